"""What is to come on a day that nobody knows yet (日期待定): in lists, in no feed."""

from collections.abc import Iterable

from gongli.model import Activity
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.parts.facets import facets_undecided
from gongli.writing.views import Undecided


def undecided(
    edition: Edition, activities: Iterable[Activity], *, palaces: bool = False
) -> tuple[Undecided, ...]:
    """What is to come on a day that nobody knows yet; with `palaces`, each tells its own."""
    labels = {p.id: p.label for p in edition.calendar.alliance.palaces if palaces}
    return tuple(
        Undecided(
            activity.name if part.name == activity.name else f"{activity.name} · {part.name}",
            addresses.activity_url(activity),
            " · ".join(filter(None, [labels.get(activity.palace), part.when.undecided])),
            facets_undecided(edition, activity, part),
        )
        for activity in activities
        if not activity.status.off
        for part in activity.parts
        if part.when.undecided is not None
    )
