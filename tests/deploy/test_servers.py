"""What any server must do with a site: FEEDS.md rule 22, and the headers of deploy/."""

import gzip
import re
from email.utils import format_datetime, parsedate_to_datetime
from pathlib import Path

import pytest

from tests.deploy.servers import HOST, Server

FEED = "/feeds/gong.ics"


@pytest.mark.parametrize("host", [HOST, "evil.example", f"{HOST}.evil.example", "127.0.0.1"])
@pytest.mark.parametrize("path", ["/", "/feeds/gong.ics", "/search/?q=a%20b"])
def test_http_leads_to_this_sites_https(server: Server, path: str, host: str) -> None:
    """webcal:// is http first; the address survives as it was, the host is never the asker's."""
    answer = server.ask(path, redirecting=True, Host=host)
    assert (answer.status, answer["Location"]) == (301, f"https://{HOST}{path}")
    assert answer["Strict-Transport-Security"] is None, "means nothing on http"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/gong/dushu/", "text/html; charset=utf-8"),
        (FEED, "text/calendar; charset=utf-8"),
        ("/gong/dushu/2026-11-28.ics", "text/calendar; charset=utf-8"),
        ("/feeds/x.atom", "application/atom+xml; charset=utf-8"),
        ("/feeds/gong.svg", "image/svg+xml; charset=utf-8"),
        ("/data/calendar.json", "application/json"),
        ("/data/x.csv", "text/csv; charset=utf-8"),
        ("/assets/gongli.css", "text/css; charset=utf-8"),
        ("/assets/gongli.js", "text/javascript; charset=utf-8"),
        ("/assets/images/share.png", "image/png"),
        ("/sitemap.xml.gz", "application/gzip"),
    ],
)
def test_each_kind_of_file_has_its_type(server: Server, path: str, kind: str) -> None:
    answer = server.ask(path)
    found = (answer["Content-Type"] or "").replace("application/javascript", "text/javascript")
    assert (answer.status, found) == (200, kind)
    assert answer["Content-Disposition"] is None


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_who_has_the_newest_is_told_so(server: Server, encoding: str) -> None:
    """Phones ask several times a day; compressed answers have tags of their own."""
    first = server.ask(FEED, Accept_Encoding=encoding)
    tag, modified = first["ETag"], first["Last-Modified"]
    assert tag is not None
    assert modified is not None
    for asked in ({"If_None_Match": tag}, {"If_Modified_Since": modified}):
        again = server.ask(FEED, Accept_Encoding=encoding, **asked)
        assert (again.status, again.body) == (304, b"")
    assert server.ask(FEED, If_None_Match='"other"').status == 200


def test_who_has_an_older_one_gets_the_new_one(server: Server) -> None:
    modified = parsedate_to_datetime(server.ask(FEED)["Last-Modified"] or "")
    before = modified.replace(year=modified.year - 1)
    assert server.ask(FEED, If_Modified_Since=format_datetime(before, usegmt=True)).status == 200


@pytest.mark.parametrize("path", ["/", FEED, "/data/calendar.json", "/assets/gongli.css"])
def test_text_is_compressed_without_a_change(server: Server, release: Path, path: str) -> None:
    answer = server.ask(path, Accept_Encoding="gzip")
    file = release / "site" / (path.removeprefix("/") or "index.html")
    assert answer["Content-Encoding"] == "gzip"
    assert "accept-encoding" in (answer["Vary"] or "").lower()
    assert gzip.decompress(answer.body) == file.read_bytes()
    assert len(answer.body) < file.stat().st_size


def test_only_what_has_a_hash_in_its_name_is_kept(server: Server, release: Path) -> None:
    [bundle] = (release / "site/assets/javascripts").glob("bundle.*.min.js")
    kept = server.ask(f"/assets/javascripts/{bundle.name}")["Cache-Control"]
    assert kept == "public, max-age=31536000, immutable"
    for path in ("/", FEED, "/gong/dushu/2026-11-28.ics", "/assets/gongli.css", "/nowhere"):
        assert server.ask(path)["Cache-Control"] == "no-cache", path


@pytest.mark.parametrize("path", ["/", FEED, "/assets/gongli.js", "/nowhere"])
def test_every_answer_is_guarded(server: Server, release: Path, path: str) -> None:
    policy = (release / "csp/policy.txt").read_text("utf-8").strip()
    answer = server.ask(path)
    assert answer["Content-Security-Policy"] == f"{policy}; frame-ancestors 'self'"
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert answer["Strict-Transport-Security"] == "max-age=86400"
    assert not re.search(r"\d", answer["Server"] or ""), "names no version"


def test_other_sites_may_frame_only_what_is_made_for_it(server: Server) -> None:
    answer = server.ask("/embed/")
    assert answer["X-Frame-Options"] is None
    assert (answer["Content-Security-Policy"] or "").endswith("; frame-ancestors *")


def test_other_sites_scripts_may_read_only_what_is_made_for_them(server: Server) -> None:
    open_to = {
        path: server.ask(path)["Access-Control-Allow-Origin"]
        for path in (
            FEED,
            "/data/calendar.json",
            "/embed/gong.json",
            "/assets/js/gongli-events.js",
            "/",
            "/assets/gongli.js",
        )
    }
    assert list(open_to.values()) == ["*", "*", "*", "*", None, None]


@pytest.mark.parametrize("path", ["/nowhere", "/gong/nowhere/", "/feeds/nowhere.ics"])
def test_what_is_not_there_is_answered_with_the_sites_page(server: Server, path: str) -> None:
    answer = server.ask(path)
    assert (answer.status, answer["Content-Type"]) == (404, "text/html; charset=utf-8")
    assert "没有这一页" in answer.body.decode()


@pytest.mark.parametrize("path", ["/feeds/", "/assets/", "/.git/config", "/.git/"])
def test_nothing_is_listed_and_nothing_hidden_is_shown(server: Server, path: str) -> None:
    answer = server.ask(path)
    assert answer.status == 404
    assert "没有这一页" in answer.body.decode()


@pytest.mark.parametrize("path", ["/..%2f..%2fcsp/policy.txt", "/%2e%2e/csp/policy.txt"])
def test_nothing_beside_the_site_is_shown(server: Server, path: str) -> None:
    assert server.ask(path).status in (400, 404)


def test_an_address_without_its_slash_leads_to_the_page(server: Server) -> None:
    answer = server.ask("/gong")
    assert answer.status in (301, 308)
    assert answer["Location"] in ("/gong/", "gong/")


def test_a_head_says_the_same_without_the_body(server: Server) -> None:
    whole, head = server.ask(FEED), server.ask(FEED, method="HEAD")
    assert (head.status, head.body) == (200, b"")
    for name in ("Content-Type", "Content-Length", "ETag", "Last-Modified"):
        assert head[name] == whole[name]


def test_nothing_is_accepted(server: Server) -> None:
    assert server.ask("/", method="POST").status == 405
