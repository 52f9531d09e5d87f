"""Days, times and lists in both languages, for problems and diffs: 7月18日 周六 · Sat 2026-07-18.

Pages and feeds are Chinese alone (`wording.py`); in English a day is ISO 8601 with its weekday.
"""

from collections.abc import Iterable
from datetime import date, datetime

from gongli.model import Stretch, Times
from gongli.problems import Phrase, listed
from gongli.rules import wording

_ENGLISH = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
WEEKDAYS = tuple(Phrase(f"周{zh}", en) for zh, en in zip(wording.WEEKDAYS, _ENGLISH, strict=True))


def month_day(day: date) -> Phrase:
    """7月18日 · 2026-07-18."""
    return Phrase(wording.month_day(day), str(day))


def first_of(day: date, count: int) -> Phrase:
    """2026年7月18日 周六等 3 场 · Sat 2026-07-18 and 2 more."""
    first, more = full_day(day), Phrase("{day}等 {count} 场", "{day} and {rest} more")
    return more.filled(day=first, count=count, rest=count - 1) if count > 1 else first


def times(hours: Times | None) -> Phrase:
    """19:30–21:00, with 次日 where it ends on the next day; 全天."""
    zh = wording.times(hours)
    if ":" not in zh:
        return Phrase(zh, "all day")
    next_day = " next day" if "次日" in zh else ""
    return Phrase(zh, zh.replace("次日", "") + next_day)


def full_day(day: date, today: date | None = None) -> Phrase:
    """7月18日 周六, with the year where it is not today's (always, without today)."""
    return Phrase(wording.full_day(day, today), f"{_ENGLISH[day.weekday()]} {day}")


def moment(start: str, today: date) -> Phrase:
    """When a snapshot begins: 7月18日 周六 19:30; of whole days only the day."""
    english = full_day(date.fromisoformat(start[:10])).en
    clock = f" {datetime.fromisoformat(start):%H:%M}" if "T" in start else ""
    return Phrase(wording.moment(start, today), english + clock)


def from_to(first: date, last: date) -> Phrase:
    """Days as editors write them: 2026-06-27 至 2026-09-05 · 2026-06-27 to 2026-09-05."""
    zh, en = f"{first} 至 {last}", f"{first} to {last}"
    return Phrase(zh, en) if first != last else Phrase(str(first), str(first))


def span(first: date, last: date, today: date) -> Phrase:
    """6月27日—9月5日 · 2026-06-27 to 2026-09-05."""
    return Phrase(wording.span(first, last, today), from_to(first, last).en)


def stretch(days: Stretch, today: date) -> Phrase:
    """12月10日—1月5日 · 2026-12-10 to 2027-01-05; of those the Saturdays; 寒假 · the 寒假."""
    wanted = days.school_break
    found = [f"{wanted.name} {wanted.year or ''}".rstrip()] if wanted else []
    found += [from_to(each.first, each.last).en for each in days.days]
    of_them = ", ".join(_ENGLISH[n] for n in days.weekdays)
    english = ", ".join(found) + (f" on {of_them}" if of_them else "")
    return Phrase(wording.stretch(days, today), english)


def first_days(days: Iterable[date]) -> Phrase:
    """The first five of some days, as a problem names them: 7月4日、7月11日."""
    return listed(map(month_day, sorted(days)[:5]))
