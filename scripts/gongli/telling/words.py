"""The terminal's own words in both languages: the verdict, what was written, trouble."""

from __future__ import annotations

from collections.abc import Sequence

from gongli.checking import Checked
from gongli.problems import Lang, Problem, errors
from gongli.rules.history import Refusal
from gongli.telling.channels import one_line
from gongli.telling.out import say
from gongli.writing.listening import ListeningError
from gongli.writing.publish import BusyError, EngineError, InTheWayError


def verdict(checked: Checked, shown: Sequence[Problem], lang: Lang) -> str:
    """How much was read, and how much of it is wrong."""
    wrong, noted = len(errors(shown)), len(shown) - len(errors(shown))
    activities, occurrences = len(checked.occurrences), len(checked.all_occurrences)
    if lang is Lang.EN:
        tail = f"{wrong} errors, {noted} warnings" if shown else "no problems"
        return f"{activities} activities, {occurrences} occurrences: {tail}."
    tail = f"{wrong} 处错误，{noted} 处提醒" if shown else "没有问题"
    return f"{activities} 个活动，{occurrences} 场：{tail}。"


def refusals(refused: Sequence[Refusal], lang: Lang) -> str:
    """What of the history could not be read, in one line: how much, and the first of it."""
    first = refused[0]
    where = f"{first.path}:{first.line}"
    if lang is Lang.EN:
        return (
            f"{len(refused)} older versions in the history cannot be read and count as never "
            f"published; the first: {where} [{first.code}]."
        )
    return (
        f"历史里有 {len(refused)} 个旧版本现在读不懂，当作没有公布过；"
        f"第一个：{where} [{first.code}]。"
    )


TROUBLE = (BusyError, EngineError, InTheWayError, ListeningError, OSError)
"""What may stop a build that is nobody's mistake in the data."""


def trouble(error: BaseException, lang: Lang = Lang.ZH) -> list[str]:
    """What stopped a build, a line for each thing; the published site is as it was."""
    if isinstance(error, BusyError):
        return [_BUSY[lang]]
    if isinstance(error, InTheWayError):
        return [_IN_THE_WAY[lang, error.is_link].format(path=error.path)]
    if isinstance(error, ListeningError):
        return [
            _DEAF[lang, error.reason].format(
                host=error.host, port=error.port, other=_other(error.port)
            )
        ]
    if isinstance(error, OSError):
        # A file's name is shown as it is: its line ends are not blanks.
        where = "".join(f"：{name}" for name in (error.filename,) if name)
        why = error.strerror or one_line(str(error))
        return [_UNWRITTEN[lang].format(why=why, where=where)]
    first, *rest = (one_line(str(said)) for said in error.args or ("",))
    return [_UNBUILT[lang].format(why=first), *rest]


def _other(port: int) -> int:
    """A port that anybody may take."""
    return port + 1 if 1024 <= port < 65535 else 8000


_BUSY = {
    Lang.ZH: "另一个程序正在生成这个网站，请等它结束再试。",
    Lang.EN: "Another program is building this site; try again when it has finished.",
}
_IN_THE_WAY = {
    (Lang.ZH, True): (
        "{path} 是一个链接，宫历从不通过链接写文件，网站保持原来的样子。"
        "请先把它移走；网站要放到别处的，请看 deploy/README.md。"
    ),
    (Lang.ZH, False): (
        "{path} 不是文件夹，网站保持原来的样子。"
        "请先把它移走；网站要放到别处的，请看 deploy/README.md。"
    ),
    (Lang.EN, True): (
        "{path} is a link, and nothing is written through links; the site is as it was. "
        "Move it away first; deploy/README.md says how to have the site elsewhere."
    ),
    (Lang.EN, False): (
        "{path} is no folder; the site is as it was. "
        "Move it away first; deploy/README.md says how to have the site elsewhere."
    ),
}
_DEAF = {
    (Lang.ZH, "busy"): (
        "端口 {port} 正被别的程序占用（可能是另一个预览），请换一个，如 --port {other}。"
    ),
    (Lang.ZH, "denied"): "系统不让用端口 {port}，请换一个，如 --port {other}。",
    (Lang.ZH, "host"): "“{host}”不是这台电脑的地址，请去掉 --host，或者写 --host 0.0.0.0。",
    (Lang.EN, "busy"): (
        "Port {port} is taken by another program (perhaps another preview): take --port {other}."
    ),
    (Lang.EN, "denied"): "The system does not give port {port} away: take --port {other}.",
    (Lang.EN, "host"): "“{host}” is no address of this computer: leave --host out, or 0.0.0.0.",
}
_UNWRITTEN = {
    Lang.ZH: "文件读写失败（{why}{where}），网站保持原来的样子。",
    Lang.EN: "A file cannot be read or written ({why}{where}); the site is as it was.",
}
_UNBUILT = {
    Lang.ZH: "网站没有生成，保持原来的样子。原因：{why}",
    Lang.EN: "The site was not built and is as it was: {why}",
}


def show_trouble(error: BaseException, lang: Lang = Lang.ZH) -> None:
    """Print what stopped a build."""
    say(*trouble(error, lang), err=True, color="red")


_SAID = {
    "no-such-day": {
        Lang.ZH: "--today 写的 {day} 不在 {first} 至 {last} 之间。",
        Lang.EN: "--today {day} is not between {first} and {last}.",
    },
    "expanded": {
        Lang.ZH: "已生成 {files} 个文件：{folder}/",
        Lang.EN: "{files} files written: {folder}/",
    },
    "building": {
        Lang.ZH: "正在生成网站（{files} 个文件）……",
        Lang.EN: "Building the site ({files} files) …",
    },
    "built": {
        Lang.ZH: "网站已生成：{folder}/（{pages} 页，{feeds} 个订阅，{seconds:.1f} 秒）",
        Lang.EN: "The site is built: {folder}/ ({pages} pages, {feeds} feeds, {seconds:.1f} s)",
    },
    "look": {
        Lang.ZH: "预览：python3 scripts/serve.py，然后用浏览器打开 http://127.0.0.1:8000/",
        Lang.EN: "To look at it: python3 scripts/serve.py, then open http://127.0.0.1:8000/",
    },
    "preview": {
        Lang.ZH: "预览已更新：{address}",
        Lang.EN: "The preview is up to date: {address}",
    },
    "kept": {
        Lang.ZH: "有错误，预览保持上一次的样子；改好保存后会自动更新。",
        Lang.EN: "There are errors, and the preview stays as it was until they are mended.",
    },
    "serving": {
        Lang.ZH: "正在预览 {address}，按 Ctrl+C 结束。",
        Lang.EN: "Serving {address}; press Ctrl+C to end.",
    },
    "guide": {Lang.ZH: "已更新 {file}", Lang.EN: "{file} is up to date"},
}


def said(what: str, lang: Lang, **values: object) -> str:
    """One sentence of a command about its work."""
    return _SAID[what][lang].format(**values)
