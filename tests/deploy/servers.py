"""The real nginx and the real Caddy, started from the samples for operators in deploy/."""

import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

import pytest

from tests.trees import ROOT

DEPLOY = ROOT / "deploy"
HOST = "gongli.example.org"


@dataclass(frozen=True)
class Answer:
    """What a server said."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def __getitem__(self, header: str) -> str | None:
        return self.headers.get(header.lower())


@dataclass(frozen=True)
class Server:
    """A running server: where its site is, and where it only redirects (0: nowhere)."""

    name: str
    port: int
    redirects: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def ask(
        self, path: str, *, method: str = "GET", redirecting: bool = False, **headers: str
    ) -> Answer:
        """One request as it is, no redirect followed; `If_None_Match=` is If-None-Match."""
        port = self.redirects if redirecting else self.port
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        sent = {"Host": HOST, **{name.replace("_", "-"): v for name, v in headers.items()}}
        connection.request(method, path, headers=sent)
        answer = connection.getresponse()
        found = {name.lower(): value for name, value in answer.getheaders()}
        made = Answer(answer.status, found, answer.read())
        connection.close()
        return made


OPTIONAL = {"caddy", "rsync", "openssl", "unzip"}
"""What scripts/test.py doesn't install for CI."""


def required(*names: str) -> str:
    """The path of the first that is there; without any the test skips, in CI it fails."""
    path = f"{os.environ['PATH']}:/usr/sbin:/sbin"
    found = next(filter(None, (shutil.which(name, path=path) for name in names)), None)
    if found is None:
        if os.environ.get("GONGLI_REQUIRE_BROWSER") and names[0] not in OPTIONAL:
            pytest.fail(f"{names[0]} is not installed")
        pytest.skip(f"{names[0]} is not installed")
    return found


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def replaced(text: str, changes: Mapping[str, str]) -> str:
    """A sample with places of an operator filled in; each must be there."""
    for old, new in changes.items():
        assert old in text, f"the sample no longer holds {old!r}"
        text = text.replace(old, new)
    return text


def nginx_settings(folder: Path, release: Path, sample: str) -> Path:
    """A main configuration around the sample that needs no right beyond one's own."""
    (folder / "gongli.conf").write_text(sample.replace("/srv/gongli/current", str(release)))
    user = "user root;" if os.geteuid() == 0 else ""
    temporary = "\n".join(
        f"{name}_temp_path {folder}/{name};"
        for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"{user} daemon off; pid {folder}/pid; error_log {folder}/error.log;\n"
        f"events {{}}\nhttp {{\naccess_log off;\n{temporary}\ninclude {folder}/gongli.conf;\n}}\n"
    )
    return folder / "nginx.conf"


@contextmanager
def nginx(folder: Path, release: Path) -> Iterator[Server]:
    """The sample without its certificates, on free ports."""
    command, port, redirects = required("nginx"), free_port(), free_port()
    lines = (DEPLOY / "nginx.conf").read_text("utf-8").splitlines()
    sample = replaced(
        "\n".join(line for line in lines if "ssl_" not in line and "[::]" not in line),
        {"listen 80;": f"listen {redirects};", "listen 443 ssl http2;": f"listen {port};"},
    )
    settings = nginx_settings(folder, release, sample)
    with running([command, "-c", str(settings), "-e", str(folder / "error.log")], port):
        yield Server("nginx", port, redirects)


@contextmanager
def caddy(folder: Path, release: Path) -> Iterator[Server]:
    """The sample by plain http on a free port."""
    command, port, redirects = required("caddy"), free_port(), free_port()
    text = (DEPLOY / "Caddyfile").read_text("utf-8")
    changes = {
        "http:// {": f"http://:{redirects} {{",
        f"{HOST} {{": f"http://:{port} {{",
        "/srv/gongli/current": str(release),
    }
    sample = "{\n\tadmin off\n}\n" + replaced(text, changes)
    (folder / "Caddyfile").write_text(sample)
    with running([command, "run", "--config", str(folder / "Caddyfile")], port, HOME=str(folder)):
        yield Server("caddy", port, redirects)


@contextmanager
def running(command: list[str], port: int, **env: str) -> Iterator[None]:
    """The command while the block runs, from when it listens."""
    surroundings = {**os.environ, **env}
    with (
        TemporaryFile() as told,
        subprocess.Popen(command, env=surroundings, stdout=told, stderr=told) as server,
    ):
        try:
            wait_for(port, server, told)
            yield
        finally:
            server.terminate()
            server.wait(timeout=20)


def wait_for(port: int, server: "subprocess.Popen[bytes]", told: IO[bytes]) -> None:
    """Return when somebody listens; a server that ends first says why."""
    for _ in range(200):
        if server.poll() is not None:
            told.seek(0)
            pytest.fail(told.read().decode())
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail("the server did not start within ten seconds")
