"""What a kind of activity (类型) is; the kinds themselves are in `gongli.kinds`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class Schedule(Enum):
    """Whether a kind of activity says when it happens."""

    NEEDED = "needed"
    OPTIONAL = "optional"
    NONE = "none"


@dataclass(frozen=True)
class Kind:
    """How one kind of activity is named, counted, divided and told.

    This is all that rules and pages know of it: none asks which kind one is.
    """

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
    part_labels: Mapping[str, str] = field(default_factory=dict, hash=False)
    """What facts of its parts are called that have another name here: speaker is 教师."""
    listing: str = "日程"
    """What the list of its occurrences is headed with."""
    event: str = "Event"
    """The schema.org type of one occurrence; empty where none is an event."""
    taught: bool = False
    """Whether its parts are courses, each taken as a whole (https://schema.org/Course)."""
    chosen: bool = False
    """Whether people choose one of its parts and come to that alone, so that each has a feed of
    its own: a course, a class; not the rounds of a match."""
    travels: bool = False
    """Whether its parts are places that it goes to, one after the other."""
    standing: bool = False
    """Whether it is open by the week (`opening:`), so that it is a service even where dated."""
    online: bool = False
    """Whether it is held online: at its own page where no other address is told."""
    contested: bool = False
    """Whether those who enrol compete, so that it says nothing of those who come to watch."""
    announces: bool = False
    """Whether it tells of other things, as notices do: its name may say 取消, and it stands at
    the head of pages while it is in force, never among activities."""
    also: tuple[str, ...] = ()
    """Other words editors use for it."""

    @property
    def undated(self) -> bool:
        """Whether it may stand without a schedule."""
        return self.schedule is not Schedule.NEEDED
