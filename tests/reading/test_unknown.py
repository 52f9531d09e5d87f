"""What is proposed for names that nobody knows."""

import pytest

from gongli.fields import ACTIVITY, RECORDS
from gongli.problems import Place
from gongli.reading.mistakes.synonyms import _SYNONYMS
from gongli.reading.mistakes.unknown import unknown_key
from gongli.reading.text.nodes import Scalar
from gongli.table.record import Record


def told(key: str, kind: str = "event") -> tuple[str, dict[str, str]]:
    problem = unknown_key(ACTIVITY, Scalar(key, Place("a.yml")), kind)
    return problem.code, dict(problem.args)


def test_far_from_everything_the_usual_fields_and_those_of_the_kind_are_proposed() -> None:
    code, words = told("口号", "tour")
    assert code == "unknown-key-far"
    assert words["known"] == (
        "名称、类型、时间安排、场次、状态、简介、介绍、站点、地点、宫外地点、对象、主讲、演出单位、"
        "费用、名额、入场、报名、须知、联系人、电话、组织单位、直播、回放"
    )


def test_a_field_of_another_kind_is_not_proposed() -> None:
    assert told("站点们", "tour") == (
        "unknown-key",
        {"key": "站点们", "near": "站点", "record": "活动"},
    )
    assert told("站点们", "event")[0] == "unknown-key-far"


@pytest.mark.parametrize(
    ("key", "kind", "code", "word"),
    [
        ("名字", "event", "unknown-key", "名称、名额"),
        ("开放时间", "service", "unknown-key", "开放"),
        ("开放时间", "event", "misplaced-key", "时间安排"),
        ("截止", "event", "misplaced-key", "报名"),
        ("主办", "event", "misplaced-key", "组织单位"),
    ],
)
def test_the_nearest_or_the_group_it_belongs_to(key: str, kind: str, code: str, word: str) -> None:
    found, words = told(key, kind)
    assert (found, words.get("near") or words["group"]) == (code, word)


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
def test_usual_fields_exist(record: Record) -> None:
    assert set(record.usual) - {field.name for field in record.fields} == set()


def test_synonyms_lead_to_fields_and_are_none() -> None:
    for name, words in _SYNONYMS.items():
        record = RECORDS[name]
        for right, tried in words.items():
            assert record.field(right) is not None, (name, right)
            known = [word for word in tried if (f := record.field(word)) and not f.kinds]
            assert (name, right, known) == (name, right, [])
