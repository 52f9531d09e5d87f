"""Whether something is free, as editors write what it costs."""

from dataclasses import replace

import pytest

from gongli.model import Part, Price
from gongli.rules.fees import is_free, sum_of
from tests.rules.made import ACTIVITY


@pytest.mark.parametrize(
    ("fee", "free"),
    [
        ("免费", True),
        ("免费，材料自理", True),
        ("免费（凭工会会员卡）", True),
        ("公益", True),
        ("公益免费", True),
        ("不收费", True),
        ("无", True),
        ("0元", True),
        ("0 元", True),
        ("免费，材料费 50 元", False),
        ("免费，押金 1,000 元", False),
        ("免费，押金1000.00元", False),
        ("免费，材料费1.2万元", False),
        ("免费，学费 3 千元", False),
        ("免费，材料费 ¥50", False),
        ("免费，材料费￥ 0.5", False),
        ("0 元，押金 200 元", False),
        ("免费（原价 ¥0）", True),
        ("免费，每人限 1 份", True),
        ("公益性收费 120 元", False),
        ("公益收费，详见通知", False),
        ("公益票 10元", False),
        ("无障碍专场 20 元", False),
        ("免费试听一次，续课另收费", False),
        ("免费停车", False),
        ("免费停车，入场 20 元", False),
        ("免费体验课", False),
        ("免费，材料自费", False),
        ("免费，教材费另付", False),
        ("免费（材料另收费）", False),
        ("免费，超时收费", False),
        ("0 元试听", False),
        ("公益课，续课付费", False),
        ("免费开放", True),
        ("免费入场，先到先得", True),
        ("免费向职工开放", True),
        ("免费 凭票入场", True),
        ("免费；不另收费", True),
        ("免费，停车免费", True),
        ("免费。材料费自理", True),
        ("公益课程", True),
        ("不收费，无需付费", True),
        ("0.5元", False),
        ("10元", False),
        ("100 元", False),
        ("餐费自理", False),
        ("", False),
    ],
)
def test_a_fee_as_written(fee: str, free: bool) -> None:
    assert is_free(replace(ACTIVITY, fee=fee)) is free


def test_nothing_said_is_not_free() -> None:
    assert not is_free(ACTIVITY)


@pytest.mark.parametrize(("citizens", "free"), [("免费", True), ("80 元", False)])
def test_every_group_must_pay_nothing(citizens: str, free: bool) -> None:
    prices = (Price("职工", "免费"), Price("市民", citizens))
    assert is_free(replace(ACTIVITY, prices=prices)) is free


def test_a_part_of_its_own_fee() -> None:
    paid, nothing = Part("a", "班", fee="200 元"), Part("b", "班", fee="免费")
    free = replace(ACTIVITY, fee="免费")
    assert [is_free(free, part) for part in (paid, nothing, Part("c", "班"))] == [False, True, True]


@pytest.mark.parametrize(
    ("amount", "yuan"),
    [
        ("40 元", "40"),
        ("40元", "40"),
        ("12.5 元", "12.5"),
        ("15 元/次", "15"),
        ("120 元/人", "120"),
        ("1,000 元", "1000"),
        ("12,345.5 元/年", "12345.5"),
        ("¥50", "50"),
        ("￥ 1,200/学期", "1200"),
        ("免费", "0"),
        ("免费，材料自理", "0"),
        ("0 元", "0"),
        ("20 元起", None),
        ("20—40 元", None),
        ("100 元/10 次", None),
        ("票价五折", None),
        ("免费，材料费 50 元", None),
        ("免费，押金 1,000 元", None),
        ("1,00 元", None),
        ("1.2万元", None),
        ("¥50 起", None),
        ("¥20—40", None),
        ("¥50 元", None),
        ("", None),
    ],
)
def test_a_price_as_a_sum(amount: str, yuan: str | None) -> None:
    assert sum_of(amount) == yuan
