"""What a program's ledger says of a repository: UID, SEQUENCE, DTSTAMP, whether it is gone.

    python dump.py ROOT [TODAY]

Run by the program of a7fd474: `ledger_of` knows where things stood then.
With TODAY, uncommitted edits count, dated then.
"""

import sys
from datetime import date
from pathlib import Path

from gongli.rules.history import Ledger


def ledger_of(root: Path, today: date | None = None) -> Ledger:
    """The ledger at HEAD, or of what stands there on a day."""
    from gongli.reading.load import load_settings

    from gongli.checking import check
    from gongli.ledger import read_ledger
    from gongli.site import edition

    if today is not None:
        checked = check(root)
        assert checked.sound, checked.problems
        return edition(root, checked, today).ledger
    settings, _ = load_settings(root)
    assert settings is not None
    return read_ledger(root, settings).ledger


def table(ledger: Ledger) -> str:
    """One line an occurrence, by UID; the host is left out."""
    lines = []
    for uid, record in sorted(ledger.records.items()):
        name, stands = uid.partition("@")[0], "-" if record.removed else "+"
        changed = f"{record.changed:%Y%m%dT%H%M%SZ}"
        lines.append(f"{name}\t{record.sequence}\t{changed}\t{stands}\n")
    return "".join(lines)


if __name__ == "__main__":
    sys.stdout.write(table(ledger_of(Path(sys.argv[1]), *map(date.fromisoformat, sys.argv[2:]))))
