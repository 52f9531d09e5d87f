"""Fields and their values."""

from __future__ import annotations

from gongli.catalogue.entry import Entry

FIELDS = {
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
        "Among its fields are: {known}.",
    ),
    "key-otherwise": Entry(
        "“{record}”里没有“{key}”这一项。",
        "写成 {write}。",
        "“{record}” has no field “{key}”.",
        "Write `{write}`.",
    ),
    "misplaced-key": Entry(
        "“{key}”要写在“{group}”下面。",
        "加上一行 {group}:，把“{key}”这一行移到它下面，行首缩进两个空格。",
        "“{key}” belongs below “{en}”.",
        "Add a line `{en}:` and move “{key}” below it, indented by two blanks.",
    ),
    "missing-field": Entry(
        "少了“{field}”。",
        "加上一行 {field}: {example}",
        "“{en}” is missing.",
        "Add a line `{en}: {example}`.",
    ),
    "missing-group": Entry(
        "少了“{field}”。",
        "加上一行 {field}:，下一行缩进两个空格，写 {write}",
        "“{en}” is missing.",
        "Add a line `{en}:` and below it, indented by two blanks, `{write_en}`.",
    ),
    "not-indented": Entry(
        "{keys}没有缩进到“{group}”下面。",
        "这 {count} 行（连同它们下面的）行首各加两个空格。",
        "Lines that belong below “{group}” are not indented: {keys}.",
        "Begin each of these {count} lines, and those below them, with two blanks more.",
    ),
    "empty-group": Entry(
        "“{field}”下面没有内容。",
        "它下面的行要缩进两个空格，如 {write}；用不着就删掉这一行。",
        "There is nothing below “{field}”.",
        "Indent the lines below it by two blanks, as `{write_en}`, or delete the line.",
    ),
    "empty-value": Entry(
        "“{field}”后面没有内容。",
        "写上内容，或者删掉这一行（以 # 开头的内容要加引号）。",
        "“{field}” has no value.",
        "Write one, or delete the line (a value that begins with # needs quotes).",
    ),
    "not-a-group": Entry(
        "“{record}”下面要分几行写。",
        "换行，缩进两个空格，再一项一项地写，如 {write}",
        "“{record}” takes fields of its own.",
        "Begin a new line, indent by two blanks and write its fields, as `{write_en}`.",
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
    "kind-not-said": Entry(
        "写了“{field}”，却没有写类型。",
        "加上一行 类型: {kind}；不是{kind}，就删掉“{field}”。",
        "There is “{field}”, but no kind.",
        "Add a line `kind: {en}`, or delete “{field}”.",
    ),
    "field-not-for-kind": Entry(
        "“{field}”只用于{kinds}。",
        "把类型写成 类型: {kind}，或者删掉“{field}”。",
        "“{field}” does not belong to this kind of activity.",
        "Write `kind: {en}`, or delete it.",
    ),
    "idle-field": Entry(
        "“{field}”和“{way}”写在一起不起作用。",
        "删掉这一行。",
        "“{field}” does nothing beside “{way}”.",
        "Delete this line.",
    ),
    "day-for-name": Entry(
        "“{field}”下面冒号前要写名称，“{key}”是日期。",
        "写成 {example}: …；哪一天放什么、做什么，写到“场次”下面：{key}: {value}",
        "Below “{field}” names stand before the colon, and “{key}” is a date.",
        "Write `{example}: …`; what happens on which day belongs below `sessions`.",
    ),
    "means-another-field": Entry(
        "“{value}”会被当成{field}。",
        "写成 {write}；真是这个{field}，就写成 {keep}。",
        "“{value}” would be taken for a text of its own, “{field}”.",
        "Write {write}, or {keep} if it is meant.",
    ),
    "unknown-word": Entry(
        "“{field}”里不能写“{value}”。",
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
    "unknown-venue-far": Entry(
        "本宫没有“{venue}”这处场地。",
        "在宫外办的，改写 宫外地点: {venue}；在宫里的，可以写：{known}。新场地先加到 palace.yml。",
        "This palace has no venue “{venue}”.",
        "Elsewhere, write `place: {venue}`; inside, one of: {known}. Add new venues to palace.yml.",
    ),
    "several-venues": Entry(
        "“{field}”只能写一处场地。",
        "写主要的一处，别的写进 须知 或 介绍；几处都要占用的，分成几个活动。",
        "“{field}” takes a single venue.",
        "Write the main one, and the others in a note; or divide the activity.",
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
    "no-limit": Entry(
        "“{field}”写的是整数，不写“{value}”。",
        "不限的，删掉这一行。",
        "“{field}” takes a whole number, not “{value}”.",
        "Delete the line where there is no limit.",
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
        "写成纬度和经度两个小数，如 35.41, 116.58；不是高德、腾讯地图的，后面注明 GPS 或百度。",
        "“{value}” is not a position.",
        "Write latitude and longitude as 35.41, 116.58; add GPS or BD-09 where they are not "
        "of Amap or Tencent.",
    ),
    "not-pinyin": Entry(
        "“{value}”不是拼音。",
        "一个字一个音节，用空格隔开，如 {field}: {example}",
        "“{value}” is not pinyin.",
        "Write a syllable for each character, with blanks between, as `{field}: {example}`.",
    ),
    "not-yes-or-no": Entry(
        "“{field}”要写 是 或 否。",
        "写成 {field}: 是",
        "“{field}” takes yes or no.",
        "Write `{field}: yes`.",
    ),
    "not-an-age": Entry(
        "“{value}”不是年龄范围。",
        "写成 18-55岁、18岁以上 或 12岁以下。",
        "“{value}” is not a range of ages.",
        "Write it as “18-55岁”, “18岁以上” or “12岁以下”.",
    ),
    "id-number": Entry(
        "这里像是身份证号码，不能公开。",
        "删掉它；已经提交过的，请联系管理员从历史里清除。",
        "This looks like an ID-card number, which must not be published.",
        "Delete it; if it was committed before, have it removed from the history.",
    ),
    "private-mobile": Entry(
        "这里像是私人手机号。",
        "公开的咨询电话写在 电话 或 联系人 里，最好用座机；别处不要写手机号。",
        "This looks like a private mobile number.",
        "Write a public number under phone or contact; no mobile number anywhere else.",
    ),
}
