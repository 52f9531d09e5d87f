"""What a number is the number of: an order, a meeting, a ticket, a group, a count.

Only the word directly before a number names it: in 订单找王老师 138… somebody is called.
"""

import re

# What has a number of its own, whether the word 号 follows or not.
_ALONE = (
    r"(?:[订工运保账货回提面]|流水|快递|登记|报名)单|流水|发票|信用代码|许可证|合同(?:号码?)?|版本号|群聊号|准考证"
    r"|(?<!加入)(?<!联系)会议|直播间|房间|频道|(?<![进入加拉建退微])(?<![Vv微]信)群"
)
# The last character of what 号 is the number of; none of those of telephones (手机, 同, 移动).
_OF = (
    "会议间场次户理课班组室箱柜车位席座排件册卡证券票根单表案批列期档卷函文图型货品章牌"
    "桌床铺店务考生学工水备标准刊登记识别项目房道播频众群"
)
_MARK = (
    rf"[{_OF}] ?(?:的 ?)?号码?|[\u4e00-\u9fff](?<![扫号密起加解])码|[条代编]码"
    r"|(?:[\u4e00-\u9fff]|(?<![A-Za-z])[A-Za-z]{2,8}) ?(?:[iI][dD]|UID)"
    r"|(?:抖音|快手|小红书|头条|微博|钉钉|飞书|视频|公众|服务|订阅|哔哩哔哩|[Bb]站) ?号"
)
# These number anything, somebody's telephone too.
_VAGUE = r"(?:编号|编码|代码|序号)"
_WHO = (
    r"老师|先生|女士|同志|主任|师傅|书记|[经助]理|[科处校馆院班队]长|教练|医生|阿姨|大?[姐哥]|同学"
    r"|家长|本人|[我他她你]|联系人|负责人|管理员|客服|[手座司]机|电话|微信|联系|[值领]班|[前总]台"
    r"|支付宝|热线|办公室|[科咨询]室|微信同|[Vv]信|(?<![A-Za-z])[wvWV][xX]|(?<![A-Za-z])(?i:wechat|weixin|phone|mobile|apple)"
)
_LATIN = (
    r"(?<![A-Za-z])(?i:ISBN|ISSN|SKU|SN|UID|EAN|GB|mid|sha\d*|md5"
    r"|(?:meeting|webinar|zoom|room|order|ticket|serial|invoice|tracking|batch|item|build|group"
    r"|exam|student|live)[ _-]?(?:id|no\.?|number|code|\#))"
)
_SEEN = (
    r"(?:播放|浏览|点击|[\u4e00-\u9fff](?:量|数|人次))"
    r"(?:已|共|总计|累计|[达超]到?过?|突破|约|近|为|是){0,3}"
)
_LINK = r"[ :=是为(\[\"“'‘「【*_`|]{0,8}"
_NAME = rf"(?:{_ALONE}|{_MARK}|{_VAGUE}|{_LATIN}|{_SEEN})"
_LISTED = r"(?:1\d[\d -]{9,11} ?[、,/;和及] ?)?"
_NUMBERED = re.compile(rf"{_NAME}{_LINK}{_LISTED}$")
_SOMEBODYS = re.compile(rf"(?:{_WHO}) ?(?:的 ?)?(?:{_VAGUE}|号码?|码|[iI][dD]){_LINK}{_LISTED}$")
_BEHIND = re.compile(rf" ?\([\u4e00-\u9fff]{{0,4}}?{_NAME}\)| ?(?:人次|次(?!\w)|元(?![旦宵月]))")


def numbered(before: str, behind: str = "") -> bool:
    """Whether the words beside a number say that it numbers or counts a thing, not a person."""
    if _SOMEBODYS.search(before):
        return False
    return _NUMBERED.search(before) is not None or _BEHIND.match(behind) is not None
