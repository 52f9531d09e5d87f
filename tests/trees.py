"""Small whole sites on disk, and what `check` finds in them."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import yaml

from gongli.checking import check
from gongli.model import Occurrence
from gongli.problems import Problem
from gongli.reading.folder.load import load
from gongli.rules.holidays import Holidays

ROOT = Path(__file__).resolve().parents[1]
CASES = Path(__file__).parent / "cases"

SOUND: Mapping[str, str] = {
    "mkdocs.yml": "site_name: 测试\nsite_url: https://example.org/\n",
    "events/p/palace.yml": (
        "名称: 某市工人文化宫\n场地:\n  guangchang: “五一”文化广场\n  juchang: 职工剧场\n"
    ),
}
"""What a case is given unless it says otherwise: `p` is the palace, without activities."""

ACTIVITY = "events/p/a.yml"


def plant(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write these files below `root`; text as UTF-8 with the line ends it has."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def one_activity(root: Path, content: str | bytes) -> Path:
    """A sound site whose only activity is this file."""
    return plant(root, {**SOUND, ACTIVITY: content})


def shown(problems: Iterable[Problem]) -> list[str]:
    """`code file:line:column` of each problem, in the order it is told."""
    return [f"{problem.code} {problem.place}" for problem in problems]


def occurrences(root: Path) -> tuple[Occurrence, ...]:
    """All occurrences of a site that must have no problem that stops a build."""
    checked = check(root)
    assert checked.sound, shown(checked.problems)
    return checked.calendar.all_occurrences


def cases(folder: str) -> list[tuple[str, dict]]:
    """The golden cases in `tests/cases/<folder>/*.yml` with a name for each."""
    found = []
    for path in sorted((CASES / folder).glob("*.yml")):
        for case in yaml.safe_load(path.read_text(encoding="utf-8")):
            found.append((f"{path.stem}: {case['about']}", case))
    return found


@cache
def holidays() -> Holidays:
    """The days off that the repository holds: 2025 and 2026 official, 2027 not yet."""
    return Holidays(load(ROOT)[0].holidays)


HOLIDAYS: Mapping[str, str] = {
    f"events/holidays/{year}.yml": (ROOT / f"events/holidays/{year}.yml").read_text("utf-8")
    for year in (2025, 2026)
} | {"events/holidays/2027.yml": "状态: 待公布\n"}
"""The days off as they were known in November 2026."""
