"""The calendar as tables (CSV, RFC 4180) that Excel and WPS open as they should.

UTF-8 with a byte order mark, CRLF, and no cell that a spreadsheet would take for a formula.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from gongli.model import Admission, Audience, Occurrence, State
from gongli.rules import naming, wording
from gongli.rules.admission import admission
from gongli.rules.audiences import audiences_of
from gongli.rules.calendar import Calendar
from gongli.rules.fees import fee_of, is_free
from gongli.rules.slots import slots_of
from gongli.writing import addresses
from gongli.writing.artifact import Artifact
from gongli.writing.data.volumes import MOST, Volume, volume
from gongli.writing.feeds.scope import Scope
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


def _centre(calendar: Calendar, o: Occurrence) -> str | None:
    venue = calendar.venue_of(o)
    return venue.centre.zh if venue and venue.centre else None


def _campaigns(calendar: Calendar, o: Occurrence) -> str:
    alliance = calendar.alliance
    ids = alliance.campaigns_of(o.activity)
    return "、".join(alliance.campaigns_by_id[name].name for name in ids)


def _audiences(calendar: Calendar, o: Occurrence) -> str:
    return "、".join(audience.zh for audience in audiences_of(o.audience))


def _entry(o: Occurrence) -> str | None:
    entry = admission(o)
    return entry and entry.zh


def _end(o: Occurrence) -> str | None:
    return f"{o.end:%H:%M}" if o.times and o.end_known else None


def _moved_from(calendar: Calendar, o: Occurrence) -> str | None:
    if o.original is None:
        return None
    times = o.original.times
    return o.original.day.isoformat() + (f" {times.start:%H:%M}" if times else "")


_LISTED = "有几个写几个，顿号隔开；没有的空着"
COLUMNS = (
    Column("编号", "在订阅和数据里都一样，永远不变", lambda e, o: e.uid(o)),
    Column("日期", "年-月-日", lambda e, o: o.day.isoformat()),
    Column("星期", "周一至周日", lambda e, o: wording.weekday(o.day)),
    Column("时段", _LISTED, lambda e, o: "、".join(s.zh for s in slots_of(o, e.holidays))),
    Column("结束日期", "连续几天的，最后一天", lambda e, o: o.until.isoformat()),
    Column("开始", "北京时间；全天的空着", lambda e, o: f"{o.start:%H:%M}" if o.times else None),
    Column("结束", "过了午夜的是第二天；没有定的空着", lambda e, o: _end(o)),
    Column("状态", "、".join(state.zh for state in State), lambda e, o: o.state.zh),
    Column("原定", "改期、延期前的日期和时间", _moved_from),
    Column("文化宫", "全称", lambda e, o: e.palace_of(o).name),
    Column("品牌", "不属于品牌的空着", _brand),
    Column("主题行动", _LISTED, _campaigns),
    Column("活动", "活动名称", lambda e, o: o.activity.name),
    Column("题目", "这一场的题目；课程写课程名", lambda e, o: naming.title(o)),
    Column("期数", "第几期、第几课", lambda e, o: naming.number(o)),
    Column("类型", "演出季、讲座、夜校等", lambda e, o: o.activity.kind.zh),
    Column("类别", "活动或品牌的类别", lambda e, o: e.alliance.category_of(o.activity)),
    Column("主讲", "主讲人或教师", lambda e, o: o.speaker),
    Column("场地", "场地名称；宫外的写地点", lambda e, o: e.place_of(o)),
    Column("中心", "场地属于四个中心的哪一个", _centre),
    Column("地点", "场地、文化宫和地址，可用来搜地图", location),
    Column("对象", "面向什么人，照主办方写的", lambda e, o: "、".join(o.audience)),
    Column("人群", "“对象”是其中哪些：" + "、".join(a.zh for a in Audience), _audiences),
    Column("费用", "照主办方写的", lambda e, o: fee_of(o.activity, o.part)),
    Column("免费", "免费的写“是”", lambda e, o: "是" if is_free(o.activity, o.part) else None),
    Column("入场", "、".join(entry.zh for entry in Admission), lambda e, o: _entry(o)),
    Column("说明", "为什么改期、取消，和编辑的说明", lambda e, o: e.remark(o, None)),
    Column("网页", "这一场的网址", lambda e, o: e.absolute(addresses.occurrence_url(o))),
)
"""The one table that writes the files and the page about them."""


INDEX = ("期间", "场数", "表格")
"""The columns of a table that names its volumes."""


def sheet_artifacts(
    calendar: Calendar, scopes: Iterable[Scope], most: int = MOST
) -> Iterator[Artifact]:
    """The table of each scope with data, `most` rows a file; every row is written once."""
    heading = BOM + row(column.heading for column in COLUMNS)
    rows = {
        o.name: row(column.cell(calendar, o) for column in COLUMNS)
        for o in calendar.all_occurrences
    }
    for scope in scopes:
        if scope.has_data:
            for part in volume(scope, most).walk():
                own = (rows[o.name] for o in part.occurrences)
                text = _index(calendar, part) if part.volumes else "".join([heading, *own])
                yield Artifact(part.path(".csv"), text.encode())


def _index(calendar: Calendar, whole: Volume) -> str:
    """Where the rows stand that are too many for one table."""
    parts = (
        (part.period, str(len(part.occurrences)), calendar.absolute(part.path(".csv")))
        for part in whole.volumes
    )
    return BOM + "".join(row(cells) for cells in (INDEX, *parts))


def row(cells: Iterable[str | None]) -> str:
    """One record with its CRLF."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerow([defused(cell or "") for cell in cells])
    return text.getvalue()


def defused(cell: str) -> str:
    """A cell that no spreadsheet runs: an apostrophe goes before what looks like a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
