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
        "这一行行首有 {have} 个空格，没有对齐。",
        "上面“{above}”那一行有 {want} 个：和它同一层的一样多，它的下一层多两个。",
        "This line begins with {have} blanks and is not aligned.",
        "The line “{above}” above it has {want}: one level takes equally many, the next two more.",
    ),
    "colon-in-value": Entry(
        "内容里又有一个冒号加空格。",
        '给内容加上引号，如 名称: "讲座: 第一讲"，或把里面的冒号改成全角。',
        "There is another colon with a blank inside the value.",
        'Put the value in quotes, as name: "Lecture: part one".',
    ),
    "field-behind-colon": Entry(
        "“{inner}”要另起一行。",
        "换行，行首空 {indent} 格写 {field}；或者写成 {outer}: {{{field}}}",
        "“{inner}” needs a line of its own.",
        "On a new line, after {indent} blanks, write `{field}`; or `{outer}: {{{field}}}`.",
    ),
    "value-and-group": Entry(
        "“{key}”后面已经写了“{value}”，下面就不能再分行写。",
        "冒号后面留空，“{value}”移到下一行，写成 {write}，和下面几行对齐。",
        "“{key}” has the value “{value}” and lines below it, too.",
        "Leave nothing behind the colon and write `{write}` on the next line.",
    ),
    "tab-between": Entry(
        "两列之间是 Tab，不是冒号。",
        "改成冒号加一个空格：{write}",
        "There is a tab between two columns where a colon should be.",
        "Use a colon and a blank: {write}",
    ),
    "lines-joined": Entry(
        "这几行会连成一项。",
        "一项一行，行首写短横线加空格：{write}",
        "These lines would become one entry.",
        "Begin each with a dash and a blank: {write}",
    ),
    "full-width-brackets": Entry(
        "括号是全角的。",
        "括号、冒号和逗号都改成半角，冒号和逗号后面空一格：{write}",
        "These brackets are full-width.",
        "Use plain brackets, colons and commas: {write}",
    ),
    "dash-without-blank": Entry(
        "短横线后面少了一个空格。",
        "写成：{write}",
        "A blank is missing after the dash.",
        "Write: {write}",
    ),
    "prose-not-indented": Entry(
        "这一段在“{key}”下面，却没有缩进。",
        "每一段的行首都比“{key}”多两个空格。",
        "This paragraph belongs below “{key}” and is not indented.",
        "Begin each line below “{key}” with two blanks more.",
    ),
    "quotes-at-start": Entry(
        "以英文引号开头，内容到后一个引号就断了。",
        "改成中文引号：{write}",
        "The value ends at the second quotation mark.",
        "Use Chinese quotation marks: {write}",
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
        "改成半角逗号加一个空格：{write}",
        "A comma between brackets is full-width.",
        "Use a plain comma and a blank: {write}",
    ),
    "cut-off": Entry(
        "“{lost}”不会发布：空格后面的 # 起是注释。",
        "要发布，就给冒号后面的整个内容加上引号，或去掉 # 前面的空格；是注释，就在 # 后面空一格。",
        "“{lost}” is not published: # behind a blank begins a comment.",
        "Put the whole value in quotes, or write a blank behind the # of a comment.",
        warning=True,
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
    "duplicate-day": Entry(
        "“{key}”写了两遍（上一次在第 {line} 行）。",
        "说的是同一场，就合在一起；是这一天的第二场，写成 {key} 第2场。",
        "“{key}” is written twice (first on line {line}).",
        "Join them; for the second occurrence of that day write `{key} 第2场`.",
    ),
    "duplicate-id": Entry(
        "“{key}”这个代号用了两遍（上一次在第 {line} 行）。",
        "另一个换个代号，如 {key}-2。",
        "The id “{key}” is used twice (first on line {line}).",
        "Give the other one another id, as {key}-2.",
    ),
    "same-field": Entry(
        "“{key}”和第 {line} 行的“{other}”是同一项。",
        "合成一行，写在“{other}”后面。",
        "“{key}” is the same field as “{other}” on line {line}.",
        "Join them into one.",
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
