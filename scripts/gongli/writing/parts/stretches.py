"""Days on which a schedule is not as usual, told once for all of them: what is left out, what
differs in a stretch."""

from datetime import date

from gongli.model import Days, Occurrence, Part, Session, SessionStatus
from gongli.rules import wording
from gongli.rules.holidays import Holidays
from gongli.writing.edition import Edition
from gongli.writing.parts.labels import fact
from gongli.writing.views import Fact


def stretch_facts(edition: Edition, part: Part, held: tuple[Occurrence, ...]) -> list[Fact]:
    """停课 4月11日（承办考试） · 变动 12月10日—1月5日：改在电留会堂，8 场（剧场漏水）."""
    today, holidays = edition.today, _holidays(edition, held)
    off = [
        wording.stretch(each.days, today) + (f"（{each.reason}）" if each.reason else "")
        for each in part.when.off
        if _ahead(holidays.stretches(each.days), today)
    ]
    changed = [
        told
        for session in part.common
        if session.stretch and _ahead(holidays.stretches(session.stretch), today)
        if (told := _changed(edition, session, held))
    ]
    taught = bool(held) and held[0].activity.kind.taught
    return [
        *fact("off", *off, label="停课" if taught else "停办"),
        *fact("stretches", *changed),
    ]


def _holidays(edition: Edition, held: tuple[Occurrence, ...]) -> Holidays:
    calendar = edition.calendar
    return calendar.holidays.of(calendar.palace_of(held[0])) if held else calendar.holidays


def _ahead(stretches: tuple[Days, ...], today: date) -> bool:
    return any(days.last >= today for days in stretches)


def _changed(edition: Edition, session: Session, held: tuple[Occurrence, ...]) -> str:
    """What is otherwise in a stretch, of how many occurrences and why; empty for a mere title."""
    assert session.stretch is not None
    calendar = edition.calendar
    holidays = _holidays(edition, held)
    inside = [o for o in held if holidays.within(o.slot.day, session.stretch)]
    told = [session.status.zh] if session.status is not SessionStatus.CONFIRMED else []
    if session.place or session.venue:
        there = next((o for o in inside if o.where.venue == session.venue), None)
        venue = calendar.venue_of(there) if there else None
        told.append(f"改在{session.place or (venue.name if venue else '')}")
    told += [f"改为 {wording.times(session.time)}"] if session.time else []
    told += [f"入场：{session.entry.zh}"] if session.entry else []
    if not told:
        return ""
    why = f"（{session.reason}）" if session.reason else ""
    stretch = wording.stretch(session.stretch, edition.today)
    return f"{stretch}：{'，'.join(told)}，{len(inside)} 场{why}"
