"""One message of the catalogue."""

from dataclasses import dataclass
from datetime import date

VOCABULARY = 1
"""The present vocabulary: raised when words are refused, or read otherwise, than before.

0 is that of 2026-11-27 (a7fd474).  What stands in git was published in the words of its time,
so a replay reads each version by the vocabulary that was in force.  Only while no site has
published with it does another refusal or meaning join the present one.
"""

IN_FORCE = (date.min, date(2026, 11, 28))
"""The day from which each vocabulary is in force."""

FOREVER = 1_000_000
"""More vocabularies than there will ever be."""

SINCE = IN_FORCE[VOCABULARY]
"""Nothing is checked as of an earlier day; whoever checks without a clock checks as of this one."""


@dataclass(frozen=True)
class Entry:
    """What is wrong and what to write instead, in both languages."""

    zh: str
    zh_fix: str
    en: str
    en_fix: str
    warning: bool = False
    since: int = 0
    """The first vocabulary in which it is an error, where nobody minded before; or only a
    warning, where it was an error before."""

    def stops(self, vocabulary: int = VOCABULARY) -> bool:
        """Whether a file with this problem could not be published in that vocabulary."""
        return (vocabulary >= self.since) is not self.warning


def reminder(zh: str, zh_fix: str, en: str, en_fix: str, since: int = 0) -> Entry:
    """A warning: what may well be meant, so that it stops nothing."""
    return Entry(zh, zh_fix, en, en_fix, warning=True, since=since)
