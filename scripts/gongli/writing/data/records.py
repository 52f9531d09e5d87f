"""What the data files say of each palace, brand, activity and occurrence."""

from __future__ import annotations

from typing import Any

from gongli.model import Activity, Brand, Occurrence, Palace
from gongli.rules import wording
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.feeds.scopes import activity_scope


def palace_record(edition: Edition, palace: Palace) -> dict[str, Any]:
    """A palace with its venues."""
    return {
        "id": palace.id,
        "name": palace.name,
        "city": palace.city,
        "address": palace.address,
        "url": edition.absolute(addresses.palace_url(palace)),
        "feed": edition.absolute(addresses.feed_path(addresses.palace_url(palace))),
        "venues": [
            {
                "id": v.id,
                "name": v.name,
                "centre": v.centre.zh if v.centre else None,
                "capacity": v.capacity,
                "url": edition.absolute(addresses.venue_url(palace, v)),
            }
            for v in palace.venues
        ],
    }


def brand_record(edition: Edition, brand: Brand) -> dict[str, Any]:
    """A brand with its totals."""
    url = addresses.brand_url(brand)
    return {
        "id": f"{brand.palace}/{brand.id}",
        "palace": brand.palace,
        "name": brand.name,
        "since": brand.since,
        "url": edition.absolute(url),
        "feed": edition.absolute(addresses.feed_path(url)),
        "totals": [
            {
                "label": total.label,
                "value": total.value.before + total.value.number + total.value.after,
                "as_of": total.as_of,
                "source": total.source,
            }
            for total in brand.totals
        ],
    }


def activity_record(edition: Edition, activity: Activity) -> dict[str, Any]:
    """An activity."""
    url = addresses.activity_url(activity)
    scope = activity_scope(edition, activity)
    return {
        "id": activity.id,
        "palace": activity.palace,
        "brand": f"{activity.palace}/{activity.brand}" if activity.brand else None,
        "kind": activity.kind.name,
        "name": activity.name,
        "status": activity.status.en,
        "audience": list(activity.audience),
        "fee": activity.fee,
        "url": edition.absolute(url),
        "feed": edition.absolute(scope.path) if scope.worth_a_feed else None,
    }


def occurrence_record(edition: Edition, o: Occurrence) -> dict[str, Any]:
    """An occurrence; times are ISO 8601 with offset; whole days are dates, `end` inclusive."""
    return {
        "uid": addresses.uid(o, edition.host),
        "activity": o.activity.id,
        "part": o.part.id or None,
        "slot": str(o.slot),
        "state": o.state.value,
        "start": o.starts,
        "end": o.ends,
        "original_start": o.original.starts if o.original else None,
        "title": wording.title(o),
        "number": o.number,
        "total": o.total,
        "speaker": o.speaker,
        "venue": o.venue,
        "reason": o.reason if o.original or not o.takes_place else None,
        "url": edition.absolute(addresses.occurrence_url(o)),
    }
