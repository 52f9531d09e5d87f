"""What only some kinds of activity say, with the answer of all others.

Rules and pages ask any activity; nobody asks of which kind it is.  A kind answers with a field
of the same name in its dataclass (`valid` of a notice) or with a property (`doors` of a service).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from gongli.model.moments import Days
from gongli.model.part import Part, Round
from gongli.model.places import Places, places
from gongli.model.shared import Opening
from gongli.problems import Place


@dataclass(frozen=True)
class Submission:
    """When, what and how works are handed in."""

    start: date
    end: date
    what: str | None = None
    how: str | None = None
    url: str | None = None
    at: Places = places()


class Aspects:
    """What rules and pages know of the fields that not every kind has."""

    parts: tuple[Part, ...]

    @property
    def opening(self) -> Opening | None:
        """The hours of the week at which it is open: services, permanent exhibitions."""
        return None

    @property
    def doors(self) -> tuple[Opening, ...]:
        """Every week of hours at which anybody is let in: its own and its windows'."""
        return (self.opening,) if self.opening else ()

    @property
    def rounds(self) -> tuple[Round, ...]:
        """Its parts, where people go on from one to another."""
        return tuple(part for part in self.parts if isinstance(part, Round))

    @property
    def valid(self) -> Days | None:
        """The days on which a notice is in force."""
        return None

    @property
    def concerns(self) -> tuple[str, ...]:
        """The venues and activities that a notice is about."""
        return ()

    @property
    def submission(self) -> Submission | None:
        """The days in which works are handed in."""
        return None

    @property
    def results_on(self) -> date | None:
        """The day on which it is told who won."""
        return None

    @property
    def made_in(self) -> Iterable[tuple[int, Place]]:
        """The years in which what it shows was made, each with its place: none is shown before."""
        return ()

    @property
    def online_at(self) -> tuple[str, ...]:
        """Addresses where one takes part or orders, wherever one is."""
        return ()

    @property
    def on_offer(self) -> tuple[tuple[str, str | None], ...]:
        """What can be ordered of it, each with a word about it."""
        return ()
