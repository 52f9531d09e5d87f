"""What the sample brought: files that were its own when a site began with it, or merged it.

They are the site's own from the first edit on; until then they may go without a word
(`rules/history.py`).
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from gongli.reading.folder.load import EVENTS
from gongli.reading.history import git
from gongli.reading.history.settings_then import SETTINGS_FILE, Sites

File = tuple[str, str]
"""A path and the blob that stood there."""


def brought_before(sites: Sites, host: str, told: Sequence[git.Commit]) -> frozenset[File]:
    """What stood before a site at `host` began with the last of these commits.

    They touch `mkdocs.yml`, oldest first: the files of the last commit before the beginning that
    was the sample's.  Where nothing was before, all that stands at the beginning came with the
    mark.
    """
    said = sites.read(commit.blobs[SETTINGS_FILE] for commit in told)
    for site, following in reversed([*zip(said, told[1:], strict=False)]):
        if site.is_sample_of(host):
            return _files(sites.root, following.parents[0])
    first = len(told) == 1 and said[0].sample
    return _files(sites.root, told[0].id) if first else frozenset()


def brought_by(sites: Sites, host: str, merged: Iterable[str]) -> dict[str, frozenset[File]]:
    """The files of those of these commits that are the sample's."""
    ours = [one for one, site in sites.at(merged).items() if site.is_sample_of(host)]
    return {one: _files(sites.root, one) for one in ours}


def _files(root: Path, commit: str) -> frozenset[File]:
    return frozenset(git.tree(root, commit, EVENTS).items())
