"""Registration, quotas and fees."""

from gongli.catalogue.entry import reminder

REGISTRATION = {
    "registration-after-end": reminder(
        "报名写到了 {day}，活动 {last} 就结束了。",
        "核对报名的日期，尤其是年份{hint}。",
        "Registration goes on to {day}, but all is over on {last}.",
        "Check the days of registration, above all the year{hint}.",
    ),
    "no-quota": reminder(
        "写了 已报 或 候补，没有写 名额，看不出满没满。",
        "加上一行 名额: 30。",
        "It tells how many enrolled or may wait, but not how many places there are.",
        "Add a line such as “quota: 30”.",
    ),
    "free-with-prices": reminder(
        "费用写的是免费，分类收费里却要收钱。",
        "全都免费的，删掉 分类收费；有人要付钱的，删掉 费用，免费的人群写进 分类收费。",
        "The fee says free, but prices ask for money.",
        "Delete prices if nobody pays; else delete fee and write who is free under prices.",
    ),
}
