"""What must agree where works are handed in (征集)."""

from collections.abc import Iterator

from gongli.problems import Problem, problem
from gongli.rules.calendar import Calendar
from gongli.rules.phrases import full_day


def submission_problems(calendar: Calendar) -> Iterator[Problem]:
    """Results that are told before the last work is in."""
    for activity in calendar.alliance.all_activities():
        submission, day = activity.submission, activity.results_on
        if submission and day and day < submission.end:
            last = full_day(submission.end)
            yield problem("results-too-early", activity.at.of("results_on"), last=last)
