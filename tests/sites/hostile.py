"""A small site whose every text field says what it is told, made from the field table."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from gongli.fields import ACTIVITY, ALLIANCE, BRAND, PALACE
from gongli.kinds import BY_KIND, KINDS
from gongli.kinds.plain import SEASON
from gongli.model import Kind, Schedule
from gongli.table.record import Field, Record, Shape, Type
from tests.sites.copies import copy_site

Say = Callable[[str], str]
"""Field, as record.field, to what it says."""

ONCE = {"dates": ["2026-12-05", "2026-12-12"], "time": "19:30-21:00"}
WEEKLY = {"every": "周三", "from": "2026-12-02", "lessons": 3, "time": "19:00-20:30"}
_GIVEN: dict[str, Any] = {
    "activity.when": ONCE,
    "activity.status": "报名中",
    "session.status": "已满",
    "session.extra": None,
    "session.moved_to": None,
    "session.time": None,
    "activity.id": None,
    "session.allow_clash": None,
    "activity.allow_clash": None,
    "activity.permanent": None,
    "activity.campaigns": ["da"],
    "activity.section": "da",
    "activity.point": "da",
    "activity.slots": None,
    "brand.campaigns": ["da"],
    "brand.suspended": None,
    "activity.formerly": None,
    "brand.formerly": None,
    "venue.formerly": None,
    "round.division": None,
    "round.advancing": "100",
    "venue.centre": "文化中心",
    "venue.point": "da",
    "palace.clashes": "提醒",
    "promise.strict": None,
    "promise.from": None,
    "promise.to": None,
    "promise.what": None,
}
"""Fields whose value is not free; None leaves one out."""

_SAME = {"topic.words": "activity.category"}
"""Fields that must repeat another's value to have an effect."""


def without_when(kind: Kind) -> bool:
    """Whether an activity of this kind has no schedule of its own."""
    return bool(kind.parts or kind.window or kind.schedule is Schedule.NONE)


def record(made: Record, say: Say, kind: str, slot: str = "2026-12-05") -> dict[str, Any]:
    """Every field of a record with a value."""
    values = {f.name: _value(made, f, say, kind, slot) for f in made.fields}
    return {name: value for name, value in values.items() if value is not None}


def _value(made: Record, field: Field, say: Say, kind: str, slot: str) -> Any:
    name = f"{made.name}.{field.name}"
    variation = BY_KIND.get(kind)
    if name == "activity.when" and variation and (without_when(variation.kind)):
        return None
    if field.type is Type.LINEAGE or (field.kinds and kind not in field.kinds):
        return None
    if field.name == "when" and made.name != "activity":
        return WEEKLY
    if name == "activity.kind":
        return variation.kind.zh if variation else None
    if name == "activity.section" and variation is not SEASON:
        return None
    if name in _GIVEN:
        return _GIVEN[name]
    if field.shape is Shape.RECORD:
        assert field.record is not None
        return record(field.record, say, kind, slot)
    if field.shape is Shape.KEYED:
        assert field.record is not None
        return _keyed(name, field.record, say, kind, slot)
    one = _one(name, field, say, kind)
    return [one] if field.shape is Shape.MANY else one


def _keyed(name: str, below: Record, say: Say, kind: str, slot: str) -> Any:
    variation = BY_KIND.get(kind)
    if name == "activity.sessions" and variation and (without_when(variation.kind)):
        return None
    if name.endswith(".sessions") and name != "activity.sessions":
        slot = "2026-12-09"
    keys = {Type.SLOT: slot, Type.ID: "da"}
    assert below.key is not None
    free = below.key is Type.TEXT
    key = say(f"{name}.key") if free else keys.get(below.key, below.key_example)
    return {key: record(below, say, kind, slot)}


def _one(name: str, field: Field, say: Say, kind: str) -> str:
    if field.type is Type.VENUE:
        return "da"
    name = _SAME.get(name, name)
    return say(name) if field.type in (Type.TEXT, Type.PROSE) else field.example


def plant_hostile(root: Path, say: Say) -> Path:
    """The site: an alliance, a palace with a brand, an activity of every kind."""
    copy_site("one-palace", root)
    for path in sorted((root / "events").rglob("*.yml")):
        path.unlink()
    files = {
        "alliance.yml": record(ALLIANCE, say, ""),
        "gong/palace.yml": record(PALACE, say, ""),
        "gong/pinpai/brand.yml": record(BRAND, say, ""),
        "gong/pinpai/2026.yml": record(ACTIVITY, say, "season"),
    } | {f"gong/{k.name}.yml": record(ACTIVITY, say, k.name) for k in KINDS if k.name != "season"}
    for name, values in files.items():
        path = root / "events" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(values, ensure_ascii=False, indent=1), encoding="utf-8")
    return root
