"""Histories to build from: git repositories of small sites."""

import os
import subprocess
from pathlib import Path

# Neither a person's own git settings nor their name.
_ALONE = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull} | {
    f"GIT_{role}_{what}": "t@example.org"
    for role in ("AUTHOR", "COMMITTER")
    for what in ("NAME", "EMAIL")
}


def git(root: Path, *arguments: str, at: str = "2026-11-01T08:00:00+08:00") -> None:
    """Run git in `root` with its clock at `at`."""
    when = {"GIT_AUTHOR_DATE": at, "GIT_COMMITTER_DATE": at}
    environment = {**os.environ, **_ALONE, **when}
    command = ["git", *arguments]
    subprocess.run(command, cwd=root, check=True, capture_output=True, env=environment)


def commit(root: Path, at: str) -> None:
    """Commit all that stands in `root` but what a build made."""
    git(root, "init", "-q")
    (root / ".git/info/exclude").write_text("/build/\n", encoding="utf-8")
    # The program's own theme, linked to: git brings none as a link.
    borrowed = [":!theme"] if (root / "theme").is_symlink() else []
    git(root, "add", "-A", "--", ".", *borrowed)
    git(root, "commit", "-q", "-m", "x", at=at)
