"""What may be part of an address."""

import re

from gongli.model.site_names import RESERVED, RESERVED_INSIDE
from gongli.problems import Place, Problem, problem
from gongli.reading.text.file_names import device_problem

_ID = re.compile(r"[a-z0-9-]{1,64}")


def name_problem(name: str, place: Place, reserved: frozenset[str]) -> Problem | None:
    """Why a name cannot be part of an address, if it cannot."""
    if not _ID.fullmatch(name):
        return problem("bad-id", place, value=name)
    # feeds/x-alarm.ics is feeds/x.ics with alarms.
    taken = name in reserved or name.endswith("-alarm")
    return problem("reserved-id", place, value=name) if taken else None


def id_doubts(name: str, place: Place) -> list[Problem]:
    """Names that were accepted and should be none: con (a device on Windows), --- (all dashes)."""
    if told := device_problem(name, place):
        return [told]
    return [problem("id-of-dashes", place, value=name)] if not name.strip("-") else []


def is_address(path: str) -> bool:
    """Whether a palace, a venue, a brand or an activity can have had this address."""
    palace, *inside = path.split("/")
    names = inside[1:] if len(inside) == 2 and inside[0] == "venues" else inside
    if len(inside) > 2 or not all(_ID.fullmatch(name) for name in (palace, *names)):
        return False
    return palace not in RESERVED and not RESERVED_INSIDE & set(names)


def is_lineage(path: str) -> bool:
    """Whether evenings can be named by it: the id of an activity, and of a part of it."""
    palace, *inside = path.split("/")
    return 1 <= len(inside) <= 3 and all(_ID.fullmatch(name) for name in (palace, *inside))


def path_problem(path: str, place: Place) -> Problem | None:
    """Why a path like nantong/haobin-xiaye/2026 cannot be an activity's, if it cannot."""
    palace, *inside = path.split("/")
    names = [(palace, RESERVED), *((name, RESERVED_INSIDE) for name in inside)]
    if len(names) not in (2, 3) or not all(_ID.fullmatch(name) for name, _ in names):
        return problem("bad-id", place, value=path)
    found = (name_problem(name, place, reserved) for name, reserved in names)
    return next((wrong for wrong in found if wrong), None)
