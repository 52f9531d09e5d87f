"""What occurrences are called, and what is remarked on them."""

from datetime import date
from pathlib import Path

import pytest

from gongli.rules import naming
from gongli.writing.edition import Edition
from tests.writing.lookup import edition_with, find

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("name", "phrase"),
    [
        (("qingdao/meizhou-yijiang/2026", "2026-05-25"), "第 1806 期"),
        (("changzhi-tunliu/yexiao/2026-autumn", "2026-09-22", "chayi"), "第 3/8 课"),
        (("nantong/haobin-xiaye/2026", "2026-07-04"), ""),
    ],
)
def test_numbers(sample: Edition, name: tuple[str, ...], phrase: str) -> None:
    assert naming.number(find(sample, *name)) == phrase


@pytest.mark.parametrize(
    ("reason", "phrase"), [("暴雨", "因暴雨取消"), ("因暴雨", "因暴雨取消"), ("", "")]
)
def test_a_reason_is_told_once(tmp_path: Path, reason: str, phrase: str) -> None:
    why = f", 原因: {reason}" if reason else ""
    text = (
        "名称: 一\n时间安排: {日期: 2026-12-05, 时间: 全天}\n"
        f"场次:\n  2026-12-05: {{状态: 取消{why}}}\n"
    )
    (occurrence,) = edition_with(tmp_path, text).calendar.all_occurrences
    assert naming.remark(occurrence, TODAY) == phrase


@pytest.mark.parametrize(
    ("session", "phrase"),
    [
        ("状态: 取消, 原因: 停电，请谅解。", "取消说明：停电，请谅解。 请带伞"),
        ("状态: 延期, 原因: 停电", "因停电延期，新日期待定；请带伞"),
        ("状态: 延期, 原因: 停电，请谅解。", "新日期待定，延期说明：停电，请谅解。 请带伞"),
        ("改到: 2026-12-06, 原因: 停电。", "原定 12月5日 周六，改期说明：停电。 请带伞"),
        (
            "改到: 2026-12-06, 原因: 停电。请谅解！",
            "原定 12月5日 周六，改期说明：停电。请谅解！ 请带伞",
        ),
    ],
)
def test_a_reason_may_be_a_sentence(tmp_path: Path, session: str, phrase: str) -> None:
    text = "名称: 一\n时间安排: {日期: 2026-12-05, 时间: 全天}\n"
    text += f"场次:\n  2026-12-05: {{{session}, 备注: 请带伞}}\n"
    (occurrence,) = edition_with(tmp_path, text).calendar.all_occurrences
    assert naming.remark(occurrence, TODAY) == phrase


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("讲堂（第 6 期）", "讲堂"),
        ("合唱声乐（第 3/12 课）", "合唱声乐"),
        ("【改期】每周一讲第1801期：长寿", "【改期】每周一讲：长寿"),
        ("第 6 期讲堂", "第 6 期讲堂"),
        ("第二届运动会", "第二届运动会"),
        ("夏夜（第 2 场馆）前", "夏夜（第 2 场馆）前"),
    ],
)
def test_titles_without_their_numbers(title: str, bare: str) -> None:
    assert naming.unnumbered(title) == bare
