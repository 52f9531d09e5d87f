"""Why something is not as planned: a word, or a sentence with marks of its own."""

import pytest

from gongli.rules.reasons import because, because_of, beside


@pytest.mark.parametrize(
    ("reason", "why", "off"),
    [
        ("暴雨", "因暴雨", "因暴雨取消"),
        ("暴雨。", "因暴雨", "取消说明：暴雨。"),
        ("因暴雨", "因暴雨", "因暴雨取消"),
        ("由于暴雨", "由于暴雨", "由于暴雨取消"),
        ("因台风取消", "说明：因台风取消", "取消说明：因台风取消"),
        ("台风、暴雨", "因台风、暴雨", "因台风、暴雨取消"),
        ("台风 8 号", "因台风 8 号", "因台风 8 号取消"),
        ("讲师有事，请谅解", "说明：讲师有事，请谅解", "取消说明：讲师有事，请谅解"),
        ("因停电，请谅解。", "说明：因停电，请谅解", "取消说明：因停电，请谅解。"),
        ("讲师生病。请谅解！", "说明：讲师生病。请谅解", "取消说明：讲师生病。请谅解！"),
        ("讲师生病 请谅解", "说明：讲师生病 请谅解", "取消说明：讲师生病 请谅解"),
    ],
)
def test_a_reason_in_a_phrase(reason: str, why: str, off: str) -> None:
    assert (because(reason), because_of(reason, "取消")) == (why, off)


def test_reasons_that_differ_are_told_otherwise() -> None:
    """A phone is told of the change from one to the other: it is counted by what is told."""
    reasons = ["台风", "台风。", "台风！", "台风，", "台风、", "台风取消", "台风延期", "台风 取消"]
    assert len({because_of(reason, "取消") for reason in reasons}) == len(reasons)


def test_a_note_beside_a_sentence() -> None:
    assert beside("因暴雨取消", "请带伞") == "因暴雨取消；请带伞"
    assert beside("取消说明：暴雨。", "请带伞") == "取消说明：暴雨。 请带伞"
    assert (beside("", "请带伞"), beside("因暴雨取消", "")) == ("请带伞", "因暴雨取消")
