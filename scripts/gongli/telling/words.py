"""The terminal's own sentences, each in both languages; those of problems are in `catalogue/`."""

from collections.abc import Sequence

from gongli.checking import Checked
from gongli.problems import Lang, Phrase, Problem, errors, in_words
from gongli.rules.history import Refusal
from gongli.telling.channels import one_line
from gongli.trouble import TroubleError, reason

WORDS = {
    "verdict": Phrase(
        "{activities} 个活动，{occurrences} 场：{wrong} 处错误，{noted} 处提醒。",
        "{activities} activities, {occurrences} occurrences; errors: {wrong}, warnings: {noted}.",
    ),
    "all-is-well": Phrase(
        "{activities} 个活动，{occurrences} 场：没有问题。",
        "{activities} activities, {occurrences} occurrences: no problems.",
    ),
    "refused": Phrase(
        "历史里有 {count} 个旧版本现在读不懂，当作没有公布过；第一个：{place} [{code}]。",
        "{count} older versions in the history cannot be read and count as never published; "
        "the first: {place} [{code}].",
    ),
    "expanded": Phrase("已生成 {files} 个文件：{folder}/", "{files} files written: {folder}/"),
    "by-engine": Phrase(
        "接下来由 MkDocs 生成。正式发布请用 python3 scripts/build.py："
        "页面带安全策略，site/ 一次换好。",
        "MkDocs goes on. To publish, use python3 scripts/build.py: pages carry a policy, and site/ "
        "is exchanged in one step.",
    ),
    "not-built": Phrase(
        "网站保持原来的样子；改好再试。", "The site is as it was: mend this, then try again."
    ),
    "building": Phrase("正在生成网站（{files} 个文件）……", "Building the site ({files} files) …"),
    "built": Phrase(
        "网站已生成：{folder}/（{pages} 页，{feeds} 个订阅，{seconds:.1f} 秒）",
        "The site is built: {folder}/ ({pages} pages, {feeds} feeds, {seconds:.1f} s)",
    ),
    "look": Phrase(
        "预览：python3 scripts/serve.py，然后用浏览器打开 http://127.0.0.1:8000/",
        "To look at it: python3 scripts/serve.py, then open http://127.0.0.1:8000/",
    ),
    "explained": Phrase("各个代码的说明：{address}", "Each code is explained: {address}"),
    "updating": Phrase("正在更新预览……", "Updating the preview …"),
    "preview": Phrase("预览已更新：{address}", "The preview is up to date: {address}"),
    "kept": Phrase(
        "有错误，预览保持上一次的样子；改好保存后会自动更新。",
        "There are errors, and the preview stays as it was until they are mended.",
    ),
    "serving": Phrase(
        "正在预览 {address}，按 Ctrl+C 结束。", "Serving {address}; press Ctrl+C to end."
    ),
    "guide": Phrase("已更新 {file}", "{file} is up to date"),
    # Wrong use.
    "wrong-use": Phrase("写得不对：{why}", "Error: {why}"),
    "try-help": Phrase("说明：{command} --help", "Try '{command} --help' for help."),
    "no-such-day": Phrase(
        "--today 写的 {day} 不在 {first} 至 {last} 之间。",
        "--today {day} is not between {first} and {last}.",
    ),
    "elsewhere": Phrase(
        "{path} 不在项目文件夹 {root} 里。", "{path} is not in the project {root}."
    ),
    "no-commit": Phrase("git 里没有“{revision}”这个版本。", "git knows no commit “{revision}”."),
    "git": Phrase("git 读不出来：{why}", "git cannot read it: {why}"),
    # What a diff says.
    "changes": Phrase("日历变动", "Changes of the calendar"),
    "activity": Phrase("{name}（{id}）", "{name} ({id})"),
    "what": Phrase("{title}：{what}", "{title} — {what}"),
    "at": Phrase("{when} {title}", "{when} {title}"),
    "turned": Phrase("{old} → {new}", "{old} → {new}"),
    "ends": Phrase("结束 {old} → {new}", "end {old} → {new}"),
    "both": Phrase("{one}，{other}", "{one}, {other}"),
    "no-place": Phrase("未定", "not known yet"),
    "many": Phrase("{count} 场，{days}", "{count} occurrences, {days}"),
    "others": Phrase("另有 {count} 场，{days}", "{count} others, {days}"),
    "more-activities": Phrase(
        "另有 {count} 个活动有变动。", "{count} more activities have changes."
    ),
    "unread": Phrase("读不懂（{code}），没有算进来。", "cannot be read ({code}) and was left out."),
    "decisions": Phrase(
        "录入放假安排以后，有 {files} 个文件、{count} 处要编辑拿主意：",
        "Since the days off are entered, editors must decide on {count} lines in {files} files:",
    ),
    "summary": Phrase(
        "{count} 场有变动；{pages} 页、{feeds} 个订阅会更新。",
        "{count} occurrences change; {pages} pages and {feeds} feeds will be updated.",
    ),
    "no-change": Phrase(
        "场次没有变动；{pages} 页、{feeds} 个订阅的内容会更新。",
        "No occurrence changes; {pages} pages and {feeds} feeds will have other contents.",
    ),
    "feeds": Phrase("订阅：{names}。", "Feeds: {names}."),
    "feeds-of-many": Phrase("订阅：{names} 等 {count} 个。", "Feeds: {names}, {count} in all."),
    # What stops a command: the keys of `TroubleError`.
    "busy": Phrase(
        "另一个程序正在生成这个网站，请等它结束再试。",
        "Another program is building this site; try again when it has finished.",
    ),
    "unbuilt": Phrase(
        "网站没有生成，保持原来的样子。原因：{why}",
        "The site was not built and is as it was: {why}",
    ),
    "unwritten": Phrase(
        "文件读写失败（{why}），网站保持原来的样子。",
        "A file cannot be read or written ({why}); the site is as it was.",
    ),
    "unwritten-file": Phrase(
        "文件读写失败（{why}：{file}），网站保持原来的样子。",
        "A file cannot be read or written ({why}: {file}); the site is as it was.",
    ),
    "link-in-the-way": Phrase(
        "{path} 是一个链接，宫历从不通过链接写文件，网站保持原来的样子。"
        "请先把它移走；网站要放到别处的，请看 deploy/README.md。",
        "{path} is a link, and nothing is written through links; the site is as it was. "
        "Move it away first; deploy/README.md says how to have the site elsewhere.",
    ),
    "in-the-way": Phrase(
        "{path} 不是文件夹，网站保持原来的样子。"
        "请先把它移走；网站要放到别处的，请看 deploy/README.md。",
        "{path} is no folder; the site is as it was. "
        "Move it away first; deploy/README.md says how to have the site elsewhere.",
    ),
    "no-place-for-site": Phrase(
        "网站不能放在 {path}：那里是网站的来源，会被清空。请写 site_dir: site。",
        "No site can be made at {path}: its sources are there. Write site_dir: site.",
    ),
    "port-busy": Phrase(
        "端口 {port} 正被别的程序占用（可能是另一个预览），请换一个，如 --port {other}。",
        "Port {port} is taken by another program (perhaps another preview): take --port {other}.",
    ),
    "port-denied": Phrase(
        "系统不让用端口 {port}，请换一个，如 --port {other}。",
        "The system does not give port {port} away: take --port {other}.",
    ),
    "no-such-host": Phrase(
        "“{host}”不是这台电脑的地址，请去掉 --host，或者写 --host 0.0.0.0。",
        "“{host}” is no address of this computer: leave --host out, or write --host 0.0.0.0.",
    ),
}


