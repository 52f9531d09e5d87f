"""The floors of scripts/gongli: imports point down only, and each library has its one place."""

from collections.abc import Iterator

import pytest

from tests.syntax import clocks, imports, prints, third_party, writes
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
    floor: rooms.split()
    for floor, rooms in {
        "table": "record shared",
        "rules": """personal lunar reasons moves years coordinates counting editions fees numbering
            registration openings soon festivals hand_written spots wording holidays naming
            page_links phrases effects history opening repetition days_off recurrence slots
            exceptions missing make_ups moving audiences admission
            reach rhythms expand ghosts calendar spells edits promises facets checks""",
        "reading": "text values mistakes records folder history",
        "writing": """frame addresses views titles artifact edition prose publish listening robots
            parts csp engine feeds data share structured templates calendar styles search pages""",
    }.items()
}
"""The order inside floors: each room, a folder or a module, knows those before it alone."""

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
    "markupsafe": {"writing.frame", "writing.prose"},
}
"""Every library from elsewhere, and the modules that know it."""

MODULES = {
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts): path
    for path in sorted(PACKAGE.rglob("*.py"))
}
PROGRAM = MODULES | {"mkdocs_hook": PACKAGE.with_name("mkdocs_hook.py")}
"""With what MkDocs runs of it by itself."""


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


def room(name: str) -> str:
    """The folder or module of its floor that a module stands in."""
    return name.split(".")[1]


ROOMED = [name for name in MODULES if top(name) in ROOMS and room(name) != "__init__"]


@pytest.mark.parametrize("package", ROOMS)
def test_every_module_has_a_room(package: str) -> None:
    there = {room(name) for name in ROOMED if top(name) == package}
    assert sorted(ROOMS[package]) == sorted(there)


@pytest.mark.parametrize("name", ROOMED)
def test_rooms_are_in_order(name: str) -> None:
    rooms = ROOMS[top(name)]
    known = {room(n) for n in inside(name) if top(n) == top(name)}
    assert known & set(rooms[rooms.index(room(name)) + 1 :]) == set()


@pytest.mark.parametrize(
    "name", ["titles", "feeds.ics", "feeds.events", "feeds.snapshots", "data.sheets"]
)
def test_the_words_of_an_event_know_no_day(name: str) -> None:
    """They come from a calendar: a new day changes none of them, nor does a commit."""
    assert [n for n in inside(f"writing.{name}") if n.startswith("writing.edition")] == []


def test_every_library_has_a_home() -> None:
    libraries = set().union(*map(third_party, MODULES.values())) - {"gongli"}
    assert libraries == HOMES.keys()


@pytest.mark.parametrize("library", HOMES)
def test_a_library_is_known_in_one_place(library: str) -> None:
    assert {n for n, path in MODULES.items() if library in third_party(path)} == HOMES[library]


def test_one_module_prints() -> None:
    """Whatever is told passes through the function of its channel there."""
    assert {name for name, path in PROGRAM.items() if prints(path)} == {"telling.out"}


def test_one_module_writes_files() -> None:
    assert {name for name, path in PROGRAM.items() if writes(path)} == {"writing.publish"}


def test_only_the_command_line_and_the_hook_ask_the_clock() -> None:
    assert {name for name, path in PROGRAM.items() if clocks(path)} == {"cli", "mkdocs_hook"}
