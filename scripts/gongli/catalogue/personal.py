"""Personal data: errors where a number says what it is, warnings where it may be an office's.

An editor has no way around an error, so what a palace may publish on purpose (an office's
e-mail, a bus of its own, an account of its own) is only a reminder.
"""

from gongli.catalogue.entry import Entry, reminder

PERSONAL = {
    "id-number": Entry(
        "这里像是身份证号码，不能公开。",
        "删掉它；已经提交过的，请联系管理员从历史里清除。",
        "This looks like an ID-card number, which must not be published.",
        "Delete it; if it was committed before, have it removed from the history.",
    ),
    "private-mobile": Entry(
        "这里像是私人手机号。",
        "公开的咨询电话写在 电话 或 联系人 里，最好用座机；别处不要写手机号。",
        "This looks like a private mobile number.",
        "Write a public number under phone or contact; no mobile number anywhere else.",
    ),
    "obscured-id-number": Entry(
        "这里像是身份证号码（换了写法，或者在网址、名字、设置里），不能公开。",
        "删掉它；文件或文件夹的名字里有的，改个名字；已经提交过的，请联系管理员从历史里清除。",
        "This looks like an ID-card number (spelled otherwise, or in an address, a name or the "
        "settings), which must not be published.",
        "Delete it, or rename the file; if it was committed before, have it removed from the "
        "history.",
        since=1,
    ),
    "obscured-mobile": Entry(
        "这里像是私人手机号（换了写法，或者在网址、名字、设置里）。",
        "删掉它；公开的咨询电话写在 电话 或 联系人 里，最好用座机；名字里有的，改个名字。",
        "This looks like a private mobile number (spelled otherwise, or in an address, a name or "
        "the settings).",
        "Delete it, or rename the file; a public number belongs under phone or contact.",
        since=1,
    ),
    "bank-card": Entry(
        "这里像是银行卡号，不能公开。",
        "删掉它，写“现场缴费”或缴费的网址；已经提交过的，请联系管理员从历史里清除。",
        "This looks like the number of a bank card, which must not be published.",
        "Delete it and write where one pays; if it was committed before, have it removed from the "
        "history.",
        since=1,
    ),
    "passport-number": Entry(
        "这里像是护照或通行证的号码，不能公开。",
        "删掉号码，只写要带什么证件；已经提交过的，请联系管理员从历史里清除。",
        "This looks like the number of a passport or a travel permit, which must not be published.",
        "Delete it and write only which document to bring; if it was committed before, have it "
        "removed from the history.",
        since=1,
    ),
    "email-address": reminder(
        "{value} 如果是个人的邮箱，不要公开。",
        "文化宫自己的邮箱写在 palace.yml 的 电子邮箱 里，写了就不再提醒；活动的写在 联系人 里。",
        "If {value} is a person's, it should not be published.",
        "Write the palace's own under email in palace.yml, and nothing is said any more; an "
        "activity's under contact.",
    ),
    "number-plate": reminder(
        "{value} 像是私人车辆的号牌。",
        "删掉它；接送的班车写线路和发车时间。",
        "{value} looks like the number plate of somebody's vehicle.",
        "Delete it; of a bus write its line and when it leaves.",
    ),
    "chat-account": reminder(
        "{value} 如果是个人的微信号或 QQ 号，不要公开。",
        "写公众号或群的名称；文化宫自己的写在 palace.yml 的 电话 里，就不再提醒；"
        "活动的写在 联系人 里。",
        "If the account {value} of WeChat or QQ is a person's, it should not be published.",
        "Name an official account or a group; write the palace's own under phone in palace.yml, an "
        "activity's under contact.",
    ),
}
