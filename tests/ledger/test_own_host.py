"""A site's own history: what never was published at its host is told to nobody."""

import shutil
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from itertools import combinations, pairwise, permutations
from pathlib import Path

import pytest

from gongli.checking import check
from gongli.ledger import read_ledger
from gongli.model.settings import SAMPLE_HOST
from gongli.rules.history import ChangeKind, Ledger
from gongli.writing.edition import Edition
from gongli.writing.feeds.atom_feeds import atom_artifacts
from gongli.writing.feeds.contents import Feeds, event_table
from gongli.writing.parts.changes import news
from tests.sites.copies import edition_of
from tests.sites.history import git
from tests.sites.imported import Step, imported
from tests.trees import ROOT, plant

TODAY = date(2026, 7, 6)
SETTINGS = "site_name: 站\nsite_url: {}\nextra:\n  sample: {}\n"
SAMPLE = f"https://{SAMPLE_HOST}/"
OWN = "https://gh.example.com/"
SEASON = (
    "名称: {}\n类型: 演出季\n时间安排:\n  每: 周六\n  开始: 2026-07-04\n  结束: 2026-08-29\n"
    "  时间: 19:30-21:00\n"
)
UPSTREAM = {
    "mkdocs.yml": SETTINGS.format(SAMPLE, "true"),
    "events/bie/palace.yml": "名称: 别市文化宫\n",
    "events/bie/b/brand.yml": "名称: 别牌\n",
    "events/bie/b/s.yml": SEASON.format("别夜"),
    "events/ling/palace.yml": "名称: 另市文化宫\n",
    "events/ling/t.yml": SEASON.format("另夜"),
}
FOREIGN = [path for path in UPSTREAM if path != "mkdocs.yml"]
MINE, ONE = "events/ben/s.yml", "events/ben/one.yml"
OURS = {
    "events/ben/palace.yml": "名称: 本县文化宫\n场地: {guangchang: 广场}\n",
    MINE: SEASON.format("本夜"),
    ONE: "名称: 一场\n时间安排: {日期: 2026-07-18, 时间: 9:00-10:00}\n",
}
ADDRESS, MARK, DELETION = "address", "mark", "deletion"
UID = "20260718.ben.{}@gh.example.com"


class Story:
    """A tree and the commits that made it, an hour apart."""

    def __init__(self, files: Mapping[str, str] = UPSTREAM) -> None:
        self.tree: dict[str, str] = {}
        self.steps: list[Step] = []
        self.when = datetime.fromisoformat("2026-07-01T08:00:00+08:00")
        self.commit(files)

    def commit(
        self, files: Mapping[str, str | None], branch: str = "main", merges: str = ""
    ) -> "Story":
        for path, text in files.items():
            if text is None:
                self.tree.pop(path, None)
            else:
                self.tree[path] = text
        self.steps.append(Step(self.when.isoformat(), files, branch, merges))
        self.when += timedelta(hours=1)
        return self

    def take(self, *acts: str) -> "Story":
        """One commit of these acts."""
        settings = self.tree["mkdocs.yml"]
        files: dict[str, str | None] = {}
        if ADDRESS in acts:
            settings = settings.replace(SAMPLE, OWN)
        if MARK in acts:
            settings = settings.replace("extra:\n  sample: true\n", "")
        if DELETION in acts:
            files |= dict.fromkeys(FOREIGN)
        return self.commit(files | {"mkdocs.yml": settings})

    def edit(self, path: str, *words: str) -> "Story":
        return self.commit({path: self.tree[path].replace(*words) if words else None})

    def states(self, folder: Path) -> Iterator[Edition]:
        """What a build after each commit at the own host gives."""
        for n in range(1, len(self.steps) + 1):
            root = imported(folder / str(n), self.steps[:n])
            if OWN.partition(":")[2] in (root / "mkdocs.yml").read_text("utf-8"):
                yield edition_of(root, TODAY)

    def last(self, folder: Path) -> Edition:
        return edition_of(imported(folder, self.steps), TODAY)


