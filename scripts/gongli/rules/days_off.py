"""What a schedule does on a day when something is off: one order of policies for all."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gongli.model import Policy, When
from gongli.rules.holidays import Holidays

MAKEUP = "调休上班"
OFF = "停课"
_SATURDAY = 5


@dataclass(frozen=True)
class DaysOff:
    """The days off that a part of an activity may have to heed: of the country, of its hall."""

    holidays: Holidays
    venue: str | None = None

    def policy(self, when: When, day: date) -> tuple[Policy, str] | None:
        """What becomes of a day that the schedule names, and why; None where it is held.

        Of several that hold, what leaves it out goes before what puts it off: nobody is asked to
        come on a day for which anything says 停.
        """
        found = [one for one in self._policies(when, day) if one[0] is not Policy.KEEP]
        return min(found, key=lambda one: one[0] is not Policy.SKIP, default=None)

    def why(self, when: When, day: date) -> str:
        """What is to blame for a day that is left out."""
        found = self.policy(when, day)
        return found[1] if found else ""

    def _policies(self, when: When, day: date) -> Iterator[tuple[Policy, str]]:
        for off in when.off:
            if self.holidays.within(day, off.days):
                yield Policy.SKIP, off.reason or OFF
        if holiday := self.holidays.holiday(day):
            yield when.on_holiday, holiday
        elif self.holidays.makeup_workday(day):
            yield when.on_makeup_workday, MAKEUP
        elif day.weekday() >= _SATURDAY:
            yield when.on_weekend, "周末"
        if closed := self.holidays.closed(day, self.venue):
            yield when.on_closing, closed
