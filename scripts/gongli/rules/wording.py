"""Human phrases, Chinese for the public: 每周六 19:30–21:00, 7月18日 周六.

Days, hours and repetitions are spelled here; `moving.py` tells of a change, `rhythms.py` how often
something is, `phrases.py` the same in both languages.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date

from gongli.model import (
    OLDEST,
    Activity,
    Change,
    Cycle,
    Days,
    DayTimes,
    Every,
    Moment,
    Occurrence,
    Part,
    Registration,
    SpecialHours,
    State,
    Stretch,
    Times,
    Weeks,
    When,
)
from gongli.rules.registration import Enrolment, stages_of

WEEKDAYS = "一二三四五六日"
HOUR_OPEN, END_OPEN, DAY_OPEN = "时间待定", "结束时间未定", "日期待定"
_NTHS = {1: "第一个", 2: "第二个", 3: "第三个", 4: "第四个", 5: "第五个"}
_NTHS |= {-1: "最后一个", -2: "倒数第二个"}


def weekday(day: date) -> str:
    """周六."""
    return f"周{WEEKDAYS[day.weekday()]}"


def month_day(day: date) -> str:
    """7月18日."""
    return f"{day.month}月{day.day}日"


def year_month(month: date) -> str:
    """2026年7月."""
    return f"{month.year}年{month.month}月"


def full_day(day: date, today: date | None) -> str:
    """7月18日 周六, with the year where it is not today's (always, without today)."""
    year = "" if today and day.year == today.year else f"{day.year}年"
    return f"{year}{month_day(day)} {weekday(day)}"


def span(first: date, last: date, today: date) -> str:
    """6月27日—9月5日, with years where they are needed."""
    year = "" if first.year == last.year == today.year else f"{first.year}年"
    if first == last:
        return f"{year}{month_day(first)}"
    last_year = f"{last.year}年" if last.year != first.year else ""
    return f"{year}{month_day(first)}—{last_year}{month_day(last)}"


def stretch(stretch: Stretch, today: date) -> str:
    """12月10日—1月5日 · 12月10日、17日 · 2027年寒假 · 12月10日—1月5日的周六."""
    wanted = stretch.school_break
    year = f"{wanted.year}年" if wanted and wanted.year not in (None, today.year) else ""
    named = [f"{year}{wanted.name}"] if wanted else []
    named += [span(days.first, days.last, today) for days in stretch.days]
    of_them = f"的{weekdays(stretch.weekdays)}" if stretch.weekdays else ""
    return "、".join(named) + of_them


def times(span_of_day: Times | None) -> str:
    """19:30–21:00, with 次日 where it ends on the next day; 19:30起; 全天; 时间待定."""
    if span_of_day is not None and not span_of_day.known:
        return HOUR_OPEN
    if span_of_day is None or span_of_day.whole_day:
        return "全天"
    if span_of_day.end is None:
        return f"{span_of_day.start:%H:%M}起"
    end = end_hour(f"{span_of_day.end:%H:%M}", overnight=span_of_day.overnight)
    return f"{span_of_day.start:%H:%M}–{end}"


def end_hour(hour: str, *, overnight: bool) -> str:
    """21:00, overnight 次日00:30; midnight is the end of its day, 24:00."""
    if not overnight:
        return hour
    return "24:00" if hour == "00:00" else f"次日{hour}"


def every(repetition: Every) -> str:
    """每周六 · 每周一至周五 · 每月第二个周六 · 工作日."""
    if repetition.cycle in _DAILY:
        return _DAILY[repetition.cycle]
    days = weekdays(repetition.weekdays)
    if repetition.cycle is Cycle.WEEKLY:
        return f"{_of_weeks(repetition)}{days}"
    nths = "、".join(_NTHS[n] for n in repetition.nths)
    which = {
        Cycle.MONTHLY_WORKDAY: f"{nths}工作日",
        Cycle.MONTHLY_DAY: _of_month(repetition.days),
    }.get(repetition.cycle, f"{nths}{days}")
    if repetition.cycle is Cycle.QUARTERLY:
        return f"每季度{which}"
    if repetition.cycle is Cycle.YEARLY:
        return f"每年{repetition.month}月{_of_month(repetition.days) or which}"
    return f"{_APART.get(repetition.interval, f'每{repetition.interval}个月')}{which}"


_DAILY = {Cycle.DAILY: "每天", Cycle.WORKDAYS: "工作日", Cycle.RESTDAYS: "休息日"}
_APART = {1: "每月", 2: "隔月"}


def weekdays(numbers: Sequence[int]) -> str:
    """周二、周四 · 周一至周五 · 周一、周三至周日."""
    runs: list[list[int]] = []
    for day in numbers:
        if runs and runs[-1][-1] == day - 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    names = [[f"周{WEEKDAYS[n]}" for n in run] for run in runs]
    return "、".join(f"{run[0]}至{run[-1]}" if len(run) > 2 else "、".join(run) for run in names)


def _of_weeks(repetition: Every) -> str:
    if repetition.weeks:
        return "单数周" if repetition.weeks is Weeks.ODD else "双数周"
    step = repetition.interval
    return "每" if step == 1 else "隔周" if step == 2 else f"每{step}周的"


