"""The page about the data: what there is, where it stands, on what terms."""

from collections.abc import Iterable, Iterator

from gongli.writing import addresses
from gongli.writing.data.files import CALENDAR_SCHEMA
from gongli.writing.data.sheets import COLUMNS, INDEX
from gongli.writing.data.volumes import CALENDAR, MOST, data_path
from gongli.writing.feeds.contents import Feeds
from gongli.writing.feeds.files import cut_note
from gongli.writing.feeds.scope import Scope, Sort
from gongli.writing.templates import Page
from gongli.writing.views import Fact, FileRow, Reference

URL = "data/"


def data_page(feeds: Feeds) -> Page:
    """Every address, the columns of the tables, the licence."""
    settings = feeds.edition.calendar.settings
    return Page(
        url=URL,
        template="data.md.j2",
        title="开放数据",
        description="日程的全部数据：日历订阅、Atom、JSON、表格（CSV），地址不变，可以转载。",
        feed=addresses.ALL_FEED,
        atom=addresses.CHANGES_ATOM,
        section="subscribe",
        context={
            "tables": tuple(_tables(feeds)),
            "columns": tuple(Fact(column.heading, (column.help,)) for column in COLUMNS),
            "calendar": CALENDAR,
            "schema": CALENDAR_SCHEMA,
            "changes": addresses.CHANGES_ATOM,
            "licence": settings.extra.licence or "",
            "cut": cut_note(feeds),
            "most": f"{MOST:,}",
            "index": INDEX,
        },
    )


def _tables(feeds: Feeds) -> Iterator[tuple[str, tuple[FileRow, ...]]]:
    """The scopes under what they are, each with its files; what is less than a brand has a page."""
    palaces = feeds.edition.calendar.alliance.palaces_by_id
    groups: dict[str, list[Scope]] = {}
    for scope in (scope for scope in feeds.scopes if scope.offered):
        inside = scope.id.partition("/")[0] in palaces
        if not inside or scope.sort in (Sort.PALACE, Sort.BRAND):
            groups.setdefault(scope.heading or scope.sort.value, []).append(scope)
    for heading, found in groups.items():
        if rows := tuple(_rows(feeds, found)):
            yield heading, rows


def _rows(feeds: Feeds, found: Iterable[Scope]) -> Iterator[FileRow]:
    palaces = feeds.edition.calendar.alliance.palaces_by_id
    for scope in found:
        palace = palaces.get(scope.id.partition("/")[0]) if scope.sort is Sort.BRAND else None
        there = scope in feeds.published
        links = [Reference("日历", scope.path)] if there else []
        links += [Reference("带提醒", scope.alarm)] if there and scope.alarm else []
        links += [Reference("Atom", scope.atom)] if scope.atom else []
        if scope.has_data:
            forms = (("JSON", ".json"), ("表格", ".csv"))
            links += [Reference(name, data_path(scope, ending)) for name, ending in forms]
        note = palace.label if palace else ""
        if links:
            yield FileRow(scope.name, scope.url, note, tuple(links))
