"""Whatever YAML refuses is told, also where the C parser forgives it."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from gongli.problems import Problem
from gongli.reading.mistakes.syntax import nodes_of
from gongli.reading.text.source import decode
from tests.examples import examples

FORGIVEN = {
    "9JBA": ("[ 甲, 乙, ]#丙\n", "glued-comment a.yml:1:10"),
    "SU5Z": ('甲: "乙"# 丙\n', "glued-comment a.yml:1:7"),
    "CVW2": ("[ 甲, 乙,#丙\n]\n", "hash-in-brackets a.yml:1:8"),
    "X4QW": ("甲: >#丙\n  乙\n", "glued-comment a.yml:1:5"),
    "9C9N": ("甲: [乙,\n丙]\n", "hangs-out a.yml:2:1"),
    "QB6E": ('甲: "乙\n丙"\n', "hangs-out a.yml:2:1"),
    "MUS6/00": ("%YAML 1.1#丙\n--- 甲\n", "glued-comment a.yml:1:10"),
    "S98Z": ("甲: >\n \n  \n   \n # 丙\n", "blank-line-too-wide a.yml:4:1"),
}
"""Kinds of https://github.com/yaml/yaml-test-suite (data-2022-01-17) that libyaml 0.2.5 reads.

G5U8 and YJV2 (a lone dash in brackets) are refused by what the field is.
"""
SIGNS = st.sampled_from(
    [
        *"-:#,[]{}|>'\"甲",
        "甲: ",
        "- ",
        " #",
        "\n",
        "\n  ",
        "\n    ",
        '"甲"',
        "[甲, ",
        "]#",
        "|-\n  ",
        "---\n",
    ]
)


def told(text: str) -> list[Problem]:
    source, problems = decode("a.yml", text.encode())
    assert source is not None
    return [*problems, *nodes_of(source)[1]]


@pytest.mark.parametrize("name", FORGIVEN)
def test_what_the_c_parser_forgives(name: str) -> None:
    text, expected = FORGIVEN[name]
    list(yaml.parse(text, Loader=yaml.CSafeLoader))
    assert [f"{problem.code} {problem.place}" for problem in told(text)] == [expected]


@examples(400)
@example(["甲: ", ">", "#", "甲"])
@example(["甲: ", "|-", "- ", "甲"])
@given(st.lists(SIGNS, max_size=12))
def test_what_the_scanner_in_python_refuses(pieces: list[str]) -> None:
    text = "".join(pieces)
    try:
        list(yaml.parse(text, Loader=yaml.SafeLoader))
    except yaml.YAMLError:
        assert told(text)


SOUND = """\
# 一
名称: "元旦" # 二
对象: [职工, '家属', {a: b}]
介绍: |-
  第一段

  第二段
须知:
- 三
- "四

  五"
"""


@pytest.mark.parametrize("index", range(len(SOUND)))
def test_a_word_behind_a_hash_is_read_or_told(index: int) -> None:
    text = f"{SOUND[:index]}#丁{SOUND[index:]}"
    commented = not SOUND[:index].strip() or SOUND[index - 1] in " \n"
    commented = commented or "#" in SOUND[:index].rpartition("\n")[2]
    try:
        values = [getattr(event, "value", "") for event in yaml.parse(text, yaml.CSafeLoader)]
    except yaml.YAMLError:
        assert told(text)
    else:
        assert commented or told(text) or any("丁" in value for value in values)
