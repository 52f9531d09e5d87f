"""Whatever stands in a file, `check` answers with problems, never with an exception."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongli.checking import Checked, check
from gongli.problems import Lang
from gongli.telling.channels import annotation, json_text, terminal
from gongli.telling.problems import as_annotation, as_data, as_lines
from tests.examples import examples, some
from tests.trees import SOUND, plant

RICH: Mapping[str, str] = {
    **SOUND,
    "events/alliance.yml": "名称: 联盟\n介绍: 一句话\n",
    "events/p/palace.yml": """\
名称: 某市工人文化宫
坐标: 35.41, 116.58
启用: 2021-11-26
主色: "#a8201a"
数字:
  平方米: {数值: 超1.5万, 截至: 2024-03}
  人次: 600余万
荣誉:
  2024-03: 省级标准化工人文化宫
场地:
  guangchang: “五一”文化广场
  juchang:
    名称: 职工剧场
    中心: 文化中心
    容量: 600
""",
    "events/p/b/brand.yml": """\
名称: 每周一讲
始于: 1983-04-08
故事: |
  第一段。

  第二段，**重点**。
回放平台:
  腾讯视频: https://example.org/v
""",
    "events/p/b/2026.yml": """\
名称: "每周一讲 2026"
kind: lecture
起始期号: 1791
地点: 五一文化广场
时间安排:
  每: [周一, 周四]
  开始: 2026-01-05
  to: 2026-03-30
  时间: 19：00－20:30
  节假日: 停办
  on_makeup_workday: 移到次日
场次:
  2026-01-05:
    题目: 新年第一讲
    节目单:
      - 合唱
      - 独唱
    回放: {公众号: https://example.org/1}
  2026-01-12: {改到: 2026-01-13, 原因: 暴雨}
  2026-01-15: {状态: 取消}
  2026-01-17: {加场: 是, 时间: 9:00-10:00, 期号: 1800}
""",
    "events/p/yexiao.yml": """\
名称: 职工夜校
类型: 夜校
时间安排:
  开始: 2026-03-02
  课时: 8
  时间: 19:00-20:30
课程:
  hechang:
    名称: 合唱
    时间安排:
      每: 隔周周三
  chayi: {名称: 茶艺, 名额: 24, 时间安排: {每: 每月第二、四个周二}}
报名: {开始: 2026-02-24, 截止: 2026-03-01, 方式: 登记}
须知: |
  一
  二
""",
    "events/p/duanwu.yml": """\
名称: 端午
时间安排:
  农历: 闰六月初一
  开始: 2025-01-01
  结束: 2026-12-31
  时间: 全天
""",
    "events/p/zhan.yml": """\
名称: 展览
时间安排: {开始: 2026-03-02, 结束: 2026-03-08, 开放时间: 9点-17点, 闭馆: 周一}
场次:
  2026-03-02: {改到: 2026-03-04}
""",
    "events/holidays/2026.yml": """\
状态: 正式
放假:
  元旦: 2026-01-01 至 2026-01-03
  春节: 2026-02-15 — 2026-02-23
上班: [2026-01-04, 2026-02-14]
""",
}
EDITED = [name for name in RICH if name.startswith("events/")]
LINES = [(name, number) for name in EDITED for number in range(len(RICH[name].splitlines()))]

CLASSES = [
    *"\t\u3000 :：-#&*!|>%@`'\"[]{},，?\\~=<\n\r\0\x1b\x85\u200b\u202e\u2028\ufeff\uffff中A1é😀٣²½",
    "\u0301",
    "- ",
    ": ",
    "9" * 5000,
    "年月日" * 100,
    "[" * 1500,
    "<<<<<<< HEAD\n",
    "!!python/object/apply:os.system [echo]",
    "&a [*a, *a]",
    "\\ud800",
    "2026-02-30",
    "次日25:99",
]
EDITS: Mapping[str, Callable[[str], str]] = {
    "deleted": lambda line: "",
    "twice": lambda line: f"{line}\n{line}\n",
    "one blank in": lambda line: f" {line}\n",
    "all blanks out": lambda line: f"{line.lstrip()}\n",
    "full-width colon": lambda line: f"{line.replace(': ', '：')}\n",
    "no blank": lambda line: f"{line.replace(': ', ':')}\n",
    "no value": lambda line: f"{line.partition(': ')[0]}:\n",
    "a list": lambda line: f"{line.partition(': ')[0]}: [[], {{}}, [a], {{b: c}}]\n",
    "cut short": lambda line: line[: len(line) // 2],
    "backwards": lambda line: f"{line[::-1]}\n",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return plant(tmp_path_factory.mktemp("site"), RICH)


def answer(site: Path, name: str, content: str | bytes) -> Checked:
    """What `check` says of the site with this file changed; all of it can be printed."""
    try:
        checked = check(plant(site, {name: content}))
    finally:
        plant(site, {name: RICH[name]})
    for lang in Lang:
        texts = [json_text(as_data(checked.problems, lang))]
        for told in checked.problems[:20]:
            texts += map(terminal, as_lines(told, lang))
            texts.append(annotation("error", *as_annotation(told, lang)))
        "".join(texts).encode()
    return checked


def edited(name: str, number: int, change: Callable[[str], str]) -> str:
    lines = RICH[name].splitlines(keepends=True)
    lines[number] = change(lines[number].rstrip("\n"))
    return "".join(lines)


def test_the_site_itself_is_sound(site: Path) -> None:
    checked = check(site)
    assert checked.problems == ()
    assert [len(group) for group in checked.calendar.occurrences.values()] == [1, 16, 1, 23]


@pytest.mark.hypothesis
@pytest.mark.parametrize("change", EDITS)
def test_any_line_changed(site: Path, change: str) -> None:
    for name, number in some(LINES):
        answer(site, name, edited(name, number, EDITS[change]))


@examples(200)
@given(st.sampled_from(LINES), st.sampled_from(CLASSES), st.integers(0, 40))
def test_any_character_anywhere(
    site: Path, line: tuple[str, int], inserted: str, column: int
) -> None:
    def change(text: str) -> str:
        return f"{text[:column]}{inserted}{text[column:]}\n"

    answer(site, line[0], edited(*line, change))


@examples(150)
@given(st.sampled_from(EDITED), st.integers(0, 600), st.integers(0, 40))
def test_any_piece_missing(site: Path, name: str, start: int, length: int) -> None:
    content = RICH[name].encode()
    answer(site, name, content[:start] + content[start + length :])


@examples(150)
@given(st.sampled_from(EDITED), st.binary(max_size=200))
def test_any_bytes(site: Path, name: str, content: bytes) -> None:
    answer(site, name, content)


@examples(150)
@given(st.sampled_from(EDITED), st.text(max_size=200).map(lambda t: t.encode("utf-8", "replace")))
def test_any_text(site: Path, name: str, content: bytes) -> None:
    answer(site, name, content)


YAMLS = st.recursive(
    st.sampled_from(["", "周六", "2026-06-27", "19:00-20:00", "8", "是", "第一段", "[", '"', "~"]),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]"),
        st.dictionaries(
            st.sampled_from(
                ["名称", "when", "每", "日期", "场次", "课程", "2026-06-27", "a", "kind"]
            ),
            inner,
            max_size=4,
        ).map(lambda d: "{" + ", ".join(f"{k}: {v}" for k, v in d.items()) + "}"),
    ),
    max_leaves=12,
)


@examples(100)
@given(st.sampled_from(EDITED), YAMLS)
def test_any_shape(site: Path, name: str, content: str) -> None:
    answer(site, name, content)
