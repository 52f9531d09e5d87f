"""Personal data: what is told, what may stand, and whose number is public."""

import pytest

from gongli.problems import errors, to_tell
from gongli.reading.folder.personal import name_problems, personal_problems
from gongli.reading.mistakes.syntax import nodes_of
from gongli.reading.text.source import Source
from tests.examples import within

PUBLIC = ("电话", "phone", "联系人", "contact")


def told(text: str) -> list[str]:
    source = Source("a.yml", text)
    node, _ = nodes_of(source)
    return [f"{p.code}:{p.place.line}" for p in to_tell(personal_problems(source, node, PUBLIC))]


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
        "https://example.org/?id=110101199003070037&a=1",
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
    source = Source("a.md", "https://a.cn/1 手机 １３９００００００００")
    assert [p.place.column for p in to_tell(personal_problems(source))] == [19]


def places(text: str, *, name: str = "a.yml") -> list[str]:
    source = Source(name, text)
    node, _ = nodes_of(source)
    told = to_tell(personal_problems(source, node, PUBLIC))
    return [f"{p.code} {p.place.line}:{p.place.column}" for p in told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("须知: 找 138/0013/8000", ["obscured-mobile 1:7"]),
        ('须知: "找 1380\\u0030138000"', ["obscured-mobile 1:8"]),
        ("介绍: >\n  报名找 13800\n  138000\n", ["obscured-mobile 2:7"]),
        ('介绍: "报名找 13800\\\n  138000"\n', ["obscured-mobile 1:10"]),
        ("介绍: 报名找\n  13800\n  138000\n", ["obscured-mobile 2:3"]),
        ("名称: 甲 # 110105/19900307/451X\n", ["obscured-id-number 1:9"]),
        ("优惠:\n  找 138_0013_8000: 九折\n", ["obscured-mobile 2:5"]),
        ("网址: https://example.org/?id=11010519900307451X\n", ["obscured-id-number 1:29"]),
        ("须知: 卡号 6222021381234567892\n", ["bank-card 1:8"]),
        ("须知: 护照 E12345678\n", ["passport-number 1:8"]),
        ("介绍: 京A·12345，a@qq.com，微信号 abc_12345\n",
         ["number-plate 1:5", "email-address 1:14", "chat-account 1:27"]),
        ("介绍: 138/0013/8000 13800138000\n", ["private-mobile 1:19", "obscured-mobile 1:5"]),
    ],
)  # fmt: skip
def test_whatever_is_personal_is_told_where_it_begins(text: str, told: list[str]) -> None:
    assert sorted(places(text)) == sorted(told)


@pytest.mark.parametrize(
    "text",
    [
        "联系人: 王老师 zhang@qq.com，微信号 abc_12345，138/0013/8000",
        "电话: '\n  138/0013\n  /8000'\n须知: 有事打 13800138000 或 138/0013/8000",
        "联系人: zhang@qq.com # zhang@QQ.com",
    ],
)
def test_what_stands_under_a_public_key_may_stand_in_the_whole_file(text: str) -> None:
    assert places(text) == []


def test_no_key_makes_identity_cards_and_bank_cards_public() -> None:
    told = places("联系人: 身份证 110105/19900307/451X，卡 6222021381234567892，护照 E12345678")
    assert told == ["obscured-id-number 1:10", "bank-card 1:33", "passport-number 1:56"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("须知: 信用代码 12110118400812345Q", None),
        ("须知: 信用代码 121101184008123457", "id-number"),
        ("须知: 订单号 15812345678", "private-mobile"),
        ("须知: 流水号 110101260101001", "id-number"),
    ],
)
def test_a_number_that_was_told_by_mistake_still_counts_in_old_versions(
    text: str, code: str | None
) -> None:
    source = Source("a.yml", text)
    found = list(personal_problems(source))
    assert [p.code for p in found if p.stops(0)] == [code] * (code is not None)
    assert to_tell(found) == ()
    assert errors(found) == ()


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("电话: 15412345678\n须知: 找 15412345678", False),
        ("电话: 138/0013/8000\n须知: 找 13800138000", True),
    ],
)
def test_what_was_public_in_old_versions_is_so_by_the_patterns_of_then(
    text: str, refused: bool
) -> None:
    source = Source("a.yml", text)
    node, _ = nodes_of(source)
    found = list(personal_problems(source, node, PUBLIC))
    assert bool(errors(found, 0)) is refused
    assert to_tell(found) == ()


def test_time_grows_with_the_numbers_of_a_file() -> None:
    lines = ("须知: 138/0013/8000 13800138000",) * 4000
    with within(2):
        assert len(list(personal_problems(Source("a.yml", "\n".join(lines))))) == 8000


def test_new_kinds_do_not_count_in_old_versions() -> None:
    text = "须知: 138/0013/8000、6222021381234567892、护照 E12345678、110105/19900307/451X"
    found = list(personal_problems(Source("a.yml", text)))
    assert len(errors(found)) == 4
    assert errors(found, 0) == ()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("events/p/11010519900307451x.yml", "obscured-id-number"),
        ("events/p/13800138000", "obscured-mobile"),
        ("events/p/138-0013-8000-2026.yml", "obscured-mobile"),
        ("content/zhang@qq.com.md", "email-address"),
        ("content/京A12345.jpg", "number-plate"),
    ],
)
def test_a_name_is_told_by_its_last_part(name: str, code: str) -> None:
    assert [f"{p.code} {p.place}" for p in name_problems(name)] == [f"{code} {name}:1:1"]


@pytest.mark.parametrize(
    "name",
    [
        *("2026-11-20-1930.yml", "IMG_20261120_193000.jpg", "mmexport1764300000000.jpg"),
        *("13800138000/a.yml", "2026.yml", "haobin-xiaye", "20261120193000.png", "logo@2x.png"),
    ],
)
def test_a_name_of_days_and_pictures_is_none(name: str) -> None:
    assert list(name_problems(f"events/p/{name}")) == []
