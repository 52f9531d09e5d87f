"""How a feed is written, rules 12 to 22 of shared/FEEDS.md; docstrings give the number."""

import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from selectolax.lexbor import LexborHTMLParser

from gongli.writing.addresses import brand_url, feed_path, palace_url
from gongli.writing.edition import Edition
from gongli.writing.feeds.qr import qr_svg
from tests.sites.copies import ROOT
from tests.trees import one_activity
from tests.writing.calendars import (
    ZONE,
    by_uid,
    events,
    names,
    one,
    opening,
    physical_lines,
    properties,
)
from tests.writing.calendars import feeds as feeds_among
from tests.writing.lookup import files_on, rendered

Files = Mapping[str, bytes]

HEAD = (
    "BEGIN VERSION PRODID CALSCALE X-WR-CALDESC NAME X-WR-CALNAME COLOR REFRESH-INTERVAL "
    "SOURCE URL X-APPLE-CALENDAR-COLOR X-PUBLISHED-TTL X-WR-TIMEZONE"
)
SINGLE_HEAD = "BEGIN VERSION PRODID CALSCALE"
EVENT = (
    "BEGIN SUMMARY DTSTART DTEND DTSTAMP UID SEQUENCE CATEGORIES CONFERENCE DESCRIPTION GEO "
    "LAST-MODIFIED LOCATION STATUS TRANSP URL X-APPLE-STRUCTURED-LOCATION END"
)
ALARM = """BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:活动提醒
TRIGGER:%s
END:VALARM
""".replace("\n", "\r\n").encode()
_ALARM = re.compile(rb"BEGIN:VALARM\r\n.*?END:VALARM\r\n", re.DOTALL)
SLOT = r"\d{8}(n[1-9]\d*)?"
UID = rf":({SLOT}|registration(-[2-9])?(-{SLOT})?)(\.[a-z0-9-]+){{2,4}}@[^\s@]+"
FORMS = {";TZID=Asia/Shanghai": r"\d{8}T\d{6}", ";VALUE=DATE": r"\d{8}"}
BLOCKS = "<(p|ul|ol|li|h[1-6]|blockquote)>"
"""Markdown's blocks as the site writes them; anything else an editor meant as it stands."""
OPTIONAL = {"CONFERENCE", "DTEND", "GEO", "LOCATION", "X-APPLE-STRUCTURED-LOCATION"}


def test_lines_end_in_crlf_and_git_leaves_them_so(all_files: Files) -> None:
    """12."""
    for data in all_files.values():
        assert data.endswith(b"END:VCALENDAR\r\n")
        assert re.findall(rb"(?<!\r)\n|\r(?!\n)", data) == []
    assert "*.ics -text" in (ROOT / ".gitattributes").read_text(encoding="utf-8").splitlines()


def test_lines_fold_at_75_octets_and_never_inside_a_character(all_files: Files) -> None:
    """13."""
    longest = 0
    for data in all_files.values():
        for line in physical_lines(data):
            line.decode()
            longest = max(longest, len(line))
    assert 70 < longest <= 75


def test_no_fold_splits_an_escape(all_files: Files) -> None:
    """13: a library older than 7.3 splits them, and Google drops the event."""
    for data in all_files.values():
        before = [line for line in data.split(b"\r\n ")[:-1] if line.endswith(b"\\")]
        assert [b for b in before if len(b) - len(b.rstrip(b"\\")) & 1] == []
    wanted = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert '"icalendar>=7.3"' in wanted


def test_no_control_characters(all_files: Files) -> None:
    """14."""
    for data in all_files.values():
        assert re.findall("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f]", data.decode()) == []


def test_the_description_is_plain_and_ends_with_the_page(all_files: Files) -> None:
    """15."""
    for data in all_files.values():
        for event in events(data):
            last = one(event, "DESCRIPTION").text.split("\n")[-1]
            assert last == one(event, "URL").value
            assert "X-ALT-DESC" not in names(event)


