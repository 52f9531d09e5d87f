"""Ids and addresses: of files, of what they describe, and of other sites."""

from gongli.catalogue.entry import Entry, reminder

ADDRESSES = {
    "bad-id": Entry(
        "“{value}”要用作网址，只能用小写英文字母、数字和短横线。",
        "改成拼音或英文，如 haobin-xiaye、2026。",
        "“{value}” becomes part of an address: lower-case letters, digits and dashes only.",
        "Rename it, as haobin-xiaye or 2026.",
    ),
    "bad-lineage": Entry(
        "“{value}”不是活动原来的路径。",
        "写原来那个文件的路径，如 {field}: {example}；接着的只是其中一门课，后面再写上 /代号。",
        "“{value}” is no path that an activity had.",
        "Write the path that the file had, as “{field}: {example}”; of a course with /its-id.",
    ),
    "held-twice": Entry(
        "{days} 这 {count} 场，{other} 里也写着。",
        "同一场只留在一个文件里：在那个文件里写上 结束，或者在这里改 开始。",
        "{count} occurrences stand in {other}, too: {days}.",
        "Leave each in one file: end the schedule there, or begin it later here.",
    ),
    "id-of-dashes": Entry(
        "“{value}”里没有字母和数字。",
        "改成拼音或英文，如 haobin-xiaye、2026。",
        "There is no letter and no digit in “{value}”.",
        "Rename it, as haobin-xiaye or 2026.",
        since=1,
    ),
    "reserved-id": Entry(
        "“{value}”这个名字网站自己要用。",
        "换一个名字，如 {value}-1。",
        "The site itself uses the name “{value}”.",
        "Take another name, as {value}-1.",
    ),
    "path-claimed-twice": Entry(
        "网址 /{path}/ 已经属于 {other}。",
        "给其中一个文件换个名字（用了“编号”的，检查编号）。",
        "The address /{path}/ belongs to {other} already.",
        "Rename one of the two files (or check its id).",
    ),
    "bad-former-address": Entry(
        "“{value}”不像是这里用过的网址。",
        "写域名后面的那一段，如 {field}: {example}；文化宫、品牌、场地、活动的都行，单场的不用写。",
        "“{value}” cannot have been an address here.",
        "Write what stood behind the host, as “{field}: {example}”: of a palace, a brand, a venue "
        "or an activity, not of a single occurrence.",
    ),
    "former-address-taken": Entry(
        "曾用网址 /{path}/ 现在属于 {other}，转不到这里来。",
        "删掉这一条；或者让那个文件换一个网址。",
        "The former address /{path}/ belongs to {other} now.",
        "Delete it here, or give the other file another address.",
    ),
    "former-address-twice": Entry(
        "曾用网址 /{path}/ 在 {other} 里也写了，不知道该转到哪里。",
        "只留一处，写在接着办的那一个里。",
        "The former address /{path}/ stands in {other}, too, so where it leads is open.",
        "Keep one of the two: where it goes on.",
    ),
    "not-a-url": Entry(
        "“{value}”不是完整的网址。",
        "写成 {write}",
        "“{value}” is not a whole address.",
        "Write {write}",
    ),
    "url-to-nowhere": Entry(
        "“{value}”这个网址打不开：后面没有域名、邮箱或号码，或者写错了。",
        "用浏览器打开要链接的网页，把地址栏里的网址整个复制过来。",
        "“{value}” leads nowhere: no host, mailbox or number stands behind it, or a wrong one.",
        "Open the page that is meant, and copy its whole address.",
        since=1,
    ),
    "url-with-account": Entry(
        "这个网址里带着账号或密码（@ 前面的部分），发布后人人都看得见。",
        "去掉 // 和 @ 之间的部分；密码已经提交过的，请马上更换。",
        "This address holds an account or a password (before the @), for everybody to see.",
        "Take out what stands between // and @; change a password that was committed.",
        since=1,
    ),
    "bad-site-url": Entry(
        "“{value}”不能用作网站自己的网址。",
        "写成 {write} 这样：协议、域名，需要时加路径；不带账号、问号和井号，汉字要转成英文字母。",
        "“{value}” cannot be the site's own address.",
        "Write it as {write}: scheme, host and perhaps a path; no account, ? or #, ASCII only.",
        since=1,
    ),
    "still-the-sample": reminder(
        "网址已经是 {host}，示例的标记却还在。",
        "示例的文化宫都删掉、全换成自己的以后，删掉 mkdocs.yml 里的这一行。",
        "The address is {host}, yet the mark of the sample still stands.",
        "Once its palaces are deleted and all is your own, delete this line of mkdocs.yml.",
    ),
}
