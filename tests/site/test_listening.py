"""`gongli serve` where it cannot listen: one line, before anything is built."""

import socket
from pathlib import Path

import pytest
from click.testing import CliRunner

from gongli.cli import cli
from tests.trees import SOUND, plant


def served(root: Path, *options: str) -> list[str]:
    """What it says, and that it built nothing."""
    done = CliRunner().invoke(cli, ["--root", str(plant(root, SOUND)), "serve", *options])
    assert (done.exit_code, done.stdout, (root / "build").exists()) == (1, "", False)
    return done.stderr.splitlines()


@pytest.mark.parametrize(("host", "family"), [("127.0.0.1", 2), ("0.0.0.0", 2), ("::1", 10)])
def test_a_busy_port_is_told(host: str, family: int, tmp_path: Path) -> None:
    with socket.socket(family) as taken:
        taken.bind((host, 0))
        taken.listen(1)
        port = taken.getsockname()[1]
        [line] = served(tmp_path, "--host", host, "--port", str(port))
        assert line.startswith(f"端口 {port} 正被别的程序占用")
        assert "--port" in line
        [line] = served(tmp_path, "--host", host, "--port", str(port), "--lang", "en")
        assert line.startswith(f"Port {port} is taken")


@pytest.mark.parametrize(
    "host", ["192.0.2.1", "nowhere.invalid", "http://127.0.0.1", "", "::::", "a" * 70, "..", "文"]
)
def test_a_host_that_is_not_here_is_told(host: str, tmp_path: Path) -> None:
    """192.0.2.0/24 is for documentation (RFC 5737), .invalid is no domain (RFC 6761)."""
    [line] = served(tmp_path, "--host", host)
    assert line.startswith(f"“{host}”不是这台电脑的地址")
