"""What a kind's own fields say, shown by the field table: a new kind needs no code here."""

from collections.abc import Iterable, Sequence
from typing import Any

from gongli.kinds import BY_KIND, part_record
from gongli.model import Activity, Palace, Part
from gongli.rules import wording
from gongli.table.record import Field, Shape, Type
from gongli.table.shared.part import COMMON
from gongli.writing import addresses
from gongli.writing.edition import Edition
from gongli.writing.views import Fact, Item, Section

_COMMON = {field.name for field in COMMON} | {"name", "when"}


def own_facts(edition: Edition, activity: Activity, part: Part | None = None) -> tuple[Fact, ...]:
    """The lone values of an activity's kind (开放, 网上展厅), or of one of its parts (晋级)."""
    return _facts(edition, activity, _fields(activity, part), part or activity)


def own_sections(
    edition: Edition, activity: Activity, part: Part | None = None
) -> tuple[Section, ...]:
    """The lists and groups of an activity's kind (菜单, 窗口), or of one of its parts (赛果)."""
    found: list[Section] = []
    for field in _fields(activity, part):
        value = getattr(part or activity, field.attribute, None)
        if field.record is None or not value:
            continue
        entries = value if field.shape is Shape.KEYED else (value,)
        items = tuple(_item(edition, activity, field, entry) for entry in entries)
        found.append(Section(field.zh, items))
    return tuple(found)


def _fields(activity: Activity, part: Part | None) -> list[Field]:
    """The fields of a kind but for its parts; those of its parts beyond the common ones."""
    if part is None:
        return [f for f in BY_KIND[activity.kind.name].fields if f.name != activity.kind.parts]
    return [f for f in part_record(activity.kind).fields if f.name not in _COMMON]


def _facts(
    edition: Edition, activity: Activity, fields: Iterable[Field], holder: Any
) -> tuple[Fact, ...]:
    found: list[Fact] = []
    for field in fields:
        value = getattr(holder, field.attribute, None)
        if field.shape in (Shape.ONE, Shape.MANY) and value not in (None, (), False):
            found.append(_fact(edition, activity, field, value))
    return tuple(found)


def _fact(edition: Edition, activity: Activity, field: Field, value: Any) -> Fact:
    if field.type is Type.URL:
        return Fact(field.zh, ("打开",), value, key=field.name)
    if field.type is Type.VENUE:
        palace: Palace = edition.calendar.alliance.palaces_by_id[activity.palace]
        venue = palace.venues_by_id[value]
        return Fact(field.zh, (venue.name,), addresses.venue_url(palace, venue), key=field.name)
    values: Sequence[Any] = value if field.shape is Shape.MANY else (value,)
    return Fact(field.zh, tuple(_words(edition, field, v) for v in values), key=field.name)


def _words(edition: Edition, field: Field, value: Any) -> str:
    """One value as people read it."""
    match field.type:
        case Type.DATE:
            return wording.full_day(value, edition.today)
        case Type.LOOSE_DATE:
            return wording.loose_date(value)
        case Type.DATES:
            return wording.days(value, edition.today)
        case Type.OPENING:
            return str(value.written)
        case Type.AGE:
            return wording.ages(value)
        case Type.WORD:
            return str(value.zh)
        case Type.YES:
            return "是"
        case _:
            return f"{value} {field.unit}".rstrip()


def _item(edition: Edition, activity: Activity, field: Field, entry: Any) -> Item:
    """One entry: its key, the field that a lone value stands for, and the rest as facts."""
    record = field.record
    assert record is not None, "only records have entries"
    facts = _facts(edition, activity, record.fields, entry)
    nested = [f for f in record.fields if f.record is not None]
    for inner in nested:
        for part in getattr(entry, inner.attribute) or ():
            facts += (Fact(part.label, (str(part.value),)),)
    key = str(getattr(entry, record.key_attr)) if record.key_attr else ""
    note = next((fact for fact in facts if fact.key and fact.key == record.short), None)
    rest = tuple(fact for fact in facts if fact is not note)
    lone = "、".join(note.values) if note else ""
    return Item(key, lone, rest, note.url if note else "")
