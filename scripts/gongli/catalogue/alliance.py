"""Alliance, palaces and brands: members, campaigns, sections, years, totals, promises."""

from gongli.catalogue.entry import Entry, reminder

ALLIANCE = {
    "unknown-campaign": Entry(
        "联盟没有“{name}”这个主题行动。",
        "写 events/alliance.yml 里 主题行动 的英文代号：{known}；或者先在那里加上它。",
        "The alliance has no campaign “{name}”.",
        "Write an id from campaigns in events/alliance.yml ({known}), or add it there.",
    ),
    "campaign-over": reminder(
        "活动没有一场在“{name}”的日期（{days}）里。",
        "核对活动的日期；不属于它的，删掉这一行。",
        "Nothing of it falls on the days of “{name}” ({days}).",
        "Check the dates, or delete this line if it does not belong there.",
    ),
    "unknown-section": Entry(
        "品牌没有“{name}”这个板块。",
        "写 brand.yml 里 板块 的英文代号：{known}；或者先在那里加上它。",
        "The brand has no section “{name}”.",
        "Write an id from sections in brand.yml ({known}), or add it there.",
    ),
    "unknown-point": Entry(
        "本宫没有“{name}”这个分宫。",
        "写 palace.yml 里 分宫 的英文代号：{known}；或者先在那里加上它。",
        "The palace has no point “{name}”.",
        "Write an id from points in palace.yml ({known}), or add it there.",
    ),
    "member-without-name": Entry(
        "成员“{name}”在本站没有文件夹，也没有写名称。",
        "加上 名称，或者改成文件夹的名字。",
        "The member “{name}” has no folder here and no name.",
        "Add a name, or write the name of a folder.",
    ),
    "chairs-overlap": Entry(
        "{day} 有两家轮值主席：{other}、{name}。",
        "核对两段日期，前一家的最后一天要早于后一家的第一天。",
        "Two hold the chair on {day}: {other} and {name}.",
        "Check the dates: one must end before the next begins.",
    ),
    "annual-without-start": reminder(
        "{name}逐年成届，却没有写始于哪一年，届数算不出来。",
        "加上一行 始于: 2018。",
        "{name} is annual, but without `since` its editions cannot be counted.",
        "Add a line such as “since: 2018”.",
    ),
    "suspended-before-start": reminder(
        "停办的 {year} 年早于始于的 {since} 年。",
        "核对 停办年份 和 始于。",
        "It was suspended in {year}, before it began in {since}.",
        "Check suspended and since.",
    ),
    "held-when-suspended": reminder(
        "{year} 年写着停办，《{name}》（{file}）却在这一年。",
        "从 停办年份 里去掉这一年，或者核对活动的日期。",
        "It was suspended in {year}, but “{name}” ({file}) is held in that year.",
        "Take the year out of suspended, or check the activity's days.",
    ),
    "adds-without-day": reminder(
        "“{label}”要续计，却没有写截至哪天，不知道从哪天接着数。",
        "加上 截至: 2025-12-31，或者删掉 续计。",
        "“{label}” goes on counting, but it does not say from which day.",
        "Add `as_of`, or delete `adds`.",
    ),
    "promise-gap": reminder(
        "{who}承诺“{slogan}”，{gap}没有{what}。",
        "补上这一段的{what}，或者改承诺的开始、结束、月份。",
        "{who} promises “{slogan}”, but there is nothing in {gap}.",
        "Add something there, or change the promise's from, to or months.",
    ),
    "promise-without-days": reminder(
        "{who}承诺“{slogan}”，却没有哪一段可以核对。",
        "写上 开始 和 结束，中间至少有一整天、一整周、一整月。",
        "{who} promises “{slogan}”, but no whole period of it can be checked.",
        "Write from and to, with at least one whole period between them.",
    ),
}
