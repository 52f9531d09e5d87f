"""The nouns: frozen dataclasses that everything past `reading/` speaks in.

Past reading nothing is a dict, a string date or possibly missing without saying so.
Attribute names follow the field table (`fields.py`), which tells the editor's words
for them; a test holds the two together.
"""

from gongli.model.activity import Activity, Link, Organisers, Part, Registration, Session, When
from gongli.model.moments import SHANGHAI, Cycle, Days, Every, Festival, LunarDay, Slot, Times
from gongli.model.occurrence import Occurrence, Original, State
from gongli.model.palace import Alliance, Brand, Figure, Honour, Palace, Total, Venue
from gongli.model.places import NOWHERE, Places
from gongli.model.settings import Break, Extra, HolidayYear, Settings
from gongli.model.words import Arrangement, Centre, Policy, SessionStatus, Status, Word

__all__ = [
    "NOWHERE",
    "SHANGHAI",
    "Activity",
    "Alliance",
    "Arrangement",
    "Brand",
    "Break",
    "Centre",
    "Cycle",
    "Days",
    "Every",
    "Extra",
    "Festival",
    "Figure",
    "HolidayYear",
    "Honour",
    "Link",
    "LunarDay",
    "Occurrence",
    "Organisers",
    "Original",
    "Palace",
    "Part",
    "Places",
    "Policy",
    "Registration",
    "Session",
    "SessionStatus",
    "Settings",
    "Slot",
    "State",
    "Status",
    "Times",
    "Total",
    "Venue",
    "When",
    "Word",
]
