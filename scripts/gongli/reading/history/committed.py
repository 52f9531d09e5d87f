"""What may be published only from where it stands, and what belongs into nobody's commit.

Links: one line of a pull request, `theme/overrides/assets/x.txt -> /etc/passwd`, would publish a
file of whoever builds.  So none stands in `theme/` or `content/`, and git brings neither folder as
one.  A link that git does not know is the choice of whoever builds; what it leads to is looked
through all the same.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from gongli.problems import Place, Problem, problem
from gongli.reading.folder.content import CONTENT
from gongli.reading.folder.paths import printable
from gongli.reading.history import git
from gongli.reading.text.file_names import folded

THEME = "theme"
OUTPUTS = ("build", "site", "site.old", ".venv")
"""What a build and the doors make: nothing of it belongs into git, a link least of all."""


def committed_problems(root: Path) -> Iterator[Problem]:
    """Links that would be published through, and folders of the program that git carries."""
    known = git.tracked(root)
    yield from _links(root, known)
    yield from _outputs(known)


def _links(root: Path, known: Mapping[str, bool]) -> Iterator[Problem]:
    """Those in `content/` are told where its files are read."""
    for folder in (CONTENT, THEME):
        if known.get(folder):
            yield problem("folder-link", Place(folder), folder=folder)
    below = (root / THEME).rglob("*") if (root / THEME).is_dir() else ()
    for path in sorted(below):
        if path.is_symlink():
            yield problem("symlink", Place(printable(path.relative_to(root).as_posix())))


def _outputs(known: Mapping[str, bool]) -> Iterator[Problem]:
    """By the names that macOS and Windows take for one: SITE/ is their site/."""
    counted = Counter(path.partition("/")[0] for path in known)
    for name, count in sorted(counted.items()):
        if folded(name).rstrip(". ") in OUTPUTS:
            folder = printable(name)
            yield problem("output-committed", Place(folder), folder=folder, count=count)
