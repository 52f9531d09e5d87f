"""The hand-written pages of `content/`, as they stand."""

from __future__ import annotations

from pathlib import Path

from gongli.problems import Place, Problem, problem
from gongli.reading.personal import name_problems, personal_problems
from gongli.reading.source import decode

CONTENT = "content"
_PAGES = frozenset({".md"})
_IMAGES = {
    ".png": b"\x89PNG\r\n\x1a\n",
    ".jpg": b"\xff\xd8\xff",
    ".jpeg": b"\xff\xd8\xff",
    ".webp": b"RIFF",
}


def read_content(root: Path) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Pages and images by their path below `content/`, and what does not belong there."""
    folder = root / CONTENT
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        name = path.relative_to(root).as_posix()
        problems += name_problems(name)
        if path.is_symlink():
            problems.append(problem("symlink", Place(name)))
        elif path.is_file() and not path.name.startswith("."):
            data = path.read_bytes()
            suffix = path.suffix.lower()
            if suffix in _PAGES:
                source, found = decode(name, data)
                if source is None:
                    problems += found
                    continue
                problems += (p for p in found if _wrong_in_markdown(p))
                problems += personal_problems(source)
            if suffix in _PAGES or (suffix in _IMAGES and data.startswith(_IMAGES[suffix])):
                files[path.relative_to(folder).as_posix()] = data
            else:
                problems.append(problem("not-for-content", Place(name)))
    return files, tuple(problems)


def _wrong_in_markdown(told: Problem) -> bool:
    """Tabs and wide spaces are fine there, and a line of ======= makes a heading."""
    if told.code == "merge-conflict":
        return not told.place.text.startswith("=")
    return told.code == "hidden-character"
