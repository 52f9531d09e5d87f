"""What templates are given: every computed field made once, in Python.

Templates do no date arithmetic and look nothing up.  All text is plain and escaped by
the template (autoescape is on); fields of type `Markup` are sanitised HTML.  A `url`
is a path from the site's root without leading slash; templates pass it through the
`href` filter, which makes it relative to the page.  What is imported here is what the room offers.
"""

from gongli.writing.views.calendar import (
    Bar,
    Cell,
    Choice,
    Cut,
    Dot,
    Filter,
    Finder,
    Grid,
    Opening,
    SmallMonth,
    SoonView,
    Step,
    Tab,
    Week,
    WeekView,
)
from gongli.writing.views.feeds import (
    Embed,
    Feed,
    FeedGroup,
    FileRow,
)
from gongli.writing.views.rows import Badge, Card, Day, Fact, Reference, Stat, Undecided
from gongli.writing.views.sections import (
    BrandCard,
    ChangeDay,
    ChangeRow,
    Cover,
    FactSheet,
    Item,
    NoticeView,
    PartView,
    PromiseView,
    Section,
    TableView,
    YearView,
)
