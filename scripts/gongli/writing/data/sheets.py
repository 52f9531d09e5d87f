"""The calendar as tables (CSV, RFC 4180) that Excel and WPS open as they should.

UTF-8 with a byte order mark, CRLF, and no cell that a spreadsheet would take for a formula.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from gongli.model import Occurrence, State
from gongli.rules import wording
from gongli.rules.calendar import Calendar
from gongli.rules.fees import fee_of
from gongli.writing import addresses
from gongli.writing.artifact import Artifact
from gongli.writing.feeds.scopes import Scope
from gongli.writing.titles import location

BOM = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A cell that begins so may be run as a formula (OWASP, CSV Injection)."""


@dataclass(frozen=True)
class Column:
    """A column: its heading, what the page about the data says of it, and where it comes from."""

    heading: str
    help: str
    cell: Callable[[Calendar, Occurrence], str | None]


def _brand(calendar: Calendar, o: Occurrence) -> str | None:
    brand = calendar.brand_of(o)
    return brand.name if brand else None


def _venue(calendar: Calendar, o: Occurrence) -> str | None:
    venue = calendar.venue_of(o)
    return o.where.place or (venue.name if venue else None)


def _moved_from(calendar: Calendar, o: Occurrence) -> str | None:
    if o.original is None:
        return None
    times = o.original.times
    return o.original.day.isoformat() + (f" {times.start:%H:%M}" if times else "")


COLUMNS = (
    Column("编号", "在订阅和数据里都一样，永远不变", lambda e, o: e.uid(o)),
    Column("日期", "年-月-日", lambda e, o: o.day.isoformat()),
    Column("星期", "周一至周日", lambda e, o: wording.weekday(o.day)),
    Column(
        "结束日期",
        "连续几天的，最后一天",
        lambda e, o: o.until.isoformat(),
    ),
    Column("开始", "北京时间；全天的空着", lambda e, o: f"{o.start:%H:%M}" if o.times else None),
    Column("结束", "过了午夜的是第二天", lambda e, o: f"{o.end:%H:%M}" if o.times else None),
    Column("状态", "、".join(state.zh for state in State), lambda e, o: o.state.zh),
    Column("原定", "改期、延期前的日期和时间", _moved_from),
    Column("文化宫", "全称", lambda e, o: e.palace_of(o).name),
    Column("品牌", "不属于品牌的空着", _brand),
    Column("活动", "活动名称", lambda e, o: o.activity.name),
    Column("题目", "这一场的题目；课程写课程名", lambda e, o: wording.title(o)),
    Column("期数", "第几期、第几课", lambda e, o: wording.number(o)),
    Column("类型", "演出季、讲座、夜校等", lambda e, o: o.activity.kind.zh),
    Column("主讲", "主讲人或教师", lambda e, o: o.speaker),
    Column("场地", "场地名称；宫外的写地点", _venue),
    Column("地点", "场地、文化宫和地址，可用来搜地图", location),
    Column("对象", "面向什么人", lambda e, o: "、".join(o.audience)),
    Column("费用", "照主办方写的", lambda e, o: fee_of(o.activity, o.part)),
    Column("说明", "为什么改期、取消，和编辑的说明", lambda e, o: wording.remark(o, None)),
    Column("网页", "这一场的网址", lambda e, o: e.absolute(addresses.occurrence_url(o))),
)
"""The one table that writes the files and the page about them."""


def sheet_artifacts(calendar: Calendar, scopes: Iterable[Scope]) -> Iterator[Artifact]:
    """The table of each scope; every row is written once."""
    heading = BOM + row(column.heading for column in COLUMNS)
    rows = {
        calendar.uid(o): row(column.cell(calendar, o) for column in COLUMNS)
        for o in calendar.all_occurrences
    }
    for scope in scopes:
        if scope.lives:
            own = (rows[calendar.uid(o)] for o in scope.occurrences)
            yield Artifact(scope.csv, "".join([heading, *own]).encode())


def row(cells: Iterable[str | None]) -> str:
    """One record with its CRLF."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow([defused(cell or "") for cell in cells])
    return text.getvalue()


def defused(cell: str) -> str:
    """A cell that no spreadsheet runs: an apostrophe goes before what looks like a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
