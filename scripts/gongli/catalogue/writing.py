"""Signs and form: what YAML and the keyboard do."""

from __future__ import annotations

from gongli.catalogue.entry import Entry

WRITING = {
    "number-cut": Entry(
        "大括号里的逗号把数字断开了，“{key}”成了单独的一项。",
        '数字不要写千位逗号，如 7627700；或者整个数字加引号，如 "7,627,700"。',
        "In braces a comma ends a value, so “{key}” stands alone.",
        "Write the number without commas (7627700) or in quotes.",
    ),
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
    "full-width-comma": Entry(
        "大括号或方括号里的逗号是全角的“，”。",
        "把这一行括号里的“，”都改成半角逗号加一个空格。",
        "A comma between brackets is full-width.",
        "Replace each by a plain comma and a blank.",
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
