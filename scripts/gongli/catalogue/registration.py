"""Registration, quotas and fees."""

from gongli.catalogue.entry import Entry, reminder

REGISTRATION = {
    "registration-without-way": Entry(
        "“{value}”没有说怎样报名。",
        "写成 {write}；换成您那里的报名办法，有网址的另写 网址。",
        "“{value}” does not tell how one enrols.",
        "Write {write}, in the words of your own way; an address is “url”.",
        since=1,
    ),
    "registration-denied": Entry(
        "“{value}”是不用报名的意思，读的人却看到“报名”。",
        "删掉 报名 这一行；要说清楚的，写 入场: 直接来。",
        "“{value}” means that nobody need enrol, but people see “registration”.",
        "Delete the line; write “entry: walk-in” if it matters.",
        since=1,
    ),
    "registration-after-end": reminder(
        "报名写到了 {day}，活动 {last} 就结束了。",
        "核对报名的日期，尤其是年份{hint}。",
        "Registration goes on to {day}, but all is over on {last}.",
        "Check the days of registration, above all the year{hint}.",
    ),
    "registration-after-start": reminder(
        "报名到 {closes} 才截止，这一场 {start} 就开始了。",
        "核对 截止 的钟点；写到开始以前，或只写日期。",
        "Registration closes at {closes}, but it begins at {start}.",
        "Check the hour of the deadline; write one before it begins, or only the day.",
    ),
    "stage-outside": Entry(
        "“{name}”的 {at} 不在整个报名的 {whole} 以内。",
        "核对两处的日期；分阶段报名的，整个报名的 开始 和 截止 可以不写。",
        "{at} of “{name}” lies outside registration as a whole ({whole}).",
        "Check both; with stages, “from” and “to” of the whole may be left out.",
    ),
    "draw-before-deadline": reminder(
        "{draw} 就摇号，报名到 {closes} 才截止。",
        "核对 摇号 和 截止 的日期；摇号写在截止以后。",
        "Lots are drawn on {draw}, before registration closes on {closes}.",
        "Check both; lots are drawn once it is closed.",
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
