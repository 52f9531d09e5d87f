"""How one gets in (入场): as an editor says, or, where that is certain, as registration does."""

from gongli.model import Activity, Admission, Occurrence, Part, Schedule, Session
from gongli.rules.registration import registration_of, ways_of


def admission(o: Occurrence) -> Admission | None:
    """How one gets into an occurrence: as it is said of it, else as it follows; None if unknown."""
    return o.entry or _by_enrolling(o.activity, o.part, o.exception)


def admission_of(activity: Activity, part: Part | None = None) -> Admission | None:
    """The same of an activity as a whole, or of a part of it."""
    said = (part and part.entry) or activity.entry
    return said or _by_enrolling(activity, part)


def spelled(entry: str) -> Admission:
    """The word that the ledger keeps in English."""
    return next(word for word in Admission if word.en == entry)


def _by_enrolling(
    activity: Activity, part: Part | None, evening: Session | None = None
) -> Admission | None:
    """To enrol first, where it is told how or when; nothing else can be known for certain.

    Of a competition those enrol who compete, while anybody may come to watch; online nobody
    goes in; from a menu one orders.
    """
    kind = activity.kind
    if kind.contested or kind.online or kind.schedule is Schedule.NONE:
        return None
    registration = registration_of(activity, part, evening)
    if registration is None:
        return None
    days = registration.opens or registration.closes or registration.stages or registration.draw
    told = days or registration.url or ways_of(registration)
    return Admission.BOOKING if told else None
