"""Data of which there is too much for one file: its address names the parts."""

import csv
import io
import json
import re
from collections.abc import Mapping
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from gongli.writing.data.files import data_artifacts
from gongli.writing.data.records import SCHEMA
from gongli.writing.data.sheets import sheet_artifacts
from gongli.writing.data.volumes import volume
from gongli.writing.edition import Edition
from gongli.writing.feeds.scopes import scopes
from tests.sites.copies import SITE


@pytest.fixture
def files(nasty: Edition) -> Mapping[str, bytes]:
    """The awkward site's data, six occurrences a file."""
    found = scopes(nasty)
    made = (*data_artifacts(nasty, found, 6), *sheet_artifacts(nasty.calendar, found, 6))
    return {artifact.path: artifact.data for artifact in made}


def gathered(files: Mapping[str, bytes], path: str) -> dict[str, list[Any]]:
    """What a program makes of a file that reads its parts, too."""
    whole = json.loads(files[path])
    assert list(Draft202012Validator(SCHEMA).iter_errors(whole)) == []
    found = {name: whole[name] for name in ("palaces", "brands", "activities", "occurrences")}
    for part in whole["volumes"]:
        below = gathered(files, part["url"].removeprefix(SITE))
        assert len(below["occurrences"]) == part["count"]
        for name, records in below.items():
            known = found[name]
            found[name] = [*known, *(record for record in records if record not in known)]
    return found


def rows(files: Mapping[str, bytes], path: str) -> list[dict[str, str]]:
    table = list(csv.DictReader(io.StringIO(files[path].decode("utf-8-sig"), newline="")))
    if list(table[0]) != ["期间", "场数", "表格"]:
        return table
    below = [rows(files, line["表格"].removeprefix(SITE)) for line in table]
    assert [len(found) for found in below] == [int(line["场数"]) for line in table]
    return [row for found in below for row in found]


@pytest.mark.parametrize("name", ["all", "gong", "gong/pinpai"])
def test_the_parts_hold_what_the_whole_would(
    nasty: Edition, files: Mapping[str, bytes], name: str
) -> None:
    scope = next(scope for scope in scopes(nasty) if scope.id == name)
    whole = {a.path: a.data for a in data_artifacts(nasty, [scope])}
    path = "data/calendar.json" if name == "all" else f"feeds/{name}.json"
    once, parts = json.loads(whole[path]), gathered(files, path)
    assert once["volumes"] == []
    assert parts["occurrences"] == once["occurrences"]
    for records in ("palaces", "brands", "activities"):
        ordered = sorted(parts[records], key=lambda record: record["id"])
        assert ordered == sorted(once[records], key=lambda record: record["id"])
    (table,) = sheet_artifacts(nasty.calendar, [scope])
    assert rows(files, f"feeds/{name}.csv") == rows({table.path: table.data}, table.path)


def test_years_then_months_then_days(nasty: Edition, files: Mapping[str, bytes]) -> None:
    """Only where there are too many, and no further than days; a brand's months are its own."""
    parts = [path for path in files if re.fullmatch(r"data/gong/pinpai/.*json", path)]
    periods = ("2026", "2026-10", "2026-11", "2026-12", "2027")
    assert parts == [f"data/gong/pinpai/{period}.json" for period in periods]
    brand = next(scope for scope in scopes(nasty) if scope.id == "gong/pinpai")
    ends = [part.period for part in volume(brand, 0).walk() if not part.volumes]
    assert ends == sorted({o.day.isoformat() for o in brand.occurrences})


def test_a_part_stands_alone(files: Mapping[str, bytes]) -> None:
    """Whoever reads one month needs no other file."""
    part = json.loads(files["data/gong/pinpai/2026-12.json"])
    assert [a["id"] for a in part["activities"]] == ["gong/pinpai/2026"]
    assert ([p["id"] for p in part["palaces"]], part["volumes"]) == (["gong"], [])


def test_the_sample_is_small_enough_for_one_file(sample: Edition) -> None:
    made = [
        *data_artifacts(sample, scopes(sample)),
        *sheet_artifacts(sample.calendar, scopes(sample)),
    ]
    assert {a.path for a in made if a.path.startswith("data/")} == {
        "data/calendar.json",
        "data/calendar.schema.json",
    }
