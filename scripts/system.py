"""What the doors share: what they print, what they hand to other programs, system packages.

This file must parse and load under Python 3.6: see bootstrap.py.
"""

import os
import shutil
import subprocess
import sys
from contextlib import suppress

# What pip says, whatever its version, when it cannot reach a package index.
NO_NETWORK = ("onnection", "imed out", "imeoutError", "ProxyError", "name resolution", "SSLError")


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
        raise BootstrapError(
            f"{trouble}：无法连接软件包网站。请检查网络（或 pip 的镜像设置）后重试。"
        )
    raise BootstrapError(f"{trouble}：\n{output[-2000:]}")


def apt_install(packages: "list[str]") -> bool:
    if os.name == "nt" or os.geteuid() != 0 or shutil.which("apt-get") is None:
        return False
    say(f"正在安装系统软件包：{' '.join(packages)} ……")
    settings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    for command in (["apt-get", "update", "-q"], install):
        done = subprocess.run(
            command, env=settings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
    if done.returncode:
        say(done.stdout.decode("utf-8", "replace")[-2000:])
    return done.returncode == 0
