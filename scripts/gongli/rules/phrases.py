"""Days, times and lists in both languages, for problems and diffs: 7月18日 周六 · Sat 2026-07-18.

Pages and feeds are Chinese alone (`wording.py`); in English a day is ISO 8601 with its weekday.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from gongli.problems import Lang, Phrase, in_words
from gongli.rules import wording

_ENGLISH = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
WEEKDAYS = tuple(Phrase(f"周{zh}", en) for zh, en in zip(wording.WEEKDAYS, _ENGLISH, strict=True))


def listed(words: Iterable[object]) -> Phrase:
    """甲、乙 · 甲, 乙; a dash for nothing."""
    found = [*words] or ["—"]
    zh, en = ([str(in_words(word, lang)) for word in found] for lang in Lang)
    return Phrase("、".join(zh), ", ".join(en))


def full_day(day: date, today: date | None = None) -> Phrase:
    """7月18日 周六, with the year where it is not today's (always, without today)."""
    return Phrase(wording.full_day(day, today), f"{_ENGLISH[day.weekday()]} {day}")


def moment(start: str, today: date) -> Phrase:
    """When a snapshot begins: 7月18日 周六 19:30; of whole days only the day."""
    english = full_day(date.fromisoformat(start[:10])).en
    clock = f" {datetime.fromisoformat(start):%H:%M}" if "T" in start else ""
    return Phrase(wording.moment(start, today), english + clock)


def span(first: date, last: date, today: date) -> Phrase:
    """6月27日—9月5日 · 2026-06-27 to 2026-09-05."""
    english = str(first) if first == last else f"{first} to {last}"
    return Phrase(wording.span(first, last, today), english)
