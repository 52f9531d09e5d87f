"""The nouns: frozen dataclasses that everything past `reading/` speaks in.

Past reading nothing is a dict, a string date or possibly missing without saying so.
Attribute names follow the field table (`fields/`), which tells the editor's words
for them; a test holds the two together.  What is imported here is what the room offers.
"""

from gongli.model.activity import OLDEST, Activity, Organisers
from gongli.model.aspects import Submission
from gongli.model.kind import Kind, Schedule
from gongli.model.moments import (
    SHANGHAI,
    TO_BE_TOLD,
    Closed,
    Cycle,
    DayAndHours,
    Days,
    DayTimes,
    Every,
    Festival,
    LunarDay,
    Moment,
    SchoolBreak,
    Slot,
    Stretch,
    Times,
    Weeks,
)
from gongli.model.occurrence import (
    Occurrence,
    Original,
    State,
    Usual,
    Where,
    lineage,
    place_of,
)
from gongli.model.palace import (
    Alliance,
    Brand,
    Campaign,
    Chair,
    Indicator,
    Member,
    Palace,
    PastYear,
    Point,
    Section,
    Venue,
)
from gongli.model.part import Award, Change, Off, Part, Registration, Round, Session, Stage, When
from gongli.model.places import NOWHERE, Places
from gongli.model.position import Position, System
from gongli.model.settings import Break, Extra, HolidayYear, Settings
from gongli.model.shared import (
    Channel,
    Feedback,
    Figure,
    Funding,
    Honour,
    Link,
    Media,
    Milestone,
    Opening,
    OwnBreak,
    Partner,
    Price,
    Promise,
    SpecialHours,
    Theme,
    Topic,
    Total,
    Transport,
)
from gongli.model.words import (
    Access,
    Admission,
    Arrangement,
    Audience,
    Building,
    Centre,
    Counted,
    Level,
    Measure,
    PartnerKind,
    Period,
    Policy,
    Promised,
    Role,
    SessionStatus,
    Status,
    Strictness,
    TimeSlot,
    Word,
)