def _of_month(days: Iterable[int]) -> str:
    return "、".join(f"{n}日" if n > 0 else "最后一天" for n in days)


def schedule(when: When) -> str:
    """How a schedule repeats, with its hours."""
    hours = day_times(when.time)
    if when.every is not None:
        plain = every(when.every) == f"每{weekdays(when.weekdays)}"
        by_weekday = plain and all(each.weekdays for each in when.time)
        told = [
            f"每{hours}" if by_weekday else f"{every(when.every)} {hours}",
            *(_changed(c) for c in when.changes),
        ]
        return "；".join(told)
    if when.hours:
        whole = when.hours[0].whole_day and not when.closed.weekdays
        return "全天开放" if whole else f"{_open_days(when)} {day_hours(when.hours)}"
    if when.lunar is not None:
        return f"农历{when.lunar.written} {hours}"
    if when.festival is not None:
        offset = when.festival.offset
        away = f"{'后' if offset > 0 else '前'}{abs(offset)}天" if offset else ""
        return f"{when.festival.name}{away} {hours}"
    return hours


def _changed(change: Change) -> str:
    """10月1日起 周日 19:00–20:30."""
    rest = [every(change.every)] if change.every else []
    rest += [day_times(change.time)] if change.time else []
    return f"{month_day(change.start)}起 {' '.join(rest)}"


def day_times(hours: Iterable[DayTimes]) -> str:
    """19:30–21:00 · 周二 19:30–21:00，周六 9:00–10:30 · 12月27日—29日 10:30–12:00."""
    groups: dict[tuple[tuple[int, ...], tuple[Days, ...]], list[Times]] = {}
    for each in hours:
        groups.setdefault((each.weekdays, each.days), []).append(each.times)
    told = []
    for (numbers, stretches), held in groups.items():
        named = [weekdays(numbers)] if numbers else []
        named += [span(days.first, days.last, days.first) for days in stretches]
        told.append(" ".join(filter(None, ["、".join(named), day_hours(held)])))
    return "，".join(told)


def _open_days(when: When) -> str:
    """每天 · 周二至周日 · 周一、周三至周日（法定节假日除外）."""
    if not when.closed.weekdays:
        return "每天"
    but = "（法定节假日照常）" if when.closed.but_holidays else ""
    return weekdays([n for n in range(7) if n not in when.closed.weekdays]) + but


def rhythm(activity: Activity, part: Part) -> str:
    """How a part repeats; nothing where it is a window that one need not come in (征集)."""
    return "" if activity.kind.window else schedule(part.when)


def hours_of(occurrence: Occurrence) -> str:
    """The hours of one occurrence; a span's opening hours, with the days where not all."""
    when = occurrence.part.when
    if occurrence.activity.kind.window:
        return ""
    if not occurrence.hour_known:
        return HOUR_OPEN
    if not when.hours:
        return times(occurrence.times)
    return schedule(when) if when.closed.weekdays else day_hours(when.hours)


def loose_date(text: str) -> str:
    """1983-04-08 → 1983年4月8日; 2024-03 → 2024年3月; 2026 → 2026年."""
    names = ("年", "月", "日")
    return "".join(f"{int(n)}{name}" for n, name in zip(text.split("-"), names, strict=False))


def undecided(when: When) -> str:
    """日期待定 · 12月中旬，日期待定; nothing where there are days, or none are asked for."""
    return "" if when.undecided is None else "，".join(filter(None, [when.undecided, DAY_OPEN]))


def dates_of(part: Part, occurrences: tuple[Occurrence, ...], today: date) -> str:
    """A part's stretch and rhythm: 6月27日—9月5日 每周六 19:30–21:00."""
    own = [o for o in occurrences if o.part.id == part.id]
    if not own:
        return undecided(part.when)
    stretch = span(min(o.day for o in own), max(o.until for o in own), today)
    if len(own) == 1 and own[0].until == own[0].day:
        return f"{full_day(own[0].day, today)} {hours_of(own[0])}".rstrip()
    return f"{stretch} {rhythm(own[0].activity, part)}".rstrip()


def summary_of(activity: Activity, occurrences: tuple[Occurrence, ...], today: date) -> str:
    """An activity in a few words for lists: its dates and how many occurrences."""
    if not occurrences:
        return next(filter(None, (undecided(part.when) for part in activity.parts)), "")
    stretch = span(min(o.day for o in occurrences), max(o.until for o in occurrences), today)
    if len(occurrences) == 1:
        return f"{stretch} {hours_of(occurrences[0])}".rstrip()
    if len(activity.parts) > 1:
        return f"{stretch} · {len(activity.parts)} {activity.kind.piece}"
    held = sum(o.takes_place for o in occurrences)
    return f"{stretch} · {held} {activity.kind.unit}"


