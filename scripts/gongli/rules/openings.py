"""The days and hours at which registration opens, each an event of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from gongli.model import Activity, Moment, Occurrence, Part, Registration
from gongli.rules.registration import registration_of, stages_of


@dataclass(frozen=True)
class RegistrationDay:
    """The day that registration opens for an activity, for one part or one evening of it."""

    activity: Activity
    part: Part | None
    opens: Moment
    registration: Registration
    evening: Occurrence | None = None
    stage: str = ""
    """Who may enrol from then on, where not all may at once."""
    nth: int = 1
    """Which opening of this registration it is, by time."""

    @property
    def day(self) -> date:
        """The day, whatever the hour."""
        return self.opens.day

    @property
    def until(self) -> date:
        """The last day of it as an event: it is a day, not the weeks that follow."""
        return self.day

    @property
    def off(self) -> bool:
        """Whether nobody need enrol after all."""
        called_off = self.evening is not None and not self.evening.takes_place
        return self.activity.status.off or called_off


def registration_days(activity: Activity, held: Sequence[Occurrence]) -> Iterator[RegistrationDay]:
    """The days that registration opens: the activity's, and those of parts and of evenings of
    those `held` with their own."""
    for part in (None, *activity.parts):
        if own := (part or activity).registration:
            for opens, whole, stage, nth in _openings(own, registration_of(activity, part) or own):
                yield RegistrationDay(activity, part, opens, whole, None, stage, nth)
    for o in held:
        if own := o.exception.registration:
            merged = registration_of(activity, o.part, o.exception) or own
            for opens, whole, stage, nth in _openings(own, merged):
                yield RegistrationDay(activity, o.part, opens, whole, o, stage, nth)


def _openings(
    own: Registration, merged: Registration
) -> Iterator[tuple[Moment, Registration, str, int]]:
    """When it opens, for all or for one stage after the other; those of one hour are one."""
    if not own.stages and own.opens:
        yield own.opens, merged, "", 1
    opening = [(stage.opens, stage.name) for stage in own.stages if stage.opens]
    staged = dict(stages_of(merged))
    for nth, at in enumerate(sorted({opens.begins for opens, _ in opening}), 1):
        names = [name for opens, name in opening if opens.begins == at]
        opens = next(opens for opens, _ in opening if opens.begins == at)
        whole = staged[names[0]] if len(names) == 1 else merged
        yield opens, whole, "、".join(names), nth
