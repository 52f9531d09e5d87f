"""Titles and names that say how an occurrence stands, and the fields that should say it.

`2026-12-17: 已取消` is read as a title, so the evening would take place for everybody.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from gongli.characters import flattened
from gongli.kinds import BY_KIND
from gongli.model import SessionStatus, Slot
from gongli.problems import Problem, problem
from gongli.reading.mistakes.stems import Meaning, meaning
from gongli.reading.text.nodes import Node, Scalar
from gongli.table.record import Field, Record

_STATUS = {
    Meaning.OFF: SessionStatus.CANCELLED.zh,
    Meaning.POSTPONED: SessionStatus.POSTPONED.zh,
    Meaning.FULL: SessionStatus.FULL.zh,
}
_FIELDS: Mapping[Meaning, Mapping[str, str]] = {
    **{said: {"状态": word} for said, word in _STATUS.items()},
    Meaning.ELSEWHERE: {"地点": "…"},
    Meaning.SPEAKER: {"主讲": "…"},
    Meaning.EXTRA: {"加场": "是"},
}
_BESIDE = (Meaning.OFF, Meaning.POSTPONED, Meaning.ELSEWHERE, Meaning.FULL)
"""What words beside a title or a reason say; others belong to the title (加演·专场)."""
_LONGEST = 60
_IN_BRACKETS = r"[(【\[〔「]\s*([^()【】\[\]〔〕「」]{1,30})[)】\]〕」]"
_BEHIND = re.compile(rf"(.+?)\s*{_IN_BRACKETS}")
_BEFORE = re.compile(rf"{_IN_BRACKETS}\s*(.+)")
_AT_END = re.compile(r"(.+?)(?:\s+|\s*[-–—|:]+\s*)([^\s\-–—|:]+)")
_BECAUSE = re.compile(r"(?:因为?|由于)(.{3,30})")
_THEREFORE = re.compile(r"(?:的?原因)?,?(?:而|故)?,?$")
_REASON_FIRST = re.compile(r"([^,。;]{2,20})[,。;]+([^,。;]+)")
_REASON_LAST = re.compile(r"([^,。;:]+)[,。;:]*\s*(?:因为?|由于|原因是?:?)(.{1,20})")
_MOVED = re.compile(
    r"(?:已|因故|本次|临时|暂)*(?P<way>推迟|顺延|延后|延期|推后|后延|延迟|往后推|往后延|提前)"
    r"(?P<count>\d{1,2}|[一二两三四五六七八九十])(?:个)?(?P<unit>天|日|周|星期|礼拜)(?:举行|举办|进行)?"
)
_HALL = re.compile(
    r"(?:已|因故|本次|临时|暂)*(?:改|换|移|挪|转)(?:到|在|至|为)"
    r"(.{1,12}(?:厅|馆|室|剧场|剧院|广场|楼|教室|中心|礼堂|操场|公园))(?:举行|举办|进行)?"
)
_WHOLE_NAME = re.compile(
    r"(?:已经?|本次|因故|临时|暂|活动)*(?:取消|撤销|作废|延期|推迟|改期|延后|顺延|暂缓|暂停|停办)[了中]?"
)


def title_problem(node: Scalar, slot: Slot) -> Problem | None:
    """A title of an occurrence that says it is off, moved, elsewhere, extra, full."""
    fields = fields_of(node.text, slot.day)
    if not fields:
        return None
    words = {"value": node.text, "write": f"{slot}: {braces(fields)}"}
    if fields.get("状态") != SessionStatus.POSTPONED.zh:
        return problem("status-for-title", node.place, **words)
    moved = {"改到" if name == "状态" else name: value for name, value in fields.items()}
    moved["改到"] = f"{slot.day.year}-…"
    return problem("postponed-for-title", node.place, moved=f"{slot}: {braces(moved)}", **words)


def name_problem(record: Record, found: Field, node: Node, kind: str) -> Problem | None:
    """A name of an activity that says how it stands: 元旦游园会（取消）; notices may."""
    if (record.name, found.name) != ("activity", "name") or (kind and BY_KIND[kind].kind.announces):
        return None
    if not isinstance(node, Scalar) or len(node.text) > _LONGEST:
        return None
    flat = flattened(node.text)
    name, status = "", ""
    if _WHOLE_NAME.fullmatch(re.sub(r"\W", "", flat)) and "《" not in flat:
        said = meaning(flat)
        status = _STATUS.get(said, "") if said else ""
    elif (beside := _beside(flat)) and "状态" in beside:
        name, status = beside["题目"], beside["状态"]
    if not status:
        return None
    words = {"value": node.text, "write": f"{found.zh}: {name or '…'}", "status": f"状态: {status}"}
    return problem("status-in-name", node.place, **words)


def fields_of(text: str, day: date | None = None) -> dict[str, str]:
    """The fields that a title should be, empty where it is one; `day` is the original one."""
    flat = flattened(text)
    if len(flat) > _LONGEST:
        return {}
    return _alone(flat, day) or _with_reason(flat) or _beside(flat)


def _alone(flat: str, day: date | None) -> dict[str, str]:
    bare = flat.strip("()【】[]「」“”\"'。.!, ")
    if day and (moved := _MOVED.fullmatch(bare)):
        return {"改到": _shifted(day, moved).isoformat()}
    if hall := _HALL.fullmatch(bare):
        return {"地点": hall[1]}
    said = meaning(flat)
    return dict(_FIELDS.get(said, {})) if said else {}


def _shifted(day: date, moved: re.Match[str]) -> date:
    count = "一二三四五六七八九十".find(moved["count"].replace("两", "二")) + 1
    days = (count or int(moved["count"])) * (1 if moved["unit"] in "天日" else 7)
    return day + timedelta(-days if moved["way"] == "提前" else days)


def _with_reason(flat: str) -> dict[str, str]:
    """因雨改期, 教师生病，暂停, 闭馆（装修）, 闭馆，因装修."""
    bare = flat.strip("()【】[]。.! ")
    if fields := _because(bare):
        return fields
    for pattern, reason, said in ((_REASON_LAST, 2, 1), (_REASON_FIRST, 1, 2)):
        match = pattern.fullmatch(bare)
        if match and (fields := _beside_words(match[said])):
            return fields | {"原因": match[reason].strip(" ,:()")}
    match = _BEHIND.fullmatch(flat)
    if match and (fields := _beside_words(match[1])):
        return fields | {"原因": re.sub("^(?:因为?|由于)", "", match[2])}
    return {}


def _beside(flat: str) -> dict[str, str]:
    """专场（已取消）, 【取消】专场, 专场 - 取消, 专场（因雨改期）."""
    for pattern, title, said in ((_BEHIND, 1, 2), (_BEFORE, 2, 1), (_AT_END, 1, 2)):
        match = pattern.fullmatch(flat)
        if match and (fields := _beside_words(match[said]) or _because(match[said])):
            return {"题目": match[title].strip()} | fields
    return {}


def _because(words: str) -> dict[str, str]:
    """因天气原因改期: a reason, and words that mean something behind it."""
    match = _BECAUSE.fullmatch(words)
    rest = match[1] if match else ""
    for at in range(1, len(rest) - 1):
        if fields := _beside_words(rest[at:]):
            reason = _THEREFORE.sub("", rest[:at])
            return fields | ({} if reason in ("故", "事") else {"原因": reason})
    return {}


def _beside_words(words: str) -> dict[str, str]:
    said = meaning(words)
    return dict(_FIELDS[said]) if said in _BESIDE and len(words.strip()) > 1 else {}


def braces(values: Mapping[str, str]) -> str:
    """Fields on one line, as YAML has them: {状态: 取消, 原因: 暴雨}."""
    return "{" + ", ".join(entries(values)) + "}"


def entries(values: Mapping[str, str]) -> Iterator[str]:
    """Each field with its value, in quotes where YAML would stumble."""
    for name, value in values.items():
        quoted = f'"{value}"' if re.search(r"[,\[\]{}#]|: ", value) else value
        yield f"{name}: {quoted}"
