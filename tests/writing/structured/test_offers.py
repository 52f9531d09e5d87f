"""What it costs and whether there is room, on 2026-11-21."""

from pathlib import Path
from typing import Any

import pytest

from gongli.writing.structured.events import event
from tests.writing.lookup import edition_with
from tests.writing.structured.test_places import DATED

PAGE = "https://example.org/p/a/"


def told(root: Path, text: str) -> Any:
    edition = edition_with(root, f"名称: 讲座\n地点: juchang\n{text}\n")
    return event(edition, edition.calendar.occurrences["p/a"][0])


def room(offers: list[Any]) -> list[str]:
    return [offer.get("availability", "").removeprefix("https://schema.org/") for offer in offers]


@pytest.mark.parametrize(
    ("text", "availability"),
    [
        ("费用: 免费", "InStock"),
        ("报名: {开始: 2026-11-20, 截止: 2026-11-30}", "InStock"),
        ("报名: {开始: 2026-11-25}", "PreOrder"),
        ("报名: {截止: 2026-11-20}", ""),
        ("费用: 免费\n状态: 已满", "SoldOut"),
        ("名额: 30\n报名: {截止: 2026-11-30, 已报: 30}", "SoldOut"),
        ("名额: 30\n报名: {截止: 2026-11-30, 已报: 30, 候补: 5}", "SoldOut"),
        ("费用: 免费\n场次: {2026-12-05: {状态: 已满}}", "SoldOut"),
        ("费用: 免费\n场次: {2026-12-05: {状态: 取消}}", ""),
        ("费用: 免费\n状态: 取消", ""),
    ],
)
def test_whether_there_is_room(tmp_path: Path, text: str, availability: str) -> None:
    assert room(told(tmp_path, f"{text}\n{DATED}")["offers"]) == [availability]


def test_what_is_over_has_no_room(tmp_path: Path) -> None:
    over = "费用: 免费\n时间安排: {日期: 2026-11-20, 时间: 19:30-21:00}"
    assert room(told(tmp_path, over)["offers"]) == [""]


def test_a_price_for_each_group(tmp_path: Path) -> None:
    text = (
        "分类收费: {职工: 40 元, 环卫工: 免费, 老人: 半价}\n报名: {网址: 'https://example.org/b'}"
    )
    made = told(tmp_path, f"{text}\n{DATED}")
    common = {
        "@type": "Offer",
        "url": "https://example.org/b",
        "availability": "https://schema.org/InStock",
    }
    assert made["offers"] == [
        {**common, "name": "职工", "price": "40", "priceCurrency": "CNY"},
        {**common, "name": "环卫工", "price": "0", "priceCurrency": "CNY"},
        {**common, "name": "老人", "description": "半价"},
    ]
    assert made["isAccessibleForFree"] is False


def test_registration_alone_is_an_offer_without_price(tmp_path: Path) -> None:
    text = "报名: {开始: 2026-11-20, 截止: 2026-11-30, 方式: 现场}"
    made = told(tmp_path, f"{text}\n{DATED}")
    assert made["offers"] == [
        {
            "@type": "Offer",
            "url": PAGE,
            "availability": "https://schema.org/InStock",
            "validFrom": "2026-11-20",
            "validThrough": "2026-11-30",
        }
    ]
    assert "isAccessibleForFree" not in made


def test_nothing_said_is_no_offer(tmp_path: Path) -> None:
    assert "offers" not in told(tmp_path, DATED)
