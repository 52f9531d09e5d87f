"""What click says by itself in English, in Chinese: help, and what is wrong with a command."""

HELP = {
    "Usage": "用法",
    "Options": "选项",
    "Commands": "命令",
    "gongli: activity calendars for workers' cultural palaces.": ("宫历：工人文化宫的活动日历。"),
    "The project's folder; by default the nearest one upwards with mkdocs.yml.": (
        "项目文件夹；不写就从这里往上找有 mkdocs.yml 的。"
    ),
    "Show the version and exit.": "显示版本。",
    "Show this message and exit.": "显示这段说明。",
    "Find every problem in the data; with PATHS, show only theirs.": (
        "找出所有错误；写了 PATHS，就只说其中的。"
    ),
    "Check, then write the docs tree (pages, feeds, data) to build/docs/.": (
        "检查，再把页面、订阅和数据写到 build/docs/。"
    ),
    "Check, expand and build the site into site/.": "检查，再把网站生成到 site/。",
    "Build a preview and serve it; edits show in the browser by themselves.": (
        "生成预览；保存后浏览器自动更新。"
    ),
    "What changes for people from revision OLD to NEW (or to what stands here).": (
        "从版本 OLD 到 NEW（或眼前）大家会看到什么变动。"
    ),
    "Write the editor's guide anew where it lists fields and problems.": (
        "重写编辑指南里的字段表和错误表。"
    ),
    "The address to listen on.": "在哪个地址上预览。",
    "The port to listen on.": "用哪个端口预览。",
    "Take this day instead of today in Shanghai.": "按这一天，不按北京时间今天。",
    "The language of what is told.": "用哪种语言说。",
    "What it is told as.": "按哪种格式输出。",
}
"""By the English sentence, most of which stand in `cli.py`."""

WRONG = {
    "option": "没有 {name} 这个选项。",
    "command": "没有 {name} 这个命令。",
    "no-value": "{name} 后面少写了内容，或者多写了内容。",
    "missing": "还要写 {name}。",
    "choice": "{name} 只能写 {choices} 中的一个。",
    "range": "{name} 要写 {least} 至 {most} 的整数。",
    "day": "{name} 要写成 2026-11-21 这样的日子。",
    "path": "{name} 写的文件或文件夹不存在。",
    "other": "多写了内容，或者没有写命令。",
}
"""Click's own words name what was written; these say what may be written."""
