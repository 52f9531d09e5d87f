"""The page about the data: what there is, where it stands, on what terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gongli.writing import addresses
from gongli.writing.data.files import CALENDAR, CALENDAR_SCHEMA, json_path
from gongli.writing.data.sheets import COLUMNS
from gongli.writing.feeds.contents import Feeds
from gongli.writing.feeds.lists import cut_note
from gongli.writing.feeds.scopes import ALL, Scope
from gongli.writing.templates import Page
from gongli.writing.views import Fact, FileRow, FileTable, Reference

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
            "site": settings.site_url,
            "cut": cut_note(feeds),
        },
    )


def _tables(feeds: Feeds) -> Iterator[FileTable]:
    """The scopes under what they are, each with its files."""
    alliance = feeds.edition.calendar.alliance
    brands = {
        f"{b.palace}/{b.id}": palace.label for palace in alliance.palaces for b in palace.brands
    }
    groups: dict[str, list[tuple[Scope, str]]] = {}
    for scope in feeds.scopes:
        label = brands.get(scope.id, "")
        groups.setdefault(_kind(feeds, scope, brands), []).append((scope, label))
    for heading, found in groups.items():
        if heading:
            yield FileTable(heading, tuple(_rows(found)))


def _kind(feeds: Feeds, scope: Scope, brands: Iterable[str]) -> str:
    """What a scope is listed under; activities and venues tell of theirs on their own pages."""
    if scope.id == ALL:
        return "全部"
    if scope.id in feeds.edition.calendar.alliance.palaces_by_id:
        return "文化宫"
    if scope.id in brands:
        return "品牌"
    if scope.id.startswith("campaigns/"):
        return "主题行动"
    palace = scope.id.split("/")[0] in feeds.edition.calendar.alliance.palaces_by_id
    return scope.heading if scope.heading and not palace else ""


def _rows(found: Iterable[tuple[Scope, str]]) -> Iterator[FileRow]:
    for scope, note in found:
        links = [Reference("日历", scope.path)]
        links += [Reference("带提醒", scope.alarm)] if scope.alarm else []
        if scope.lives:
            links += [Reference("Atom", scope.atom)] if scope.atom else []
            links += [Reference("JSON", json_path(scope)), Reference("表格", scope.csv)]
        yield FileRow(scope.name, scope.url, note, tuple(links))
