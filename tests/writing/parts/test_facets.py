"""What an occurrence can be found by, and the form that finds it."""

from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from gongli.rules import facets as table
from gongli.rules.facets import FACETS, Facet, Value
from gongli.writing.edition import Edition
from gongli.writing.feeds.contents import published
from gongli.writing.feeds.scopes import scopes
from gongli.writing.parts.facets import facets, finder
from gongli.writing.views import Choice
from tests.writing.lookup import edition_with, find

WHOLE = Choice("", "全部")


def of(edition: Edition, *name: str) -> list[tuple[str, str]]:
    return parse_qsl(facets(edition, find(edition, *name)))


def test_a_lecture_after_work(sample: Edition) -> None:
    assert of(sample, "qingdao/meizhou-yijiang/2026", "2026-11-23") == [
        ("palace", "qingdao"),
        ("brand", "qingdao/meizhou-yijiang"),
        ("category", "jiangzuo"),
        ("slot", "after-work"),
        ("audience", "workers"),
        ("audience", "public"),
        ("centre", "education"),
        ("venue", "qingdao/jiangtang"),
        ("free", "1"),
        ("on", "1"),
    ]


@pytest.mark.parametrize(
    ("name", "slots"),
    [
        (("nantong/wujian-hechang-2026", "2026-11-24"), ["lunch"]),
        (("nantong/zhoumo-dianying-2026", "2026-11-21"), ["weekend"]),
        (("jining/duanwu-2026", "2026-06-19"), ["holiday"]),
        (("jining/laodongmei-sheying-2026", "2026-11-10"), []),
    ],
    ids=["noon", "saturday night", "festival", "exhibition"],
)
def test_slots(sample: Edition, name: tuple[str, str], slots: list[str]) -> None:
    assert [value for key, value in of(sample, *name) if key == "slot"] == slots


def test_what_does_not_take_place_is_not_on(nasty: Edition) -> None:
    names = [("gong/quxiao", "2026-12-08"), ("gong/kuaye", "2026-12-31")]
    assert [dict(of(nasty, *name)).get("on") for name in names] == [None, "1"]


def test_the_form_has_every_value_once_and_in_order(sample: Edition) -> None:
    form = finder(sample, sample.calendar.all_occurrences, WHOLE, published(sample))
    values = {f.key: [choice.value for choice in f.choices] for f in form.filters}
    keys = ["palace", "brand", "campaign", "category", "slot", "audience", "centre", "venue"]
    assert list(values) == [*keys, "entry"]
    assert values["palace"] == [
        palace.id
        for palace in sample.calendar.alliance.palaces
        if sample.calendar.of(palace.all_activities())
    ]
    assert values["slot"] == ["lunch", "after-work", "weekend", "holiday"]
    assert values["entry"] == ["walk-in", "booking", "ticket", "member"]
    for held in values.values():
        assert len(held) == len(set(held))
    asked = {(key, value) for key, held in values.items() for value in held}
    told = {pair for o in sample.calendar.all_occurrences for pair in parse_qsl(facets(sample, o))}
    switches = {(switch.value, "1") for switch in form.switches}
    assert told - switches == asked


def test_a_choice_with_a_feed_says_where_to_subscribe(sample: Edition) -> None:
    form = finder(sample, sample.calendar.all_occurrences, WHOLE, published(sample))
    choices = {choice.value: choice for f in form.filters for choice in f.choices}
    brand = choices["nantong/haobin-xiaye"]
    assert (brand.label, brand.group, brand.feed, brand.subscribe) == (
        "濠滨夏夜",
        "南通文化宫",
        "feeds/nantong/haobin-xiaye.ics",
        "nantong/haobin-xiaye/#subscribe",
    )


def test_a_question_with_one_answer_is_not_asked(tmp_path: Path) -> None:
    text = "名称: 一\n地点: juchang\n时间安排: {日期: 2026-12-01, 时间: 10:00-11:00}\n"
    edition = edition_with(tmp_path, text)
    assert (
        finder(edition, edition.calendar.all_occurrences, WHOLE, published(edition)).filters == ()
    )


def test_a_facet_is_one_line_for_rows_form_and_feeds(
    sample: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = (Value("solo", "独自来"), Value("team", "结队来"))
    team = Facet(
        "way",
        "来法",
        lambda c, o: both[bool(o.activity.kind.parts) :][:1],
        "ways",
        lambda c: both,
    )
    before = {scope.id for scope in scopes(sample)}
    monkeypatch.setattr(table, "FACETS", (*FACETS, team))
    occurrences = sample.calendar.all_occurrences
    another = replace(sample)  # what it keeps was made with the table as it is
    rows = {
        value for o in occurrences for key, value in parse_qsl(facets(another, o)) if key == "way"
    }
    (asked,) = [
        f for f in finder(sample, occurrences, WHOLE, published(sample)).filters if f.key == "way"
    ]
    feeds = [scope for scope in scopes(another) if scope.id not in before]
    assert rows == {"solo", "team"}
    assert asked.label == "来法"
    assert asked.choices == (
        Choice("solo", "独自来", scope="ways/solo"),
        Choice("team", "结队来", scope="ways/team"),
    )
    assert {scope.id: scope.heading for scope in feeds} == {
        "ways/solo": "按来法",
        "ways/team": "按来法",
    }


def test_facets_are_spelled_as_they_were_published() -> None:
    assert [(f.key, f.folder) for f in FACETS] == [
        ("palace", ""),
        ("brand", ""),
        ("campaign", ""),
        ("category", "categories"),
        ("slot", "slots"),
        ("audience", "audiences"),
        ("centre", "centres"),
        ("venue", ""),
        ("entry", ""),
        ("free", "free"),
        ("open", ""),
        ("on", ""),
    ]
    assert [f.heading for f in table.gathered()] == [
        "按时段",
        "按类别",
        "按对象",
        "按中心",
        "按费用",
    ]
    free = next(f for f in FACETS if f.key == "free")
    assert free.address(Value("1", "")) == "free"
