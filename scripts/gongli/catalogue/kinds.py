"""What a kind of activity asks for: rounds, stops, exhibitions, services."""

from gongli.catalogue.entry import Entry, reminder

KINDS = {
    "round-out-of-order": Entry(
        "{round}（{day}）排在了{before}（{other}）前面。",
        "按先后写赛程：海选、初赛、复赛、决赛；核对日期。",
        "{round} ({day}) is before {before} ({other}).",
        "Write the rounds in order of time and check the dates.",
    ),
    "round-not-over": reminder(
        "{round}（{day}）开始时，{before}还没有比完（到{other}）。",
        "核对两轮的日期和时间。",
        "{round} ({day}) begins before {before} is over ({other}).",
        "Check the days and times of both.",
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
    "stop-without-place": reminder(
        "{stop}没有写在哪里。",
        "写上 宫外地点，在本宫的写 地点。",
        "It does not say where {stop} is.",
        "Write place, or venue for one of the palace's own.",
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
    "results-too-early": reminder(
        "征集到 {last} 才截止，公布结果却在这之前。",
        "核对 公布结果 和 征集 的 截止。",
        "Results come before {last}, the last day to hand in.",
        "Check results_on, and `to` of submission.",
    ),
}
