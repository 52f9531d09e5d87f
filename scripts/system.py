"""What the doors share: what they print, and what they hand to other programs.

This file must parse and load under Python 3.6: see bootstrap.py.
"""

import os
import subprocess
import sys
from contextlib import suppress

# What pip says, whatever its version, when it cannot reach a package index.
NO_NETWORK = ("onnection", "imed out", "imeoutError", "ProxyError", "name resolution", "SSLError")


WORDS = {
    "first": (
        "首次使用：正在准备运行环境（约一分钟，只需一次）……",
        "First use: making the environment (about a minute, once) …",
    ),
    "update": ("程序有更新：正在更新运行环境……", "The program changed: updating the environment …"),
    "venv": ("  1/3 建立独立环境 .venv", "  1/3 an environment of its own, .venv"),
    "packages": ("  2/3 下载并安装 {count} 个软件包", "  2/3 {count} packages"),
    "package": ("  3/3 安装宫历", "  3/3 gongli itself"),
    "ready": ("环境已就绪。", "The environment is ready."),
    "wait": (
        "另一个窗口正在准备环境，请稍候……",
        "Another door is making the environment; waiting …",
    ),
    "unprepared": (
        "无法准备运行环境：{error}\n请关闭其他正在运行的宫历窗口，确认磁盘未满、文件夹可写，"
        "删除 {venv} 后重试。",
        "The environment cannot be made: {error}\nClose other windows of gongli, see that the disk "
        "has room and the folder can be written, delete {venv} and try again.",
    ),
    "no-venv-module": (
        "这台电脑的 Python 缺少 venv 组件。请先运行：\n    sudo apt-get install {package}\n"
        "（非 Debian/Ubuntu 系统，请从 Python 官网安装完整的 Python）然后再试。",
        "This computer's Python lacks its venv module. Run this first:\n"
        "    sudo apt-get install {package}\n"
        "(not on Debian or Ubuntu: install the whole of Python from its own site), and try again.",
    ),
    "no-venv": ("无法建立 Python 虚拟环境", "The virtual environment cannot be made"),
    "no-packages": ("安装软件包失败", "The packages cannot be installed"),
    "no-network": (
        "{trouble}：无法连接软件包网站。请检查网络（或 pip 的镜像设置）后重试。",
        "{trouble}: no package index can be reached. Check the network (or pip's mirror).",
    ),
    "said": ("{trouble}：\n{output}", "{trouble}:\n{output}"),
}
"""What the doors say, in Chinese and English: nothing of the package may be asked for its words."""


def said(what: str, **values: object) -> str:
    """A sentence in the language that the door's arguments ask for."""
    english = "--lang=en" in sys.argv or ("--lang", "en") in zip(sys.argv, sys.argv[1:])
    return WORDS[what][english].format(**values)


class BootstrapError(Exception):
    """Ends a door with this message and exit code 1, without a traceback."""


def say(text: str) -> None:
    """Print lines; of paths and of other programs' words the terminal obeys nothing."""
    for line in text.split("\n"):
        shown = "".join(
            c if c.isprintable() or c == "\u3000" else "\ufffd" for c in line.rstrip("\r")
        )
        print(shown, file=sys.stderr, flush=True)


def environment() -> "dict[str, str]":
    """For children: UTF-8 everywhere, also in the .pth file that pip writes our path to."""
    settings = {"PYTHONUTF8": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}
    # A machine-wide `user = true`, common in shared labs, would make pip refuse a .venv.
    settings["PIP_USER"] = "0"
    if os.name != "nt":
        settings["LC_ALL"] = "C.UTF-8"
    # Each would lead Python or pip to another installation's packages.
    foreign = ("PYTHONHOME", "PYTHONPATH", "PIP_TARGET", "PIP_PREFIX")
    return {**{k: v for k, v in os.environ.items() if k not in foreign}, **settings}


def run(command: "list[str]") -> int:
    """Hand over to the command; Ctrl-C is its to answer."""
    if os.name != "nt":
        os.execve(command[0], command, environment())
    # Windows has no exec: a console would get its prompt back before the command ends.
    with subprocess.Popen(command, env=environment()) as child:
        while True:
            with suppress(KeyboardInterrupt):
                return child.wait()


def call(command: "list[str]", trouble: str) -> None:
    """Run a command; what it said is told behind the sentence named `trouble` if it fails."""
    done = subprocess.run(
        command,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        close_fds=False,  # passes on the one that bootstrap.only_one keeps locked
        check=False,
    )
    if done.returncode == 0:
        return
    output = done.stdout.decode("utf-8", "replace").strip()
    if any(word in output for word in NO_NETWORK):
        raise BootstrapError(said("no-network", trouble=said(trouble)))
    raise BootstrapError(said("said", trouble=said(trouble), output=output[-2000:]))
