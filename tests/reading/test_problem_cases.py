"""Golden cases of everything that editors get wrong: `tests/cases/problems/*.yml`.

A case names the `files` of a site (laid over `tests.trees.SOUND`; null takes one away) and
the problems that `check` must tell, as `code file:line:column`, no more and no fewer;
`says` holds a piece of each message or remedy, in the same order; `today` is a clock's day.
A file is text, a list of such to be joined, or one of `hex: …`, `gbk: …`, `utf-16: …`,
`repeat: …` with `times: …`, `link: …`, `folder: true` and `socket: true`.  The paths in `committed`
are in git's index, whatever git is told to ignore.
"""

import os
import re
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from gongli.catalogue import CATALOGUE
from gongli.checking import check
from gongli.problems import Lang, Problem
from tests.sites.history import git
from tests.trees import ACTIVITY, SOUND, cases, one_activity, plant, shown

CASES = cases("problems")
BEYOND = {
    "more-problems",
    "name-not-utf8",
    "picture-too-large",
    "feed-broken",
    "feed-only-past",
    "feed-shortened",
    "shallow-history",
    "history-unreadable",
    "history-strayed",
    "renamed-without-id",
    "removed-not-cancelled",
    "past-moved",
    "past-removed",
    "past-added",
    "continues-unsaid",
    "showing-shifted",
    "dropped-by-holidays",
    "share-font-missing",
    "share-font-unusable",
}
"""Codes that no small site of text can earn, or that only a build or a comparison tells."""


def build(root: Path, files: Mapping[str, Any]) -> None:
    root.mkdir(exist_ok=True)
    for name, content in {**SOUND, **files}.items():
        match content:
            case None:
                continue
            case {"folder": True}:
                (root / name).mkdir(parents=True, exist_ok=True)
            case {"link": target}:
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).symlink_to(target)
            case {"socket": True}:
                os.mknod(root / name, stat.S_IFSOCK | 0o600)
            case _:
                plant(root, {name: encoded(content)})


def encoded(content: Any) -> str | bytes:
    match content:
        case {"hex": digits}:
            return bytes.fromhex(digits)
        case {"gbk": text}:
            return text.encode("gbk")
        case {"utf-16": text}:
            return text.encode("utf-16")
        case {"repeat": text, "times": times}:
            return text * times
        case str():
            return content
        case [*pieces]:
            return "".join(str(encoded(piece)) for piece in pieces)
    raise ValueError(f"a case cannot hold {content!r}")


def checked(root: Path, case: Mapping[str, Any]) -> tuple[Problem, ...]:
    """What is told of a case, on its own day if it has one."""
    return check(root, case.get("today")).problems


@pytest.mark.parametrize("case", [case for _, case in CASES], ids=[name for name, _ in CASES])
def test_the_problems_told(case: dict[str, Any], tmp_path: Path) -> None:
    build(tmp_path / "site", case["files"])
    if paths := case.get("committed"):
        git(tmp_path / "site", "init", "-q")
        git(tmp_path / "site", "add", "-f", *paths)
    assert shown(checked(tmp_path / "site", case)) == case["expect"]


SAYING = [(name, case) for name, case in CASES if "says" in case]


@pytest.mark.parametrize("case", [case for _, case in SAYING], ids=[name for name, _ in SAYING])
def test_what_is_said(case: dict[str, Any], tmp_path: Path) -> None:
    build(tmp_path / "site", case["files"])
    said = [f"{told.message()} {told.remedy()}" for told in checked(tmp_path / "site", case)]
    wanted = zip(case["says"], said, strict=True)
    assert [(piece, whole) for piece, whole in wanted if piece not in whole] == []


@pytest.mark.parametrize("case", [case for _, case in CASES], ids=[name for name, _ in CASES])
def test_messages_are_filled_in_both_languages(case: dict[str, Any], tmp_path: Path) -> None:
    build(tmp_path / "site", case["files"])
    for told in checked(tmp_path / "site", case):
        for lang in Lang:
            assert "None" not in f"{told.message(lang)} {told.remedy(lang)}"
        assert in_chinese(told, f"{SOUND}{case['files']}") == []


TO_WRITE = {"write", "moved", "keep", "status", "example", "near", "hint"}
"""Arguments that hold what to write into a file of Chinese words."""


def in_chinese(told: Problem, files: str) -> list[str]:
    """The Chinese that stands in an English message though nobody wrote it into the files."""
    words = f"{told.entry.en} {told.entry.en_fix}"
    shown = {name: text for name, text in (*told.args, *told.english) if f"{{{name}}}" in words}
    texts = (text for name, text in shown.items() if name not in TO_WRITE)
    plain = files + re.sub("[“”]", "", files)
    return [w for w in re.findall("[\u3000-\uffef]+", " ".join(texts)) if w not in plain]


def test_every_code_has_a_case() -> None:
    told = {line.split()[0] for _, case in CASES for line in case["expect"]}
    assert set(CATALOGUE) - told == BEYOND


def test_a_hopeless_file_is_told_its_first_hundred_problems(tmp_path: Path) -> None:
    one_activity(tmp_path, "=======\n" * 150)
    marks = [f"merge-conflict {ACTIVITY}:{line}:1" for line in range(1, 101)]
    assert shown(check(tmp_path).problems) == [*marks, f"more-problems {ACTIVITY}:101:1"]
