"""Two things at one place or of one person, closed doors, full rooms."""

from gongli.catalogue.entry import reminder

CLASHES = {
    "venue-clash": reminder(
        "{day}《{title}》和《{other}》（{file}）同时用{name}。",
        "改时间或地点；确实可以一起用的，写 允许冲突: 理由，或把场地写成 可共用: 是。",
        "On {day} “{title}” and “{other}” ({file}) both use {name}.",
        "Change the time or the venue; or write allow_clash with the reason.",
    ),
    "venue-margins-clash": reminder(
        "{day}《{title}》和《{other}》（{file}）先后用{name}，中间不够布场、撤场。",
        "错开时间，或改 布场、撤场 的分钟数；确实来得及的，写 允许冲突: 理由。",
        "On {day} “{title}” and “{other}” ({file}) use {name} without time for set-up or clearing.",
        "Change the time, setup or clearing; or write allow_clash with the reason.",
    ),
    "person-clash": reminder(
        "{day}《{title}》和《{other}》（{file}）都请了{name}，赶不过来。",
        "改时间或换人；不是同一个人的，写 允许冲突: 理由。",
        "On {day} {name} is at “{title}” and at “{other}” ({file}).",
        "Change the time or the speaker; or write allow_clash with the reason.",
    ),
    "troupe-clash": reminder(
        "{day}《{title}》和《{other}》（{file}）都由{name}演出，赶不过来。",
        "改时间或换团队；确实分两队的，写 允许冲突: 理由。",
        "On {day} {name} performs at “{title}” and at “{other}” ({file}).",
        "Change the time or the performers; or write allow_clash with the reason.",
    ),
    "equipment-clash": reminder(
        "{day}《{title}》和《{other}》（{file}）都要用{name}。",
        "改时间或换设备；有两套的，写 允许冲突: 理由。",
        "On {day} “{title}” and “{other}” ({file}) both need {name}.",
        "Change the time or the equipment; or write allow_clash with the reason.",
    ),
    "duplicate-event": reminder(
        "《{title}》{day} 同一时间地点已经写在 {other} 里了。",
        "只留一份；确实是两场的，把名称或题目写得不同。",
        "“{title}” on {day} is written in {other} already.",
        "Keep one; if there are two, give them different names.",
    ),
    "outside-hours": reminder(
        "{day} {time} {venue}不开放（当天：{hours}）。",
        "改时间；或者在场地的 特殊开放 里写上那一天；或者写 允许冲突: 理由。",
        "{venue} is closed on {day} at {time} (open: {hours}).",
        "Change the time, write the day under the venue's special_hours, or write allow_clash.",
    ),
    "special-day-outside": reminder(
        "这一天不在活动的日期（{days}）里，写了也不起作用。",
        "改成活动期间的日期{hint}，或者删掉这一行。",
        "This day is not among those of the activity ({days}), and does nothing.",
        "Write a day within them{hint}, or delete this line.",
    ),
    "over-capacity": reminder(
        "名额 {quota} 人，{venue}只容得下 {capacity} 人。",
        "减少名额，或换个大的场地。",
        "The quota is {quota}, but {venue} holds {capacity}.",
        "Lower the quota, or choose a larger venue.",
    ),
}
