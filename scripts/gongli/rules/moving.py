"""How a new time is told: from when to when, and an end as an end.

Takes snapshots of the ledger: ISO 8601 with offset, or whole days with the day after the last.
"""

from datetime import date, datetime, timedelta

from gongli.rules.history import Snapshot
from gongli.rules.wording import END_OPEN, end_hour, full_day, moment


def end_moved(before: Snapshot, after: Snapshot) -> bool:
    """Whether it ends otherwise than its beginning tells: it became shorter or longer."""
    if before.start == after.start:
        return before.end != after.end
    days = [shot for shot in (before, after) if "T" not in shot.start]
    if len(days) == 1 and _length(days[0]) == timedelta(days=1):
        return False  # A day that gets an hour, or loses it, has the end that goes with it.
    return before.end != after.end and _length(before) != _length(after)


def open_ended(shot: Snapshot) -> bool:
    """Whether nobody said when it ends: it ends when it starts (RFC 5545, 3.6.1)."""
    return "T" in shot.end and shot.end == shot.start


def _length(shot: Snapshot) -> timedelta:
    return datetime.fromisoformat(shot.end) - datetime.fromisoformat(shot.start)


def ending(shot: Snapshot, today: date) -> str:
    """When it ends: 21:00 · 次日00:30 · 未定; of whole days the last, 12月31日 周四."""
    if open_ended(shot):
        return "未定"
    last = date.fromisoformat(shot.end[:10])
    if "T" not in shot.end:
        return full_day(last - timedelta(days=1), today)
    hour, nights = shot.end[11:16], (last - date.fromisoformat(shot.start[:10])).days
    return moment(shot.end, today) if nights > 1 else end_hour(hour, overnight=nights == 1)


def closing(shot: Snapshot, today: date) -> str:
    """21:00 结束 · 12月31日 周四结束 · 结束时间未定."""
    if open_ended(shot):
        return END_OPEN
    return f"{ending(shot, today)}{' ' if 'T' in shot.end else ''}结束"


def hours(shot: Snapshot) -> str:
    """19:30–21:00; of what has no end 19:30起; of whole days 全天."""
    if "T" not in shot.start:
        return "全天"
    return (
        f"{shot.start[11:16]}起" if open_ended(shot) else f"{shot.start[11:16]}–{shot.end[11:16]}"
    )


def place_of(shot: Snapshot | None) -> str:
    """The name of its venue or place, without the address."""
    return (shot.location.split("，")[0] if shot else "") or "未定的地点"


def either_side(shot: Snapshot, other: Snapshot, today: date) -> str:
    """One side of a move, as far as the other differs: its beginning, its end, or both."""
    if shot.start == other.start:
        day = full_day(date.fromisoformat(shot.start[:10]), today)
        return f"{day} {closing(shot, today)}" if "T" in shot.end else closing(shot, today)
    told = moment(shot.start, today)
    return f"{told}，{closing(shot, today)}" if end_moved(shot, other) else told
