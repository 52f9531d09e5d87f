"""The kinds of activity (类型): each a small variation on one mechanism.

A kind is one entry of `KINDS`.  What it alone needs besides: fields marked with
its name in `fields.py`, a template `theme/pages/kinds/<name>.html.j2` when its page
shows more than the common page does, and a page in the editor's guide.
"""

from __future__ import annotations

from dataclasses import dataclass


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
    also: tuple[str, ...] = ()
    """Other words editors use for it."""


EVENT = Kind("event", "活动", "场", also=("单次活动",))
SEASON = Kind("season", "演出季", "场", also=("演出", "show"))
LECTURE = Kind("lecture", "讲座", "期", numbered=True, also=("系列讲座", "讲堂"))
TERM = Kind(
    "term", "夜校", "课", numbered=True, out_of=True, parts="courses", also=("培训班", "培训")
)

KINDS: tuple[Kind, ...] = (EVENT, SEASON, LECTURE, TERM)
