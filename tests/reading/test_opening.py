"""Opening hours as editors write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongli.model import Times
from gongli.reading.values.opening import read_hours, read_opening
from gongli.reading.values.unreadable import UnreadableError


def shown(hours: tuple[Times, ...]) -> str:
    """9:00-12:00 14:00-17:00; a plus where it ends on the next day, 休 where it is closed."""
    clocks = (f"{t.start:%H:%M}-{t.end:%H:%M}{'+' * t.overnight}" for t in hours)
    return " ".join(clocks) or "休"


DAY, NOON = "09:00-17:00", "09:00-12:00 14:00-17:00"


@pytest.mark.parametrize(
    ("written", "week"),
    [
        ("每天 9:00-17:00", [DAY] * 7),
        ("天天9:00－17:00；", [DAY] * 7),
        ("周二至周日 9：00—17：00；周一 闭馆", ["休", *[DAY] * 6]),
        ("周二至周日 9:00-17:00", ["休", *[DAY] * 6]),
        ("周一闭馆，周二~周日9:00-17:00", ["休", *[DAY] * 6]),
        ("每天 9:00-17:00。周一休息", ["休", *[DAY] * 6]),
        ("周一休息，每天 9:00-17:00", [DAY] * 7),
        ("周一至周五：9:00-17:00，周末：闭馆", [*[DAY] * 5, "休", "休"]),
        ("工作日 9点-17点", [*[DAY] * 5, "休", "休"]),
        ("周末 9:00-17:00", [*["休"] * 5, DAY, DAY]),
        ("周一、三、五 9:00-17:00", [DAY, "休", DAY, "休", DAY, "休", "休"]),
        ("monday-friday 9:00-17:00; sunday closed", [*[DAY] * 5, "休", "休"]),
        ("每天 9:00-12:00、14:00-17:00", [NOON] * 7),
        ("每天 9:00-12:00 14:00-17:00", [NOON] * 7),
        ("每天 9:00-12:00和14:00-17:00", [NOON] * 7),
        ("每天 9:00-12:00，14:00-17:00", [NOON] * 7),
        ("每天 14:00-17:00，9:00-12:00", [NOON] * 7),
        ("每天 9:00-12:00，14:00-17:00；周日 9:00-17:00", [*[NOON] * 6, DAY]),
        ("每天 22:00-次日2:00", ["22:00-02:00+"] * 7),
        ("每天 全天", ["00:00-00:00+"] * 7),
        ("周一 闭馆", ["休"] * 7),
    ],
)
def test_a_week(written: str, week: list[str]) -> None:
    assert [shown(day) for day in read_opening(written).week] == week


OFF, MIXED = ["休"] * 7, [*[DAY] * 5, "09:00-12:00", "09:00-12:00"]


@pytest.mark.parametrize(
    ("written", "usual", "on_holidays", "on_makeup_days"),
    [
        ("每天 9:00-17:00", [DAY] * 7, None, None),
        ("周一至周五 9:00-17:00", [*[DAY] * 5, "休", "休"], None, None),
        ("工作日 9:00-17:00", [*[DAY] * 5, "休", "休"], OFF, [DAY] * 7),
        (
            "工作日 9:00-17:00，双休日 9:00-12:00",
            MIXED,
            [*["休"] * 5, "09:00-12:00", "09:00-12:00"],
            [DAY] * 7,
        ),
        ("工作日 9:00-17:00，休息日 9:00-12:00", MIXED, ["09:00-12:00"] * 7, [DAY] * 7),
        ("工作日 9:00-17:00，周末和节假日 9:00-12:00", MIXED, ["09:00-12:00"] * 7, [DAY] * 7),
        ("每天 9:00-17:00，节假日 9:00-12:00", [DAY] * 7, ["09:00-12:00"] * 7, None),
        ("每天 9:00-17:00，法定节假日闭馆", [DAY] * 7, OFF, None),
        ("每天 9:00-17:00，节假日休息", [DAY] * 7, OFF, None),
        ("节假日 9:00-17:00", OFF, [DAY] * 7, None),
    ],
)
def test_weeks_of_holidays_and_of_makeup_workdays(
    written: str, usual: list[str], on_holidays: list[str] | None, on_makeup_days: list[str] | None
) -> None:
    read = read_opening(written)
    weeks = (read.week, read.on_holidays, read.on_makeup_days)
    found = [week and [shown(day) for day in week] for week in weeks]
    assert found == [usual, on_holidays, on_makeup_days]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("", "not-opening-hours"),
        ("；", "not-opening-hours"),
        ("早九晚五", "not-opening-hours"),
        ("每天", "not-opening-hours"),
        ("9:00-17:00", "not-opening-hours"),
        ("闭馆", "not-opening-hours"),
        ("每天 9:00", "not-opening-hours"),
        ("每天 上午9:00-12:00", "not-opening-hours"),
        ("每月第一个周一 9:00-11:00", "not-opening-hours"),
        ("每天 9:00-17:00（周一闭馆）", "not-opening-hours"),
        ("每天 25:00-26:00", "no-such-time"),
        ("每天 17:00-9:00", "times-reversed"),
    ],
)
def test_a_week_that_cannot_be_read(written: str, code: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        read_opening(written)
    assert raised.value.code == code


def test_a_week_is_kept_as_it_was_written() -> None:
    assert read_opening("周一 闭馆；\n 周二  9：00-17：00 ").written == (
        "周一 闭馆； 周二 9：00-17：00"
    )


@pytest.mark.parametrize(
    ("written", "hours"),
    [
        ("9:00-17:00", DAY),
        ("９：００－１７：００", DAY),
        ("9:00-12:00、14:00-17:00", NOON),
        ("9:00-12:00，14:00-17:00", NOON),
        ("9:00-12:00；14:00-17:00", NOON),
        ("14:00-17:00 9:00-12:00", NOON),
        ("全天", "00:00-00:00+"),
        ("闭馆", "休"),
        ("休息", "休"),
        ("不开放", "休"),
    ],
)
def test_a_day(written: str, hours: str) -> None:
    assert shown(read_hours(written)) == hours


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("", "not-a-time"),
        ("、", "not-a-time"),
        ("上午", "not-a-time"),
        ("9:00", "time-without-end"),
        ("17:00-9:00", "times-reversed"),
        ("9:00-24:30", "no-such-time"),
    ],
)
def test_a_day_that_cannot_be_read(written: str, code: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        read_hours(written)
    assert raised.value.code == code


weekday = st.sampled_from("一二三四五六日")
rule = st.tuples(weekday, st.sampled_from(["9:00-17:00", "14:00-17:00、9:00-12:00", "闭馆"]))


@given(st.lists(rule, min_size=1), st.sampled_from(["；", ";", "，", ", ", "\n", "。"]))
def test_later_rules_go_over_earlier_ones(rules: list[tuple[str, str]], mark: str) -> None:
    written = mark.join(f"周{day} {hours}" for day, hours in rules)
    last = {day: read_hours(hours) for day, hours in rules}
    assert read_opening(written).week == tuple(last.get(day, ()) for day in "一二三四五六日")


@given(st.text("周一二日至、，；9:0-17 闭馆每天", max_size=30))
def test_the_hours_of_a_day_are_in_order_whatever_is_written(text: str) -> None:
    try:
        week = read_opening(text).week
    except UnreadableError:
        return
    for day in week:
        assert list(day) == sorted(day, key=lambda times: times.start)
