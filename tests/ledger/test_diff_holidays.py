"""What entering a year's days off asks of editors: `gongli diff` lists who must decide."""

import json
from pathlib import Path

import pytest

from gongli.problems import Lang
from gongli.reading.history.settings_then import PROGRAM_FILE
from gongli.telling import diff as report
from tests.ledger.test_diff import TODAY, told
from tests.ledger.test_ledger import SITE
from tests.sites.copies import ROOT, gongli
from tests.sites.history import commit, git
from tests.trees import plant, shown

LECTURES = "events/p/jiangtang.yml"
SITTING = (
    "名称: 讲堂\n类型: 讲座\n"
    "时间安排: {每: 周四, 开始: 2026-09-24, 结束: 2026-10-15, 时间: 9:00-10:00, 节假日: 停办}\n"
)
TITLED = "场次:\n  2026-10-08: {题目: 大国工匠, 主讲: 王一}\n"
ENTERED = "events/holidays/2026.yml"
NOTICE = (
    "状态: 正式\n通知: 国办\n来源: https://www.gov.cn/x\n放假: {国庆节: 2026-10-01 至 2026-10-08}\n"
)
LOST = "2026-10-08 因国庆节停办，“大国工匠”（王一）不会举行。"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    plant(tmp_path, {**SITE, LECTURES: SITTING + TITLED})
    (tmp_path / "theme").symlink_to(ROOT / "theme")
    commit(tmp_path, "2026-07-01T08:00:00+08:00")
    return tmp_path


def test_who_must_decide_is_listed_with_the_line(root: Path) -> None:
    plant(root, {ENTERED: NOTICE})
    diff = told(root)
    assert shown(diff.decisions) == [f"session-on-skipped-day {LECTURES}:5:3"]
    assert diff.decisions[0].message() == LOST
    # Nobody deleted the lecture of that day: it is told, and stops nothing.
    assert shown(diff.problems) == [f"dropped-by-holidays {LECTURES}:1:1"]
    assert dict(diff.problems[0].args) == {"days": "10月8日", "count": "1"}
    assert report.decisions(diff, Lang.ZH) == "录入放假安排以后，有 1 个文件、1 处要编辑拿主意："


def test_text_markdown_and_json_tell_it(root: Path) -> None:
    plant(root, {ENTERED: NOTICE})
    diff = told(root)
    comment = report.as_markdown(diff, TODAY, Lang.ZH)
    place = comment.index(f"**{report.decisions(diff, Lang.ZH)}**") + 2
    assert comment[place].startswith(f"- ⚠ `{LECTURES}:5:3` ")
    (decision,) = json.loads(json.dumps(report.as_data(diff, TODAY, Lang.ZH)))["decisions"]
    assert (decision["file"], decision["line"], decision["message"]) == (LECTURES, 5, LOST)
    done = gongli(root, "diff", "HEAD", "--today", TODAY.isoformat())
    assert done.returncode == 0
    assert f"{LECTURES}:5:3" in done.stdout + done.stderr
    assert report.decisions(diff, Lang.ZH) in done.stdout


def test_of_two_revisions_too(root: Path) -> None:
    plant(root, {ENTERED: NOTICE})
    git(root, "add", "events")
    git(root, "commit", "-qm", "notice")
    diff = told(root, "HEAD~1", "HEAD")
    assert diff.refused == ()
    assert shown(diff.decisions) == [f"session-on-skipped-day {LECTURES}:5:3"]


def test_an_edit_of_something_else_lists_nobody(root: Path) -> None:
    plant(root, {ENTERED: NOTICE, PROGRAM_FILE: "VOCABULARY = 1\n"})
    git(root, "add", "events", "scripts")
    git(root, "commit", "-qm", "notice")
    plant(root, {LECTURES: (SITTING + TITLED).replace("10-15", "09-24")})
    diff = told(root)
    assert diff.decisions == ()
    assert shown(diff.problems) == [f"removed-not-cancelled {LECTURES}:1:1"]
