"""Kinds without fields of their own: single events, seasons of shows, lectures."""

from gongli.kinds.variation import Variation
from gongli.model import Kind

EVENT = Variation(Kind("event", "活动", "场", also=("单次活动",)))
SEASON = Variation(Kind("season", "演出季", "场", listing="节目单", also=("演出", "show")))
LECTURE = Variation(
    Kind(
        "lecture",
        "讲座",
        "期",
        numbered=True,
        event="EducationEvent",
        also=("系列讲座", "讲堂"),
    ),
)
