"""Former addresses behind the real servers: pages lead on, feeds stay."""

from pathlib import Path

import pytest

from tests.deploy.servers import DEPLOY, Server, caddy, nginx

NEW = "/gong/dushu/"


@pytest.mark.parametrize(
    ("path", "to"),
    [
        ("/gong/duhui/", NEW),
        ("/gong/duhui", NEW),
        ("/gong/lao-dushu/", NEW),
        ("/gong/duhui/2026-11-28/", NEW + "2026-11-28/"),
    ],
)
def test_a_former_address_leads_to_the_new_one_for_good(server: Server, path: str, to: str) -> None:
    answer = server.ask(path)
    assert (answer.status, answer["Location"]) == (301, to)
    # A browser asks again, should the address come to stand for something else.
    assert answer["Cache-Control"] == "no-cache"
    assert server.ask(to).status == 200


@pytest.mark.parametrize("ending", [".ics", ".svg"])
def test_a_feed_is_served_where_phones_know_it(server: Server, release: Path, ending: str) -> None:
    answer = server.ask(f"/feeds/gong/duhui{ending}")
    new = release / f"site/feeds/gong/dushu{ending}"
    assert (answer.status, answer.body) == (200, new.read_bytes())
    assert answer["Access-Control-Allow-Origin"] == "*"


def test_a_single_evening_is_served_too(server: Server) -> None:
    old, new = (server.ask(f"/gong/{name}/2026-11-28.ics") for name in ("duhui", "dushu"))
    assert (old.status, old.body) == (200, new.body)


@pytest.mark.parametrize("path", ["/gong/duhui-2/", "/gong/duhu/", "/duhui/", "/x/gong/duhui/"])
def test_other_addresses_lead_nowhere(server: Server, path: str) -> None:
    assert server.ask(path).status == 404


@pytest.mark.parametrize("path", ["/gong/duhui/%0d%0aX-Evil:1", "/gong/duhui/%2f%2fevil.example"])
def test_nothing_is_carried_into_a_header(server: Server, path: str) -> None:
    answer = server.ask(path)
    assert answer["X-Evil"] is None
    assert "evil.example" not in (answer["Location"] or "").partition("/gong/dushu/")[0]


def test_a_question_is_kept(server: Server) -> None:
    assert server.ask("/gong/duhui/?size=large&x=%0d")["Location"] == NEW + "?size=large&x=%0d"


@pytest.mark.servers
def test_a_site_without_former_addresses_starts_as_well(release: Path, tmp_path: Path) -> None:
    """Both servers take the files of a build in which nothing ever moved."""
    from gongli.writing.pages.moved import redirects

    empty = tmp_path / "release"
    empty.mkdir()
    for part in ("site", "csp"):
        (empty / part).symlink_to(release / part)
    (empty / "moved").mkdir()
    for name, data in redirects([], "https://gongli.example.org/").items():
        (empty / "moved" / name).write_bytes(data)
    for start in (nginx, caddy):
        (tmp_path / start.__name__).mkdir()
        with start(tmp_path / start.__name__, empty) as server:
            assert server.ask("/").status == 200
    assert "moved/nginx.conf" in (DEPLOY / "nginx.conf").read_text("utf-8")
