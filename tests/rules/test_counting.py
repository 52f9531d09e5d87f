"""Totals that go on counting after the day they were told for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongli.model import Counted, Figure, Measure, Occurrence, Session, Slot, State, Total
from gongli.reading.values.numbers import read_figure
from gongli.rules.counting import CountedTotal, counted, plus, visits
from tests.rules.made import occurrence

TODAY = date(2026, 11, 21)
DAYS = [
    date(2025, 12, 31),
    date(2026, 6, 30),
    date(2026, 7, 1),
    date(2026, 7, 31),
    date(2026, 8, 1),
    date(2026, 11, 20),
    TODAY,
]


def total(figure: str, as_of: str | None, adds: Counted | None = Counted.OCCURRENCES) -> Total:
    return Total("累计", read_figure(figure), as_of=as_of, adds=adds)


@pytest.mark.parametrize(
    ("as_of", "added"),
    [("2025", 5), ("2026", 0), ("2026-06", 4), ("2026-07", 2), ("2026-07-01", 3), ("2024", 6)],
)
def test_what_took_place_after_the_figure_and_before_today(as_of: str, added: int) -> None:
    held = [occurrence(day) for day in DAYS]
    assert counted(total("1,900余", as_of), held, TODAY).added == added


def test_the_baseline_and_what_is_added() -> None:
    declared, held = total("1,900", "2025"), [occurrence(day) for day in DAYS]
    assert counted(declared, held, TODAY) == CountedTotal(declared, Figure("1,905"), 5)


@pytest.mark.parametrize("figure", ["1,900余", "约1,900", "超1,900", "600余万"])
def test_a_rough_baseline_stays_as_it_is_told(figure: str) -> None:
    declared, held = total(figure, "2025"), [occurrence(day) for day in DAYS]
    assert counted(declared, held, TODAY) == CountedTotal(declared, declared.value, 5)


@pytest.mark.parametrize(
    "declared", [total("1,900", None), total("1,900", "2025", None)], ids=["no day", "adds none"]
)
def test_a_total_that_does_not_go_on(declared: Total) -> None:
    held = [occurrence(day) for day in DAYS]
    assert counted(declared, held, TODAY) == CountedTotal(declared, declared.value, None)


@pytest.mark.parametrize("state", [State.CANCELLED, State.POSTPONED])
def test_what_is_called_off_does_not_count(state: State) -> None:
    held = [occurrence(day, state=state) for day in DAYS]
    assert counted(total("1,900", "2025"), held, TODAY).added == 0


def test_a_stretch_counts_when_it_is_over() -> None:
    last = [date(2026, 11, 20), TODAY]
    held = [occurrence(date(2026, 11, 1), until=day) for day in last]
    assert counted(total("1", "2025"), held, TODAY).added == 1


def attended(day: date, *figures: tuple[str, Measure | None]) -> Occurrence:
    metrics = tuple(Total("人次", read_figure(text), measure=m) for text, m in figures)
    return occurrence(day, session=Session(Slot(day), metrics=metrics))


def test_visits_are_those_who_came() -> None:
    one = attended(DAYS[2], ("约300", Measure.OFFLINE), ("1.2万", Measure.ONLINE), ("80", None))
    other = attended(DAYS[3], ("0.12万", Measure.OFFLINE), ("50", Measure.OFFLINE))
    assert [visits(o) for o in (one, other, occurrence(DAYS[3]))] == [300, 1250, 0]
    found = counted(total("600万", "2025", Counted.VISITS), [one, other], TODAY)
    assert (str(found.value), found.added) == ("600.15万", 1550)


@pytest.mark.parametrize(
    ("label", "measure", "came"),
    [
        ("人到场", None, 320),
        ("线下参加人次", None, 320),
        ("人到场", Measure.ONLINE, 0),
        ("人观看直播", None, 0),
        ("人次", None, 0),
    ],
)
def test_a_name_may_tell_what_is_counted(label: str, measure: Measure | None, came: int) -> None:
    metrics = (Total(label, read_figure("320"), measure=measure),)
    assert visits(occurrence(TODAY, session=Session(Slot(TODAY), metrics=metrics))) == came


@pytest.mark.parametrize(
    ("figure", "added", "told"),
    [
        ("1,900余", 0, "1,900余"),
        ("1,900余", 12, "1,912余"),
        ("999", 1, "1,000"),
        ("600余万", 99, "600余万"),
        ("600余万", 100, "600.01余万"),
        ("4.34万", 100, "4.35万"),
        ("超1.5万", 5_000, "超2万"),
        ("约9,999.5万", 10_000, "约10,000.5万"),
        ("123,456.78万", 100, "123,456.79万"),
        ("1,200万", 0, "1,200万"),
        ("1.2亿", 1_000_000, "1.21亿"),
    ],
)
def test_a_figure_grows_in_its_own_words(figure: str, added: int, told: str) -> None:
    assert str(plus(read_figure(figure), added)) == told


@given(
    st.integers(0, 10**8), st.sampled_from(["", "余", "万", "余万", "亿"]), st.integers(0, 10**6)
)
def test_nothing_is_lost_but_hundredths_of_the_unit(number: int, after: str, added: int) -> None:
    value = Figure(f"{number:,}", "", after)
    grown = plus(value, added)
    assert (grown.before, grown.after) == (value.before, value.after)
    lost = number * value.scale + added - grown.least
    assert -0.5 < lost < max(value.scale / 100, 0.5)
    assert read_figure(str(grown)) == grown
