"""What is hardly meant: days and figures that an editor should look at again."""

from __future__ import annotations

from gongli.catalogue.entry import Entry

DOUBTS = {
    "day-far-ahead": Entry(
        "{day} 离现在三年多了。",
        "年份多半打错了，写成 {write}；真有这么远的，三年之内再写。",
        "{day} is more than three years ahead.",
        "The year is hardly meant: write {write}; what is so far away can wait.",
        since=1,
    ),
    "day-of-past-year": Entry(
        "文件名和别的日期都是后来的年份，{day} 比其中最早的还早 {count} 天。",
        "写成 {write}；确实是那一年的，放到那一年的文件里。",
        "The file's name and its other days tell a later year: {day} is {count} days early.",
        "Write {write}; what was in that year belongs into a file of that year.",
        since=1,
    ),
    "odd-year": Entry(
        "{day} 的年份和{other}对不上。",
        "写成 {write}；年份没错的，不用改。",
        "The year of {day} does not go with the rest ({other}).",
        "Write {write}, unless the year is meant.",
        warning=True,
    ),
    "day-remote": Entry(
        "“{field}”写的 {day} {away}。",
        "年份打错了的，写成 {write}；没错的，不用改。",
        "{day} ({field}) is {away}.",
        "Write {write}, unless the year is meant.",
        warning=True,
    ),
    "day-long-ahead": Entry(
        "{day} 还有一年多，订阅和日历里还看不到。",
        "年份打错了的，写成 {write}；没错的，不用改。",
        "{day} is more than a year ahead: feeds and the calendar do not reach so far.",
        "Write {write}, unless the year is meant.",
        warning=True,
    ),
    "registration-after-end": Entry(
        "报名写到了 {day}，活动 {last} 就结束了。",
        "核对报名的日期，尤其是年份{hint}。",
        "Registration goes on to {day}, but all is over on {last}.",
        "Check the days of registration, above all the year{hint}.",
        warning=True,
    ),
    "no-quota": Entry(
        "写了 已报 或 候补，没有写 名额，看不出满没满。",
        "加上一行 名额: 30。",
        "It tells how many enrolled or may wait, but not how many places there are.",
        "Add a line such as “quota: 30”.",
        warning=True,
    ),
    "special-day-outside": Entry(
        "这一天不在活动的日期（{days}）里，写了也不起作用。",
        "改成活动期间的日期{hint}，或者删掉这一行。",
        "This day is not among those of the activity ({days}), and does nothing.",
        "Write a day within them{hint}, or delete this line.",
        warning=True,
    ),
    "free-with-prices": Entry(
        "费用写的是免费，分类收费里却要收钱。",
        "全都免费的，删掉 分类收费；有人要付钱的，删掉 费用，免费的人群写进 分类收费。",
        "The fee says free, but prices ask for money.",
        "Delete prices if nobody pays; else delete fee and write who is free under prices.",
        warning=True,
    ),
    "campaign-over": Entry(
        "活动没有一场在“{name}”的日期（{days}）里。",
        "核对活动的日期；不属于它的，删掉这一行。",
        "Nothing of it falls on the days of “{name}” ({days}).",
        "Check the dates, or delete this line if it does not belong there.",
        warning=True,
    ),
    "results-too-early": Entry(
        "征集到 {last} 才截止，公布结果却在这之前。",
        "核对 公布结果 和 征集 的 截止。",
        "Results come before {last}, the last day to hand in.",
        "Check results_on, and `to` of submission.",
        warning=True,
    ),
}
