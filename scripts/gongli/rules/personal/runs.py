"""Runs of digits as written: groups, and what stands between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, pairwise

_BETWEEN = r"(?:(?:[^\w\n]|_){1,3}\n?|\n)"
"""Up to three marks or blanks, and one end of a line."""
_RUN = re.compile(rf"[0-9](?:{_BETWEEN}?[0-9])+")
_GROUP = re.compile(r"[0-9]+")
_X = re.compile(rf"{_BETWEEN}?[Xx](?![0-9A-Za-z])")
_LEAST = 11
_NEAR = 24
_LOOSE = frozenset(" \t\n、,;/|()")
_DIALLED = frozenset({"86", "0086", "0"})
"""What is dialled before a mobile number."""
LISTING = frozenset("、,;")
"""Marks between the numbers of a list."""


@dataclass(frozen=True)
class Stretch:
    """Neighbouring groups of a run that may be one number."""

    text: str
    groups: tuple[str, ...]
    between: tuple[str, ...]
    start: int
    end: int
    around: tuple[str, str]
    """What stands between it and the groups of its run before and behind; empty where none are."""

    @cached_property
    def digits(self) -> str:
        """Its digits, with the X that may end an ID number."""
        return "".join(self.groups)

    @cached_property
    def sizes(self) -> tuple[int, ...]:
        """How many digits each group has."""
        return tuple(map(len, self.groups))

    @property
    def whole(self) -> bool:
        """Whether nothing stands between its digits."""
        return len(self.groups) == 1

    @property
    def even(self) -> bool:
        """Whether the same stands between all groups."""
        return len(set(self.between)) == 1

    @property
    def broken(self) -> bool:
        """Whether it is one number but for the end of a line."""
        return self.between == ("\n",)

    @property
    def listed(self) -> bool:
        """Whether it reads as a list of numbers."""
        return any(LISTING & set(mark) for mark in self.between)

    @property
    def begins(self) -> bool:
        """Whether no mark ties it to digits before it, as a part of a book's number or decimals."""
        return self._loose(self.around[0])

    @property
    def apart(self) -> bool:
        """Whether no mark ties it to digits before or behind it, as in a longer list or code."""
        return all(map(self._loose, self.around))

    def _loose(self, mark: str) -> bool:
        within = mark in self.between and not mark.isspace()
        return not mark or (bool(_LOOSE & set(mark)) and not within)

    @cached_property
    def before(self) -> str:
        """What stands before it."""
        return self.text[max(0, self.start - _NEAR) : self.start]

    @cached_property
    def behind(self) -> str:
        """What stands behind it."""
        return self.text[self.end : self.end + _NEAR]


@dataclass(frozen=True)
class Run:
    """Digits with nothing but marks, blanks and an end of a line between their groups."""

    text: str
    groups: tuple[tuple[int, int], ...]
    """Where each begins and ends."""

    @cached_property
    def digits(self) -> str:
        """All of them, with nothing between."""
        return "".join(self.text[start:end] for start, end in self.groups)

    @cached_property
    def ends(self) -> dict[int, int]:
        """The number of each group by the place in `digits` where it ends."""
        sizes = accumulate(end - start for start, end in self.groups)
        return {size: index for index, size in enumerate(sizes)}

    def stretch(self, first: int, begin: int, end: int, most: int) -> Stretch | None:
        """The digits from `begin`, in group `first`, to `end` if they are up to `most` groups."""
        last = self.ends.get(end)
        if last is None or last - first >= most:
            return None
        own = list(self.groups[first : last + 1])
        size = sum(b - a for a, b in own)
        own[0] = (own[0][0] + size - (end - begin), own[0][1])
        parts = tuple(self.text[a:b] for a, b in own)
        between = tuple(self.text[a[1] : b[0]] for a, b in pairwise(own))
        return Stretch(self.text, parts, between, own[0][0], own[-1][1], self._around(first, last))

    def _around(self, first: int, last: int) -> tuple[str, str]:
        (start, _), (_, end) = self.groups[first], self.groups[last]
        above = self.groups[first - 1] if first else (start, start)
        below = self.groups[last + 1] if last + 1 < len(self.groups) else (end, end)
        before = "" if self.text[slice(*above)] in _DIALLED else self.text[above[1] : start]
        return before, self.text[end : below[0]]

    def with_x(self, stretch: Stretch) -> Stretch | None:
        """The same with the X behind it that ends an ID number, if there is one."""
        found = _X.match(self.text, stretch.end)
        if found is None:
            return None
        mark = found[0][:-1]
        parts = (*stretch.groups, "X") if mark else (*stretch.groups[:-1], stretch.groups[-1] + "X")
        between = (*stretch.between, mark) if mark else stretch.between
        return replace(stretch, groups=parts, between=between, end=found.end())


def runs(text: str) -> Iterator[Run]:
    """The runs of eleven digits and more."""
    for run in _RUN.finditer(text):
        if run.end() - run.start() >= _LEAST:
            groups = _GROUP.finditer(text, run.start(), run.end())
            yield Run(text, tuple(group.span() for group in groups))
