"""What facts say of a palace's places."""

from pathlib import Path

from gongli.writing.parts.facts import venue_facts
from gongli.writing.views import Fact
from tests.sites.copies import edition_of
from tests.trees import SOUND, plant

PALACE = """\
名称: 某市工人文化宫
特殊开放:
  2027-02-06 至 2027-02-08: {时间: 闭馆, 原因: 春节}
场地:
  juchang: {名称: 职工剧场, 特殊开放: {2027-02-07: 18:00-22:00}}
"""


def test_a_venue_is_closed_with_its_palace_but_on_days_of_its_own(tmp_path: Path) -> None:
    edition = edition_of(plant(tmp_path, {**SOUND, "events/p/palace.yml": PALACE}))
    (palace,) = edition.alliance.palaces
    facts = {fact.label: fact for fact in venue_facts(edition, palace, palace.venues[0])}
    days = ("2027年2月6日 闭馆 （春节）", "2027年2月7日 18:00–22:00", "2027年2月8日 闭馆 （春节）")
    assert facts["特殊开放"] == Fact("特殊开放", days)
