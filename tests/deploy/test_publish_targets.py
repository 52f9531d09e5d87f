"""deploy/publish.sh takes no target that ssh, rsync or a shell could take for something else."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.deploy.servers import DEPLOY
from tests.trees import plant

pytestmark = pytest.mark.servers

HOSTILE = [
    "x:/a'; touch hit; '",
    "x:/a$(touch hit)",
    "x:/a`touch hit`",
    "x:/a\ntouch hit",
    "x:/a b",
    "x:/a\\b",
    'x:/a"b',
    "x:/a;b",
    "x:/a&b",
    "x:/a|b",
    "x:/*",
    "x:/文化宫",
    "~/x",
    "-oProxyCommand=touch hit",
    "-oProxyCommand=x:/srv",
    "-x",
    "--rsh=x:/srv",
    "a@-oProxyCommand:/srv",
    "x::module",
    "x:/a:b",
    "rsync://x/module",
    "rsync:x://module",
    "/a/b:c",
    "./a:b",
    ":/srv",
    "x:",
    "x:-rf",
    ":",
    "",
]


def publish(folder: Path, target: str) -> "subprocess.CompletedProcess[str]":
    """Run it beside a site of one page; `ssh` and `rsync` note their words and do nothing."""
    plant(folder, {"site/index.html": "x", "build/csp/policy.txt": "x", "build/moved/a": "x"})
    (folder / "deploy").mkdir()
    shutil.copy(DEPLOY / "publish.sh", folder / "deploy")
    for name in ("ssh", "rsync"):
        plant(folder, {f"bin/{name}": f"#!/bin/sh\nprintf '%s|' {name} \"$@\" >> {folder}/told\n"})
        (folder / "bin" / name).chmod(0o755)
    return subprocess.run(
        ["sh", "deploy/publish.sh", target],
        cwd=folder,
        env={**os.environ, "PATH": f"{folder / 'bin'}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("target", HOSTILE)
def test_a_hostile_target_is_refused(target: str, tmp_path: Path) -> None:
    done = publish(tmp_path, target)
    assert (done.returncode, done.stdout) == (2, "")
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"site", "build", "deploy", "bin"}
    assert done.stderr.count("\n") == 1


def test_the_host_is_no_option_and_the_folder_one_word(tmp_path: Path) -> None:
    """What passes is led through quotes and behind `--` all the same."""
    done = publish(tmp_path, "deploy@web-1.example.org:/srv/gong_li")
    assert done.returncode == 0
    told = (tmp_path / "told").read_text()
    assert told.startswith("ssh|--|deploy@web-1.example.org|cd -- '/srv/gong_li' && mkdir -p ")
    assert f"|--|{tmp_path}/site/|deploy@web-1.example.org:/srv/gong_li/releases/" in told


@pytest.mark.parametrize("target", ["web", "web.2/x", "./web"])
def test_folders_here_may_be_named_from_here(target: str, tmp_path: Path) -> None:
    (tmp_path / target).mkdir(parents=True)
    assert publish(tmp_path, target).stdout.splitlines()[-1].startswith(f"Published: {target}/")
