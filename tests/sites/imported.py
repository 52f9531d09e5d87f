"""Whole histories at once: hundreds of commits in a fraction of a second."""

import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tests.sites.history import git


@dataclass(frozen=True)
class Step:
    """A commit: the files it writes, or takes away (None)."""

    when: str
    """ISO 8601 with offset."""
    files: Mapping[str, str | None]
    branch: str = "main"
    """A branch that is not there yet begins at the tip of main."""
    merges: str = ""
    """The branch that is its second parent; its files must be given."""


def imported(root: Path, steps: Iterable[Step]) -> Path:
    """A repository of these commits, with main checked out."""
    root.mkdir(parents=True, exist_ok=True)
    git(root, "init", "-q", "-b", "main")
    stream: list[bytes] = []
    tips: dict[str, int] = {}
    for number, step in enumerate(steps, start=1):
        when = datetime.fromisoformat(step.when)
        stream.append(f"commit refs/heads/{step.branch}\nmark :{number}\n".encode())
        stream.append(
            f"committer t <t@example.org> {when.timestamp():.0f} {when:%z}\ndata 1\nx\n".encode()
        )
        if tips and step.branch not in tips:
            stream.append(f"from :{tips['main']}\n".encode())
        if step.merges:
            stream.append(f"merge :{tips[step.merges]}\n".encode())
        tips[step.branch] = number
        stream += (_file(path, text) for path, text in step.files.items())
    command = ["git", "fast-import", "--quiet"]
    subprocess.run(command, cwd=root, input=b"".join(stream), check=True)
    git(root, "reset", "-q", "--hard")
    return root


def _file(path: str, text: str | None) -> bytes:
    if text is None:
        return f"D {path}\n".encode()
    data = text.encode()
    return f"M 644 inline {path}\ndata {len(data)}\n".encode() + data + b"\n"