def test_what_a_calendar_says_of_itself(nasty_files: Files) -> None:
    """16."""
    head = opening(nasty_files["feeds/gong/pinpai.ics"])
    told = {p.name: p.params + ":" + p.value for p in properties(head.replace(ZONE, b""))}
    told.pop("BEGIN")
    assert re.fullmatch(r":-//gongli//gongli [\d.]+//ZH", told.pop("PRODID"))
    assert told == {
        "VERSION": ":2.0",
        "CALSCALE": ":GREGORIAN",
        "NAME": ":品牌；🎉",
        "X-WR-CALNAME": ":品牌；🎉",
        "X-WR-CALDESC": ":品牌；🎉活动日历。示例站点，日程为演示数据",
        "X-WR-TIMEZONE": ":Asia/Shanghai",
        "URL": ":https://gongli.example.org/gong/pinpai/",
        "SOURCE": ";VALUE=URI:https://gongli.example.org/feeds/gong/pinpai.ics",
        "REFRESH-INTERVAL": ";VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL": ":PT12H",
        "COLOR": ":firebrick",
        "X-APPLE-CALENDAR-COLOR": ":#a8201a",
    }


def test_one_order_of_properties_everywhere(all_files: Files) -> None:
    """16 and 17: the same bytes need the same order; no CLASS, no X-ALT-DESC.

    A file of one event is imported, not subscribed to: it has no name of its own.
    """
    for path, data in all_files.items():
        head = " ".join(names(opening(data).partition(ZONE)[0]))
        assert head == (HEAD if ":feeds/" in path else SINGLE_HEAD), path
        for event in map(names, events(data)):
            assert event == [n for n in EVENT.split() if n in event or n not in OPTIONAL]


def test_apples_place_is_the_location_to_the_letter(all_files: Files) -> None:
    """17."""
    compared = 0
    for data in all_files.values():
        for event in events(data):
            if "GEO" in names(event):
                params = one(event, "X-APPLE-STRUCTURED-LOCATION").params
                title = params.partition("X-TITLE=")[2].strip('"').replace("^'", '"')
                assert title == one(event, "LOCATION").text
                compared += 1
    assert compared > 14


def test_a_live_stream_is_a_conference_and_in_the_description(nasty_files: Files) -> None:
    """17."""
    event = by_uid(nasty_files["feeds/gong.ics"])["20261003.gong.pinpai.2026@gongli.example.org"]
    live = one(event, "CONFERENCE")
    assert set(live.params.split(";")[1:]) == {"VALUE=URI", "FEATURE=FEED", "LABEL=直播"}
    assert live.value == "https://example.org/live?a=1,2;b=3&c=%E4%B8%AD"
    assert f"直播：{live.value}" in one(event, "DESCRIPTION").text.split("\n")


def test_every_event_leaves_peoples_time_free(all_files: Files) -> None:
    """17."""
    values = {one(e, "TRANSP").value for data in all_files.values() for e in events(data)}
    assert values == {"TRANSPARENT"}


def test_every_value_is_of_its_form(all_files: Files) -> None:
    """2 to 4, 10 and 11: names, stamps in UTC, Shanghai's times, an end after its start."""
    for path, data in all_files.items():
        for event in map(properties, events(data)):
            told = {p.name: f"{p.params}:{p.value}" for p in event}
            assert re.fullmatch(UID, told["UID"]), path
            assert re.fullmatch(r":\d+", told["SEQUENCE"])
            assert told["DTSTAMP"] == told["LAST-MODIFIED"]
            assert re.fullmatch(r":\d{8}T\d{6}Z", told["DTSTAMP"])
            # 19:30起 has no end: it ends when it starts (RFC 5545, 3.6.1).
            there = (name for name in ("DTSTART", "DTEND") if name in told)
            times = [told[name].rpartition(":") for name in there]
            assert {form for form, *_ in times} == {times[0][0]} <= FORMS.keys()
            assert re.fullmatch(FORMS[times[0][0]], times[0][2])
            assert len(times) == 1 or times[0][2] < times[1][2]
            assert [datetime.fromisoformat(time) for *_, time in times]


def test_words_are_plain_and_say_what_is_called_off(all_files: Files) -> None:
    """5, 6 and 15; a backslash escapes something everywhere."""
    for data in all_files.values():
        for event in events(data):
            status, title = one(event, "STATUS").value, one(event, "SUMMARY").text
            assert status in ("CONFIRMED", "TENTATIVE") or title.startswith(
                ("【取消】", "【延期】")
            )
            assert status in ("CONFIRMED", "TENTATIVE", "CANCELLED")
            assert not re.search(BLOCKS, one(event, "DESCRIPTION").text)
            assert "\\" not in re.sub(r"\\[\\;,n]", "", "".join(p.value for p in properties(event)))


