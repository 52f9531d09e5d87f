"""What pages of the sample tell machines, word for word: tests/cases/structured."""

import json
from pathlib import Path

import pytest

from gongli.site import templates
from gongli.writing.edition import Edition
from gongli.writing.pages.activity import activity_page, occurrence_pages
from gongli.writing.pages.heads import headed
from gongli.writing.structured.script import script_text
from tests.trees import CASES, ROOT

GOLDEN = sorted((CASES / "structured").glob("*.json"))


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_a_page_of_the_sample(sample: Edition, path: Path) -> None:
    """The name is the page's address with dots for slashes."""
    url = path.stem.replace(".", "/") + "/"
    pages = [
        page
        for activity in sample.calendar.activities.values()
        if url.startswith(f"{activity.id}/")
        for page in (
            activity_page(sample, activity, templates(ROOT)),
            *occurrence_pages(sample, activity),
        )
        if page.url == url
    ]
    (page,) = pages
    told = headed(sample.calendar, page, {}, {}).structured
    assert json.loads(script_text(told)) == json.loads(path.read_text("utf-8"))
