"""What must agree across a file or across files: kinds, references, promises, clashes."""

from __future__ import annotations

from gongli.catalogue.entry import Entry

TOGETHER = {
    "round-out-of-order": Entry(
        "{round}（{day}）排在了{before}（{other}）前面。",
        "按先后写赛程：海选、初赛、复赛、决赛；核对日期。",
        "{round} ({day}) is before {before} ({other}).",
        "Write the rounds in order of time and check the dates.",
    ),
    "round-not-over": Entry(
        "{round}（{day}）开始时，{before}还没有比完（到{other}）。",
        "核对两轮的日期和时间。",
        "{round} ({day}) begins before {before} is over ({other}).",
        "Check the days and times of both.",
        warning=True,
    ),
    "round-too-many": Entry(
        "参加{round}的比{before}晋级的还多。",
        "核对 参赛 和上一轮的 晋级。",
        "More take part in {round} than went on from {before}.",
        "Check entrants here and advancing of the round before.",
    ),
    "more-out-than-in": Entry(
        "{round}晋级的比参赛的还多。",
        "核对 参赛 和 晋级 两个数。",
        "More go on from {round} than took part.",
        "Check entrants and advancing.",
    ),
    "unknown-division": Entry(
        "没有“{division}”这个组别。",
        "写成 组别 里列出的：{known}；或者在活动的 组别 里加上它。",
        "There is no division “{division}”.",
        "Write one of {known}, or add it to divisions.",
    ),
    "stop-without-place": Entry(
        "{stop}没有写在哪里。",
        "写上 宫外地点，在本宫的写 地点。",
        "It does not say where {stop} is.",
        "Write place, or venue for one of the palace's own.",
        warning=True,
    ),
    "permanent-with-dates": Entry(
        "常设展览没有结束日期，这里却写了时间安排。",
        "删掉 常设，或者删掉 时间安排 改写 开放。",
        "A permanent exhibition has no dates, yet `when` is written.",
        "Delete permanent, or write opening in place of when.",
    ),
    "no-span": Entry(
        "没有写展到哪天。",
        "加上 时间安排:，下面缩进写 开始、结束 和 开放时间；一直开放的，写 常设: 是 和 开放。",
        "The days of the exhibition are missing.",
        "Add `when:` with `from`, `to` and `hours`; a permanent one has `permanent: yes` and "
        "`opening`.",
    ),
    "no-opening": Entry(
        "没有写什么时候开放。",
        "加上一行 开放: 周二至周日 9:00-17:00。",
        "It does not say when it is open.",
        "Add a line such as “opening: 周二至周日 9:00-17:00”.",
    ),
    "unknown-campaign": Entry(
        "联盟没有“{name}”这个主题行动。",
        "写 events/alliance.yml 里 主题行动 的英文代号：{known}；或者先在那里加上它。",
        "The alliance has no campaign “{name}”.",
        "Write an id from campaigns in events/alliance.yml ({known}), or add it there.",
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
    "promise-gap": Entry(
        "{who}承诺“{slogan}”，{gap}没有{what}。",
        "补上这一段的{what}，或者改承诺的开始、结束、月份。",
        "{who} promises “{slogan}”, but there is nothing in {gap}.",
        "Add something there, or change the promise's from, to or months.",
        warning=True,
    ),
    "promise-without-days": Entry(
        "{who}承诺“{slogan}”，却没有哪一段可以核对。",
        "写上 开始 和 结束，中间至少有一整天、一整周、一整月。",
        "{who} promises “{slogan}”, but no whole period of it can be checked.",
        "Write from and to, with at least one whole period between them.",
        warning=True,
    ),
    "venue-clash": Entry(
        "{day}《{title}》和《{other}》（{file}）同时用{name}。",
        "改时间或地点；确实可以一起用的，写 允许冲突: 理由，或把场地写成 可共用: 是。",
        "On {day} “{title}” and “{other}” ({file}) both use {name}.",
        "Change the time or the venue; or write allow_clash with the reason.",
        warning=True,
    ),
    "venue-margins-clash": Entry(
        "{day}《{title}》和《{other}》（{file}）先后用{name}，中间不够布场、撤场。",
        "错开时间，或改 布场、撤场 的分钟数；确实来得及的，写 允许冲突: 理由。",
        "On {day} “{title}” and “{other}” ({file}) use {name} without time for set-up or clearing.",
        "Change the time, setup or clearing; or write allow_clash with the reason.",
        warning=True,
    ),
    "person-clash": Entry(
        "{day}《{title}》和《{other}》（{file}）都请了{name}，赶不过来。",
        "改时间或换人；不是同一个人的，写 允许冲突: 理由。",
        "On {day} {name} is at “{title}” and at “{other}” ({file}).",
        "Change the time or the speaker; or write allow_clash with the reason.",
        warning=True,
    ),
    "troupe-clash": Entry(
        "{day}《{title}》和《{other}》（{file}）都由{name}演出，赶不过来。",
        "改时间或换团队；确实分两队的，写 允许冲突: 理由。",
        "On {day} {name} performs at “{title}” and at “{other}” ({file}).",
        "Change the time or the performers; or write allow_clash with the reason.",
        warning=True,
    ),
    "equipment-clash": Entry(
        "{day}《{title}》和《{other}》（{file}）都要用{name}。",
        "改时间或换设备；有两套的，写 允许冲突: 理由。",
        "On {day} “{title}” and “{other}” ({file}) both need {name}.",
        "Change the time or the equipment; or write allow_clash with the reason.",
        warning=True,
    ),
    "duplicate-event": Entry(
        "《{title}》{day} 同一时间地点已经写在 {other} 里了。",
        "只留一份；确实是两场的，把名称或题目写得不同。",
        "“{title}” on {day} is written in {other} already.",
        "Keep one; if there are two, give them different names.",
        warning=True,
    ),
    "outside-hours": Entry(
        "{day} {time} {venue}不开放（当天：{hours}）。",
        "改时间；或者在场地的 特殊开放 里写上那一天；或者写 允许冲突: 理由。",
        "{venue} is closed on {day} at {time} (open: {hours}).",
        "Change the time, write the day under the venue's special_hours, or write allow_clash.",
        warning=True,
    ),
    "over-capacity": Entry(
        "名额 {quota} 人，{venue}只容得下 {capacity} 人。",
        "减少名额，或换个大的场地。",
        "The quota is {quota}, but {venue} holds {capacity}.",
        "Lower the quota, or choose a larger venue.",
        warning=True,
    ),
}