def test_no_alarms(all_files: Files) -> None:
    """18."""
    assert [path for path, data in all_files.items() if b"VALARM" in data] == []


def test_palaces_and_brands_once_more_with_alarms(
    nasty: Edition, nasty_files: Files, alarm_files: Files
) -> None:
    """18: the same events in the same order, each with one alarm if it takes place."""
    palaces = nasty.calendar.alliance.palaces
    urls = [*(palace_url(p) for p in palaces), *(brand_url(b) for p in palaces for b in p.brands)]
    paths = [feed_path(url) for url in urls]
    assert alarm_files.keys() == {path.replace(".ics", "-alarm.ics") for path in paths}
    for path in paths:
        data, other = nasty_files[path], alarm_files[path.replace(".ics", "-alarm.ics")]
        assert [_ALARM.sub(b"", event) for event in events(other)] == events(data)
        alarms = {uid: _ALARM.findall(event) for uid, event in by_uid(other).items()}
        off = {u for u, e in by_uid(other).items() if one(e, "STATUS").value == "CANCELLED"}
        assert {uid for uid, found in alarms.items() if len(found) != 1} == off


def test_when_alarms_go_off(alarm_files: Files) -> None:
    """18: an hour before; for whole days at nine the day before."""
    found = by_uid(alarm_files["feeds/gong-alarm.ics"])
    told = {
        uid.partition("@")[0]: _ALARM.findall(found[uid])[0]
        for uid in found
        if uid.startswith(("20261003.gong.pinpai", "20261230.gong.zhanlan"))
    }
    assert told == {
        "20261003.gong.pinpai.2026": ALARM % b"-PT1H",
        "20261230.gong.zhanlan": ALARM % b"-PT15H",
    }


def test_a_feed_with_alarms_is_known_by_its_name(alarm_files: Files) -> None:
    """18: two calendars of one name cannot be told apart on a phone."""
    head = opening(alarm_files["feeds/gong/pinpai-alarm.ics"])
    assert one(head, "X-WR-CALNAME").text == "品牌；🎉（带提醒）"
    assert one(head, "SOURCE").value == "https://gongli.example.org/feeds/gong/pinpai-alarm.ics"


def test_sizes_and_addresses_keep_within_what_phones_take(all_files: Files) -> None:
    """20."""
    for path, data in feeds_among({p.split(":")[1]: d for p, d in all_files.items()}):
        assert len(events(data)) <= 1_000
        assert len(data) <= 900 * 1024
        assert re.fullmatch(r"[a-z0-9/.-]{1,200}", path)


def test_a_feed_of_more_than_1000_events_is_shortened_and_says_so(tmp_path: Path) -> None:
    """20: Google loses events of a larger one without a word."""
    hours = '["9:00-9:30", "10:00-10:30"]'
    when = f"{{每: 每天, 开始: 2026-11-01, 结束: 2027-10-31, 时间: {hours}}}"
    one_activity(tmp_path, f"名称: 天天\n时间安排: {when}\n")
    (tmp_path / "events/p/b.yml").write_text(f"名称: 日日\n时间安排: {when}\n", encoding="utf-8")
    tree = rendered(tmp_path)
    assert {p.code for p in tree.problems} == {"feed-shortened"}
    assert len(by_uid(tree.files["feeds/p/a.ics"].data)) == 730
    whole = by_uid(tree.files["feeds/all.ics"].data)
    days = [uid[:8] for uid in whole]
    assert 900 < len(whole) <= 1_000
    ahead = [day for day in days if day >= "20261121"]
    assert ahead[0] == "20261121"
    assert {ahead.count(day) for day in ahead} == {4}


def test_a_feed_of_more_than_900_kilobytes_is_shortened(tmp_path: Path) -> None:
    """20."""
    when = "{每: 每天, 开始: 2026-11-01, 结束: 2027-05-31, 时间: 全天}"
    one_activity(tmp_path, f"名称: 天天\n简介: {'长' * 1_900}\n时间安排: {when}\n")
    tree = rendered(tmp_path)
    assert {p.code for p in tree.problems} == {"feed-shortened"}
    assert 800 * 1024 < len(tree.files["feeds/all.ics"].data) <= 900 * 1024


