"""Links that open a place in the map that people have: nothing of a map is loaded here.

Documented forms, each in the coordinates its map wants: Amap's URI API (marker, search),
Baidu's URI API (marker, place/search), Apple's Map Links (ll, q).
"""

from urllib.parse import quote, urlencode

from gongli.model import System
from gongli.rules.coordinates import converted
from gongli.rules.spots import Spot
from gongli.writing.views import Reference

_APP = "gongli"
_DIGITS = 6
"""A tenth of a metre."""


def map_links(spot: Spot | None) -> tuple[Reference, ...]:
    """高德, 百度, 苹果; the note is the place, which one link alone does not name."""
    if spot is None:
        return ()
    links = (("高德", _amap(spot)), ("百度", _baidu(spot)), ("苹果", _apple(spot)))
    return tuple(Reference(name, url, spot.name) for name, url in links)


def _amap(spot: Spot) -> str:
    """Opens the app where there is one, else a page."""
    common = {"src": _APP, "callnative": "1"}
    if at := _degrees(spot, System.GCJ02):
        marker = {"position": f"{at[1]},{at[0]}", "name": spot.name, "coordinate": "gaode"}
        return _url("https://uri.amap.com/marker", **marker, **common)
    return _url("https://uri.amap.com/search", keyword=spot.words, view="map", **common)


def _baidu(spot: Spot) -> str:
    """The words name the city themselves, so the search is nationwide."""
    common = {"output": "html", "src": f"webapp.{_APP}"}
    if at := _degrees(spot, System.BD09):
        marker = {"location": f"{at[0]},{at[1]}", "title": spot.name}
        content = {"content": spot.address or spot.name, "coord_type": "bd09ll"}
        return _url("https://api.map.baidu.com/marker", **marker, **content, **common)
    return _url("https://api.map.baidu.com/place/search", query=spot.words, region="全国", **common)


def _apple(spot: Spot) -> str:
    """In China Apple's map is Amap's and takes the same coordinates."""
    if at := _degrees(spot, System.GCJ02):
        return _url("https://maps.apple.com/", ll=f"{at[0]},{at[1]}", q=spot.name)
    return _url("https://maps.apple.com/", q=spot.words)


def _degrees(spot: Spot, system: System) -> tuple[str, str] | None:
    """Latitude and longitude as a map takes them."""
    if spot.position is None:
        return None
    at = converted(spot.position, system)
    return f"{at.latitude:.{_DIGITS}f}", f"{at.longitude:.{_DIGITS}f}"


def _url(base: str, **query: str) -> str:
    # Apps show a plus sign as it stands: blanks are %20.
    return base + "?" + urlencode(query, safe=",", quote_via=quote)
