"""The tables anew, by the program of a7fd474 with its own lock: run by hand.

    .venv/bin/python -m tests.ledger.phones.make

It needs the whole history of this repository, and takes two minutes.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.ledger.phones.every_edit import TODAY, made_up, unfinished

HERE = Path(__file__).parent
THEN = "a7fd474"
"""The first program whose phones must never notice a later one."""


def main() -> None:
    """Write `made_up.tsv`, `unfinished.tsv` and `sample.tsv`."""
    with tempfile.TemporaryDirectory(prefix="gongli-phones-") as folder:
        then = Path(folder, "then")
        root = HERE.parents[2]
        subprocess.run(["git", "clone", "-q", "--shared", str(root), str(then)], check=True)
        subprocess.run(["git", "checkout", "-q", THEN], cwd=then, check=True)
        # The door of that time makes the environment of that time.
        subprocess.run([sys.executable, "scripts/check.py"], cwd=then, check=True)
        site = made_up(Path(folder, "site"))
        _write("sample", then, then)
        _write("made_up", then, site)
        unfinished(site)
        _write("unfinished", then, site, TODAY.isoformat())


def _write(name: str, then: Path, *arguments: Path | str) -> None:
    python = next(path for path in then.glob(".venv/*/python*") if path.stem == "python")
    command = [python, HERE / "dump.py", *arguments]
    made = subprocess.run(command, check=True, capture_output=True, cwd=then).stdout
    (HERE / f"{name}.tsv").write_bytes(made)


if __name__ == "__main__":
    main()
