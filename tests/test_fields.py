"""The field table against the model, the parsers and itself."""

from collections import Counter
from dataclasses import fields

import pytest

from gongli.fields import ACTIVITY, RECORDS
from gongli.kinds import BY_KIND, KINDS
from gongli.model import Activity, Kind, Part
from gongli.problems import Place
from gongli.reading.records.bind import Binder
from gongli.reading.text.nodes import Scalar
from gongli.reading.values.scalars import PARSERS, read_word
from gongli.table.record import Field, Record, Shape, Type

FIELDS = [(record, field) for record in RECORDS.values() for field in record.fields]

DERIVED = {
    "activity": {"palace", "brand", "parts", "path"},
    "brand": {"id", "palace", "activities"},
    "palace": {"id", "brands", "activities"},
    "alliance": {"palaces", "holidays", "declared", "others"},
    "holidays": {"year"},
    "when": {"vocabulary"},
    "session": {"stretch"},
}
"""Attributes that come from the path or from other files."""
BECOME_PARTS = {"when", "sessions", *(kind.parts for kind in KINDS)}
"""Fields of an activity that become its parts."""


def label(value: object) -> str:
    return value.name if isinstance(value, Record | Field) else ""


@pytest.mark.parametrize("record", RECORDS.values(), ids=label)
def test_each_field_has_its_attribute_and_each_attribute_its_field(record: Record) -> None:
    attributes = {field.name for field in fields(record.make)} - {"at"}
    known = {field.attribute for field in record.fields} | ({record.key_attr} - {""})
    if record is ACTIVITY:
        own = {f.attribute for v in BY_KIND.values() for f in v.fields}
        known -= BECOME_PARTS | own
    assert known == attributes - DERIVED.get(record.name, set())


@pytest.mark.parametrize("name", BY_KIND)
def test_the_fields_of_a_kind_are_the_attributes_it_adds(name: str) -> None:
    variation = BY_KIND[name]
    added = {f.name for f in fields(variation.make)} - {f.name for f in fields(Activity)}
    assert {f.attribute for f in variation.fields} - {variation.kind.parts} == added


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.parts], ids=lambda k: k.name)
def test_the_parts_of_a_kind_are_parts(kind: Kind) -> None:
    record = ACTIVITY.named(kind.parts).record
    assert record is not None
    assert issubclass(record.make, Part)
    assert kind.heading


@pytest.mark.parametrize("record", RECORDS.values(), ids=label)
def test_spellings_are_unique_in_a_record(record: Record) -> None:
    spellings = Counter(s.lower() for field in record.fields for s in field.spellings)
    assert [s for s, count in spellings.items() if count > 1] == []


@pytest.mark.parametrize(("record", "field"), FIELDS, ids=label)
def test_a_field_has_an_english_and_a_chinese_name_and_help(record: Record, field: Field) -> None:
    assert field.name.isascii()
    assert not field.zh.isascii()
    assert field.help.endswith("。")


@pytest.mark.parametrize(("record", "field"), FIELDS, ids=label)
def test_both_names_mean_the_field_in_any_case(record: Record, field: Field) -> None:
    found = [record.field(s) for s in (*field.spellings, field.name.upper(), f" {field.zh} ")]
    assert {f.name for f in found if f} == {field.name}


@pytest.mark.parametrize(("record", "field"), FIELDS, ids=label)
def test_an_example_can_be_read(record: Record, field: Field) -> None:
    if field.shape in (Shape.RECORD, Shape.KEYED):
        assert (field.record is not None, field.example) == (True, "")
    elif field.words is not None:
        read_word(field.example, field.words)
    else:
        PARSERS[field.type](field.example)


@pytest.mark.parametrize("record", [r for r in RECORDS.values() if r.key], ids=label)
def test_an_example_of_a_key_can_be_read(record: Record) -> None:
    assert record.key is not None
    PARSERS[record.key](record.key_example)


@pytest.mark.parametrize("record", [r for r in RECORDS.values() if r.short], ids=label)
def test_a_lone_value_stands_for_a_field(record: Record) -> None:
    short = record.named(record.short)
    binder = Binder()
    made = binder.values(record, Scalar(short.example, Place("a.yml")))
    assert binder.problems == []
    assert made is not None
    assert list(made.attributes) == [short.attribute]


@pytest.mark.parametrize(("record", "field"), FIELDS, ids=label)
def test_the_help_names_every_word_of_a_fixed_vocabulary(record: Record, field: Field) -> None:
    """Of 对象 the activity's does, which the others lead to."""
    words = field.words if field.words and (field.type is Type.WORD or record is ACTIVITY) else ()
    spellings = [(word.zh, *word.also) for word in words]
    if field.name == "kind" and field.type is Type.KIND:
        spellings = [(kind.zh,) for kind in KINDS]
    assert [s for s in spellings if not any(name in field.help for name in s)] == []


def test_every_type_but_fixed_words_has_a_parser() -> None:
    assert set(PARSERS) == set(Type) - {Type.WORD}


def test_fields_are_for_kinds_that_are_there() -> None:
    assert {name for _, field in FIELDS for name in field.kinds} <= set(BY_KIND)


def test_a_word_means_one_thing() -> None:
    for _, field in FIELDS:
        words = list(field.words or ())
        spellings = Counter(s for word in words for s in (word.en, word.zh, *word.also))
        assert [s for s, count in spellings.items() if count > 1] == []
    kinds = Counter(s for kind in KINDS for s in (kind.name, kind.zh, *kind.also))
    assert [s for s, count in kinds.items() if count > 1] == []
