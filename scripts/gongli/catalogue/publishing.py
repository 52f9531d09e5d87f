"""What stands in the way of publishing, or is told when it is done: history, feeds, cards."""

from gongli.catalogue.entry import Entry, reminder

PUBLISHING = {
    "removed-not-cancelled": Entry(
        "有 {count} 场已经发布的活动被直接删掉了：{days}。",
        "不办的场次请写 状态: 取消，手机日历才会通知到人；确实要删的，会再显示取消三十天。",
        "{count} published occurrences were deleted and not cancelled: {days}.",
        "Write `status: cancelled` instead, so that phones tell people; deleted ones are shown "
        "as cancelled for thirty days.",
    ),
    "past-removed": Entry(
        "有 {count} 场已经办过的活动被删掉了：{days}。",
        "把原来写的放回去；从哪天起变了，写 {write}；往后哪几天不办，写 停课；"
        "那天其实没办成，写 状态: 取消。",
        "{count} occurrences that are over were deleted: {days}.",
        "Put back what stood there; what changes from a day on is written {write}, days that are "
        "left out `except`, what was not held after all `status: cancelled`.",
    ),
    "past-moved": Entry(
        "有 {count} 场已经办过的活动改了时间：{days}。",
        "把原来写的放回去；从哪天起变了，写 {write}；只有那一天不同，写进“场次”。",
        "{count} occurrences that are over were moved: {days}.",
        "Put back what stood there; what changes from a day on is written {write}, what was "
        "otherwise on one day alone under `sessions`.",
    ),
    "past-added": Entry(
        "已经过去的日子里多出了 {count} 场：{days}。",
        "从哪天起变了，写 {write}；真的办过、当时漏写的，在“场次”里写上那一天和 加场: 是。",
        "{count} occurrences appear on days that are over: {days}.",
        "What changes from a day on is written {write}; what was held and left out is written "
        "under `sessions`, with `extra: yes`.",
    ),
    "dropped-by-holidays": reminder(
        "录入放假安排以后，有 {count} 场停办：{days}。",
        "照常办的，在“场次”里写上那一天和 加场: 是。",
        "Since the days off are entered, {count} occurrences are left out: {days}.",
        "Write those that take place under `sessions`, with `extra: yes`.",
    ),
    "renamed-without-id": Entry(
        "这个文件看来是由 {old} 改名或搬来的。",
        "加上一行 编号: {old}，订阅的人才不会重复收到。",
        "This file seems to be {old} under a new name.",
        "Add a line `id: {old}`, so that subscribers do not get everything twice.",
    ),
    "showing-shifted": Entry(
        "新加的一场写在了前面，手机上 {hour} 那一场会变成别的时间（{count} 天：{days}）。",
        "把新加的写在后面：时间: [{write}]，谁的日历都不会错。",
        "A showing was written before that of {hour}, which would be moved on phones "
        "({count} days: {days}).",
        "Write the new one last, so that nobody's is moved: time: [{write}].",
    ),
    "continues-unsaid": Entry(
        "这里有 {count} 场看来是从 {old} 分出来的。",
        "加上一行 接续: {old}，订阅的人才不会重复收到。",
        "{count} occurrences here seem to come from {old}.",
        "Add a line `continues: {old}`, so that subscribers do not get them twice.",
    ),
    "shallow-history": Entry(
        "这里只有最近的提交历史，算不出每一场改过几次，手机可能收不到改期。",
        "先运行 git fetch --unshallow；在流水线里把检出深度设为全部（fetch-depth: 0）。",
        "This clone holds only the newest commits, so changes cannot be counted.",
        "Run git fetch --unshallow first; in CI check out the whole history (fetch-depth: 0).",
    ),
    "history-unreadable": Entry(
        "git 不肯读这里的提交历史（{git}），算不出每一场改过几次，手机可能收不到改期。",
        "照 git 说的处理好再生成；文件夹属于别的用户时，"
        "先运行 git config --global --add safe.directory 加上这个文件夹。",
        "Git refuses to read the history here ({git}), so changes cannot be counted.",
        "Mend what git names; where the folder belongs to another user, run "
        "git config --global --add safe.directory with it first.",
    ),
    "history-strayed": reminder(
        "上一次在这里生成网站时的提交 {commit} 不在现在的主线上。"
        "如果那一次已经发布，后来的改动会少计次数，手机可能收不到。",
        "更新时用 git pull --rebase，经合并请求并入主分支，不要改写已经发布的提交。",
        "The commit of the last build here, {commit}, is not on HEAD's first-parent line. If it "
        "was published, changes since count less than they did, and phones may miss them.",
        "Update by git pull --rebase, merge by merge requests, never rewrite what was published.",
    ),
    "feed-broken": Entry(
        "日历文件 {path} 不合规范：{wrong}。",
        "这是程序的错误，网站没有更新；请把这一行告诉开发者。",
        "The calendar {path} breaks a rule: {wrong}.",
        "This is a mistake of the program, and nothing was published; please report this line.",
    ),
    "feed-shortened": reminder(
        "订阅 {path} 太大（手机最多读 1,000 场），只收到 {until} 为止的场次，往后的会陆续进来。",
        "不用改；想一次看全的人，请改订小一些的，如 {instead}（都在“订阅”和“开放数据”两页上）。",
        "The feed {path} is too large (phones read 1,000 events); it carries events until "
        "{until}, later ones come in as time passes.",
        "Nothing to do; whoever wants everything subscribes to smaller ones, as {instead}.",
    ),
    "feed-only-past": reminder(
        "订阅 {path} 装不下今天往后的任何一场。",
        "请看看是不是有一场的文字特别长，或者删掉的场次太多；改短以后再生成。",
        "The feed {path} has room for nothing from today on.",
        "See whether an event's text is very long, or whether very many were deleted.",
    ),
    "share-font-missing": reminder(
        "这台机器上没有找到中文字体，转发网址时显示的图片上没有字。",
        "安装软件包 fonts-noto-cjk；或在 mkdocs.yml 的 extra 下面用“字体”写明字体文件。",
        "No Chinese font was found here, so the pictures of shared links bear no words.",
        "Install fonts-noto-cjk (Debian, Ubuntu), or name a font file as extra.font in mkdocs.yml.",
    ),
    "share-font-unusable": reminder(
        "字体文件 {path} 不存在，或者不是中文字体，转发网址时显示的图片上没有字。",
        "检查路径（从项目文件夹算起），换成中文字体；或删掉这一行，用系统里的字体。",
        "The font {path} is missing or has no Chinese: pictures of shared links bear no words.",
        "Name a .ttf, .otf or .ttc with Chinese, from the project's folder; or delete the line.",
    ),
}
