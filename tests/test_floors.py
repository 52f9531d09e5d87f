"""The floors of scripts/gongli: imports point down only, and each library has its one place."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.trees import ROOT

PACKAGE = ROOT / "scripts" / "gongli"

FLOORS = {
    "problems": 0,
    "catalogue": 0,
    "characters": 0,
    "kinds": 0,
    "shared_fields": 0,
    "model": 0,
    "records": 0,
    "fields": 0,
    "rules": 1,
    "untrusted": 1,
    "reading": 2,
    "writing": 2,
    "checking": 3,
    "diff": 3,
    "guide": 3,
    "kept": 3,
    "ledger": 3,
    "ledger_cache": 3,
    "own_pictures": 3,
    "share_images": 3,
    "site": 3,
    "cli": 5,
    "options": 5,
    "telling": 4,
    "__main__": 6,
}
STRANGERS = {("reading", "writing"), ("writing", "reading"), ("kinds", "fields")}
"""Packages of one floor, the first of which knows nothing of the second."""

HOMES = {
    "yaml": {"reading.tree", "reading.syntax", "reading.coverage"},
    "dateutil": {"rules.recurrence"},
    "lunar_python": {"rules.lunar"},
    "icalendar": {"writing.feeds.ics"},
    "jinja2": {"writing.templates"},
    "markdown": {"writing.prose", "untrusted.page"},
    "nh3": {"writing.prose", "untrusted.page"},
    "segno": {"writing.feeds.qr"},
    "PIL": {"writing.feeds.colors", "writing.share.drawing", "untrusted.picture"},
    "pypinyin": {"writing.search.pinyin"},
    "mkdocs": {"writing.engine"},
    "click": {"cli", "options", "telling.out"},
}

MODULES = {
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts): path
    for path in sorted(PACKAGE.rglob("*.py"))
}


def imports(path: Path) -> Iterator[str]:
    """The dotted names that a module imports, at its head or anywhere inside."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def top(name: str) -> str:
    """The part of the package that a name below gongli belongs to."""
    return name.split(".")[0]


def test_every_module_has_a_floor() -> None:
    assert {top(name) for name in MODULES} - {"__init__"} == set(FLOORS)


@pytest.mark.parametrize("name", [name for name in MODULES if name != "__init__"])
def test_imports_point_down_only(name: str) -> None:
    own = top(name)
    inside = [n.removeprefix("gongli.") for n in imports(MODULES[name]) if n.startswith("gongli.")]
    upward = [n for n in inside if top(n) in FLOORS and FLOORS[top(n)] > FLOORS[own]]
    strange = [n for n in inside if (own, top(n)) in STRANGERS]
    assert upward + strange == []


@pytest.mark.parametrize("library", HOMES)
def test_a_library_is_known_in_one_place(library: str) -> None:
    known = {n for n, path in MODULES.items() if library in map(top, imports(path))}
    assert known <= HOMES[library]


def prints(path: Path) -> Iterator[str]:
    """What a module does to print: `print`, `click.echo`, a stream, an exit with words."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func).split(".")[-1]
            words = [a for a in node.args if isinstance(a, ast.JoinedStr | ast.Constant)]
            ends = name in ("exit", "SystemExit") and not all(
                isinstance(getattr(a, "value", ""), int) for a in words
            )
            if ends or name in ("print", "pprint", "echo", "secho", "print_exc", "print_help"):
                yield ast.unparse(node)
        elif isinstance(node, ast.Attribute) and re.fullmatch(
            r"sys\._*std(out|err)_*", ast.unparse(node)
        ):
            yield ast.unparse(node)


def test_one_module_prints() -> None:
    """Whatever is told passes through the function of its channel there."""
    assert {name for name, path in MODULES.items() if [*prints(path)]} == {"telling.out"}


WRITES = re.compile(r"\.(write_bytes|write_text|unlink|mkdir|rmdir|touch|rmtree)\(")


def test_one_module_writes_files() -> None:
    writing = {n for n, path in MODULES.items() if WRITES.search(path.read_text("utf-8"))}
    assert writing == {"writing.publish"}


def test_only_the_command_line_asks_the_clock() -> None:
    asking = {
        name
        for name, path in MODULES.items()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and (ast.unparse(node).split(".")[-2:-1], node.attr)
        in (
            (["datetime"], "now"),
            (["datetime"], "utcnow"),
            (["datetime"], "today"),
            (["date"], "today"),
            (["time"], "time"),
        )
    }
    assert asking == {"cli"}


WRITING = ["views", "parts", "feeds", "data", "share", "structured", "calendar", "search", "pages"]
"""The packages of `writing/`, each of which knows those before it alone."""


@pytest.mark.parametrize("name", [n for n in MODULES if n.startswith("writing.")])
def test_what_is_written_is_in_order(name: str) -> None:
    own = name.split(".")[1]
    known = {n.split(".")[2] for n in imports(MODULES[name]) if n.startswith("gongli.writing.")}
    later = WRITING[WRITING.index(own) + 1 :] if own in WRITING else []
    assert known & set(later) == set()
