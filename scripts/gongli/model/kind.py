"""What a kind of activity (类型) is; the kinds themselves are in `gongli.kinds`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Schedule(Enum):
    """Whether a kind of activity says when it happens."""

    NEEDED = "needed"
    OPTIONAL = "optional"
    NONE = "none"


@dataclass(frozen=True)
class Kind:
    """How one kind of activity is named, counted and divided."""

    name: str
    zh: str
    unit: str
    """The measure word of one occurrence: 场, 期, 课, 次."""
    numbered: bool = False
    """Whether occurrences carry a number (第 1801 期)."""
    out_of: bool = False
    """Whether the number is told with the whole (第 3/8 课) and starts anew in each part."""
    parts: str = ""
    """The field that holds its parts, each with occurrences of its own; empty for none."""
    window: str = ""
    """The field whose days stand for a schedule (征集 of an online event); empty for none."""
    apart: bool = False
    """Whether it is shown apart from dated events, which it would bury: exhibitions."""
    schedule: Schedule = Schedule.NEEDED
    """Whether it has a `when:`; services may do without, menus and notices have none."""
    heading: str = ""
    """What the list of its parts is headed with: 课程, 赛程, 站点."""
    piece: str = ""
    """The measure word of one part: 门课, 轮, 站."""
    also: tuple[str, ...] = ()
    """Other words editors use for it."""

    @property
    def undated(self) -> bool:
        """Whether it may stand without a schedule."""
        return self.schedule is not Schedule.NEEDED