def links(page: bytes) -> dict[str, str]:
    """The words of each link of a page with its address."""
    found = LexborHTMLParser(page.decode()).css("a")
    return {a.text(strip=True): a.attributes["href"] or "" for a in found}


def test_the_ways_to_subscribe(nasty_docs: Path) -> None:
    """22."""
    page = (nasty_docs / "gong/pinpai/index.md").read_bytes()
    found = links(page)
    https = "https://gongli.example.org/feeds/gong/pinpai.ics"
    webcal = "webcal://gongli.example.org/feeds/gong/pinpai.ics"
    google, outlook = urlsplit(found["订阅到 Google 日历"]), urlsplit(found["订阅到 Outlook"])
    assert found["订阅到 iPhone / Mac"] == webcal
    assert (google.netloc, google.path, parse_qs(google.query)) == (
        "calendar.google.com",
        "/calendar/r",
        {"cid": [webcal]},
    )
    assert (outlook.path, parse_qs(outlook.query)) == (
        "/calendar/0/addfromweb",
        {"url": [https], "name": ["品牌；🎉"]},
    )
    tree = LexborHTMLParser(page.decode())
    assert [i.attributes["value"] for i in tree.css(".gl-copy input")] == [https]
    assert {i.attributes["src"] for i in tree.css(".gl-subscribe img")} == {
        "../../feeds/gong/pinpai.svg"
    }


def test_a_site_below_a_folder_of_its_host_keeps_it_in_every_address(tmp_path: Path) -> None:
    """22: the UID has the host alone, addresses the whole."""
    one_activity(tmp_path, "名称: 一\n时间安排: {日期: 2026-12-05, 时间: 全天}\n")
    settings = "site_name: 测试\nsite_url: https://h.example/gong\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    files = files_on(tmp_path)
    feed = files["feeds/p.ics"]
    (event,) = events(feed)
    assert [
        one(opening(feed), "SOURCE").value,
        one(event, "UID").value,
        one(event, "URL").value,
    ] == [
        "https://h.example/gong/feeds/p.ics",
        "20261205.p.a@h.example",
        "https://h.example/gong/p/a/#2026-12-05",
    ]
    assert b"webcal://h.example/gong/feeds/p.ics" in files["p/index.md"]


def test_each_feed_has_a_qr_code(sample_docs: Path, sample: Edition) -> None:
    """22: of the page to subscribe on (WeChat blocks feeds); not of lists and cards."""
    folder = sample_docs / "feeds"
    drawn = {path: path.read_bytes() for path in folder.rglob("*.svg")}
    former = [folder / f"{move.old}.svg" for move in sample.calendar.moves]
    listed = (
        r"-alarm\.ics$|(^|/)((slots|centres|categories|audiences|all)/|(free|registration)\.ics$)"
    )
    feeds = {p.relative_to(folder).as_posix() for p in folder.rglob("*.ics")}
    courses = {
        f"{page}/{part.id}.ics"
        for activity in sample.calendar.activities.values()
        for page in (activity.page, *activity.formerly)
        for part in activity.parts
    }
    offered = (name for name in feeds - courses if not re.search(listed, name))
    own = {name.replace(".ics", ".svg") for name in offered}
    assert {path.relative_to(folder).as_posix() for path in drawn} == own
    assert len(set(drawn.values())) == len(drawn) - len(former)
    assert len(former) == len([path for path in former if path in drawn]) > 0
    page = "https://gongli.example.org/nantong/haobin-xiaye/#subscribe"
    assert drawn[folder / "nantong/haobin-xiaye.svg"] == qr_svg(page)
    assert drawn[folder / "all.svg"] == qr_svg("https://gongli.example.org/subscribe/#subscribe")


def test_pages_say_how_often_phones_ask(sample_docs: Path) -> None:
    """23."""
    text = LexborHTMLParser((sample_docs / "subscribe/index.md").read_text("utf-8")).text()
    assert "手机什么时候来看，由手机定" in text
