"""What it costs and whether there is room (https://schema.org/Offer)."""

from gongli.model import Activity, Moment, Occurrence, Part, Price, Session, SessionStatus
from gongli.rules.calendar import Calendar
from gongli.rules.fees import fee_of, is_free, sum_of
from gongli.rules.registration import Enrolment, registration_of
from gongli.writing.addresses import activity_url
from gongli.writing.edition import Edition
from gongli.writing.structured.things import Thing, term, thing

# Once registration is over nothing is said but its last day: there may be room at the door.
_ROOM = {
    None: "InStock",
    Enrolment.NOT_YET: "PreOrder",
    Enrolment.OPEN: "InStock",
    Enrolment.FULL: "SoldOut",
    Enrolment.WAITING: "SoldOut",
}


def occurrence_offers(edition: Edition, o: Occurrence) -> list[Thing]:
    """The offers of one occurrence; there is no room where nothing takes place any more."""
    gone = not o.takes_place or o.until < edition.today
    full = o.exception.status is SessionStatus.FULL
    room = "" if gone else "SoldOut" if full else _ROOM.get(edition.enrolment_in(o), "")
    return offers(edition.calendar, o.activity, o.part, room, o.exception)


def room_of(edition: Edition, activity: Activity, part: Part | None) -> str:
    """Whether one can still enrol, in schema.org's words (ItemAvailability), or nothing."""
    return _ROOM.get(edition.enrolment(activity, part), "")


def offers(
    calendar: Calendar,
    activity: Activity,
    part: Part | None,
    room: str,
    evening: Session | None = None,
) -> list[Thing]:
    """An offer for each price, or one for registration alone; none where nothing is said."""
    fee = fee_of(activity, part)
    prices = (*([Price("", fee)] if fee else []), *activity.prices)
    registration = registration_of(activity, part, evening)
    if not prices and registration is None:
        return []
    opens, closes = (registration.opens, registration.closes) if registration else (None, None)
    url = (registration and registration.url) or calendar.absolute(activity_url(activity))
    common = {
        "url": url,
        "availability": term(room) if room else None,
        "validFrom": _iso(opens),
        "validThrough": _iso(closes),
    }
    return [_offer(price, common) for price in prices or [Price("", "")]]


def _iso(at: Moment | None) -> str | None:
    return (at.exact or at.day).isoformat() if at else None


def _offer(price: Price, common: Thing) -> Thing:
    """A price as written stands in the description where it is not a plain sum."""
    amount = sum_of(price.amount)
    return thing(
        "Offer",
        name=price.group,
        price=amount,
        priceCurrency="CNY" if amount else None,
        description=None if amount else price.amount,
        **common,
    )


def free(activity: Activity, part: Part | None) -> bool | None:
    """Whether nobody pays; None where nothing is said."""
    said = fee_of(activity, part) or activity.prices
    return is_free(activity, part) if said else None
