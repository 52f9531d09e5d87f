"""Nothing an editor writes runs in a reader's browser: not on a page, not in the search."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import Visit, serve
from tests.layers import starts
from tests.sites.copies import built, once
from tests.sites.hostile import plant_hostile
from tests.sites.pages import Built, one_of_each

RUN = "document.title='HACKED'"
ATTACK = (
    f"攻击 <img src=x onerror={RUN}><script>{RUN}</script></title></h1><svg onload={RUN}>"
    f"\"' onmouseover={RUN} <a href=javascript:{RUN}>点</a> [点](javascript:{RUN})"
)

Arrive = Callable[..., Visit]


@pytest.fixture(scope="module")
@starts("engine")
def hostile_root(shared: Path) -> Path:
    """A site whose every text field attacks, those of Markdown too."""
    return once(shared / "hostile", lambda root: built(plant_hostile(root, lambda name: ATTACK)))


@pytest.fixture
def victim(visit: Arrive, hostile_root: Path) -> Iterator[Visit]:
    """A reader whose browser heeds no content security policy."""
    with serve(hostile_root / "site") as address:
        visitor = visit(1280, bypass_csp=True)
        visitor.address = address
        yield visitor


def test_no_page_runs_an_editors_words(victim: Visit, hostile_root: Path) -> None:
    pages = one_of_each(Built(hostile_root / "site"))
    assert len(pages) > 30
    for name in pages.values():
        page = victim.open(name)
        page.evaluate(
            "document.querySelectorAll('*').forEach("
            "node => node.dispatchEvent(new MouseEvent('mouseover')))"
        )
        assert page.title() != "HACKED", name
    assert (victim.complaints, victim.abroad) == ([], [])


def test_no_search_result_is_an_editors_markup(victim: Visit) -> None:
    page = victim.open("search/?q=攻击")
    found = page.locator(".gl-found")
    found.first.wait_for()
    found.first.hover()
    assert page.locator("main :is(img, script)").count() == 0
    assert "<img src=x" in found.first.inner_text()
    assert page.title() != "HACKED"