def phrase(what: str, /, **values: object) -> Phrase:
    """An entry of the table, filled in."""
    return WORDS[what].filled(**values)


def said(what: str, lang: Lang, /, **values: object) -> str:
    """The same in one language."""
    return phrase(what, **values).told(lang)


def verdict(checked: Checked, shown: Sequence[Problem], lang: Lang) -> str:
    """How much was read, and how much of it is wrong."""
    wrong = len(errors(shown))
    return said(
        "verdict" if shown else "all-is-well",
        lang,
        activities=len(checked.calendar.occurrences),
        occurrences=len(checked.calendar.all_occurrences),
        wrong=wrong,
        noted=len(shown) - wrong,
    )


def refusals(refused: Sequence[Refusal], lang: Lang) -> str:
    """What of the history could not be read, in one line: how much, and the first of it."""
    first = refused[0]
    place = f"{first.path}:{first.line}"
    return said("refused", lang, count=len(refused), place=place, code=first.code)


def trouble(error: TroubleError | OSError, lang: Lang) -> list[str]:
    """What stopped a command, a line for each thing; the published site is as it was."""
    if isinstance(error, TroubleError):
        why, *more = (one_line(str(in_words(r, lang))) for r in error.reasons or ("",))
        return [said(error.what, lang, why=why, **error.values), *more]
    # A file's name is shown as it is: its line ends are not blanks.
    what = "unwritten-file" if error.filename else "unwritten"
    return [said(what, lang, why=reason(error), file=error.filename)]