def how_many(occurrences: Collection[Occurrence]) -> str:
    """共 9 场 · 共 8 场，另有 1 场取消; nothing of a single one."""
    if len(occurrences) < 2:
        return ""
    unit = next(iter(occurrences)).activity.kind.unit
    states = Counter(o.state for o in occurrences)
    held = f"共 {sum(o.takes_place for o in occurrences)} {unit}"
    off = (State.CANCELLED, State.POSTPONED)
    told = [f"{states[state]} {unit}{state.zh}" for state in off if states[state]]
    return f"{held}，另有 {'、'.join(told)}" if told else held


def ages(span_of_years: tuple[int, int] | None) -> str:
    """18—55 岁 · 18 岁以上 · 12 岁以下."""
    if span_of_years is None:
        return ""
    youngest, oldest = span_of_years
    if oldest >= OLDEST:
        return f"{youngest} 岁以上"
    return f"{youngest}—{oldest} 岁" if youngest else f"{oldest} 岁以下"


def days(stretch: Days, today: date) -> str:
    """9月10日 · 6月27日—9月5日."""
    return span(stretch.first, stretch.last, today)


def months(of_year: Iterable[int]) -> str:
    """6—9月 · 11月—次年2月 · 3、6、9月, or an empty string."""
    left = set(of_year)
    # Each run begins where the month before is missing; the whole year has no such place.
    firsts = sorted(n for n in left if (n - 2) % 12 + 1 not in left) or sorted(left)[:1]
    runs = []
    for first in firsts:
        last = first
        while last % 12 + 1 in left - {first}:
            last = last % 12 + 1
        over = f"月—次年{last}" if last < first else f"—{last}"
        runs.append(f"{first}{over if last != first else ''}")
    return f"{'、'.join(runs)}月" if runs else ""


def day_hours(hours: Iterable[Times]) -> str:
    """9:00–12:00、14:00–17:00 · 闭馆."""
    return "、".join(times(t) for t in hours) or "闭馆"


def special_day(special: SpecialHours, today: date) -> str:
    """1月1日 闭馆（元旦）."""
    why = f"（{special.reason}）" if special.reason else ""
    return f"{days(special.days, today)} {day_hours(special.hours)}{why}"


def until(first: date | None, last: date | None, today: date) -> str:
    """2月24日—3月1日 · 2月24日起 · 3月1日止, or an empty string."""
    if first and last:
        return span(first, last, today)
    if first:
        return f"{span(first, first, today)}起"
    return f"{span(last, last, today)}止" if last else ""


def full_moment(at: Moment, today: date | None) -> str:
    """12月1日 周二 9:00 with a space behind it; without its hour only the day, and no space."""
    day = full_day(at.day, today)
    return f"{day} {clock(at)} " if at.hour else day


def drawn(registration: Registration, today: date | None) -> str:
    """3月5日 周四摇号 · 3月5日 周四 9:00 摇号, or an empty string."""
    return f"{full_moment(registration.draw, today)}摇号" if registration.draw else ""


def clock(at: Moment) -> str:
    """9:00, as people say it; empty without an hour."""
    return f"{at.hour.hour}:{at.hour:%M}" if at.hour else ""


def window(registration: Registration, today: date) -> str:
    """When one can enrol: 2月24日—3月1日 · 2月24日 9:00—3月1日 17:00 · 3月1日 17:00止."""
    opens, closes = registration.opens, registration.closes
    if not any(end and end.hour for end in (opens, closes)):
        return until(registration.start, registration.end, today)
    first, last = (_short(end, today) if end else "" for end in (opens, closes))
    if first and last:
        return f"{first}—{last}"
    return f"{first}起" if first else f"{last}止"


def windows(registration: Registration, today: date) -> tuple[str, ...]:
    """The same, of each stage with its name: 会员 12月1日 9:00—12月10日, 市民 12月3日—12月10日."""
    staged = [f"{name} {window(own, today)}" for name, own in stages_of(registration)]
    return tuple(staged) or (window(registration, today),)


def deadlines(registration: Registration, today: date | None) -> tuple[str, ...]:
    """12月10日 周四截止, of each stage with its name where they differ; none where none is told."""
    staged = stages_of(registration)
    every = staged if len({own.closes for _, own in staged}) > 1 else [("", registration)]
    told = ((name, own.closes) for name, own in every)
    return tuple(f"{name} {full_moment(at, today)}截止".lstrip() for name, at in told if at)


def _short(at: Moment, today: date) -> str:
    return f"{span(at.day, at.day, today)} {clock(at)}".rstrip()


def enrolment_days(registration: Registration, today: date, state: Enrolment | None = None) -> str:
    """12月1日 周二 9:00 开始报名，12月20日 周日截止; 正在报名 or 已满，可候补 once it has begun.

    On its day the hour is told, whether it struck or not: a page does not know.
    """
    first, last = registration.opens, registration.closes
    now = state.zh if state is Enrolment.WAITING else "正在报名"
    ahead = first and (first.day > today or (first.hour and first.day == today))
    opens = f"{full_moment(first, today)}开始报名" if first and ahead else now
    return f"{opens}，{full_moment(last, today)}截止" if last else opens


def moment(iso: str, today: date) -> str:
    """7月18日 周六 19:30 from an ISO 8601 time or date."""
    day = full_day(date.fromisoformat(iso[:10]), today)
    return f"{day} {iso[11:16]}" if "T" in iso else day
