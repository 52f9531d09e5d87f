"""Files and folders."""

from __future__ import annotations

from gongli.catalogue.entry import Entry

FILES = {
    "file-too-large": Entry(
        "文件太大（{size}），最多 256 KB。",
        "一个文件只写一个活动；大段文字放到 content/ 里的页面。",
        "The file is too large ({size}); 256 KB at most.",
        "Write one activity per file; long texts belong to pages in content/.",
    ),
    "gbk-file": Entry(
        "文件是按 GBK（ANSI）保存的，不是 UTF-8。",
        "用记事本打开，选“另存为”，“编码”选 UTF-8，保存后覆盖原文件。",
        "The file is saved as GBK, not as UTF-8.",
        "Save it again with encoding UTF-8.",
    ),
    "not-utf8": Entry(
        "这里的字节不是 UTF-8 文字。",
        "用记事本打开，选“另存为”，“编码”选 UTF-8，保存后覆盖原文件。",
        "These bytes are not UTF-8 text.",
        "Save the file again with encoding UTF-8.",
    ),
    "more-problems": Entry(
        "这个文件从这里起还有 {count} 处问题。",
        "先改好上面的，再检查一遍。",
        "This file has {count} more problems from here on.",
        "Mend those above, then check again.",
    ),
    "empty-file": Entry(
        "文件是空的。",
        "至少写上一行 名称: …；不要的文件请删掉。",
        "The file is empty.",
        "Write at least a line `name: …`, or delete the file.",
    ),
    "unreadable-file": Entry(
        "文件读不出来：{why}。",
        "检查文件是否完好、是否有权限读取。",
        "The file cannot be read: {why}.",
        "Check that it is whole and that you may read it.",
    ),
    "symlink": Entry(
        "这是一个链接，不是文件。",
        "把真正的文件放到这里。",
        "This is a symbolic link, not a file.",
        "Put the real file here.",
    ),
    "output-committed": Entry(
        "{folder} 提交到了 git（{count} 个文件）；里面的东西都由程序生成，不该提交。",
        "运行 git rm -r --cached {folder}，再提交；电脑里的文件还在。",
        "{folder} is committed to git ({count} files); all of it is made by the program.",
        "Run git rm -r --cached {folder} and commit; your own files stay.",
        since=1,
    ),
    "folder-like-file": Entry(
        "这是一个文件夹，名字却像文件。",
        "去掉名字末尾的 .yml，或者把里面的文件移出来。",
        "This is a folder named like a file.",
        "Take .yml off its name, or move its files out.",
    ),
    "wrong-extension": Entry(
        "文件名的结尾不对。",
        "改名为 {write}。",
        "The file's name ends wrongly.",
        "Rename it to {write}.",
    ),
    "stray-file": Entry(
        "这个文件不会被用到。",
        "活动写在 .yml 文件里；表格和文档请放到别处。",
        "This file is not used.",
        "Activities are .yml files; keep sheets and documents elsewhere.",
        warning=True,
    ),
    "name-not-utf8": Entry(
        "文件名里有不是 UTF-8 的字节，网页上打不开。",
        "改用英文字母、数字或中文重新命名；多半是从老系统或压缩包里带来的。",
        "The file's name holds bytes that are not UTF-8, so no page can lead to it.",
        "Rename it; such names come from old systems and archives.",
        since=1,
    ),
    "picture-too-large": Entry(
        "图片太大（{size}），最多 10 MB。",
        "缩小尺寸，或另存为质量低一些的 JPEG。",
        "The picture is too large ({size}); 10 MB at most.",
        "Make it smaller, or save it as JPEG of a lower quality.",
        since=1,
    ),
    "not-for-content": Entry(
        "content/ 里只放 .md 页面和 PNG、JPEG、WebP 图片。",
        "删掉它，或另存为这几种格式。",
        "content/ takes .md pages and PNG, JPEG or WebP images only.",
        "Delete it, or save it in one of these formats.",
    ),
    "feed-broken": Entry(
        "日历文件 {path} 不合规范：{wrong}。",
        "这是程序的错误，网站没有更新；请把这一行告诉开发者。",
        "The calendar {path} breaks a rule: {wrong}.",
        "This is a mistake of the program, and nothing was published; please report this line.",
    ),
    "feed-shortened": Entry(
        "订阅 {path} 太大（手机最多读 1,000 场），只收到 {until} 为止的场次，往后的会陆续进来。",
        "不用改；想一次看全的人，请改订小一些的，如 {instead}（都在“订阅”和“开放数据”两页上）。",
        "The feed {path} is too large (phones read 1,000 events); it carries events until "
        "{until}, later ones come in as time passes.",
        "Nothing to do; whoever wants everything subscribes to smaller ones, as {instead}.",
        warning=True,
    ),
    "feed-only-past": Entry(
        "订阅 {path} 装不下今天往后的任何一场。",
        "请看看是不是有一场的文字特别长，或者删掉的场次太多；改短以后再生成。",
        "The feed {path} has room for nothing from today on.",
        "See whether an event's text is very long, or whether very many were deleted.",
        warning=True,
    ),
    "file-in-wrong-place": Entry(
        "这里只放 alliance.yml 和各文化宫的文件夹。",
        "把文件移到所属文化宫的文件夹里，如 events/nantong/。",
        "Only alliance.yml and the palaces' folders belong here.",
        "Move the file into its palace's folder, as events/nantong/.",
    ),
    "too-many-folders": Entry(
        "文件夹套得太深了。",
        "最多三层：events/文化宫/品牌/活动.yml。",
        "Folders are nested too deep.",
        "At most three levels: events/palace/brand/activity.yml.",
    ),
    "no-events-folder": Entry(
        "找不到 events 文件夹。",
        "在项目根目录里运行，或用 --root 指明项目所在的文件夹。",
        "There is no events folder.",
        "Run this in the project's folder, or name it with --root.",
    ),
    "no-settings": Entry(
        "找不到 mkdocs.yml。",
        "在项目根目录里运行，或用 --root 指明项目所在的文件夹。",
        "There is no mkdocs.yml.",
        "Run this in the project's folder, or name it with --root.",
    ),
    "no-palace-file": Entry(
        "这个文件夹里没有 palace.yml。",
        "新建 {write}，至少写一行 名称: …。",
        "This folder has no palace.yml.",
        "Make {write} with at least a line `name: …`.",
    ),
    "no-brand-file": Entry(
        "这个文件夹里没有 brand.yml。",
        "新建 {write}，至少写一行 名称: …。",
        "This folder has no brand.yml.",
        "Make {write} with at least a line `name: …`.",
    ),
    "holiday-file-name": Entry(
        "节假日文件要以年份命名。",
        "改名为四位年份，如 2027.yml。",
        "A holiday file is named by its year.",
        "Rename it to a four-digit year, as 2027.yml.",
    ),
    "bad-id": Entry(
        "“{value}”要用作网址，只能用小写英文字母、数字和短横线。",
        "改成拼音或英文，如 haobin-xiaye、2026。",
        "“{value}” becomes part of an address: lower-case letters, digits and dashes only.",
        "Rename it, as haobin-xiaye or 2026.",
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
    "share-font-missing": Entry(
        "这台机器上没有找到中文字体，转发网址时显示的图片上没有字。",
        "安装软件包 fonts-noto-cjk；或在 mkdocs.yml 的 extra 下面用“字体”写明字体文件。",
        "No Chinese font was found here, so the pictures of shared links bear no words.",
        "Install fonts-noto-cjk (Debian, Ubuntu), or name a font file as extra.font in mkdocs.yml.",
        warning=True,
    ),
    "share-font-unusable": Entry(
        "字体文件 {path} 不存在，或者不是中文字体，转发网址时显示的图片上没有字。",
        "检查路径（从项目文件夹算起），换成中文字体；或删掉这一行，用系统里的字体。",
        "The font {path} is missing or has no Chinese: pictures of shared links bear no words.",
        "Name a .ttf, .otf or .ttc with Chinese, from the project's folder; or delete the line.",
        warning=True,
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
}
