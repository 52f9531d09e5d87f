"""What is there without a date."""

from pathlib import Path

from gongli.writing.edition import Edition
from gongli.writing.structured.pages import activity_things
from tests.sites.copies import SITE
from tests.writing.lookup import edition_with

PALACE = {
    "@type": "Organization",
    "@id": f"{SITE}jia/#organization",
    "name": "甲市工人文化宫",
    "url": f"{SITE}jia/",
}
CHANNEL = {
    "@type": "ServiceChannel",
    "serviceLocation": {
        "@type": "CivicStructure",
        "@id": f"{SITE}jia/#place",
        "name": "甲市工人文化宫",
        "url": f"{SITE}jia/",
        "address": {"@type": "PostalAddress", "addressCountry": "CN"},
    },
}


def test_a_service_on_days_with_other_hours(tmp_path: Path) -> None:
    text = "名称: 大厅\n类型: 常态服务\n开放: 每天 9:00-17:00\n特殊开放:\n  2027-01-01: 闭馆\n"
    edition = edition_with(tmp_path, text)
    (made,) = activity_things(edition, edition.calendar.activities["p/a"])
    assert made["hoursAvailable"][1:] == [
        {
            "@type": "OpeningHoursSpecification",
            "opens": "00:00",
            "closes": "00:00",
            "validFrom": "2027-01-01",
            "validThrough": "2027-01-01",
        }
    ]


def test_a_service_and_its_hours(two_palaces: Edition) -> None:
    hours = {"@type": "OpeningHoursSpecification"}
    week = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]
    assert activity_things(two_palaces, two_palaces.calendar.activities["jia/fuwu"]) == (
        {
            "@type": "Service",
            "@id": f"{SITE}jia/fuwu/#service",
            "name": "服务大厅",
            "url": f"{SITE}jia/fuwu/",
            "serviceType": "常态服务",
            "provider": PALACE,
            "hoursAvailable": [
                {**hours, "opens": "09:00", "closes": "17:00", "dayOfWeek": week},
                {**hours, "opens": "09:00", "closes": "12:00", "dayOfWeek": ["Saturday", "Sunday"]},
            ],
            "availableChannel": CHANNEL,
        },
    )


def test_a_menu_and_what_can_be_ordered(two_palaces: Edition) -> None:
    dishes = [
        {"@type": "Service", "name": "劳动法进车间", "description": "常见问题"},
        {"@type": "Service", "name": "电影放映", "description": "自选一部"},
    ]
    assert activity_things(two_palaces, two_palaces.calendar.activities["jia/diandan"]) == (
        {
            "@type": "Service",
            "@id": f"{SITE}jia/diandan/#service",
            "name": "你点我送",
            "url": f"{SITE}jia/diandan/",
            "serviceType": "点单",
            "provider": PALACE,
            "availableChannel": CHANNEL,
            "hasOfferCatalog": {
                "@type": "OfferCatalog",
                "itemListElement": [{"@type": "Offer", "itemOffered": dish} for dish in dishes],
            },
        },
    )


def test_a_permanent_exhibition_has_no_days(sample: Edition) -> None:
    (made,) = activity_things(sample, sample.calendar.activities["linyi/hongse-gongyun-guan"])
    assert (made["@type"], made["serviceType"]) == ("Service", "展览")
    assert made["hoursAvailable"]


def test_of_a_notice_nothing_is_told(two_palaces: Edition) -> None:
    assert activity_things(two_palaces, two_palaces.calendar.activities["jia/gonggao"]) == ()
