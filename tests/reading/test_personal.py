"""Personal data: what is told, what may stand, and whose number is public."""

import pytest

from gongli.reading.personal import personal_problems
from gongli.reading.source import Source
from gongli.reading.tree import parse

PUBLIC = ("电话", "phone", "联系人", "contact")


def told(text: str) -> list[str]:
    source = Source("a.yml", text, tuple(text.split("\n")))
    node, _ = parse(source)
    return [f"{p.code}:{p.place.line}" for p in personal_problems(source, node, PUBLIC)]


@pytest.mark.parametrize(
    "number",
    [
        "13812345678",
        "138 1234 5678",
        "138-1234-5678",
        "138.1234.5678",
        "138\u30001234\u30005678",
        "13812 345678",
        "138 12345678",
        "１３８１２３４５６７８",
        "8613812345678",
        "86 13812345678",
        "+86 138 1234 5678",
        "+86-13812345678",
        "008613812345678",
        "微信-13812345678",
        "wx13812345678",
    ],
)
def test_a_mobile_number_however_it_is_written(number: str) -> None:
    assert told(f"须知: 报名找 {number}") == ["private-mobile:1"]


@pytest.mark.parametrize(
    "number",
    [
        "110101199003070038",
        "11010119900307003X",
        "11010119900307003x",
        "１１０１０１１９９００３０７００３８",
        "１１０１０１１９９００３０７００３Ｘ",
        "370102 19900101 1234",
        "370102-1990-01-01-1234",
        "370102\u300019900101\u30001234",
        "370102900101123",
    ],
)
def test_an_id_number_however_it_is_written(number: str) -> None:
    assert told(f"须知: 身份证 {number}。") == ["id-number:1"]
    assert told(f"联系人: 身份证 {number}。") == ["id-number:1"]


@pytest.mark.parametrize(
    "harmless",
    [
        "0513-85512345",
        "400-138-12345",
        "ISBN 978-7-5008-1381-2",
        "ISBN 9787500813812",
        "978-7-13812345678",
        "浙ICP备13812345号",
        "2026-11-20 1930",
        "投入 13812345 元",
        "130.36512345, 46.80000000",
        "117.13812345678",
        "补贴 15000-200000 元",
        "900102900101123",  # no province begins with 90
        "370102909901123",  # no month 99
        "6222021381234567890",
        "https://example.org/v/13812345678",
        "https://example.org/?id=110101199003070038&a=1",
    ],
)
def test_what_only_looks_like_one(harmless: str) -> None:
    assert told(f"须知: {harmless}") == []


@pytest.mark.parametrize(
    "text",
    [
        "联系人: 王老师 13812345678",
        "电话: |\n  13812345678",
        "电话: >-\n  王老师\n  138 1234 5678",
        "电话:\n  - 13812345678\n  - 13912345678",
        "课程:\n  a: {名称: 甲, 宫外地点: 某地, 联系人: 王 13812345678, 费用: 免费}",
        "电话: 13812345678\n须知: 有事打 138 1234 5678",
    ],
)
def test_a_number_in_a_field_for_it_is_public(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("介绍: |\n  - 联系人: 李四 13912345678\n", 2),
        ("联系人: 王 13812345678\n须知: 找 13912345678\n", 2),
        ("a: {联系人: 王 13812345678, 介绍: 李 13912345678}\n", 1),
        ("名称: 甲 # 李四 13912345678\n", 1),
    ],
)
def test_any_other_number_is_not(text: str, line: int) -> None:
    assert told(text) == [f"private-mobile:{line}"]


def test_the_place_is_where_the_number_begins() -> None:
    source = Source("a.md", "", ("https://a.cn/1 手机 １３９００００００００",))
    assert [p.place.column for p in personal_problems(source)] == [19]
