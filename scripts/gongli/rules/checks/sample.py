"""What is left of the sample on somebody's own site."""

from collections.abc import Iterator

from gongli.model.settings import SAMPLE_HOST
from gongli.problems import Problem, problem
from gongli.rules.calendar import Calendar


def sample_problems(calendar: Calendar) -> Iterator[Problem]:
    """The sample's mark beside the address of somebody's own site."""
    settings = calendar.settings
    if settings.extra.sample and settings.host != SAMPLE_HOST:
        yield problem("still-the-sample", settings.extra.at.of("sample"), host=settings.host)
