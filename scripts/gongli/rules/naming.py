"""What one occurrence is called, and what is remarked on it: its title, its number, its change."""

import re
from datetime import date

from gongli.model import Occurrence, State
from gongli.rules.reasons import because_of, beside, is_sentence
from gongli.rules.wording import full_day


def number(occurrence: Occurrence) -> str:
    """第 1801 期 · 第 3/8 课, or an empty string."""
    if occurrence.number is None:
        return ""
    of = f"/{occurrence.total}" if occurrence.total is not None else ""
    return f"第 {occurrence.number}{of} {occurrence.activity.kind.unit}"


_NUMBER = re.compile(r"（第 \d+(/\d+)? [^（）\d\s]+）$|第\d+(/\d+)?[^\d\s：]{1,3}(?=：)")


def unnumbered(whole: str) -> str:
    """The title of a calendar entry without its number: who counts on gives no new title."""
    return _NUMBER.sub("", whole)


def title(occurrence: Occurrence) -> str:
    """An occurrence's own title, else its part's: 合唱声乐 · 篮球友谊赛·决赛.

    A course speaks for itself; a round or a stop needs the name of the whole.
    """
    whole, part = occurrence.activity, occurrence.part
    if occurrence.exception.title or not part.id or whole.kind.out_of:
        return title_within(occurrence)
    return f"{whole.name}·{part.name}"


def title_within(occurrence: Occurrence) -> str:
    """The title on its activity's own page, which names the whole already."""
    return occurrence.exception.title or occurrence.part.name


def remark(occurrence: Occurrence, today: date | None) -> str:
    """Why and from when it changed, and the editor's note: 原定 7月18日 周六，因暴雨改期."""
    return beside(_change(occurrence, today), occurrence.exception.note or "")


def _change(occurrence: Occurrence, today: date | None) -> str:
    reason, word = occurrence.reason or "", occurrence.state.zh
    match occurrence.state:
        case State.MOVED:
            assert occurrence.original is not None
            before = f"原定 {full_day(occurrence.original.day, today)}"
            return f"{before}，{because_of(reason, word)}" if reason else before
        case State.POSTPONED:
            told = [because_of(reason, word), "新日期待定"] if reason else ["新日期待定"]
            # A sentence stands last: nothing of ours follows its own words.
            return "，".join(reversed(told) if is_sentence(reason) else told)
        case State.CANCELLED:
            return reason and because_of(reason, word)
        case State.SCHEDULED:
            if not occurrence.shifted_by:
                return ""
            return f"{full_day(occurrence.slot.day, today)}是{occurrence.shifted_by}，顺延到这一天"
