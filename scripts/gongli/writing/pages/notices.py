"""Notices (公告): at the head of pages while they are in force, all of them on one page."""

from collections.abc import Iterable, Iterator

from gongli.model import Activity, Status
from gongli.rules import wording
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.templates import Page
from gongli.writing.views import NoticeView


def notices(edition: Edition, activities: Iterable[Activity]) -> tuple[NoticeView, ...]:
    """The notices among these activities that are in force or to come, the next to begin last."""
    views = _views(edition, activities)
    found = [view for view in views if view.until >= str(edition.today) and not view.off]
    return tuple(sorted(found, key=lambda view: (view.since, view.url)))


def notice_page(edition: Edition) -> Iterator[Page]:
    """All notices, those in force first; no page where there never was one."""
    every = edition.calendar.alliance.all_activities()
    valid = notices(edition, every)
    over = [view for view in _views(edition, every) if view not in valid]
    if valid or over:
        yield Page(
            url=addresses.NOTICES,
            template="notices.md.j2",
            title="公告",
            description="闭馆、维修、报名等公告，过期的自动撤下。",
            section="changes",
            context={
                "now": tuple(view for view in valid if not view.ahead),
                "ahead": tuple(view for view in valid if view.ahead),
                "over": tuple(sorted(over, key=lambda v: (v.until, v.url), reverse=True)),
            },
        )


def _views(edition: Edition, activities: Iterable[Activity]) -> Iterator[NoticeView]:
    for notice in activities:
        if notice.valid is not None:
            yield NoticeView(
                title=notice.name,
                url=addresses.activity_url(notice),
                days=wording.days(notice.valid, edition.today),
                since=notice.valid.first.isoformat(),
                until=notice.valid.last.isoformat(),
                palace=edition.calendar.alliance.palaces_by_id[notice.palace].label,
                summary=notice.summary or "",
                concerns=notice.concerns,
                ahead=notice.valid.first > edition.today,
                off=f"已{notice.status.zh}" if _over(notice.status) else "",
            )


def _over(status: Status) -> bool:
    return status.off or status is Status.FINISHED
