"""Dates, times and years."""

from gongli.catalogue.entry import Entry, reminder

DATES = {
    "not-a-date": Entry(
        "“{value}”不是日期。",
        "写成 {write}。",
        "“{value}” is not a date.",
        "Write it as {write}.",
    ),
    "not-a-moment": Entry(
        "“{value}”看不懂是哪天几点。",
        "写成 {write}；整天都行的只写日期。",
        "“{value}” is no day with its hour.",
        "Write it as {write}, or the day alone.",
    ),
    "date-without-year": Entry(
        "“{value}”没有写年份。",
        "写成 {write} 这样的完整日期。",
        "“{value}” has no year.",
        "Write the whole date, as {write}.",
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
    "not-a-month": Entry(
        "“{value}”不是年月。",
        "写成 2026-11；整年的只写 2026。",
        "“{value}” is not a month.",
        "Write it as 2026-11, a whole year as 2026.",
    ),
    "end-before-start": Entry(
        "结束（{end}）早于开始（{start}）。",
        "检查两个日期，是不是写反了或年份不对。",
        "The end ({end}) is before the start ({start}).",
        "Check both dates.",
    ),
    "not-a-time": Entry(
        "“{value}”不是时间段。",
        "用 24 小时制写起止：{write}",
        "“{value}” is not a time span.",
        "Write start and end on the 24-hour clock: {write}",
    ),
    "time-without-end": Entry(
        "“{value}”只有开始，没有结束。",
        "写上几点结束，如 19:30-21:00；没有定几点结束，写 {write}。",
        "“{value}” has no end.",
        "Say when it ends, as 19:30-21:00, or {write} where that is open.",
    ),
    "no-such-time": Entry(
        "没有“{value}”这个时间。",
        "小时 0–23，分钟 0–59，如 19:30-21:00。",
        "There is no time “{value}”.",
        "Hours are 0-23, minutes 0-59, as 19:30-21:00.",
    ),
    "times-reversed": Entry(
        "“{value}”的结束不晚于开始。",
        "检查两个时间；到第二天才结束的写 {start}-次日{end}。",
        "“{value}” does not end after it starts.",
        "Check both; write {start}-次日{end} if it ends on the next day.",
    ),
    "over-a-day": Entry(
        "“{value}”超过了一整天。",
        "一场最长二十四小时；连着几天的写 开始、结束 和 开放时间。",
        "“{value}” is longer than a day.",
        "One occurrence lasts 24 hours at most; for several days write from, to and hours.",
    ),
    "unknown-repetition": Entry(
        "看不懂“{value}”是怎样重复。",
        "可以写：每天、工作日、休息日、周六、[周二, 周四]、周一至周五、隔周周六、每三周周六、"
        "单数周周二、每月第二个周六、每月15日、每月最后一个工作日、隔月第二个周六、每季度最后一个周五、"
        "每年6月10日；都不合适的，把日子写进 日期。",
        "“{value}” is not a repetition that is known.",
        "Write day, workday, rest day, saturday, [tuesday, thursday], "
        "2nd saturday of the month, last sunday of the month or day 15 of the month.",
    ),
    "every-with-hours": Entry(
        "“{value}”里不写几点。",
        "写成 {field}: {write}，几点到几点写在“时间”那一行。",
        "“{value}” holds hours.",
        "Write `{write}`, and the hours under `time`.",
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
    "which-weeks": Entry(
        "“{value}”说不清是哪几周。",
        "从开始那周数起（那周是第 1 周）的单数周写 单数周{weekday}，双数周写 双数周{weekday}；"
        "隔一周一次写 隔周{weekday}。",
        "“{value}” does not tell which weeks are meant.",
        "Write `单数周周二` or `双数周周二`, counted from the week of the first day; every other "
        "week is `隔周周二`.",
    ),
    "which-little-year": Entry(
        "小年各地不同，“{value}”说不清是哪一天。",
        "腊月廿三写 北方小年，腊月廿四写 南方小年。",
        "“{value}” is another day in the north and in the south.",
        "Write `北方小年` (a day earlier) or `南方小年`.",
    ),
    "not-undecided": Entry(
        "“{value}”没有说清是哪天。",
        "日子定了，分两行写 日期: 2026-12-05 和 时间: 14:00-16:00；没有定的写 待定，"
        "知道大概的写 待定: 12月中旬。",
        "“{value}” does not tell a day.",
        "Write `dates: 2026-12-05` and `time: 14:00-16:00` on two lines, or `undecided: …`.",
    ),
    "not-a-school-break": Entry(
        "“{value}”不是哪一年的寒假或暑假。",
        "写成 2027 寒假 或 2027 暑假。",
        "“{value}” is no school break of a year.",
        "Write `2027 寒假` or `2027 暑假`.",
    ),
    "unknown-festival": Entry(
        "不认识“{value}”这个节日。",
        "写节日或节气的全名，可加前后几天，如 {hint}端午节、重阳节前一天、冬至。",
        "“{value}” is not a festival that is known.",
        "Write a festival or solar term in full, as {hint}端午节, 重阳节前一天 or 冬至.",
    ),
    "not-months": Entry(
        "“{value}”不是月份。",
        "写成 6-9月 或 3、6、9月。",
        "“{value}” does not name months.",
        "Write it as “6-9月” or “3、6、9月”.",
    ),
    "not-opening-hours": Entry(
        "“{value}”看不出每周哪天几点开放。",
        "写成 周二至周日 9:00-17:00；几条用逗号隔开，如 工作日 9:00-17:00，双休日 9:00-16:00。",
        "“{value}” does not tell which days and hours are open.",
        "Write it as “周二至周日 9:00-17:00”, several rules separated by commas.",
    ),
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
    "odd-year": reminder(
        "{day} 的年份和{other}对不上。",
        "写成 {write}；年份没错的，不用改。",
        "The year of {day} does not go with the rest ({other}).",
        "Write {write}, unless the year is meant.",
    ),
    "day-remote": reminder(
        "“{field}”写的 {day} {away}。",
        "年份打错了的，写成 {write}；没错的，不用改。",
        "{day} ({field}) is {away}.",
        "Write {write}, unless the year is meant.",
    ),
    "day-long-ahead": reminder(
        "{day} 还有一年多，订阅和日历里还看不到。",
        "年份打错了的，写成 {write}；没错的，不用改。",
        "{day} is more than a year ahead: feeds and the calendar do not reach so far.",
        "Write {write}, unless the year is meant.",
    ),
}
