"""What one occurrence is called, and what is remarked on it: its title, its number, its change."""

import re
from collections.abc import Iterator
from datetime import date

from gongli.model import Occurrence, State
from gongli.rules.reasons import because_of, beside, is_sentence
from gongli.rules.wording import full_day, times


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


def remark(occurrence: Occurrence, today: date | None, usual_place: str = "") -> str:
    """Why and from when it changed, and the editor's note: 原定 7月18日 周六，因暴雨改期.

    `usual_place` is the name of the place where it would be else; a model knows its venue's id.
    """
    return beside(_change(occurrence, today, usual_place), occurrence.exception.note or "")


ELSEWHERE, OTHER_HOUR = MARKED = ("换地点", "换时间")
"""The words for what is held as planned but for its place or its hour."""


def changes(occurrence: Occurrence) -> tuple[str, ...]:
    """The words for what is not as planned, weightiest first: 改期, 换地点, 换时间."""
    found = [occurrence.state.told]
    if occurrence.takes_place:
        found += [ELSEWHERE] if occurrence.elsewhere else []
        moved = occurrence.state is State.MOVED
        found += [OTHER_HOUR] if occurrence.at_another_hour and not moved else []
    return tuple(filter(None, found))


def _change(occurrence: Occurrence, today: date | None, place: str) -> str:
    reason, word = occurrence.reason or "", occurrence.state.zh
    match occurrence.state:
        case State.MOVED:
            assert occurrence.original is not None
            told = [f"原定 {full_day(occurrence.original.day, today)}"]
            told += [f"原在{place}"] if occurrence.elsewhere and place else []
            return "，".join([*told, *([because_of(reason, word)] if reason else [])])
        case State.POSTPONED:
            told = [because_of(reason, word), "新日期待定"] if reason else ["新日期待定"]
            # A sentence stands last: nothing of ours follows its own words.
            return "，".join(reversed(told) if is_sentence(reason) else told)
        case State.CANCELLED:
            told = [because_of(reason, word)] if reason else []
            if made_up := occurrence.exception.made_up:
                told.insert(0, f"{full_day(made_up.day, today)}补课")
            return "，".join(told)
        case State.SCHEDULED:
            return "，".join(_scheduled(occurrence, today, place))


def _scheduled(occurrence: Occurrence, today: date | None, place: str) -> Iterator[str]:
    """What made it another day, hour or place than its schedule says."""
    if lost := occurrence.makes_up:
        yield f"补{full_day(lost.day, today)}的课"
    if cause := occurrence.shifted_by:
        way = "顺延" if occurrence.day > occurrence.slot.day else "提前"
        yield f"{full_day(occurrence.slot.day, today)}是{cause}，{way}到这一天"
    usual, words = occurrence.usual, changes(occurrence)
    if usual and words:
        if occurrence.at_another_hour:
            yield f"原定 {times(usual.times)}"
        if occurrence.elsewhere and place:
            yield f"原在{place}"
        yield because_of(occurrence.reason or "", "、".join(words))
