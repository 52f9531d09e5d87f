"""The catalogue of problems: every message in one place, Chinese first.

A code is permanent: guides, bots and editors' memories refer to it.  `{names}` are
filled from the problem's arguments.  The guide's list is written from here.
"""

from gongli.catalogue.addresses import ADDRESSES
from gongli.catalogue.alliance import ALLIANCE
from gongli.catalogue.clashes import CLASHES
from gongli.catalogue.dates import DATES
from gongli.catalogue.entry import FOREVER, VOCABULARY, Entry
from gongli.catalogue.fields import FIELDS
from gongli.catalogue.files import FILES
from gongli.catalogue.kinds import KINDS
from gongli.catalogue.pages import PAGES
from gongli.catalogue.personal import PERSONAL
from gongli.catalogue.publishing import PUBLISHING
from gongli.catalogue.registration import REGISTRATION
from gongli.catalogue.schedule import SCHEDULE
from gongli.catalogue.syntax import SYNTAX

GROUPS: dict[str, dict[str, Entry]] = {
    "文件和文件夹": FILES,
    "符号和格式": SYNTAX,
    "网址和编号": ADDRESSES,
    "手写的页面和图片": PAGES,
    "字段和内容": FIELDS,
    "个人信息": PERSONAL,
    "日期和时间": DATES,
    "时间安排和场次": SCHEDULE,
    "报名和费用": REGISTRATION,
    "赛事、展览和其他类型": KINDS,
    "场地和撞期": CLASHES,
    "联盟、品牌和承诺": ALLIANCE,
    "改动和发布": PUBLISHING,
}
"""The problems by what they are about, as the guide shows them."""

CATALOGUE: dict[str, Entry] = {
    code: entry for group in GROUPS.values() for code, entry in group.items()
}
"""Every problem by its code."""

__all__ = ["CATALOGUE", "FOREVER", "GROUPS", "VOCABULARY", "Entry"]