def ours(ledger: Ledger) -> dict[str, tuple[int, datetime]]:
    return {
        uid: (record.sequence, record.changed)
        for uid, record in ledger.records.items()
        if ".ben." in uid
    }


def foreign(found: Edition) -> list[str]:
    """Whatever a reader or a phone could see of another city that has left."""
    there = {palace.id for palace in found.calendar.alliance.palaces}
    gone = {"bie", "ling"} - there
    seen = [*found.ledger.records, *(c.uid for c in found.ledger.changes), *event_table(found)]
    seen = [uid for uid in seen if uid.split(".")[1] in gone]
    seen += [row.row.title for row in news(found) if row.row.title in ("别夜", "另夜")]
    seen += [scope.id for scope in Feeds(found).scopes if scope.id.split("/")[0] in gone]
    return seen


def hold(states: Iterable[Edition]) -> Edition:
    """Nothing foreign in any state; no count and no stamp falls. The last state."""
    before: dict[str, tuple[int, datetime]] = {}
    now = None
    for now in states:
        assert foreign(now) == []
        after = ours(now.ledger)
        assert before.keys() <= after.keys()
        assert all(after[uid] >= was and after[uid][1] >= was[1] for uid, was in before.items())
        before = after
    assert now is not None
    return now


def orders() -> list[tuple[tuple[str, ...], ...]]:
    """The three acts in every order, in one, two and three commits."""
    found = []
    for order in permutations((ADDRESS, MARK, DELETION)):
        for cuts in (c for n in range(3) for c in combinations((1, 2), n)):
            edges = [0, *cuts, 3]
            found.append(tuple(order[a:b] for a, b in pairwise(edges)))
    return list(dict.fromkeys(tuple(tuple(sorted(step)) for step in one) for one in found))


def named(one: Iterable[Iterable[str]]) -> str:
    return ", ".join("+".join(acts) for acts in one)


@pytest.mark.parametrize("order", orders(), ids=named)
def test_a_site_that_began_with_the_sample(
    tmp_path: Path, order: tuple[tuple[str, ...], ...]
) -> None:
    story = Story().commit(OURS)
    for acts in order:
        story.take(*acts)
    settled = len(story.steps)
    story.edit(MINE, "19:30", "19:00").edit(ONE)
    story.edit(MINE, "2026-08-29", "2026-08-22")
    last = hold(story.states(tmp_path))
    assert settled == 2 + len(order)
    ghosts = {ghost.uid for ghost in last.ghosts}
    assert ghosts == {UID.format("one"), UID.format("s").replace("0718", "0829")}
    assert ours(last.ledger)[UID.format("s")][0] == 1
    changes = {(c.kind, c.uid) for c in last.ledger.changes if c.kind is ChangeKind.REMOVED}
    assert {uid for _, uid in changes} == ghosts
    atom = next(atom_artifacts(last, ())).data.decode()
    assert ("本夜" in atom, "别夜" in atom, "另夜" in atom) == (True, False, False)


def test_what_the_commit_that_takes_the_mark_away_forgets(tmp_path: Path) -> None:
    """Three months with the mark: what is gone is forgotten, what stands keeps its counts."""
    story = Story().commit(OURS | {"mkdocs.yml": SETTINGS.format(OWN, "true")})
    story.edit(MINE, "19:30", "19:00").edit(ONE)
    before = story.last(tmp_path / "before")
    assert [ghost.uid for ghost in before.ghosts] == [UID.format("one")], "told while it counts"
    story.take(MARK, DELETION)
    after = story.last(tmp_path / "after")
    assert after.ghosts == ()
    kept = {uid: was for uid, was in ours(before.ledger).items() if uid != UID.format("one")}
    assert ours(after.ledger) == kept
    assert {c.uid for c in after.ledger.changes} == kept.keys()
    assert foreign(after) == []
    story.commit({ONE: OURS[ONE]})
    again = story.last(tmp_path / "again").ledger
    known = before.ledger.records[UID.format("one")]
    back = again.records[UID.format("one")]
    assert (back.sequence, back.changed > known.changed) == (2, True)
    assert [c.kind for c in again.changes if c.uid == UID.format("one")] == [ChangeKind.ADDED]
    story.edit(ONE)
    assert [ghost.uid for ghost in story.last(tmp_path / "gone").ghosts] == [UID.format("one")]


