"""When in a worker's week an occurrence falls: 午休, 下班后, 双休日, 节假日."""

from datetime import datetime, time

from gongli.model import SHANGHAI, Occurrence, TimeSlot
from gongli.rules.holidays import Holidays

LUNCH = (time(11, 0), time(14, 30))
"""A lunch-break event starts and ends within these hours."""
AFTER_WORK = time(17, 0)
"""An after-work event starts at this hour or later."""


def slots_of(occurrence: Occurrence, holidays: Holidays) -> tuple[TimeSlot, ...]:
    """The slots of an occurrence: as the editor says, else by its day and hours.

    A public holiday is 节假日 and nothing else; a make-up workday is a workday, so a
    Saturday of that sort is no 双休日.  Stretches of days fall into none.
    """
    if occurrence.activity.slots:
        return occurrence.activity.slots
    if occurrence.until > occurrence.day:
        return ()
    day = occurrence.day
    if not holidays.workday(day):
        return (TimeSlot.HOLIDAY if holidays.holiday(day) else TimeSlot.WEEKEND,)
    times = occurrence.times
    if times is None:
        return ()
    lunch = [datetime.combine(day, hour, SHANGHAI) for hour in LUNCH]
    if lunch[0] <= occurrence.start and occurrence.end <= lunch[1]:
        return (TimeSlot.LUNCH,)
    return (TimeSlot.AFTER_WORK,) if times.start >= AFTER_WORK else ()
