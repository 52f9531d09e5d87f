"""A tour's page is one list of its stops: when, where, by whom, and on which map."""

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tests.sites.pages import text


def page(site: Path, url: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / url / "index.html").read_text("utf-8"))


def facts(stop: LexborNode) -> dict[str, str]:
    rows = stop.css(".gl-stop__facts > div")
    return {
        row.css_first("dt").text(): " ".join(row.css_first("dd").text(separator=" ").split())
        for row in rows
    }


def test_stops_stand_in_the_order_of_time(sample_site: Path) -> None:
    """The editor wrote them in another order."""
    tour = page(sample_site, "xiamen/qingxi-jiemei/2027-chunjie")
    assert text(tour, ".gl-stop h3") == ["同安工业园", "火炬园企业", "职工公寓", "地铁工地"]
    assert text(tour, ".gl-stop time") == [
        "12月30日 周三",
        "2027年1月25日 周一",
        "2027年1月27日 周三",
        "2027年1月30日 周六",
    ]


def test_a_stop_tells_place_host_contact_and_maps(sample_site: Path) -> None:
    tour = page(sample_site, "xiamen/qingxi-jiemei/2027-chunjie")
    stops = {stop.attributes["id"]: stop for stop in tour.css(".gl-stop")}
    assert facts(stops["qiye"]) == {
        "地点": "火炬高新区某企业广场，火炬路 1 号",
        "当地联系": "园区工会办公室",
        "接待单位": "园区工会",
        "地图": "高德 地图：火炬高新区某企业广场 百度 地图：火炬高新区某企业广场 "
        "苹果 地图：火炬高新区某企业广场",
    }
    for stop in stops.values():
        links = stop.css(".gl-maps a")
        hosts = [(link.attributes["href"] or "").split("/")[2] for link in links]
        assert hosts == ["uri.amap.com", "api.map.baidu.com", "maps.apple.com"]
        assert {link.attributes["rel"] for link in links} == {"noopener"}


def test_a_stop_at_a_point_of_the_palace_leads_to_its_venue(sample_site: Path) -> None:
    tour = page(sample_site, "nanchang/siji-youyue/2026-qiu")
    stop = tour.css_first("#kaifaqu")
    assert stop.css_first("dd a").attributes["href"] == "../../venues/kaifaqu-ting/"
    amap = stop.css_first(".gl-maps a").attributes["href"] or ""
    assert amap.startswith("https://uri.amap.com/search?keyword=")
    assert "is-past" in (stop.attributes["class"] or "")
