"""Addresses of hand-written pages: none may want one that the calendar has or may come to have."""

from collections.abc import Container, Iterable, Iterator

from gongli.model import Alliance
from gongli.model.site_names import PAGES, PAGES_INSIDE
from gongli.problems import Place, Problem, problem
from gongli.rules.moves import at_or_below, moves

_CONTENT, _EVENTS = "content", "events"


def site_address(path: str, home: Container[str] = ("index", "README")) -> str:
    """Where engines publish a file of the docs tree: `a.md` and `a/index.md` are both `a/`."""
    if not path.endswith(".md"):
        return path
    folder, _, name = path.removesuffix(".md").rpartition("/")
    below = "" if name in home else name
    return "".join(f"{part}/" for part in (folder, below) if part)


def page_address(path: str) -> str:
    """The same without regard to case, as most disks of editors are."""
    return site_address(path.lower(), ("index", "readme"))


def claim_problems(files: Iterable[str], alliance: Alliance) -> Iterator[Problem]:
    """Files of `content/` (paths below it) at an address that is taken."""
    exact, whole = taken(alliance)
    written: dict[str, str] = {}
    for path in sorted(files):
        url = page_address(path)
        address = url.rstrip("/")
        owner = exact.get(address) if path.lower().endswith(".md") else None
        owner = owner or next((file for top, file in whole if at_or_below(address, top)), None)
        same = written.setdefault(url, path)
        # Names that differ in their capitals alone are told as twins.
        if not owner and same.lower() != path.lower():
            owner = f"{_CONTENT}/{same}"
        if owner:
            words = {"path": address or ".", "other": owner}
            yield problem("path-claimed-twice", Place(f"{_CONTENT}/{path}"), **words)


def taken(alliance: Alliance) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Addresses that are taken, and those that are with all below them; each with its file."""
    exact, whole = {"": _EVENTS}, [(name, _EVENTS) for name in sorted(PAGES)]
    for palace in alliance.palaces:
        file = palace.at.own.file
        exact[palace.id] = file
        whole += [(f"{palace.id}/{name}", file) for name in sorted(PAGES_INSIDE)]
        exact |= {f"{palace.id}/{brand.id}": brand.at.own.file for brand in palace.brands}
    # Each day of an activity may have a page below its own.
    whole += [(activity.page, activity.file) for activity in alliance.all_activities()]
    whole += [(move.old, move.place.file) for move in moves(alliance)]
    return exact, whole
