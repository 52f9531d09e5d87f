"""The ledger kept between builds, in a file that may be deleted at any time.

It is valid for the program and the settings it was made with, and sealed for them (`seal.py`):
anything that `save` did not write is as good as no cache, and nobody looks into it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import astuple, dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

from gongli import model
from gongli.keeping.seal import sealed, unsealed
from gongli.model import Settings
from gongli.reading.history.lineage import FIRST, State
from gongli.rules.history import Change, ChangeKind, Ledger, Record, Refusal, Remains, Snapshot
from gongli.writing.publish import write_file

_FILE = Path("build/cache/ledger.json")
_MOST = 512 * 1024 * 1024


@dataclass(frozen=True)
class Kept:
    """A ledger and the commit it was made at."""

    head: str
    ledger: Ledger
    refused: tuple[Refusal, ...] = ()
    """What of the history until then could not be read."""
    state: State = FIRST
    """What held at that commit."""


@lru_cache(maxsize=1)
def _program() -> str:
    """A digest of the program: another reader may see the same history otherwise."""
    whole = hashlib.blake2b(digest_size=12)
    for path in sorted(Path(__file__).parent.parent.rglob("*.py")):
        whole.update(path.read_bytes())
    return whole.hexdigest()


def key(settings: Settings) -> str:
    """What a kept ledger depends on besides the commits."""
    return f"{_program()} {settings.host}"


def load(root: Path, wanted: str) -> Kept | None:
    """The kept ledger, or None when there is none that can be used."""
    whole = unsealed(root / _FILE, _MOST, wanted)
    if whole is None:
        return None
    data = json.loads(whole)
    refused = tuple(Refusal(*row) for row in data["refused"])
    return Kept(data["head"], _ledger(data), refused, _state(*data["state"]))


def save(root: Path, wanted: str, kept: Kept) -> None:
    """Keep a ledger for the next build."""
    ledger = kept.ledger
    data = {
        "head": kept.head,
        "refused": [[r.path, r.line, r.code] for r in kept.refused],
        "state": [kept.state.vocabularies, kept.state.marked, sorted(kept.state.sample)],
        "records": {uid: _record_row(r) for uid, r in ledger.records.items()},
        "forgotten": {uid: _record_row(r) for uid, r in ledger.forgotten.items()},
        "begun": ledger.begun,
        "tables": {activity: sorted(uids) for activity, uids in ledger.tables.items()},
        "remains": {activity: astuple(was) for activity, was in ledger.remains.items()},
        "changes": [
            [c.uid, c.kind.value, c.when.isoformat(), _maybe_row(c.before), _maybe_row(c.after)]
            for c in ledger.changes
        ],
    }
    # A refused file's name need not be UTF-8; `json.loads` takes it back the same way.
    whole = json.dumps(data, ensure_ascii=False).encode("utf-8", "surrogatepass")
    write_file(root / _FILE, sealed(whole, wanted))


def _state(vocabularies: list[int], marked: bool, sample: list[list[str]]) -> State:
    return State(tuple(vocabularies), marked, frozenset((path, blob) for path, blob in sample))


def _record_row(r: Record) -> list[Any]:
    when = [r.first.isoformat(), r.changed.isoformat()]
    return [*when, r.sequence, r.removed, *_row(r.snapshot)]


def _record(first: str, changed: str, sequence: int, removed: bool, *row: Any) -> Record:
    moments = (datetime.fromisoformat(first), datetime.fromisoformat(changed))
    return Record(*moments, sequence, _snapshot([*row]), removed)


def _row(s: Snapshot) -> list[Any]:
    return [s.activity, s.title, s.start, s.end, s.state.value, s.venue, s.location, s.digest]


def _maybe_row(snapshot: Snapshot | None) -> list[Any] | None:
    return None if snapshot is None else _row(snapshot)


def _snapshot(row: list[Any]) -> Snapshot:
    activity, title, start, end, state, venue, location, digest = row
    return Snapshot(activity, title, start, end, model.State(state), venue, location, digest)


def _remains(
    palace: str,
    brand: str | None,
    category: str | None,
    audience: list[str],
    free: bool,
    campaigns: list[str],
    sample: bool,
) -> Remains:
    return Remains(palace, brand, category, tuple(audience), free, tuple(campaigns), sample)


def _ledger(data: dict[str, Any]) -> Ledger:
    return Ledger(
        begun=data["begun"],
        records={uid: _record(*row) for uid, row in data["records"].items()},
        forgotten={uid: _record(*row) for uid, row in data["forgotten"].items()},
        tables={activity: frozenset(uids) for activity, uids in data["tables"].items()},
        remains={activity: _remains(*row) for activity, row in data["remains"].items()},
        changes=[
            Change(
                uid,
                ChangeKind(kind),
                datetime.fromisoformat(when),
                _snapshot(before) if before else None,
                _snapshot(after) if after else None,
            )
            for uid, kind, when, before, after in data["changes"]
        ],
    )
