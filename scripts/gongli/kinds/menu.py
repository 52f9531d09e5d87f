"""点单: a menu to order from; nothing has a date until somebody orders it."""

from dataclasses import dataclass

from gongli.kinds.variation import Variation
from gongli.model import Activity, Kind, Schedule, Total
from gongli.model.places import Places, places
from gongli.table.record import Field, Record, Type, keyed
from gongli.table.shared.audience import audience
from gongli.table.shared.small import TOTAL


@dataclass(frozen=True)
class Dish:
    """One thing that can be ordered."""

    name: str
    about: str | None = None
    speaker: str | None = None
    audience: tuple[str, ...] = ()
    length: str | None = None
    at: Places = places()


@dataclass(frozen=True)
class Delivery:
    """What was ordered and delivered."""

    to: str
    date: str | None = None
    what: str | None = None
    metrics: tuple[Total, ...] = ()
    at: Places = places()


@dataclass(frozen=True)
class Menu(Activity):
    """A menu on demand (你点菜我买单): what, how to order, and how soon one hears."""

    menu: tuple[Dish, ...] = ()
    order: str | None = None
    order_url: str | None = None
    answered_within: str | None = None
    deliveries: tuple[Delivery, ...] = ()

    @property
    def online_at(self) -> tuple[str, ...]:
        """Where one orders."""
        return (self.order_url,) if self.order_url else ()

    @property
    def on_offer(self) -> tuple[tuple[str, str | None], ...]:
        """The dishes."""
        return tuple((dish.name, dish.about) for dish in self.menu)


DISH = Record(
    "dish",
    "菜单",
    Dish,
    (
        Field("about", "内容", Type.TEXT, "讲什么、演什么、做什么。", "劳动合同里的常见问题"),
        Field("speaker", "主讲", Type.TEXT, "谁来讲、谁来演。", "劳模宣讲团"),
        audience("适合谁，写法同活动的 对象。"),
        Field("length", "时长", Type.TEXT, "多长时间。", "90 分钟"),
    ),
    help="可以点的一项，冒号前写名称，冒号后写内容。",
    short="about",
    key=Type.TEXT,
    key_attr="name",
    key_example="劳动法进车间",
)

DELIVERY = Record(
    "delivery",
    "送达",
    Delivery,
    (
        Field("date", "日期", Type.LOOSE_DATE, "什么时候送到的。", "2026-05-12"),
        Field("what", "项目", Type.TEXT, "送了什么。", "劳动法进车间"),
        keyed("metrics", "成效", "人次等数字。", TOTAL),
    ),
    help="点过、送到的一单，冒号前写单位。",
    short="what",
    key=Type.TEXT,
    key_attr="to",
    key_example="余吾煤业",
)

MENU = Variation(
    Kind("menu", "点单", "单", schedule=Schedule.NONE, event="", also=("订单", "预约", "菜单")),
    Menu,
    (
        keyed("menu", "菜单", "可以点什么。", DISH, required=True),
        Field("order", "下单方式", Type.TEXT, "怎么点、由谁点。", "基层工会填点单表"),
        Field("order_url", "下单网址", Type.URL, "网上点单的地址。", "https://example.org/diandan"),
        Field("answered_within", "答复期限", Type.TEXT, "多久答复。", "3 个工作日内"),
        keyed("deliveries", "送达", "已经送到的。", DELIVERY),
    ),
)
