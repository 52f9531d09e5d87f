"""What is told afterwards, each under a heading: honours, the press, money, what people said."""

from collections.abc import Iterable

from gongli.model import Feedback, Funding, Honour, Media
from gongli.rules import wording
from gongli.writing.views import Fact, FactSheet


def told(*sheets: FactSheet) -> tuple[FactSheet, ...]:
    """Those of these that say anything."""
    return tuple(sheet for sheet in sheets if sheet.facts)


def honours(honours: Iterable[Honour]) -> FactSheet:
    """Honours by date; those of unknown date last."""
    ordered = sorted(honours, key=lambda h: (not h.date, h.date))
    return FactSheet("荣誉", tuple(_honour(honour) for honour in ordered))


def _honour(honour: Honour) -> Fact:
    source = [f"来源：{honour.source}"] if honour.source else []
    label = wording.loose_date(honour.date) if honour.date else "荣誉"
    return Fact(label, (*honour.names, *source))


def press(media: Iterable[Media]) -> FactSheet:
    """Who reported."""
    return FactSheet("媒体报道", tuple(_report(report) for report in media))


def _report(report: Media) -> Fact:
    when = wording.loose_date(report.date) if report.date else ""
    words = " · ".join(filter(None, [report.title or "有报道", when]))
    return Fact(report.outlet, (words,), report.url or "")


def money(funding: Iterable[Funding]) -> FactSheet:
    """Where the money comes from and where it went."""
    return FactSheet("经费", tuple(_fund(fund) for fund in funding), stacked=True)


def _fund(fund: Funding) -> Fact:
    paid = f"{fund.paid}已拨付{'、'.join(fund.to)}" if fund.paid else None
    as_of = f"截至{wording.loose_date(fund.as_of)}" if fund.as_of else None
    return Fact(fund.source, tuple(filter(None, [fund.amount, paid, as_of])))


def feedback(feedback: Iterable[Feedback], title: str) -> FactSheet:
    """What was asked and answered."""
    return FactSheet(title, tuple(_answer(item) for item in feedback), stacked=True)


def _answer(item: Feedback) -> Fact:
    when = [wording.loose_date(item.date)] if item.date else []
    return Fact(item.asked, (item.answer or "正在办理", *when))
