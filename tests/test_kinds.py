"""A kind tells everything about itself: nobody else asks which kind an activity is of."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields

import pytest

from gongli import kinds
from gongli.kinds import BY_KIND, KINDS, VARIATIONS
from gongli.model import Activity
from tests.trees import ROOT

SCRIPTS, THEME = ROOT / "scripts" / "gongli", ROOT / "theme"
NAMES = {word for kind in KINDS for word in (kind.name, kind.zh)}
EVERYDAY = {"event", "menu", "notice", "online", "package", "season", "service", "活动", "公告"}
EXAMPLES = {"演出季", "讲座"}
"""Words that texts and files use, too: asked for only where they are compared with a kind."""
OWN = {f.name for v in VARIATIONS for f in fields(v.make)} - {f.name for f in fields(Activity)}


def asked(source: str) -> Iterator[str]:
    """What a module says of single kinds: modules, names, fields that they alone have."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (a.name for a in names if a.name.startswith("gongli.kinds."))
            case ast.ImportFrom(module=str(module)) if module.startswith("gongli.kinds."):
                yield module
            case ast.ImportFrom(module="gongli.kinds", names=names):
                yield from (a.name for a in names if a.name not in kinds.__all__)
            case ast.Compare() | ast.Match() if "kind" in ast.unparse(node).split(":")[0]:
                inside = (n.value for n in ast.walk(node) if isinstance(n, ast.Constant))
                yield from (str(word) for word in inside if word in NAMES)
            case ast.Constant(value=str(word)) if word in NAMES - EVERYDAY - EXAMPLES:
                yield word
            case ast.Call(func=ast.Name(id="getattr"), args=[_, ast.Constant(value=name), *_]):
                yield from (f"getattr {name}",) if name in OWN else ()


def test_no_module_names_a_single_kind() -> None:
    outside = [path for path in SCRIPTS.rglob("*.py") if path.parent.name != "kinds"]
    files = {path.relative_to(SCRIPTS).as_posix(): path.read_text("utf-8") for path in outside}
    found = {file: list(asked(source)) for file, source in files.items()}
    assert {file: words for file, words in found.items() if words} == {}


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("if activity.kind.name == 'term': pass", "term"),
        ("if activity.kind.zh in ('夜校', '讲座'): pass", "夜校"),
        ("from gongli.kinds.tour import TOUR", "gongli.kinds.tour"),
        ("import gongli.kinds.films", "gongli.kinds.films"),
        ("from gongli.kinds import TOUR", "TOUR"),
        ("match kind:\n  case 'season': pass", "season"),
        ("opening = getattr(activity, 'opening', None)", "getattr opening"),
        ("WORDS = {'competition': '赛果'}", "competition"),
    ],
)
def test_a_module_that_asks_is_found(source: str, word: str) -> None:
    assert next(asked(source)) == word


def test_no_template_asks_which_kind_it_shows() -> None:
    pages = [path for path in THEME.rglob("*.j2") if path.parent.name != "kinds"]
    compared = re.compile(r"\bkind(?:\.name)?\s*(?:==|!=|in\b|not in\b|is\b)")
    assert [path.name for path in pages if compared.search(path.read_text("utf-8"))] == []
    assert compared.search('{{ "节目单" if kind == "season" }}')


@pytest.mark.parametrize("name", BY_KIND)
def test_a_template_of_its_own_belongs_to_a_kind_with_parts(name: str) -> None:
    own = THEME / "pages" / "kinds" / f"{name}.html.j2"
    assert not own.exists() or BY_KIND[name].kind.parts
