"""The hand-written pages of `content/`, as they stand."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from gongli.problems import Place, Problem, problem
from gongli.reading.folder.page_text import read_page
from gongli.reading.folder.paths import printable, read_at_most
from gongli.reading.folder.personal import Value, name_problems, personal_problems
from gongli.reading.text.file_names import names_below
from gongli.reading.text.source import MAX_BYTES, decode, too_large
from gongli.reading.text.unseen import invisible_lines
from gongli.rules.page_links import Page
from gongli.trouble import reason
from gongli.untrusted.allowed import PAGE, PICTURES

CONTENT = "content"
_ASIDE = re.compile(r"(?<![^/])\.[^/]+|^templates(?=/)")
"""What MkDocs leaves out of a site."""
_MAX_PICTURE = 10 * 1024**2


@dataclass(frozen=True)
class Content:
    """Pages and images by their path below `content/`, and what does not belong there."""

    files: Mapping[str, bytes]
    pages: Mapping[str, Page]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class _File:
    """What was read of one: None where there is nothing to publish."""

    problems: list[Problem]
    data: bytes | None = None
    page: Page | None = None


def read_content(root: Path, contacts: Collection[Value] = ()) -> Content:
    """All of `content/`; the palaces' `contacts` may stand on pages."""
    folder = root / CONTENT
    files: dict[str, bytes] = {}
    pages: dict[str, Page] = {}
    problems: list[Problem] = []
    below = sorted(folder.rglob("*")) if folder.is_dir() else []
    names = [path.relative_to(folder).as_posix() for path in below]
    problems += names_below(CONTENT, [name for name in names if name == printable(name)])
    for path in below:
        name = path.relative_to(root).as_posix()
        above = path.parent.relative_to(root).as_posix()
        if above != printable(above):
            continue  # the folder is told, and nothing in it has a name of its own
        read = _read(path, name, contacts)
        problems += [*name_problems(name), *read.problems]
        below_content = path.relative_to(folder).as_posix()
        if read.data is not None:
            files[below_content] = read.data
        if read.page is not None:
            pages[below_content] = read.page
    return Content(files, _with_ids(pages), tuple(problems))


def _with_ids(pages: Mapping[str, Page]) -> Mapping[str, Page]:
    """The ids of plain pages, too, where some link may ask for them."""
    if not any("#" in link.address for page in pages.values() for link in page.links):
        return pages
    from gongli.untrusted.page import rendered

    return {
        path: replace(page, ids=rendered(page.plain).ids) if page.plain else page
        for path, page in pages.items()
    }


def _read(path: Path, name: str, contacts: Collection[Value]) -> _File:
    """A page's or an image's contents; None where there are none, or none to publish."""
    suffix, place = path.suffix.lower(), Place(printable(name))
    if path.is_symlink():
        return _File([problem("symlink", place)])
    if place.file != name:
        return _File([problem("name-not-utf8", place)])
    if told := _named(path, place):
        return _File([told])
    if path.is_dir() or path.name.startswith("."):
        return _File([])
    if suffix != PAGE and suffix not in PICTURES:
        return _File([problem("not-for-content", place)])
    return _contents(path, name, contacts)


def _contents(path: Path, name: str, contacts: Collection[Value]) -> _File:
    place, suffix = Place(name), path.suffix.lower()
    most = MAX_BYTES if suffix == PAGE else _MAX_PICTURE
    try:
        data, size = read_at_most(path, most)
    except OSError as error:
        return _File([problem("unreadable-file", place, why=reason(error))])
    if suffix == PAGE:
        return _page(name, data, contacts) if size <= most else _File([too_large(name, size)])
    if size > most:
        return _File([problem("picture-too-large", place, size=f"{size / 1024**2:.0f} MB")])
    if not data.startswith(PICTURES[suffix].begins):
        return _File([problem("not-for-content", place)])
    # Pillow takes a tenth of a second to import; most sites have no pictures of their own.
    from gongli.untrusted.picture import flaw

    if broken := flaw(data, suffix):
        return _File([problem(broken.code, place, size=broken.size, limit=broken.limit)])
    return _File([], data)


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


def _page(name: str, data: bytes, contacts: Collection[Value]) -> _File:
    source, found = decode(name, data)
    if source is None:
        return _File(found)
    problems = [p for p in found if _wrong_in_markdown(p)]
    problems += personal_problems(source, known=contacts)
    problems += invisible_lines(source)
    found, page = read_page(source)
    return _File([*problems, *found], data, page)


def _wrong_in_markdown(told: Problem) -> bool:
    """Tabs and wide spaces are fine there, and a line of ======= makes a heading."""
    if told.code == "merge-conflict":
        return not told.place.text.startswith("=")
    return told.code == "hidden-character"
