"""Git as the ledger: when each file of `events/` last changed, and how often before.

Without git, or for a file that no commit knows, there is no entry.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from gongli.reading.load import EVENTS


@dataclass(frozen=True)
class Change:
    """The last commit of a file, in UTC, and how many commits changed it."""

    when: datetime
    count: int


def read_ledger(root: Path) -> Mapping[str, Change]:
    """The changes of each file below `events/`, by its path from the root."""
    # -z: names as they are, not quoted; %x01 marks a commit.
    command = ["git", "log", "-z", "--format=%x01%ct", "--name-only", "--no-renames"]
    try:
        done = subprocess.run(
            [*command, "--relative", "--", EVENTS], cwd=root, capture_output=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return {}
    return _parse(done.stdout.decode("utf-8", "replace"))


def _parse(log: str) -> dict[str, Change]:
    changes: dict[str, Change] = {}
    for commit in log.split("\x01")[1:]:
        seconds, *names = (word for word in commit.replace("\n", "\0").split("\0") if word)
        when = datetime.fromtimestamp(int(seconds), UTC)
        for name in names:
            known = changes.get(name)
            changes[name] = Change(known.when, known.count + 1) if known else Change(when, 1)
    return changes
