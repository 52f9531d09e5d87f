"""The hand-written pages of `content/`, as they stand."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from gongli.problems import Place, Problem, problem
from gongli.reading.files import printable
from gongli.reading.names import names_below
from gongli.reading.page import page_problems
from gongli.reading.paths import read_at_most
from gongli.reading.personal import Value, name_problems, personal_problems
from gongli.reading.plain import invisible_lines
from gongli.reading.source import MAX_BYTES, decode, too_large
from gongli.untrusted.allowed import PAGE, PICTURES

CONTENT = "content"
_ASIDE = re.compile(r"(?<![^/])\.[^/]+|^templates(?=/)")
"""What MkDocs leaves out of a site."""
_MAX_PICTURE = 10 * 1024**2


def read_content(
    root: Path, contacts: Collection[Value] = ()
) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Pages and images by their path below `content/`, and what does not belong there.

    The palaces' `contacts` may stand on pages.
    """
    folder = root / CONTENT
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    below = sorted(folder.rglob("*")) if folder.is_dir() else []
    names = [path.relative_to(folder).as_posix() for path in below]
    problems += names_below(CONTENT, [name for name in names if name == printable(name)])
    for path in below:
        name = path.relative_to(root).as_posix()
        data, found = _read(path, name, contacts)
        problems += [*name_problems(name), *found]
        if data is not None:
            files[path.relative_to(folder).as_posix()] = data
    return files, tuple(problems)


def _read(path: Path, name: str, contacts: Collection[Value]) -> tuple[bytes | None, list[Problem]]:
    """A page's or an image's contents; None where there are none, or none to publish."""
    suffix, place = path.suffix.lower(), Place(printable(name))
    if path.is_symlink():
        return None, [problem("symlink", place)]
    if place.file != name:
        return None, [problem("name-not-utf8", place)]
    if told := _named(path, place):
        return None, [told]
    if path.is_dir() or path.name.startswith("."):
        return None, []
    if suffix != PAGE and suffix not in PICTURES:
        return None, [problem("not-for-content", place)]
    return _contents(path, name, contacts)


def _contents(
    path: Path, name: str, contacts: Collection[Value]
) -> tuple[bytes | None, list[Problem]]:
    place, suffix = Place(name), path.suffix.lower()
    most = MAX_BYTES if suffix == PAGE else _MAX_PICTURE
    try:
        data, size = read_at_most(path, most)
    except OSError as error:
        return None, [problem("unreadable-file", place, why=error.strerror or error)]
    if suffix == PAGE:
        return _page(name, data, contacts) if size <= most else (None, [too_large(name, size)])
    if size > most:
        return None, [problem("picture-too-large", place, size=f"{size / 1024**2:.0f} MB")]
    if not data.startswith(PICTURES[suffix].begins):
        return None, [problem("not-for-content", place)]
    # Pillow takes a tenth of a second to import; most sites have no pictures of their own.
    from gongli.untrusted.picture import flaw

    if broken := flaw(data, suffix):
        return None, [problem(broken.code, place, size=broken.size)]
    return data, []


def _named(path: Path, place: Place) -> Problem | None:
    """Why a folder, a page or a picture is not published by this name, or not as it seems."""
    folder, suffix = path.is_dir(), path.suffix.lower()
    aside = _ASIDE.search(place.file.removeprefix(f"{CONTENT}/"))
    if aside and not folder and (suffix == PAGE or suffix in PICTURES):
        return problem("left-aside", place, value=aside[0])
    if aside or not (folder or suffix == PAGE):
        return None
    name = path.name if folder else path.stem
    plain = name.replace(".", "-")
    ending = "" if folder else PAGE
    if plain != name:
        # The engine makes a folder of a page: feeds/all.ics.md would stand where a feed does.
        return problem("dotted-name", place, value=path.name, write=plain + ending)
    if not folder and path.suffix != PAGE:
        return problem("wrong-extension", place, write=plain + ending)
    return None


def _page(
    name: str, data: bytes, contacts: Collection[Value]
) -> tuple[bytes | None, list[Problem]]:
    source, found = decode(name, data)
    if source is None:
        return None, found
    problems = [p for p in found if _wrong_in_markdown(p)]
    problems += personal_problems(source, known=contacts)
    problems += invisible_lines(source)
    problems += page_problems(source)
    return data, problems


def _wrong_in_markdown(told: Problem) -> bool:
    """Tabs and wide spaces are fine there, and a line of ======= makes a heading."""
    if told.code == "merge-conflict":
        return not told.place.text.startswith("=")
    return told.code == "hidden-character"
