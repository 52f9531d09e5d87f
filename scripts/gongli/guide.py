"""The generated parts of the editor's guide: every field and every problem.

Pure: text in, text out.  What stands between two markers belongs to this module.
"""

import re
from collections.abc import Iterable, Iterator
from string import Formatter

from gongli.catalogue import GROUPS, Entry
from gongli.fields import RECORDS
from gongli.kinds import KINDS
from gongli.table.record import Field, Record, Shape


def fields_section() -> str:
    """A table for each record: 名称, 英文, 写什么, 例子."""
    return "\n\n".join(map(_record, RECORDS.values()))


def problems_section() -> str:
    """A table for each group of problems: 代码, 意思, 怎么写."""
    return "\n\n".join(
        "\n".join([f"### {name}", "", *_table(("代码", "意思", "怎么写"), _problems(entries))])
        for name, entries in GROUPS.items()
    )


def filled(text: str) -> str:
    """The guide with its generated parts written anew."""
    return _put(_put(text, "fields", fields_section()), "problems", problems_section())


def _put(text: str, name: str, section: str) -> str:
    """The text with this section between the markers of its name; without them, unchanged."""
    begin, end = f"<!-- {name}:begin -->", f"<!-- {name}:end -->"
    before, opened, rest = text.partition(begin)
    _, closed, after = rest.partition(end)
    return f"{before}{begin}\n\n{section}\n\n{end}{after}" if opened and closed else text


def _record(record: Record) -> str:
    rows = [*_key_row(record), *(_field_row(field) for field in record.fields)]
    head = f'<a id="field-{record.name}"></a>\n\n### {record.zh}（{record.name}）'
    table = "\n".join(_table(("名称", "英文", "写什么", "例子"), rows))
    return f"{head}\n\n{record.help}\n\n{table}"


def _key_row(record: Record) -> Iterator[tuple[str, ...]]:
    if record.key is not None:
        yield ("（冒号前）", "", f"{record.key.value}。", _code(record.key_example))


def _field_row(field: Field) -> tuple[str, ...]:
    notes = [_plain(field.help)]
    if field.required:
        notes.append("**必填**。")
    if field.kinds:
        notes.append(f"只用于{'、'.join(k.zh for k in KINDS if k.name in field.kinds)}。")
    if field.shape is Shape.MANY and not re.search("几|一行一", field.help):
        notes.append("可以写几个。")
    if field.also:
        notes.append(f"也可以叫{'、'.join(_code(name) for name in field.also)}。")
    example = _code(field.example)
    if field.record is not None:
        example = f"见[{field.record.zh}](#field-{field.record.name})"
    return (_code(field.zh), _code(field.name), "".join(notes), example)


def _problems(entries: dict[str, Entry]) -> Iterator[tuple[str, ...]]:
    for code, entry in entries.items():
        note = "（只是提醒，不影响发布）" if entry.warning else ""
        yield (
            f'<a id="{code}"></a>{_code(code)}',
            _plain(_blanked(entry.zh)) + note,
            _plain(_blanked(entry.zh_fix)),
        )


def _blanked(message: str) -> str:
    """A message with … for whatever is filled in."""
    return "".join(f"{text}…" if name else text for text, name, _, _ in Formatter().parse(message))


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"| {' | '.join('---' for _ in head)} |"
    yield from (f"| {' | '.join(row)} |" for row in rows)


def _code(text: str) -> str:
    return f"`{text}`" if text else ""


def _plain(text: str) -> str:
    """Text in a cell of a Markdown table that means nothing but itself."""
    return re.sub(r"([|*`\\\[\]])", r"\\\1", text).replace("&", "&amp;").replace("<", "&lt;")
