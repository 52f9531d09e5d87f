"""Links that lead somewhere, and addresses that a site can have."""

import pytest

from gongli.model import Settings
from gongli.problems import Place
from gongli.reading.values.urls import site_url_problem, url_problem

HERE = Place("a.yml")

SOUND = """
https://example.org http://example.org/ HTTPS://Example.ORG/a?b=c#d https://例子.中国/路径?甲=乙
https://a-b.example.org:8443/x https://x_y.example.org/ http://10.0.0.5:8080/
http://[2001:db8::1]/x https://example.org/@user https://example.org/a@b
https://example.org/?next=//u:p@x mailto:a@example.org mailto:a.b+c@mail.example.org?subject=x
tel:110 tel:0513-85100000 tel:+86-513-8510-0000 https://mp.weixin.qq.com/s/abc_DEF-1
https://example.org:443
""".split()  # noqa: SIM905 - easier to read

NOWHERE = """
http:// https:// https:/// https:///x https://?a=b https://#a http://. https://.org
https://example..org https://:443/ https://example https://localhost/ http://http://example.org
http://[::1 http://::1/ http://[x]/ https://-example.org/ https://example-.org/
https://example.org:99999/ https://example.org:abc/ https://example.org:0/
https://ex%61mple.org/ https://example。org/ https://a,b.org/ https://999.1.1.1/ http://1.2.3/
http://exa℀mple.com/ mailto: mailto:@ mailto:a@ mailto:@example.org mailto:a mailto:a@example
mailto:a@b@example.org tel: tel:- tel:12 tel:电话
""".split()  # noqa: SIM905 - easier to read
LONG = ["https://" + "a" * 64 + ".org/", "https://" + "a.b" * 90 + ".org/"]

ACCOUNTS = """
http://user:pw@example.org/ https://user@example.org https://:pw@example.org/
http://@example.org/ https://weixin.qq.com@example.org/ https://u:p@10.0.0.5:80/x
""".split()  # noqa: SIM905 - easier to read


@pytest.mark.parametrize("url", SOUND)
def test_links_that_lead_somewhere(url: str) -> None:
    assert list(url_problem(url, HERE)) == []


@pytest.mark.parametrize("url", [*NOWHERE, *LONG])
def test_links_that_lead_nowhere(url: str) -> None:
    assert [p.code for p in url_problem(url, HERE)] == ["url-to-nowhere"]


@pytest.mark.parametrize("url", ACCOUNTS)
def test_links_that_give_an_account_away(url: str) -> None:
    assert [p.code for p in url_problem(url, HERE)] == ["url-with-account"]


SITES = """
https://gongli.example.org https://gongli.example.org/ http://gongli.example.org/a/b/
https://X.example http://gongli/ http://localhost:8000/ http://127.0.0.1/
http://[::1]:8000/gongli/ https://a.b:8443/ https://xn--fsqu00a.xn--fiqs8s/
https://example.org/%E4%B8%AD/ https://x_y.example.org/~a/b.c/
""".split()  # noqa: SIM905 - easier to read


@pytest.mark.parametrize("url", SITES)
def test_addresses_that_a_site_can_have(url: str) -> None:
    assert list(site_url_problem(url, HERE)) == []


MENDED = {
    "https://user:pw@example.org/": "https://example.org/",
    "https://example.org/?a=b": "https://example.org/",
    "https://example.org?a": "https://example.org/",
    "https://example.org/x#": "https://example.org/x/",
    "HTTPS://Example.org": "https://example.org/",
    "https://工会.中国/活动/": "https://xn--6oq837a.xn--fiqs8s/%E6%B4%BB%E5%8A%A8/",
    "https://example.org//x": "https://gongli.example.org/",
    "https://example.org/a/../b": "https://gongli.example.org/",
}


@pytest.mark.parametrize("url", [*NOWHERE, *LONG, *MENDED, "mailto:a@example.org", "tel:110"])
def test_addresses_that_no_site_can_have(url: str) -> None:
    if url in ("https://example", "https://localhost/"):
        return
    (told,) = site_url_problem(url, HERE)
    words = dict(told.args)
    assert (told.code, words["write"]) == (
        "bad-site-url",
        MENDED.get(url, "https://gongli.example.org/"),
    )
    assert list(site_url_problem(words["write"], HERE)) == []


@pytest.mark.parametrize("url", [*NOWHERE, *ACCOUNTS, *SOUND])
def test_a_host_is_asked_of_any_address(url: str) -> None:
    """Old settings stand in git."""
    assert Settings("x", url).host
