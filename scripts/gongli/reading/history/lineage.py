"""Which commits a ledger is made of: those of one host.

Published means published here.  On HEAD's first-parent line the ledger begins with the first
commit whose `mkdocs.yml` names the site's host: what stood there before, or under another host,
never was on anybody's phone.  A merge the wrong way round makes another line the first parent's:
where the commit that begins merges one that had the host already, the ledger goes on along that.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from gongli.reading.folder.load import EVENTS
from gongli.reading.history import git
from gongli.reading.history.sample import File, brought_before, brought_by
from gongli.reading.history.settings_then import (
    PROGRAM_FILE,
    SETTINGS_FILE,
    Sites,
    vocabulary,
    words_of,
)
from gongli.reading.text.source import MAX_BYTES

_SEEN = (EVENTS, SETTINGS_FILE, PROGRAM_FILE)


@dataclass(frozen=True)
class State:
    """What holds after a commit beside the files of `events/`."""

    vocabularies: tuple[int, ...] = ()
    """In whose words files are read: one where the repository held a program that says which,
    else the first that accept one."""
    marked: bool = False
    """Whether the sample's mark stands beside the site's own host."""
    sample: frozenset[File] = frozenset()
    """The files that the sample brought, as it brought them."""


FIRST = State()
"""What holds before the first commit."""


@dataclass(frozen=True)
class Step:
    """A commit of the line: the files of `events/` it touched, and what holds since."""

    id: str
    when: datetime
    blobs: Mapping[str, str]
    state: State
    unmarked: bool = False
    """Whether it took the sample's mark away."""


@dataclass(frozen=True)
class _Leg:
    """A first-parent line from `first` on, which goes on from commit `onto` of another.

    Where a merge brought the host in, the site's commits before it lie on the branch that was
    merged.
    """

    first: git.Commit | None
    """None where no commit ever held `mkdocs.yml`: then everything counts."""
    onto: str | None
    last: str
    brought: frozenset[File] = frozenset()
    """What the sample had brought before."""

    @property
    def begins(self) -> str | None:
        """The id of its first commit."""
        return self.first.id if self.first else None


@dataclass
class Line:
    """The commits of a site at one host, and what they say."""

    root: Path
    host: str
    sites: Sites
    legs: list[_Leg] = field(default_factory=list)

    def holds(self, commit: str) -> bool:
        """Whether a commit is on the line, whatever it touched."""
        return self._leg_of(commit) is not None

    def _leg_of(self, commit: str) -> int | None:
        ids = (git.line(self.root, leg.begins, leg.last) for leg in self.legs)
        return next((n for n, known in enumerate(ids) if commit in known), None)

    def steps(self, since: str | None, state: State) -> Iterator[Step]:
        """The commits after `since` (all without), where this state held."""
        at = self._leg_of(since) if since else 0
        for n, leg in enumerate(self.legs[at:]):
            commits = list(self._commits(leg, None if n else since))
            merged = [one for c in commits if len(c.parents) > 1 for one in c.parents]
            sample = brought_by(self.sites, self.host, merged)
            for commit in commits:
                step = self._step(commit, leg, state, sample)
                state = step.state
                yield step

    def _commits(self, leg: _Leg, since: str | None) -> Iterator[git.Commit]:
        if leg.first is not None and since is None:
            since = leg.first.id
            # The whole tree, or what it adds to the line that it goes on along.
            blobs = (
                git.between(self.root, leg.onto, since, *_SEEN)
                if leg.onto
                else git.tree(self.root, since, *_SEEN)
            )
            yield replace(leg.first, blobs=blobs)
        yield from git.commits(self.root, *_SEEN, since=since, last=leg.last)

    def _step(
        self, commit: git.Commit, leg: _Leg, state: State, sample: Mapping[str, frozenset[File]]
    ) -> Step:
        blobs = dict(commit.blobs)
        settings, program = blobs.pop(SETTINGS_FILE, None), blobs.pop(PROGRAM_FILE, None)
        begins = commit.id == leg.begins
        followed = leg.onto if begins and leg.onto else next(iter(commit.parents), None)
        brought = [sample[one] for one in commit.parents if one != followed and one in sample]
        after = state
        if brought or (begins and leg.brought):
            after = replace(after, sample=after.sample.union(leg.brought, *brought))
        after = replace(after, vocabularies=self._words(commit, program, state.vocabularies))
        if settings is not None and (told := self.sites.read([settings])[0]).host == self.host:
            after = replace(after, marked=told.sample)
        return Step(commit.id, commit.when, blobs, after, state.marked and not after.marked)

    def _words(
        self, commit: git.Commit, program: str | None, before: tuple[int, ...]
    ) -> tuple[int, ...]:
        """The vocabularies since a commit; what no program says never falls."""
        if program not in (None, git.NO_BLOB):
            return (vocabulary(git.blobs(self.root, [program], MAX_BYTES)[program]),)
        return before if len(before) == 1 else max(before, words_of(commit.when))


def line_of(root: Path, host: str) -> Line | None:
    """The commits of this host up to HEAD; None where none of them ever named it."""
    line, last = Line(root, host, Sites(root)), "HEAD"
    while True:
        # Those that touch a folder of this name say nothing.
        told = [c for c in git.commits(root, SETTINGS_FILE, last=last) if SETTINGS_FILE in c.blobs]
        said = line.sites.read(commit.blobs[SETTINGS_FILE] for commit in told)
        if not told:
            line.legs.insert(0, _Leg(None, None, last))
            return line
        at = next((n for n, site in enumerate(said) if site.host == host), None)
        if at is None:
            return None
        first = told[at]
        others = line.sites.at(first.parents[1:])
        onto = next((one for one, site in others.items() if site.host == host), None)
        brought = frozenset() if onto else brought_before(line.sites, host, told[: at + 1])
        line.legs.insert(0, _Leg(first, onto, last, brought))
        if onto is None:
            return line
        last = onto


def vocabularies_at(root: Path, revision: str) -> tuple[int, ...]:
    """In whose words files were read at a commit."""
    program = git.blobs_at(root, [revision], PROGRAM_FILE).get(revision)
    if program is None:
        return words_of(git.last_change(root, ".", revision))
    return (vocabulary(git.blobs(root, [program], MAX_BYTES)[program]),)
