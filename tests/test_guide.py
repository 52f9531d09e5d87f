"""The editor's guide: its examples pass, its lists are complete and up to date."""

import re
import shutil
from pathlib import Path

import pytest

from gongli.catalogue import CATALOGUE
from gongli.checking import check
from gongli.fields import ACTIVITY, ALLIANCE, BRAND, PALACE, RECORDS, WHEN
from gongli.guide import fields_section, filled, problems_section
from gongli.kinds import KINDS
from gongli.problems import errors
from gongli.reading.mistakes.syntax import nodes_of
from gongli.reading.records.bind import Binder
from gongli.reading.text.source import decode
from tests.trees import ROOT, plant, shown

GUIDE = (ROOT / "events/README.md").read_text(encoding="utf-8")
FENCE = re.compile(r'^```yaml(?: title="(.*?)")?\n(.*?)^```$', re.DOTALL | re.MULTILINE)
FENCES = FENCE.findall(GUIDE)
KINDS_GUIDE = (ROOT / "events/KINDS.md").read_text(encoding="utf-8")
GUIDES = {"README.md": GUIDE, "KINDS.md": KINDS_GUIDE}
SHOWN_BY_KIND = {
    name: FENCE.findall(text)
    for name, text in re.findall(r"^## .*?（(\w+)）\n(.*?)(?=^## |\Z)", KINDS_GUIDE, re.M | re.S)
}
FILES_SHOWN = {title: text for title, text in FENCES if title}
PIECES = [text for title, text in FENCES if not title]
ONE_PAGE = GUIDE.partition("### 日子和钟点，一页写法\n")[2].partition("\n### ")[0]
GRAMMAR = re.findall(r"`(\w+: [^`]+)`", ONE_PAGE)
"""Every form of 时间安排 that the page of the grammar shows."""
WHOLE_TERM = "events/changzhi-tunliu/yexiao/2027-spring.yml"
"""The one example that shows a whole thing rather than the smallest."""


def test_there_are_examples() -> None:
    assert len(FILES_SHOWN) >= 6
    assert len(PIECES) >= 12
    assert next(iter(FENCES))[0] in FILES_SHOWN