def test_settings_of_the_sample_taken_by_mistake_forget_nothing(tmp_path: Path) -> None:
    """Its mark stood beside its own address, not beside this site's."""
    story = Story(OURS | {"mkdocs.yml": SETTINGS.format(OWN, "no")}).edit(ONE)
    story.commit({"mkdocs.yml": UPSTREAM["mkdocs.yml"]})
    story.commit({"mkdocs.yml": SETTINGS.format(OWN, "no")})
    assert [ghost.uid for ghost in story.last(tmp_path).ghosts] == [UID.format("one")]


@pytest.mark.parametrize(
    "addresses",
    [
        ["http://gh.example.com/", OWN],
        [OWN, "https://gh.example.com/rili/"],
        [OWN, "https://GH.example.com:8443/", OWN],
        [OWN, "https://hg.example.com/", OWN],
        [OWN, "[", OWN],
        [OWN, SAMPLE, OWN],
    ],
    ids=str,
)
def test_another_scheme_path_or_a_slip_begins_nothing_anew(
    tmp_path: Path, addresses: list[str]
) -> None:
    story = Story(OURS | {"mkdocs.yml": SETTINGS.format(addresses[0], "no")})
    story.edit(MINE, "19:30", "19:00")
    for address in addresses[1:]:
        story.edit(ONE, "9:00", "8:00").commit({"mkdocs.yml": SETTINGS.format(address, "no")})
        story.edit(ONE, "8:00", "9:00")
    root = imported(tmp_path, story.steps)
    cold = edition_of(root, TODAY)
    assert ours(cold.ledger)[UID.format("s")] == (1, cold.ledger.records[UID.format("s")].changed)
    assert ours(cold.ledger)[UID.format("one")][0] == 2 * (len(addresses) - 1)


def test_a_new_host_begins_with_what_stands_there(tmp_path: Path) -> None:
    story = Story(OURS | {"mkdocs.yml": SETTINGS.format("https://old.example.net/", "no")})
    story.edit(MINE, "19:30", "19:00").edit(ONE)
    story.commit({"mkdocs.yml": SETTINGS.format(OWN, "no")})
    found = story.last(tmp_path)
    assert {record.sequence for record in found.ledger.records.values()} == {0}
    first = datetime.fromisoformat(story.steps[-1].when)
    assert {record.changed for record in found.ledger.records.values()} == {first}
    assert (found.ghosts, foreign(found)) == ((), [])


def test_a_host_that_nobody_committed_is_of_today(tmp_path: Path) -> None:
    story = Story(OURS | {"mkdocs.yml": SETTINGS.format("https://old.example.net/", "no")})
    root = imported(tmp_path, story.steps)
    plant(root, {"mkdocs.yml": SETTINGS.format(OWN, "no")})
    found = edition_of(root, TODAY)
    midnight = datetime.fromisoformat("2026-07-06T00:00:00+08:00")
    assert {r.changed for r in found.ledger.records.values()} == {midnight}


def test_settings_that_no_commit_holds_begin_with_the_first(tmp_path: Path) -> None:
    story = Story(OURS).edit(MINE, "19:30", "19:00")
    root = imported(tmp_path, story.steps)
    plant(root, {"mkdocs.yml": SETTINGS.format(OWN, "no")})
    assert ours(edition_of(root, TODAY).ledger)[UID.format("s")][0] == 1


