"""Who stands behind it: organisers in their four roles, partners."""

from gongli import model
from gongli.table.record import Field, Record, Type, chosen, group, names

ORGANISERS = Record(
    "organisers",
    "组织单位",
    model.Organisers,
    (
        names("guided_by", "指导单位", "指导单位。", "省总工会", also=("指导",)),
        names("sponsor", "主办单位", "主办单位。", "市总工会", also=("主办",)),
        names("organiser", "承办单位", "承办单位。", "市工人文化宫", also=("承办",)),
        names("co_organiser", "协办单位", "协办单位。", "市音协", also=("协办",)),
    ),
    help="四种角色，有几种写几种；每种可以写一家，也可以写几家。",
)
ORGANISED = group("organisers", "组织单位", "指导、主办、承办、协办。", ORGANISERS)

PARTNER = Record(
    "partner",
    "合作单位",
    model.Partner,
    (
        chosen(
            "kind",
            "性质",
            model.PartnerKind,
            "企业、学校、协会、社团、媒体、医院、图书馆、机构、工会、政府部门。",
            "企业",
        ),
        Field("does", "合作内容", Type.TEXT, "一起做什么。", "共建职工书屋"),
        Field("url", "网址", Type.URL, "合作单位的网址。", "https://example.org/"),
    ),
    help="冒号前写单位名称，冒号后写性质。",
    short="kind",
    key=Type.TEXT,
    key_attr="name",
    key_example="市图书馆",
)
