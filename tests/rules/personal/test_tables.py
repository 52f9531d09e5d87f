"""What is personal and what only looks like it: two tables of texts."""

from itertools import pairwise

import pytest
import yaml

from gongli.rules.personal import personal
from tests.examples import within
from tests.trees import CASES


def table(name: str) -> list[tuple[str, str]]:
    """The texts of a table with the group each belongs to."""
    groups = yaml.safe_load((CASES / "personal" / name).read_text(encoding="utf-8"))
    return [(group, str(text)) for group, texts in groups.items() for text in texts]


HARMLESS, PERSONAL = table("harmless.yml"), table("personal.yml")
AROUND = ("{}", "介绍：{}", "{}。", "须知: 每日 {} 报名", "# {}\n", "“{}”")


def test_the_table_of_harmless_texts_is_large() -> None:
    assert len(HARMLESS) >= 150


@pytest.mark.parametrize("text", [text for _, text in HARMLESS])
def test_what_only_looks_personal(text: str) -> None:
    told = [(around, personal(around.format(text))) for around in AROUND]
    assert [(around, found) for around, found in told if found] == []


@pytest.mark.parametrize(("kind", "text"), PERSONAL)
def test_what_is_personal_with_its_place(kind: str, text: str) -> None:
    pieces = text.replace("⟧", "⟦").split("⟦")
    written = "".join(pieces)
    found = [(one.kind.name, written[one.start : one.end]) for one in personal(written)]
    assert found == [(kind, piece) for piece in pieces[1::2]]


@pytest.mark.parametrize("between", ["\n", "，", " 和 ", "\n\n"])
def test_harmless_texts_do_not_add_up(between: str) -> None:
    texts = [text for _, text in HARMLESS]
    pairs = (f"{first}{between}{second}" for first, second in pairwise(texts))
    assert [(pair, found) for pair in pairs if (found := personal(pair))] == []


PIECES = (
    *(
        "1",
        "13",
        "4 ",
        "1 3 8 ",
        "1-",
        "1\n",
        "6222 0213 ",
        "一",
        "%31",
        "\\u0031",
        "\u200b1",
        "<b>",
    ),
    *("会议号 13812345678、", "编号 ", "微信(a1", "扣扣1", "a[at]b[dot]", "WJ苏1", "6228480-402-"),
    *("-", " ", "@", "a@", "a@b.", "a.", "护照", "微信:", "京A", "https://a.cn/phone"),
)


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_the_text(piece: str) -> None:
    with within(1):
        personal(piece * (48 * 1024 // len(piece.encode())))