def upstream_later() -> Story:
    """A settled site, and an upstream that went on meanwhile."""
    story = Story().commit(OURS).take(ADDRESS, MARK, DELETION).edit(MINE, "19:30", "19:00")
    own = dict(story.tree)
    newer = {"events/bie/neu.yml": SEASON.format("别夜二"), "events/xin/palace.yml": "名称: 新市\n"}
    newer |= {"events/xin/x.yml": SEASON.format("新夜")}
    upstream = [
        Step(story.steps[0].when, UPSTREAM, "main"),
        Step(story.when.isoformat(), newer, "upstream"),
    ]
    story.steps[1:1] = upstream[1:]
    story.tree = own
    story.when += timedelta(hours=1)
    return story


NEWER = ("events/bie/neu.yml", "events/xin/palace.yml", "events/xin/x.yml")


@pytest.mark.parametrize("kept", [True, False], ids=["left in at first", "left out"])
def test_a_newer_sample_is_merged(tmp_path: Path, kept: bool) -> None:
    story = upstream_later()
    brought = dict.fromkeys(NEWER[1:], SEASON.format("新夜")) | {NEWER[1]: "名称: 新市\n"}
    story.commit(brought if kept else {}, merges="upstream")
    if kept:
        story.commit(dict.fromkeys(brought))
    last = hold(story.states(tmp_path))
    assert (last.ghosts, [uid for uid in last.ledger.records if ".xin." in uid]) == ((), [])
    assert ours(last.ledger)[UID.format("s")][0] == 1


def test_a_newer_sample_is_merged_the_wrong_way_round(tmp_path: Path) -> None:
    """Into it went the own line: the merge's first parent is the sample's."""
    story = upstream_later()
    before = story.last(tmp_path / "before")
    files: dict[str, str | None] = {**story.tree, **dict.fromkeys([*FOREIGN, *NEWER])}
    story.commit(files, branch="upstream", merges="main")
    story.commit({MINE: story.tree[MINE].replace("19:00", "18:30")}, branch="upstream")
    root = imported(tmp_path / "after", story.steps)
    checked = check(root)
    read_ledger(root, checked.calendar.settings)  # kept at the tip of the own line
    git(root, "checkout", "-q", "upstream")
    history = read_ledger(root, checked.calendar.settings)
    assert history.strayed is None
    after = edition_of(root, TODAY)
    assert ours(after.ledger)[UID.format("s")][0] == 2
    assert ours(after.ledger)[UID.format("one")] == ours(before.ledger)[UID.format("one")]
    assert (after.ghosts, foreign(after)) == ((), [])
    kept = history.ledger
    (root / "build/cache/ledger.json").unlink()
    assert read_ledger(root, checked.calendar.settings).ledger == kept


def test_the_sample_downloaded_without_its_history(tmp_path: Path) -> None:
    """All that stands where a history begins with the mark came with it."""
    story = Story({**UPSTREAM, "mkdocs.yml": SETTINGS.format(OWN, "true")})
    story.commit(OURS | dict.fromkeys(FOREIGN)).take(MARK)
    story.edit(ONE)
    last = hold(story.states(tmp_path))
    assert [ghost.uid for ghost in last.ghosts] == [UID.format("one")]


def test_a_palace_of_the_sample_that_became_the_site_s_own(tmp_path: Path) -> None:
    """What was edited here was this site's; the rest of it never was."""
    story = Story().take(ADDRESS, MARK).edit("events/bie/b/s.yml", "19:30", "19:00")
    story.commit(OURS | dict.fromkeys(FOREIGN))
    last = story.last(tmp_path)
    assert {ghost.uid.split(".", 1)[1] for ghost in last.ghosts} == {"bie.b.s@gh.example.com"}


def test_a_file_that_goes_while_its_palace_stays_was_the_site_s_own(tmp_path: Path) -> None:
    """Also where another palace of the sample goes with it."""
    story = Story().take(ADDRESS, MARK).commit(OURS)
    story.commit(dict.fromkeys([path for path in FOREIGN if path != "events/ling/palace.yml"]))
    last = story.last(tmp_path)
    assert {ghost.uid.split(".", 1)[1] for ghost in last.ghosts} == {"ling.t@gh.example.com"}