def test_the_files_it_shows_are_sound_together_with_the_sample(tmp_path: Path) -> None:
    for folder in ("events", "content"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    before = check(tmp_path)
    after = check(plant(tmp_path, FILES_SHOWN))
    assert shown(errors(after.problems)) == []
    files = {activity.file for activity in after.calendar.alliance.all_activities()}
    shown_activities = {f for f in FILES_SHOWN if not re.search("(brand|palace).yml$", f)}
    assert files >= shown_activities
    assert len(after.calendar.occurrences) == len(before.calendar.occurrences) + len(
        shown_activities
    )


@pytest.mark.parametrize("text", PIECES, ids=lambda text: text.splitlines()[0])
def test_a_piece_has_fields_and_values_that_are_known(text: str) -> None:
    source, slips = decode("piece.yml", text.encode())
    assert source is not None
    node, wrong = nodes_of(source)
    assert node is not None
    assert [*slips, *wrong] == []
    told = []
    for record in (ACTIVITY, PALACE, BRAND, ALLIANCE):
        binder = Binder({"电留会堂": "huitang"})
        binder.values(record, node, kind="lecture")
        told.append([p for p in binder.problems if p.code != "missing-field"])
    assert min(told, key=len) == []


@pytest.mark.parametrize("line", GRAMMAR)
def test_a_form_of_the_grammar_is_known(line: str) -> None:
    source, _ = decode("piece.yml", line.encode())
    assert source is not None
    node, _ = nodes_of(source)
    assert node is not None
    binder = Binder()
    binder.values(WHEN, node)
    assert binder.problems == []


def test_the_grammar_fits_a_page() -> None:
    assert 30 <= len(GRAMMAR) <= 50
    assert len(ONE_PAGE.splitlines()) <= 45


@pytest.mark.parametrize(("title", "text"), FENCES)
def test_an_example_is_small(title: str, text: str) -> None:
    assert title == WHOLE_TERM or len(text.splitlines()) <= 12


def test_every_kind_has_its_smallest_and_its_full_example() -> None:
    assert list(SHOWN_BY_KIND) == [kind.name for kind in KINDS]
    assert {name: len(shown) for name, shown in SHOWN_BY_KIND.items()} == dict.fromkeys(
        SHOWN_BY_KIND, 2
    )
    for (_, small), (_, full) in SHOWN_BY_KIND.values():
        assert len(small.splitlines()) <= 12
        assert len(small.splitlines()) < len(full.splitlines())


def test_the_examples_of_kinds_are_sound_together_and_of_their_kind(tmp_path: Path) -> None:
    for folder in ("events", "content"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    files = dict(fence for shown in SHOWN_BY_KIND.values() for fence in shown)
    before = check(tmp_path)
    assert not {a.file for a in before.calendar.alliance.all_activities()} & set(files)
    after = check(plant(tmp_path, files))
    assert shown(p for p in after.problems if p.place.file in files) == []
    kinds = {a.file: a.kind.name for a in after.calendar.alliance.all_activities()}
    assert {title: kinds.get(title) for title in files} == {
        title: name for name, fences in SHOWN_BY_KIND.items() for title, _ in fences
    }


def test_the_lists_are_up_to_date() -> None:
    assert filled(GUIDE) == GUIDE, "run: gongli guide"


def test_filling_twice_changes_nothing() -> None:
    once = filled(
        "<!-- fields:begin --><!-- fields:end -->\n<!-- problems:begin -->\n<!-- problems:end -->"
    )
    assert filled(once) == once
    assert fields_section() in once
    assert problems_section() in once


def test_a_text_without_markers_stays_as_it_is() -> None:
    assert filled("一\n<!-- fields:begin -->\n二") == "一\n<!-- fields:begin -->\n二"


def test_every_field_of_every_record_is_listed_once() -> None:
    section = fields_section()
    parts = re.split(r'<a id="field-([a-z_]+)"></a>', section)[1:]
    listed = {
        name: re.findall(r"^\| `([^`]+)` \| `([^`]+)` \|", text, re.MULTILINE)
        for name, text in zip(parts[::2], parts[1::2], strict=True)
    }
    assert listed == {r.name: [(f.zh, f.name) for f in r.fields] for r in RECORDS.values()}


def test_every_problem_is_listed_once() -> None:
    assert re.findall(r'^\| <a id="([a-z0-9-]+)"></a>`', problems_section(), re.MULTILINE) == [
        *CATALOGUE
    ]


def test_rows_have_as_many_cells_as_their_table() -> None:
    for section, bars in ((fields_section(), 5), (problems_section(), 4)):
        rows = [line for line in section.splitlines() if line.startswith("|")]
        assert [row for row in rows if len(re.findall(r"(?<!\\)\|", row)) != bars] == []
        assert re.findall(r"\{\w+\}", section) == []


def anchors(text: str) -> set[str]:
    """What a link may lead to: headings as hosts of git shorten them, and marked places."""
    heads = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    slugs = {re.sub(r"[^\w-]", "", head.lower().replace(" ", "-")) for head in heads}
    return slugs | set(re.findall(r'<a id="([^"]+)">', text))


@pytest.mark.parametrize("name", GUIDES)
def test_links_lead_somewhere(name: str) -> None:
    links = re.findall(r"\]\((\w+\.md)?(?:#([^)]+))?\)", GUIDES[name])
    missing = [(file, a) for file, a in links if a and a not in anchors(GUIDES[file or name])]
    assert missing == []
    assert {file for file, _ in links if file} == set(GUIDES) - {name}


def test_each_how_to_is_in_the_index() -> None:
    how_to = GUIDE.partition("\n## 怎么写\n")[2].partition("\n## ")[0]
    index, _, rest = how_to.partition("\n### ")
    heads = re.findall(r"^### (.*)$", f"### {rest}", re.MULTILINE)
    listed = re.findall(r"\(#([^)]+)\)", index)
    assert sorted(listed) == sorted(re.sub(r"[^\w-]", "", head) for head in heads)
