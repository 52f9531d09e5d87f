"""How Chinese names are read: the one module that knows pypinyin."""

import re
from collections.abc import Iterable, Mapping
from itertools import chain

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")

Corrections = Mapping[str, tuple[str, ...]]
"""Readings by the characters that are read so."""


def syllables(
    title: str, own: tuple[str, ...] = (), corrections: Corrections | None = None
) -> tuple[str, ...]:
    """One syllable for each Chinese character of a title, without tones, ü as v.

    `own` is how an editor says that this title begins; `corrections` hold wherever their
    characters stand (长治 in any title).
    """
    # Its dictionaries take a quarter of a second to load; `check` does without.
    from pypinyin import lazy_pinyin

    runs = _HAN.findall(title)
    read = chain.from_iterable(lazy_pinyin(run) for run in runs)
    # Characters that the dictionary lacks come back as they are, several as one.
    found = [s for piece in read for s in ([piece] if piece.isascii() else piece)]
    han = "".join(runs)
    for phrase, reading in sorted((corrections or {}).items(), key=lambda c: (len(c[0]), c[0])):
        at = han.find(phrase)
        while at >= 0:
            found[at : at + len(reading)] = reading
            at = han.find(phrase, at + 1)
    start = own[: len(han)]
    found[: len(start)] = start
    return tuple(found)


def corrections(named: Iterable[tuple[str, tuple[str, ...]]]) -> Corrections:
    """What names and the readings of their first characters teach of all others.

    A single character teaches nothing: 长 is read otherwise elsewhere.
    """
    found: dict[str, tuple[str, ...]] = {}
    for name, reading in named:
        phrase = "".join(_HAN.findall(name))[: len(reading)]
        if len(phrase) > 1:
            found[phrase] = reading[: len(phrase)]
    return found
