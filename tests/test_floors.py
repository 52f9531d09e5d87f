"""The floors of scripts/gongli: imports point down only, and each library has its one place."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.trees import ROOT

PACKAGE = ROOT / "scripts" / "gongli"

FLOORS = [
    {"catalogue", "characters", "untrusted"},
    {"problems"},
    {"model", "trouble"},
    {"table"},
    {"kinds"},
    {"fields"},
    {"rules", "guide"},
    {"reading", "writing"},
    {"checking"},
    {"keeping"},
    {"ledger"},
    {"site"},
    {"diff"},
    {"telling"},
    {"options", "commands"},
    {"cli"},
    {"__main__"},
]
"""From the ground up: each knows those below it, and nothing of what stands beside it."""
ROOMS = {
    "rules": ["personal", "calendar", "checks"],
    "table": ["record", "shared"],
    "reading": ["text", "values", "mistakes", "records", "folder", "history"],
    "writing": [
        "views",
        "parts",
        "feeds",
        "data",
        "share",
        "structured",
        "calendar",
        "search",
        "pages",
    ],
}
"""The order inside floors: each room knows those before it alone."""

HOMES = {
    "yaml": {"reading.text.tree", "reading.mistakes.syntax", "reading.text.coverage"},
    "dateutil": {"rules.repetition"},
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


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """A module's syntax: many tests ask for it."""
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def imports(path: Path) -> Iterator[str]:
    """The dotted names that a module imports, at its head or anywhere inside."""
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def top(name: str) -> str:
    """The part of the package that a name below gongli belongs to."""
    return name.split(".")[0]


def floor(name: str) -> int:
    """How far above the ground a module stands."""
    return next(n for n, names in enumerate(FLOORS) if top(name) in names)


def inside(name: str) -> Iterator[str]:
    """What a module imports of the package."""
    names = (n.removeprefix("gongli.") for n in imports(MODULES[name]) if n.startswith("gongli."))
    return (n for n in names if any(top(n) in floor for floor in FLOORS))


def test_every_module_has_a_floor() -> None:
    assert {top(name) for name in MODULES} - {"__init__"} == set().union(*FLOORS)


@pytest.mark.parametrize("name", [name for name in MODULES if name != "__init__"])
def test_imports_point_down_only(name: str) -> None:
    others = [n for n in inside(name) if top(n) != top(name)]
    assert [n for n in others if floor(n) >= floor(name)] == []


@pytest.mark.parametrize("name", [name for name in MODULES if top(name) in ROOMS])
def test_rooms_are_in_order(name: str) -> None:
    rooms = ROOMS[top(name)]
    room = name.split(".")[1]
    known = {n.split(".")[1] for n in inside(name) if top(n) == top(name)}
    later = rooms[rooms.index(room) + 1 :] if room in rooms else []
    assert known & set(later) == set()


@pytest.mark.parametrize(
    "name", ["titles", "feeds.ics", "feeds.events", "feeds.snapshots", "data.sheets"]
)
def test_the_words_of_an_event_know_no_day(name: str) -> None:
    """They come from a calendar: a new day changes none of them, nor does a commit."""
    assert [n for n in inside(f"writing.{name}") if n.startswith("writing.edition")] == []


@pytest.mark.parametrize("package", ROOMS)
def test_every_folder_is_a_room(package: str) -> None:
    folders = {path.parent.name for path in (PACKAGE / package).glob("*/__init__.py")}
    assert folders == {room for room in ROOMS[package] if f"{package}.{room}" not in MODULES}


@pytest.mark.parametrize("library", HOMES)
def test_a_library_is_known_in_one_place(library: str) -> None:
    known = {n for n, path in MODULES.items() if library in map(top, imports(path))}
    assert known <= HOMES[library]


def prints(path: Path) -> Iterator[str]:
    """What a module does to print: `print`, `click.echo`, a stream, an exit with words."""
    for node in nodes(path):
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


WRITES = re.compile(r"(?<!super\(\))\.(write_bytes|write_text|unlink|mkdir|rmdir|touch|rmtree)\(")


def test_one_module_writes_files() -> None:
    writing = {n for n, path in MODULES.items() if WRITES.search(path.read_text("utf-8"))}
    assert writing == {"writing.publish"}


def test_only_the_command_line_asks_the_clock() -> None:
    asking = {
        name
        for name, path in MODULES.items()
        for node in nodes(path)
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
