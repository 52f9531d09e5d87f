"""Schedules and single occurrences."""

from gongli.catalogue.entry import Entry, reminder

SCHEDULE = {
    "no-schedule": Entry(
        "没有写什么时候举行。",
        "加上 时间安排:，下面缩进写 日期: 2026-12-05 和 时间: 14:00-16:00。",
        "There is no schedule.",
        "Add `when:` and below it, indented, `dates: 2026-12-05` and `time: 14:00-16:00`.",
    ),
    "two-schedules": Entry(
        "时间安排写了不止一种：{ways}。",
        "只留一种；个别场次的变化写到“场次”里。",
        "The schedule is given in more than one way: {ways}.",
        "Keep one; single exceptions belong under `sessions`.",
    ),
    "hours-behind-days": Entry(
        "“{hours}”写在有日子的“{before}”后面，看不出是那几天的，还是其余各天的。",
        "是那几天的，在它前面也写上日子；其余各天的，写到最前面。",
        "“{hours}” stands behind “{before}”, which names days, and may be for those or others.",
        "If it is for those days, write them before it; if for the rest, write it first.",
    ),
    "no-days": Entry(
        "没有写是哪几天。",
        "加上一行 日期: 2026-12-05 或 每: 周六；从开始到结束天天有的，加上 每: 每天；"
        "展览等连着几天算一次的，把 时间 改成 开放时间。",
        "The days are missing.",
        "Add a line `dates: 2026-12-05`, `every: saturday` or `every: day`; for an exhibition "
        "write `hours` in place of `time`.",
    ),
    "no-start": Entry(
        "没有写从哪天开始。",
        "加上一行 开始: 2026-06-27",
        "The first day is missing.",
        "Add a line `from: 2026-06-27`.",
    ),
    "no-end": Entry(
        "没有写到哪天结束。",
        "加上一行 结束: 2026-09-05，或 课时: 8。",
        "The end is missing.",
        "Add a line `to: 2026-09-05` or `lessons: 8`.",
    ),
    "no-last-day": Entry(
        "没有写到哪天结束。",
        "加上一行 结束: 2026-09-05；一直开放的展览不写时间安排，改写 常设: 是 和 开放。",
        "The last day is missing.",
        "Add a line `to: 2026-09-05`; a permanent exhibition has `permanent: yes` and `opening`.",
    ),
    "two-ends": Entry(
        "结束和课时都写了。",
        "只留一个：写课时，就由课时算出结束的日子。",
        "Both `to` and `lessons` are given.",
        "Keep one: lessons decide the last day by themselves.",
    ),
    "no-time": Entry(
        "没有写几点到几点。",
        "加上一行 时间: 19:30-21:00；不分时间的写 时间: 全天。",
        "The time of day is missing.",
        "Add a line `time: 19:30-21:00`, or `time: all day`.",
    ),
    "no-year": Entry(
        "没有写是哪一年。",
        "加上一行 年份: 2026（公历年份，可以写几年）。",
        "The year is missing.",
        "Add a line `years: 2026` (civil years; several may be given).",
    ),
    "no-parts": Entry(
        "{kind}要写明有哪几{piece}。",
        "加上一行 {field}:，下一行缩进两个空格，写自己起的英文代号，如 {example}: "
        "{{名称: …, 时间安排: …}}",
        "This kind of activity needs its parts.",
        "Add `{field}:` and below it, indented, an entry for each: "
        "`{example}: {{name: …, when: …}}`.",
    ),
    "no-occurrences": Entry(
        "按这样的安排，一场也没有。",
        "检查开始、结束和重复方式；放假停办的日子也不算。",
        "This schedule has no occurrence at all.",
        "Check first day, last day and repetition; days skipped for holidays do not count.",
    ),
    "fewer-lessons": Entry(
        "课时写了 {asked} 次，从开始那天起 {years} 年里只排得出 {planned} 次。",
        "检查课时是不是多打了数字，或换一种更密的重复方式。",
        "{asked} lessons are asked for, but {years} years hold only {planned}.",
        "Check the number of lessons, or let them repeat more often.",
    ),
    "too-many-occurrences": Entry(
        "场次太多，一个活动最多 {limit} 场。",
        "缩短起止日期，或分成几个文件。",
        "There are too many occurrences; {limit} at most in one activity.",
        "Shorten the span, or divide it into several files.",
    ),
    "short-month": reminder(
        "不是每个月都有 {day} 日，没有的月份会跳过。",
        "要月末就写 每月最后一天。",
        "Not every month has a day {day}; months without it are left out.",
        "Write 每月最后一天 for the last day of each month.",
    ),
    "no-days-off": Entry(
        "状态是“正式”，却没有写哪些天放假。",
        "照国务院的通知写上“放假”和“上班”；还没有公布就写 状态: 待公布。",
        "The status is official, but there are no days off.",
        "Add `off:` and `work:` from the notice, or write `status: provisional`.",
    ),
    "day-of-other-year": Entry(
        "{day} 不是 {year} 年的日期。",
        "改成 {year} 年；只有上一年十二月的日期可以写在这里。",
        "{day} is not a day of {year}.",
        "Correct the year; of other years only the December before belongs here.",
    ),
    "break-too-long": Entry(
        "{name}放假超过了 {limit} 天。",
        "检查起止日期。",
        "The days off for {name} are more than {limit}.",
        "Check the first and the last day.",
    ),
    "festival-not-in-window": Entry(
        "从 {first} 到 {last} 没有这个节日。",
        "检查年份或起止日期。",
        "The festival does not fall between {first} and {last}.",
        "Check the year or the dates.",
    ),
    "lunar-not-in-window": Entry(
        "从 {first} 到 {last} 没有{written}。",
        "最近的在 {near}；年份写公历的年份。",
        "{written} does not fall between {first} and {last}.",
        "The nearest: {near}; the year is a civil one.",
    ),
    "lunar-month-short": Entry(
        "那一年的这个月只有二十九天，没有{written}。",
        "写成 {hint}。",
        "That month has 29 days in that year: there is no {written}.",
        "Write {hint}.",
    ),
    "no-leap-month": Entry(
        "{year} 年没有{written}：那一年不闰这个月。",
        "去掉“闰”字，或改年份。",
        "{year} has no {written}: that month is not doubled.",
        "Leave 闰 out, or change the year.",
    ),
    "session-not-an-occurrence": Entry(
        "{day} 本来没有场次。",
        "这里写原定的日期，附近的有 {near}；要加一场就再写 加场: 是。",
        "There is no occurrence on {day}.",
        "Use the original date, near by: {near}; for an added one write `extra: yes`.",
    ),
    "stretch-without-occurrence": Entry(
        "这些天里一场也没有。",
        "检查起止日期，附近的有 {near}；要加一场，写那一天和 加场: 是。",
        "There is no occurrence on these days.",
        "Check the first and the last day; near by: {near}.",
    ),
    "not-for-a-stretch": Entry(
        "“{field}”只能写给一场，不能写给几天。",
        "一天写一行，各写各的“{field}”。",
        "`{field}` is about one occurrence, not about a stretch of days.",
        "Write a line for each day.",
    ),
    "unknown-school-break": Entry(
        "没有写{name}是哪几天。",
        "在 events/holidays/{year}.yml 里加上一行 {name}: 从哪天 至 哪天；"
        "本市不同的，写进 palace.yml 的“寒暑假”。",
        "Nobody has written down the days of {name}.",
        "Add them to events/holidays/{year}.yml, or to `school_breaks` of palace.yml.",
    ),
    "day-without-time": Entry(
        "{day} 没有写几点到几点。",
        "在“时间”里加上 {write} 19:30-21:00。",
        "There is no time of day for {day}.",
        "Add `{write} 19:30-21:00` to `time`.",
    ),
    "time-for-no-day": reminder(
        "“{hours}”用不上：那些天没有安排。",
        "检查星期或日期，或者删掉它。",
        "“{hours}” is for no day of the schedule.",
        "Check weekday or date, or delete it.",
    ),
    "change-outside": Entry(
        "{day} 不在开始和结束之间，也不在前一次变动之后。",
        "写安排里从哪天起变；从第一天就是这样的，直接改上面的“每”和“时间”。",
        "{day} lies outside of the schedule, or before the change above it.",
        "Write the day from which it changes; what holds from the first day on stands above.",
    ),
    "change-of-nothing": Entry(
        "“改为”里没有写变成什么，或这样的安排没有这一项。",
        "写 时间 或 每；日期是一天天写的，改“日期”就行。",
        "The change does not say what changes, or the schedule has no such thing.",
        "Write `time` or `every`; where days are listed, change `dates`.",
    ),
    "lesson-lost": reminder(
        "{day} 的课取消了，说好的 {lessons} 课少了一课。",
        "哪天补，就加上 补课: {free}；这一天本来就不上课、后面顺延的，改写到时间安排的“停课”里。",
        "The lesson of {day} is called off: one of {lessons} is missing.",
        "Add `made_up: {free}`, or write the day under `off` of the schedule instead.",
    ),
    "all-featured": reminder(
        "{year} 年的 {all} 个活动里有 {count} 个写了重点。",
        "只留下最想让人看到的几个，别的删掉“重点”。",
        "{count} of the {all} activities of {year} are featured.",
        "Keep the few that matter most.",
    ),
    "day-still-open": reminder(
        "日期还待定，“{other}”已经是 {day}。",
        "定了就写上 日期: 和 时间:；还没有定，再等等也行。",
        "The day is still open, and “{other}” is on {day}.",
        "Write `dates:` and `time:` once they are known.",
    ),
    "day-of-span": Entry(
        "从开始到结束算一整段，{day} 不单算一场。",
        "那一天不开放，在最外层写 特殊开放: {{{day}: 闭馆}}；那一天有活动，另写一个文件。",
        "The whole span is one occurrence: {day} is none by itself.",
        "Write `special_hours: {{{day}: closed}}` if it is closed on that day.",
    ),
    "service-hours": Entry(
        "天天开着的服务不用写时间安排。",
        "删掉时间安排，加上一行 开放: {write}",
        "A standing service needs no schedule.",
        "Write `opening: {write}` in its place.",
    ),
    "session-on-skipped-day": reminder(
        "{day} 因{cause}停办，{lost}不会举行。",
        "当天照常的，写成 {write}；换一天的，加上 {moved}；不办的，删掉这一行。",
        "{day} is left out because of a holiday ({cause}): {lost} does not take place.",
        "Write {write} to hold it all the same, add {moved} for another day, or delete the line.",
        since=1,
    ),
    "extra-not-extra": Entry(
        "{day} 本来就有一场，不用加场。",
        "删掉“加场”；同一天再加一场，日期写 {day} 第2场。",
        "There is an occurrence on {day} already.",
        "Delete `extra`; for a second one write the date as `{day} 第2场`.",
    ),
    "extra-put-off": Entry(
        "{day} 的这一场因{cause}顺延到了 {to}，不能再写成加场。",
        "当天照常的，写 改到: {day}；另外再加一场的，日期写 {day} 第2场。",
        "The occurrence of {day} is put off to {to} ({cause}); it is none besides.",
        "Write `moved_to: {day}` to hold it on its day; for a second one write `{day} 第2场`.",
    ),
    "moved-nowhere": Entry(
        "改到的日期（{day}）就是原来的日期。",
        "写新的日期；只改时间就写“时间”。",
        "It is moved to its own day ({day}).",
        "Write the new day; for another hour write `time`.",
    ),
    "moved-already": reminder(
        "{day} 的这一场已经因{cause}顺延到 {to}，改到的就是这一天。",
        "删掉“改到”；当天照常的写 改到: {day}。",
        "The occurrence of {day} is put off to {to} already ({cause}).",
        "Delete `moved_to`; write {day} there to hold it on its own day.",
    ),
    "moved-far": reminder(
        "{day} 的这一场改到了 {to}，差得太远。",
        "检查年份和月份{hint}。",
        "The occurrence of {day} is moved as far as {to}.",
        "Check year and month{hint}.",
    ),
    "moved-and-called-off": Entry(
        "既改了日期，又写了{status}。",
        "留下一个：改到新日期，或{status}。",
        "It is both moved and called off.",
        "Keep one of the two.",
    ),
    "passed-over": Entry(
        "“{value}”是说这一天不上、后面的课往后推。",
        "删掉这一行，在“时间安排”里写 停课: {day}；要写原因，写成 停课: {{{day}: 原因}}。",
        "“{value}” says that this day is passed over and the lessons behind it move.",
        "Delete the line and write `except: {day}` in the schedule.",
    ),
    "made-up-and-put-off": Entry(
        "写了哪天补课，又写了延期或者改到哪天。",
        "留下一个：定好了哪天补，只写 补课；整场改到另一天，只写 改到；还没定，只写 状态: 延期。",
        "It is made up for and put off or moved as well.",
        "Keep one of them.",
    ),
    "overlapping": Entry(
        "{slot} 的这一场和 {other} 那一场时间重叠。",
        "换一个日期或时间。",
        "The occurrence of {slot} overlaps with that of {other}.",
        "Choose another day or time.",
    ),
    "overlapping-when-moved": Entry(
        "原定 {slot} 的这一场改到 {day}，和原定 {other} 的那一场时间重叠。",
        "换一个日期或时间。",
        "The occurrence of {slot}, moved to {day}, overlaps with that of {other}.",
        "Choose another day or time.",
    ),
    "holidays-unpublished": reminder(
        "{year} 年的放假调休还没有录入正式安排，暂按法定节日计算（影响：{names}）。",
        "国务院公布后，照通知填写 events/holidays/{year}.yml。",
        "The days off of {year} are not published; statutory days are assumed ({names}).",
        "Fill events/holidays/{year}.yml from the State Council's notice.",
    ),
}
