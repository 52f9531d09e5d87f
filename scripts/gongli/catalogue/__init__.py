"""The catalogue of problems: every message in one place, Chinese first.

A code is permanent: guides, bots and editors' memories refer to it.  `{names}` are
filled from the problem's arguments.  The guide's list is written from here.
"""

from gongli.catalogue.dates import DATES
from gongli.catalogue.doubts import DOUBTS
from gongli.catalogue.entry import FOREVER, VOCABULARY, Entry
from gongli.catalogue.fields import FIELDS
from gongli.catalogue.files import FILES
from gongli.catalogue.pages import PAGES
from gongli.catalogue.personal import PERSONAL
from gongli.catalogue.schedule import SCHEDULE
from gongli.catalogue.together import TOGETHER
from gongli.catalogue.writing import WRITING

GROUPS: dict[str, dict[str, Entry]] = {
    "文件和文件夹": FILES,
    "符号和格式": WRITING,
    "手写的页面和图片": PAGES,
    "字段和内容": FIELDS,
    "个人信息": PERSONAL,
    "日期和时间": DATES,
    "时间安排和场次": SCHEDULE,
    "互相对不上": TOGETHER,
    "多半写错了": DOUBTS,
}
"""The problems by what they are about, as the guide shows them."""

CATALOGUE: dict[str, Entry] = {
    code: entry for group in GROUPS.values() for code, entry in group.items()
}
"""Every problem by its code."""

__all__ = ["CATALOGUE", "FOREVER", "GROUPS", "VOCABULARY", "Entry"]
