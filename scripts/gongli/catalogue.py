"""The catalogue of problems: every message in one place, Chinese first.

A code is permanent: guides, bots and editors' memories refer to it.  `{names}` are
filled from the problem's arguments.  The guide's list is written from here.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """What is wrong and what to write instead, in both languages."""

    zh: str
    zh_fix: str
    en: str
    en_fix: str
    warning: bool = False


_FILES = {
    "file-too-large": Entry(
        "文件太大（{size}），最多 256 KB。",
        "一个文件只写一个活动；大段文字放到 content/ 里的页面。",
        "The file is too large ({size}); 256 KB at most.",
        "Write one activity per file; long texts belong to pages in content/.",
    ),
    "gbk-file": Entry(
        "文件是按 GBK（ANSI）保存的，不是 UTF-8。",
        "用记事本打开，选“另存为”，“编码”选 UTF-8，保存后覆盖原文件。",
        "The file is saved as GBK, not as UTF-8.",
        "Save it again with encoding UTF-8.",
    ),
    "not-utf8": Entry(
        "这里的字节不是 UTF-8 文字。",
        "用记事本打开，选“另存为”，“编码”选 UTF-8，保存后覆盖原文件。",
        "These bytes are not UTF-8 text.",
        "Save the file again with encoding UTF-8.",
    ),
    "more-problems": Entry(
        "这个文件从这里起还有 {count} 处问题。",
        "先改好上面的，再检查一遍。",
        "This file has {count} more problems from here on.",
        "Mend those above, then check again.",
    ),
    "empty-file": Entry(
        "文件是空的。",
        "至少写上一行 名称: …；不要的文件请删掉。",
        "The file is empty.",
        "Write at least a line `name: …`, or delete the file.",
    ),
    "unreadable-file": Entry(
        "文件读不出来：{why}。",
        "检查文件是否完好、是否有权限读取。",
        "The file cannot be read: {why}.",
        "Check that it is whole and that you may read it.",
    ),
    "symlink": Entry(
        "这是一个链接，不是文件。",
        "把真正的文件放到这里。",
        "This is a symbolic link, not a file.",
        "Put the real file here.",
    ),
    "folder-like-file": Entry(
        "这是一个文件夹，名字却像文件。",
        "去掉名字末尾的 .yml，或者把里面的文件移出来。",
        "This is a folder named like a file.",
        "Take .yml off its name, or move its files out.",
    ),
    "wrong-extension": Entry(
        "文件名的结尾不对。",
        "改名为 {write}。",
        "The file's name ends wrongly.",
        "Rename it to {write}.",
    ),
    "stray-file": Entry(
        "这个文件不会被用到。",
        "活动写在 .yml 文件里；表格和文档请放到别处。",
        "This file is not used.",
        "Activities are .yml files; keep sheets and documents elsewhere.",
        warning=True,
    ),
    "not-for-content": Entry(
        "content/ 里只放 .md 页面和 PNG、JPEG、WebP 图片。",
        "删掉它，或另存为这几种格式。",
        "content/ takes .md pages and PNG, JPEG or WebP images only.",
        "Delete it, or save it in one of these formats.",
    ),
    "feed-broken": Entry(
        "日历文件 {path} 不合规范：{wrong}。",
        "这是程序的错误，网站没有更新；请把这一行告诉开发者。",
        "The calendar {path} breaks a rule: {wrong}.",
        "This is a mistake of the program, and nothing was published; please report this line.",
    ),
    "feed-shortened": Entry(
        "订阅 {path} 太大（手机最多读 1,000 场），只收到 {until} 为止的场次，往后的会陆续进来。",
        "不用改；想一次看全的人，请订阅文化宫或品牌的日历。",
        "The feed {path} is too large (phones read 1,000 events); it carries events until "
        "{until}, later ones come in as time passes.",
        "Nothing to do; whoever wants everything subscribes to a palace or a brand.",
        warning=True,
    ),
    "file-in-wrong-place": Entry(
        "这里只放 alliance.yml 和各文化宫的文件夹。",
        "把文件移到所属文化宫的文件夹里，如 events/nantong/。",
        "Only alliance.yml and the palaces' folders belong here.",
        "Move the file into its palace's folder, as events/nantong/.",
    ),
    "too-many-folders": Entry(
        "文件夹套得太深了。",
        "最多三层：events/文化宫/品牌/活动.yml。",
        "Folders are nested too deep.",
        "At most three levels: events/palace/brand/activity.yml.",
    ),
    "no-events-folder": Entry(
        "找不到 events 文件夹。",
        "在项目根目录里运行，或用 --root 指明项目所在的文件夹。",
        "There is no events folder.",
        "Run this in the project's folder, or name it with --root.",
    ),
    "no-settings": Entry(
        "找不到 mkdocs.yml。",
        "在项目根目录里运行，或用 --root 指明项目所在的文件夹。",
        "There is no mkdocs.yml.",
        "Run this in the project's folder, or name it with --root.",
    ),
    "no-palace-file": Entry(
        "这个文件夹里没有 palace.yml。",
        "新建 {write}，至少写一行 名称: …。",
        "This folder has no palace.yml.",
        "Make {write} with at least a line `name: …`.",
    ),
    "no-brand-file": Entry(
        "这个文件夹里没有 brand.yml。",
        "新建 {write}，至少写一行 名称: …。",
        "This folder has no brand.yml.",
        "Make {write} with at least a line `name: …`.",
    ),
    "holiday-file-name": Entry(
        "节假日文件要以年份命名。",
        "改名为四位年份，如 2027.yml。",
        "A holiday file is named by its year.",
        "Rename it to a four-digit year, as 2027.yml.",
    ),
    "bad-id": Entry(
        "“{value}”要用作网址，只能用小写英文字母、数字和短横线。",
        "改成拼音或英文，如 haobin-xiaye、2026。",
        "“{value}” becomes part of an address: lower-case letters, digits and dashes only.",
        "Rename it, as haobin-xiaye or 2026.",
    ),
    "reserved-id": Entry(
        "“{value}”这个名字网站自己要用。",
        "换一个名字，如 {value}-1。",
        "The site itself uses the name “{value}”.",
        "Take another name, as {value}-1.",
    ),
    "path-claimed-twice": Entry(
        "网址 /{path}/ 已经属于 {other}。",
        "给其中一个文件换个名字（用了“编号”的，检查编号）。",
        "The address /{path}/ belongs to {other} already.",
        "Rename one of the two files (or check its id).",
    ),
}

_WRITING = {
    "hidden-character": Entry(
        "这里有一个看不见的字符（{char}）。",
        "把光标放到这里前后，删掉重打。",
        "There is an invisible character here ({char}).",
        "Delete and retype the text around it.",
    ),
    "tab": Entry(
        "行首用了 Tab 键。",
        "把行首的 Tab 换成空格，每层两个。",
        "The line begins with a tab.",
        "Use blanks instead, two for each level.",
    ),
    "wide-space": Entry(
        "行首用了全角空格。",
        "换成半角空格，每层两个。",
        "The line begins with a full-width space.",
        "Use plain blanks instead, two for each level.",
    ),
    "merge-conflict": Entry(
        "这里留着两个人同时修改的冲突标记。",
        "留下对的内容，删掉 <<<<<<<、=======、>>>>>>> 这几行。",
        "Marks of a merge conflict were left here.",
        "Keep the right version and delete the <<<<<<<, ======= and >>>>>>> lines.",
    ),
    "full-width-colon": Entry(
        "冒号是全角的“：”。",
        "改成半角冒号加一个空格：{write}",
        "The colon is full-width.",
        "Use a plain colon and a blank: {write}",
    ),
    "no-blank-after-colon": Entry(
        "冒号后面少了一个空格。",
        "写成：{write}",
        "A blank is missing after the colon.",
        "Write: {write}",
    ),
    "bad-indent": Entry(
        "这一行没有对齐。",
        "同一层的行，行首空格要一样多；下一层比上一层多两个空格。",
        "This line is not aligned.",
        "Lines of one level begin with equally many blanks; each level has two more.",
    ),
    "colon-in-value": Entry(
        "内容里又有一个冒号加空格。",
        '给内容加上引号，如 名称: "讲座: 第一讲"，或把里面的冒号改成全角。',
        "There is another colon with a blank inside the value.",
        'Put the value in quotes, as name: "Lecture: part one".',
    ),
    "missing-colon": Entry(
        "这一行没有冒号。",
        "每行写成 名称: 内容，冒号后面空一格。",
        "This line has no colon.",
        "Write each line as `name: value`, with a blank after the colon.",
    ),
    "unclosed-quote": Entry(
        "引号没有成对。",
        "在内容末尾补上同样的引号，或把引号都删掉。",
        "A quotation mark is not closed.",
        "Close it at the end of the value, or remove it.",
    ),
    "unclosed-bracket": Entry(
        "方括号或花括号没有成对，或者少了逗号。",
        "写成 [周二, 周四]，逗号用半角。",
        "A bracket is not closed, or a comma is missing.",
        "Write [tuesday, thursday] with plain commas.",
    ),
    "needs-quotes": Entry(
        "内容不能以这个符号开头。",
        '给整个内容加上引号，如 题目: "@大家"。',
        "A value cannot begin with this character.",
        'Put the whole value in quotes, as title: "@all".',
    ),
    "anchor": Entry(
        "以 & 或 * 开头的内容有特殊含义，这里不用。",
        "给内容加上引号；要重复的内容请照写一遍。",
        "Anchors and aliases (& and *) are not used here.",
        "Put the value in quotes, or write it out again.",
    ),
    "tag": Entry(
        "以 ! 开头的内容有特殊含义，这里不用。",
        "给内容加上引号。",
        "Tags ({tag}) are not used here.",
        "Put the value in quotes.",
    ),
    "second-document": Entry(
        "--- 后面又开始了一份内容。",
        "一个文件只写一个活动，另一份放到新文件里。",
        "A second document begins here.",
        "Write one activity per file.",
    ),
    "too-deep": Entry(
        "层次太深了，最多 {limit} 层。",
        "检查行首的空格和括号。",
        "This is nested too deep; {limit} levels at most.",
        "Check indentation and brackets.",
    ),
    "too-many-entries": Entry(
        "这一段的条数太多，最多 {limit} 条。",
        "分成几个文件来写。",
        "This group has too many entries; {limit} at most.",
        "Divide it into several files.",
    ),
    "odd-key": Entry(
        "冒号前面只能是文字。",
        "写成 名称: 内容。",
        "What stands before a colon must be plain text.",
        "Write `name: value`.",
    ),
    "duplicate-key": Entry(
        "“{key}”写了两遍（上一次在第 {line} 行）。",
        "留下一个，删掉另一个。",
        "“{key}” is written twice (first on line {line}).",
        "Keep one of the two.",
    ),
    "backslash": Entry(
        "内容里有反斜杠 \\。",
        "改成 / 或删掉：有的手机日历读到它会出错。",
        "There is a backslash in the text.",
        "Use / or leave it out: some calendars trip over it.",
    ),
    "too-long": Entry(
        "内容太长，最多 {limit} 个字。",
        "写短一些；长文章放到 content/ 里的页面。",
        "The text is too long; {limit} characters at most.",
        "Shorten it; long texts belong to pages in content/.",
    ),
}

_FIELDS = {
    "unknown-key": Entry(
        "“{record}”里没有“{key}”这一项。",
        "是不是“{near}”？",
        "“{record}” has no field “{key}”.",
        "Did you mean “{near}”?",
    ),
    "unknown-key-far": Entry(
        "“{record}”里没有“{key}”这一项。",
        "可以写的有：{known}。",
        "“{record}” has no field “{key}”.",
        "It has: {known}.",
    ),
    "missing-field": Entry(
        "少了“{field}”。",
        "加上一行 {field}: {example}",
        "“{en}” is missing.",
        "Add a line `{en}: {example}`.",
    ),
    "empty-value": Entry(
        "“{field}”后面没有内容。",
        "写上内容，或者删掉这一行（以 # 开头的内容要加引号）。",
        "“{field}” has no value.",
        "Write one, or delete the line (a value that begins with # needs quotes).",
    ),
    "not-a-group": Entry(
        "“{record}”下面要分几行写。",
        "换行，缩进两个空格，再写 {field}: …。",
        "“{record}” takes fields of its own.",
        "Begin a new line, indent by two blanks and write `{field}: …`.",
    ),
    "not-keyed": Entry(
        "“{field}”下面要一条一条地写。",
        "换行，缩进两个空格，写成 {write}。",
        "“{field}” takes entries of its own.",
        "Begin a new line, indent by two blanks and write `{write}`.",
    ),
    "not-a-single-value": Entry(
        "“{field}”只要一个内容。",
        "写在冒号后面，如 {field}: {example}",
        "“{field}” takes a single value.",
        "Write it after the colon, as `{field}: {example}`.",
    ),
    "field-not-for-kind": Entry(
        "“{field}”不是这类活动的内容。",
        "删掉它，或把类型改成：{kinds}。",
        "“{field}” does not belong to this kind of activity.",
        "Delete it, or change the kind to: {kinds}.",
    ),
    "idle-field": Entry(
        "“{field}”和“{way}”写在一起不起作用。",
        "删掉这一行。",
        "“{field}” does nothing beside “{way}”.",
        "Delete this line.",
    ),
    "unknown-word": Entry(
        "“{field}”不认识“{value}”。",
        "可以写：{choices}。",
        "“{field}” does not know “{value}”.",
        "Write one of: {choices}.",
    ),
    "unknown-venue": Entry(
        "本宫没有“{venue}”这处场地。",
        "是不是“{near}”？新场地先加到 palace.yml 的“场地”里。",
        "This palace has no venue “{venue}”.",
        "Did you mean “{near}”? Add new venues to palace.yml.",
    ),
    "no-venues": Entry(
        "palace.yml 里还没有登记场地，找不到“{venue}”。",
        "在 palace.yml 里加上“场地:”，下一行缩进写 {venue} 的代号和名称。",
        "palace.yml lists no venues, so “{venue}” is unknown.",
        "Add it under `venues:` in palace.yml.",
    ),
    "not-a-number": Entry(
        "“{field}”要写整数，“{value}”不是。",
        "只写数字，如 {field}: {example}",
        "“{field}” takes a whole number, not “{value}”.",
        "Write digits only, as `{field}: {example}`.",
    ),
    "not-a-url": Entry(
        "“{value}”不是完整的网址。",
        "写成 {write}",
        "“{value}” is not a whole address.",
        "Write {write}",
    ),
    "not-a-color": Entry(
        "“{value}”不是颜色。",
        "写六位颜色代码，如 14213d；带 # 的要加引号。",
        "“{value}” is not a colour.",
        "Write six hexadecimal digits, as 14213d; in quotes if with #.",
    ),
    "pale-color": Entry(
        "颜色 {value} 太浅，上面的白字看不清（对比度 {contrast}，至少要 4.5）。",
        "换一个深一些的颜色，如 14213d。",
        "{value} is too pale for white text (contrast {contrast}; 4.5 is needed).",
        "Choose a darker one, as 14213d.",
    ),
    "not-a-figure": Entry(
        "“{value}”不是数字。",
        "写成 1,900余、600余万、超15000 或 约3,670。",
        "“{value}” is not a figure.",
        "Write it as 1900, 1,900余, 600余万 or 超15000.",
    ),
    "not-a-position": Entry(
        "“{value}”不是经纬度。",
        "先纬度后经度，如 35.41, 116.58。",
        "“{value}” is not a position.",
        "Latitude first, as 35.41, 116.58.",
    ),
    "not-yes-or-no": Entry(
        "“{field}”要写 是 或 否。",
        "写成 {field}: 是",
        "“{field}” takes yes or no.",
        "Write `{field}: yes`.",
    ),
}

_DATES = {
    "not-a-date": Entry(
        "“{value}”不是日期。",
        "写成 2026-06-27。",
        "“{value}” is not a date.",
        "Write it as 2026-06-27.",
    ),
    "date-without-year": Entry(
        "“{value}”没有写年份。",
        "写成 2026-06-27 这样的完整日期。",
        "“{value}” has no year.",
        "Write the whole date, as 2026-06-27.",
    ),
    "no-such-date": Entry(
        "没有“{value}”这一天：{year} 年 {month} 月只有 {last} 天。",
        "改成 {year}-{month:0>2}-{last} 或更早的日期。",
        "There is no day {value}: that month has {last} days.",
        "Write {year}-{month:0>2}-{last} or an earlier day.",
    ),
    "no-such-month": Entry(
        "“{value}”里的月份是 {month}，没有这个月。",
        "先写月、后写日，如 2026-06-27。",
        "“{value}” has month {month}.",
        "Month first, then day, as 2026-06-27.",
    ),
    "year-out-of-range": Entry(
        "年份 {value} 不在 {first} 到 {last} 之间。",
        "检查年份是不是打错了。",
        "The year {value} is not between {first} and {last}.",
        "Check the year.",
    ),
    "wrong-weekday": Entry(
        "{day} 是{weekday}，和后面写的星期对不上。",
        "改日期或改星期；星期也可以不写。",
        "{day} is not the weekday written behind it.",
        "Correct one of them, or leave the weekday out.",
    ),
    "not-a-year": Entry(
        "“{value}”不是年份。",
        "写四位数字，如 2026。",
        "“{value}” is not a year.",
        "Write four digits, as 2026.",
    ),
    "end-before-start": Entry(
        "结束（{end}）早于开始（{start}）。",
        "检查两个日期，是不是写反了或年份不对。",
        "The end ({end}) is before the start ({start}).",
        "Check both dates.",
    ),
    "not-a-time": Entry(
        "“{value}”不是时间段。",
        "用 24 小时制写起止，如 19:30-21:00。",
        "“{value}” is not a time span.",
        "Write start and end on the 24-hour clock, as 19:30-21:00.",
    ),
    "time-without-end": Entry(
        "“{value}”只有开始，没有结束。",
        "写上几点结束，如 19:30-21:00。",
        "“{value}” has no end.",
        "Say when it ends, as 19:30-21:00.",
    ),
    "no-such-time": Entry(
        "没有“{value}”这个时间。",
        "小时 0–23，分钟 0–59，如 19:30-21:00。",
        "There is no time “{value}”.",
        "Hours are 0-23, minutes 0-59, as 19:30-21:00.",
    ),
    "times-reversed": Entry(
        "“{value}”的结束不晚于开始。",
        "检查两个时间；到第二天才结束的写 {start}-次日{end}:00。",
        "“{value}” does not end after it starts.",
        "Check both; write {start}-次日{end}:00 if it ends on the next day.",
    ),
    "over-a-day": Entry(
        "“{value}”超过了一整天。",
        "一场最长二十四小时；连着几天的写 开始、结束 和 开放时间。",
        "“{value}” is longer than a day.",
        "One occurrence lasts 24 hours at most; for several days write from, to and hours.",
    ),
    "unknown-repetition": Entry(
        "看不懂“{value}”是怎样重复。",
        "可以写：每天、工作日、休息日、周六、[周二, 周四]、周一至周五、隔周周六、"
        "每月第二个周六、每月最后一个周日、每月15日。",
        "“{value}” is not a repetition that is known.",
        "Write day, workday, rest day, saturday, [tuesday, thursday], "
        "2nd saturday of the month, last sunday of the month or day 15 of the month.",
    ),
    "not-weekdays": Entry(
        "“{value}”不是星期。",
        "写成 周一 或 [周一, 周二]。",
        "“{value}” is not a day of the week.",
        "Write monday, or [monday, tuesday].",
    ),
    "not-a-lunar-date": Entry(
        "“{value}”不是农历日期。",
        "写成 五月初五、腊月廿三、闰六月初一 或 除夕。",
        "“{value}” is not a lunar date.",
        "Write it as 五月初五, 腊月廿三, 闰六月初一 or 除夕.",
    ),
    "unknown-festival": Entry(
        "不认识“{value}”这个节日。",
        "写节日或节气的全名，可加前后几天，如 端午节、重阳节前一天、冬至。{hint}",
        "“{value}” is not a festival that is known.",
        "Write a festival or solar term in full, as 端午节, 重阳节前一天 or 冬至. {hint}",
    ),
}

_SCHEDULE = {
    "no-schedule": Entry(
        "没有写什么时候举行。",
        "加上 时间安排:，下面缩进写 日期: 2026-12-05 和 时间: 14:00-16:00。",
        "There is no schedule.",
        "Add `when:` and below it, indented, `dates: 2026-12-05` and `time: 14:00-16:00`.",
    ),
    "two-schedules": Entry(
        "时间安排写了不止一种：{ways}。",
        "只留一种；个别场次的变化写到“场次”里。",
        "The schedule is given in more than one way: {ways}.",
        "Keep one; single exceptions belong under `sessions`.",
    ),
    "no-start": Entry(
        "没有写从哪天开始。",
        "加上一行 开始: 2026-06-27",
        "The first day is missing.",
        "Add a line `from: 2026-06-27`.",
    ),
    "no-end": Entry(
        "没有写到哪天结束。",
        "加上一行 结束: 2026-09-05，或 课时: 8。",
        "The end is missing.",
        "Add a line `to: 2026-09-05` or `lessons: 8`.",
    ),
    "two-ends": Entry(
        "结束和课时都写了。",
        "只留一个：写课时，就由课时算出结束的日子。",
        "Both `to` and `lessons` are given.",
        "Keep one: lessons decide the last day by themselves.",
    ),
    "no-time": Entry(
        "没有写几点到几点。",
        "加上一行 时间: 19:30-21:00；不分时间的写 时间: 全天。",
        "The time of day is missing.",
        "Add a line `time: 19:30-21:00`, or `time: all day`.",
    ),
    "no-year": Entry(
        "没有写是哪一年。",
        "加上一行 年份: 2026（公历年份，可以写几年）。",
        "The year is missing.",
        "Add a line `years: 2026` (civil years; several may be given).",
    ),
    "no-parts": Entry(
        "{kind}要写明有哪些课。",
        "加上 {field}:，下面每门课一段：代号、名称、时间安排。",
        "This kind of activity needs its parts.",
        "Add `courses:` with an entry for each course.",
    ),
    "no-occurrences": Entry(
        "按这样的安排，一场也没有。",
        "检查开始、结束和重复方式；放假停办的日子也不算。",
        "This schedule has no occurrence at all.",
        "Check first day, last day and repetition; days skipped for holidays do not count.",
    ),
    "too-many-occurrences": Entry(
        "场次太多，一个活动最多 {limit} 场。",
        "缩短起止日期，或分成几个文件。",
        "There are too many occurrences; {limit} at most in one activity.",
        "Shorten the span, or divide it into several files.",
    ),
    "short-month": Entry(
        "不是每个月都有 {day} 日，没有的月份会跳过。",
        "要月末就写 每月最后一天。",
        "Not every month has a day {day}; months without it are left out.",
        "Write 每月最后一天 for the last day of each month.",
        warning=True,
    ),
    "no-days-off": Entry(
        "状态是“正式”，却没有写哪些天放假。",
        "照国务院的通知写上“放假”和“上班”；还没有公布就写 状态: 待公布。",
        "The status is official, but there are no days off.",
        "Add `off:` and `work:` from the notice, or write `status: provisional`.",
    ),
    "day-of-other-year": Entry(
        "{day} 不是 {year} 年的日期。",
        "改成 {year} 年；只有上一年十二月的日期可以写在这里。",
        "{day} is not a day of {year}.",
        "Correct the year; of other years only the December before belongs here.",
    ),
    "break-too-long": Entry(
        "{name}放假超过了 {limit} 天。",
        "检查起止日期。",
        "The days off for {name} are more than {limit}.",
        "Check the first and the last day.",
    ),
    "festival-not-in-window": Entry(
        "从 {first} 到 {last} 没有这个节日。",
        "检查年份或起止日期。",
        "The festival does not fall between {first} and {last}.",
        "Check the year or the dates.",
    ),
    "lunar-not-in-window": Entry(
        "从 {first} 到 {last} 没有{written}。",
        "最近的在 {near}；年份写公历的年份。",
        "{written} does not fall between {first} and {last}.",
        "The nearest: {near}; the year is a civil one.",
    ),
    "lunar-month-short": Entry(
        "那一年的这个月只有二十九天，没有{written}。",
        "写成 {hint}。",
        "That month has 29 days in that year: there is no {written}.",
        "Write {hint}.",
    ),
    "no-leap-month": Entry(
        "{year} 年没有{written}：那一年不闰这个月。",
        "去掉“闰”字，或改年份。",
        "{year} has no {written}: that month is not doubled.",
        "Leave 闰 out, or change the year.",
    ),
    "session-not-an-occurrence": Entry(
        "{day} 本来没有场次。",
        "这里写原定的日期，附近的有 {near}；要加一场就再写 加场: 是。",
        "There is no occurrence on {day}.",
        "Use the original date, near by: {near}; for an added one write `extra: yes`.",
    ),
    "session-on-skipped-day": Entry(
        "{day} 因{cause}停办，没有这一场。",
        "删掉它，或写 加场: 是 照常举行。",
        "{day} is left out because of a holiday ({cause}).",
        "Delete it, or write `extra: yes` to hold it all the same.",
    ),
    "extra-not-extra": Entry(
        "{day} 本来就有一场，不用加场。",
        "删掉“加场”；同一天再加一场，日期写 {day} 第2场。",
        "There is an occurrence on {day} already.",
        "Delete `extra`; for a second one write the date as `{day} 第2场`.",
    ),
    "moved-nowhere": Entry(
        "改到的日期（{day}）就是原来的日期。",
        "写新的日期；只改时间就写“时间”。",
        "It is moved to its own day ({day}).",
        "Write the new day; for another hour write `time`.",
    ),
    "moved-and-called-off": Entry(
        "既改了日期，又写了{status}。",
        "留下一个：改到新日期，或{status}。",
        "It is both moved and called off.",
        "Keep one of the two.",
    ),
    "overlapping": Entry(
        "{day} 的这一场和 {other} 那一场时间重叠。",
        "换一个日期或时间。",
        "The occurrence on {day} overlaps with that of {other}.",
        "Choose another day or time.",
    ),
    "removed-not-cancelled": Entry(
        "有 {count} 场已经发布的活动被直接删掉了：{days}。",
        "不办的场次请写 状态: 取消，手机日历才会通知到人；确实要删的，会再显示取消三十天。",
        "{count} published occurrences were deleted and not cancelled: {days}.",
        "Write `status: cancelled` instead, so that phones tell people; deleted ones are shown "
        "as cancelled for thirty days.",
    ),
    "renamed-without-id": Entry(
        "这个文件看来是由 {old} 改名或搬来的。",
        "加上一行 编号: {old}，订阅的人才不会重复收到。",
        "This file seems to be {old} under a new name.",
        "Add a line `id: {old}`, so that subscribers do not get everything twice.",
    ),
    "shallow-history": Entry(
        "这里只有最近的提交历史，算不出每一场改过几次，手机可能收不到改期。",
        "先运行 git fetch --unshallow；在流水线里把检出深度设为全部（fetch-depth: 0）。",
        "This clone holds only the newest commits, so changes cannot be counted.",
        "Run git fetch --unshallow first; in CI check out the whole history (fetch-depth: 0).",
    ),
    "holidays-unpublished": Entry(
        "{year} 年的放假调休还没有录入正式安排，暂按法定节日计算（影响：{names}）。",
        "国务院公布后，照通知填写 events/holidays/{year}.yml。",
        "The days off of {year} are not published; statutory days are assumed ({names}).",
        "Fill events/holidays/{year}.yml from the State Council's notice.",
        warning=True,
    ),
}

GROUPS: dict[str, dict[str, Entry]] = {
    "文件和文件夹": _FILES,
    "符号和格式": _WRITING,
    "字段和内容": _FIELDS,
    "日期和时间": _DATES,
    "时间安排和场次": _SCHEDULE,
}
"""The problems by what they are about, as the guide shows them."""

CATALOGUE: dict[str, Entry] = _FILES | _WRITING | _FIELDS | _DATES | _SCHEDULE
"""Every problem by its code."""
