"""What must agree with the days of campaigns (主题行动)."""

from collections.abc import Iterator

from gongli.problems import Problem, problem
from gongli.rules.calendar import Calendar
from gongli.rules.phrases import span


def campaign_problems(calendar: Calendar) -> Iterator[Problem]:
    """Activities of a campaign that all lie outside its days."""
    for activity in calendar.alliance.all_activities():
        held = calendar.occurrences[activity.id]
        for name in activity.campaigns:
            campaign = calendar.alliance.campaigns_by_id.get(name)
            days = campaign.days if campaign else None
            if not (campaign and days and held):
                continue
            if not any(o.day <= days.last and o.until >= days.first for o in held):
                words = {"name": campaign.name, "days": span(days.first, days.last, days.first)}
                yield problem("campaign-over", activity.at.of("campaigns"), **words)
