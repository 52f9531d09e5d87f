"""Why something is not as planned: a word, or a sentence with marks of its own."""

import pytest

from gongli.rules.reasons import because, because_of


@pytest.mark.parametrize(
    ("reason", "why", "off"),
    [
        ("暴雨", "因暴雨", "因暴雨取消"),
        ("暴雨。", "因暴雨", "因暴雨取消"),
        ("因暴雨", "因暴雨", "因暴雨取消"),
        ("由于暴雨，", "由于暴雨", "由于暴雨取消"),
        ("因台风取消", "因台风取消", "因台风取消"),
        ("台风、暴雨", "因台风、暴雨", "因台风、暴雨取消"),
        ("台风 8 号", "因台风 8 号", "因台风 8 号取消"),
        ("讲师有事，请谅解", "说明：讲师有事，请谅解", "取消说明：讲师有事，请谅解"),
        ("因停电，请谅解。", "说明：因停电，请谅解", "取消说明：因停电，请谅解"),
        ("讲师生病。请谅解！", "说明：讲师生病。请谅解", "取消说明：讲师生病。请谅解"),
        ("讲师生病 请谅解", "说明：讲师生病 请谅解", "取消说明：讲师生病 请谅解"),
    ],
)
def test_a_reason_in_a_phrase(reason: str, why: str, off: str) -> None:
    assert (because(reason), because_of(reason, "取消")) == (why, off)
