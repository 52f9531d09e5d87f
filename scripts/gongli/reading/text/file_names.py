"""Names of files and folders that not every computer can keep.

Windows has devices whose names no file can have, with whatever ending, forbids some signs, and
takes away a dot or a blank at the end (learn.microsoft.com, "Naming Files, Paths, and Namespaces").
On Windows and macOS names that differ in case or in the composition of accents are one.  One such
name keeps everybody there from checking out the repository.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from gongli.characters import code_of, unseen
from gongli.problems import Place, Problem, problem

_NUMBERED = [f"{port}{number}" for port in ("com", "lpt") for number in "123456789¹²³"]
_DEVICES = frozenset(["con", "prn", "aux", "nul", "conin$", "conout$", "clock$", *_NUMBERED])
_FORBIDDEN = '<>:"|?*\\'
_LONGEST = 180
"""Characters of a path: Windows takes 260, the folder that somebody clones into among them."""


def is_device(name: str) -> bool:
    """Whether Windows takes this name, or what stands before its first dot, for a device."""
    return name.partition(".")[0].rstrip(" ").casefold() in _DEVICES


def device_problem(name: str, place: Place) -> Problem | None:
    """A name, or an address with one among its parts, that is a device's."""
    device = next((part for part in name.split("/") if is_device(part)), None)
    if device is None:
        return None
    stem, dot, ending = device.partition(".")
    return problem(
        "device-name", place, value=device, write=f"{stem.strip()}-1{dot}{ending}".lower()
    )


def unportable(name: str, place: Place) -> Problem | None:
    """Why a file or folder cannot have this name everywhere, if it cannot."""
    if told := device_problem(name, place):
        return told
    if len(place.file) > _LONGEST:
        return problem("name-long", place, length=len(place.file), most=_LONGEST)
    plain = name.strip(" ").rstrip(". ")
    if plain != name:
        return problem("name-end", place, value=name, write=plain)
    sign = next((char for char in name if char in _FORBIDDEN), None)
    control = next((code_of(char) for char in name if char < " "), None)
    hidden = control or next((code_of(name[index]) for index in unseen(name, key=True)), None)
    return problem("name-sign", place, value=name, sign=sign or hidden) if sign or hidden else None


def names_below(folder: str, paths: Iterable[str]) -> Iterator[Problem]:
    """What is wrong with the names of files and folders, each a path from `folder`."""
    groups: dict[str, list[str]] = {}
    for path in paths:
        above, _, name = path.rpartition("/")
        groups.setdefault(above, []).append(name)
    for above, names in groups.items():
        taken = twins(names)
        for name in names:
            place = Place("/".join(part for part in (folder, above, name) if part))
            if told := unportable(name, place):
                yield told
            elif name in taken:
                yield problem("twin-names", place, value=name, other=taken[name])


def twins(names: Iterable[str]) -> Mapping[str, str]:
    """The names of one folder that some computers take for another one, with that other."""
    first: dict[str, str] = {}
    found: dict[str, str] = {}
    for name in sorted(names, key=lambda n: (n != folded(n), n)):
        other = first.setdefault(folded(name), name)
        if other != name:
            found[name] = other
    return found


def folded(name: str) -> str:
    """What Windows and macOS compare names by: character for character.

    ß and ss stay two names: only full folding, of whole words, takes them for one.
    """
    return "".join(map(_folded, unicodedata.normalize("NFC", name)))


def _folded(char: str) -> str:
    """Simple case folding (CaseFolding.txt, C and S): one character for one."""
    return next((one for one in (char.casefold(), char.lower()) if len(one) == 1), char)
