"""A course's card: a lesson that is called off leads to the one that makes up for it."""

from datetime import date
from pathlib import Path

from gongli.site import templates
from gongli.writing.pages.activity import activity_page
from gongli.writing.parts.cards import badges
from tests.sites.copies import ROOT, edition_of
from tests.sites.history import commit
from tests.trees import one_activity
from tests.writing.lookup import find

TERM = """
名称: 书法课
类型: 夜校
费用: 免费
课程:
  kaishu:
    名称: 楷书
    地点: juchang
    时间安排: {每: 周四, 开始: 2026-07-02, 课时: 4, 时间: 19:00-20:30}
    场次:
      2026-07-09: {原因: 教师出差, 补课: 2026-07-11 9:00-10:30}
"""


def test_both_lead_to_each_other(tmp_path: Path) -> None:
    one_activity(tmp_path, TERM)
    commit(tmp_path, "2026-06-01T08:00:00+08:00")
    edition = edition_of(tmp_path, date(2026, 7, 1))
    page = activity_page(edition, edition.calendar.activities["p/a"], templates(ROOT))
    (part,) = page.context["parts"]
    (lost,) = part.off
    assert (lost.name, lost.text) == ("取消", "7月9日 周四 19:00–20:30，7月11日 周六补课")
    instead = find(edition, "p/a", "2026-07-11", "kaishu")
    assert [badge.text for badge in badges(edition, instead)] == ["补课", "免费"]