@pytest.mark.parametrize("acts", [(ADDRESS, MARK), (ADDRESS,)], ids=["unmarked", "marked"])
def test_what_is_not_committed_leaves_no_trace_of_the_sample_either(
    tmp_path: Path, acts: tuple[str, ...]
) -> None:
    root = imported(tmp_path, Story().commit(OURS).take(*acts).steps)
    for palace in ("bie", "ling"):
        shutil.rmtree(root / "events" / palace)
    assert (edition_of(root, TODAY).ghosts, foreign(edition_of(root, TODAY))) == ((), [])


def test_a_mark_taken_away_and_not_committed_forgets_as_well(tmp_path: Path) -> None:
    story = Story(OURS | {"mkdocs.yml": SETTINGS.format(OWN, "true")}).edit(ONE, "9:00", "8:00")
    root = imported(tmp_path, story.edit(ONE).steps)
    assert [ghost.uid for ghost in edition_of(root, TODAY).ghosts] == [UID.format("one")]
    plant(root, {"mkdocs.yml": SETTINGS.format(OWN, "no")})
    assert edition_of(root, TODAY).ghosts == ()


def test_settings_with_tags_and_slips_tell_their_host(tmp_path: Path) -> None:
    """MkDocs' own tags, and what was wrong once with another line, move no beginning."""
    tagged = SETTINGS.format(OWN, "no") + "  emoji: !!python/name:material.emoji\n  font: [1, 2]\n"
    story = Story(OURS | {"mkdocs.yml": tagged}).edit(ONE, "9:00", "8:00")
    story.commit({"mkdocs.yml": SETTINGS.format(OWN, "no")})
    assert ours(story.last(tmp_path).ledger)[UID.format("one")][0] == 1


def test_a_kept_ledger_goes_on_as_a_fresh_one_does(tmp_path: Path) -> None:
    """Built after each commit, or once at the end."""
    story = Story().commit(OURS).take(ADDRESS).edit(ONE).take(DELETION).take(MARK)
    story.commit({ONE: OURS[ONE]})
    root = imported(tmp_path / "kept", story.steps)
    settings = check(root).calendar.settings
    for back in range(len(story.steps) - 1, -1, -1):
        git(root, "checkout", "-q", f"main~{back}")
        kept = read_ledger(root, settings)
    fresh = read_ledger(imported(tmp_path / "fresh", story.steps), settings)
    assert (kept.ledger, kept.marked, kept.strayed) == (fresh.ledger, fresh.marked, None)


@pytest.mark.parametrize(
    "settings",
    [SETTINGS.format("http://gh.example.com:8080/rili/", "no") + "  notice: 试用\n", "site_url: ["],
    ids=["another scheme, path and notice", "broken for a while"],
)
def test_a_ledger_kept_under_other_settings_goes_on(tmp_path: Path, settings: str) -> None:
    """They are none of the ledger's business, so what is kept tells what a fresh replay tells."""
    story = Story(OURS | {"mkdocs.yml": SETTINGS.format(OWN, "no")}).commit(
        {"mkdocs.yml": settings}
    )
    root = imported(tmp_path, story.edit(MINE, "2026-08-29", "2026-08-22").steps)
    now = check(plant(root, {"mkdocs.yml": SETTINGS.format(OWN, "no")})).calendar.settings
    git(root, "stash", "-q")
    git(root, "checkout", "-q", "main~1")
    if then := check(root).calendar.settings:
        read_ledger(root, then)
    git(root, "checkout", "-q", "main")
    kept = read_ledger(root, now).ledger
    (root / "build/cache/ledger.json").unlink()
    assert read_ledger(root, now).ledger == kept
    assert ours(kept)[UID.format("s")][0] == 0


def test_the_sample_says_where_it_stands() -> None:
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    assert f"site_url: https://{SAMPLE_HOST}/\n" in text
