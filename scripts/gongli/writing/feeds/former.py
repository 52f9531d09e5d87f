"""Topics (类别订阅, 对象订阅) as they once were: their feeds stay when an editor drops them.

A topic that is gone gathers on by the words that it had; one that takes in fewer words keeps what
it gathered once among what it had (`Gone.ever`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from gongli.model import Alliance, Occurrence, Palace, Topic
from gongli.rules.facets import Facet, Value, topics_of
from gongli.rules.moves import moved
from gongli.writing.edition import Edition, once


@dataclass(frozen=True)
class Former:
    """The topics of a facet that were other than they are."""

    topics: tuple[tuple[str, Topic], ...] = ()
    """Each with its palace, an empty one for the alliance's."""
    dropped: frozenset[str] = frozenset()
    """The ids of those that are no topics any more; a list may have the same."""

    def values(self) -> Mapping[str, Value]:
        """What each was called last, by its id."""
        return {topic.id: Value(topic.id, topic.name) for _, topic in reversed(self.topics)}

    def covering(self, palace: str, words: Iterable[str]) -> Iterator[str]:
        """The ids of those that gathered what a palace says in these words."""
        texts = tuple(words)
        covers = (t.id for holder, t in self.topics if holder in ("", palace) and t.covers(texts))
        return iter(dict.fromkeys(covers))

    def of(self, edition: Edition, facet: Facet, o: Occurrence) -> Iterator[str]:
        """The ids of those that gathered an occurrence."""
        words = (value.id for value in facet.find(edition.calendar, o))
        return self.covering(o.activity.palace, words)


@once
def former_of(edition: Edition, facet: Facet) -> Former:
    """The topics of a facet that the ledger knows with words that they have no more."""
    alliance, moves = edition.calendar.alliance, edition.calendar.moves
    now: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    holders: list[Alliance | Palace] = [alliance, *alliance.palaces]
    for holder in holders:
        for name, words in topics_of(holder).items():
            now[name].update(words)
    standing = {id for key, _, id in now if key == facet.key}
    found = []
    for (key, palace, id), words in edition.ledger.topics.items():
        holder_now = moved(palace, moves)
        if key == facet.key and not now[key, holder_now, id].issuperset(words):
            found.append((holder_now, Topic(id, words[0], words[1:])))
    return Former(tuple(found), frozenset(topic.id for _, topic in found) - standing)
