"""`gongli serve`: an edit shows by itself, a mistake does not take the preview away."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.sites.copies import ROOT, TODAY, contents

pytestmark = pytest.mark.engine

PATIENCE = 30
"""Seconds until an edit must show; one is usual."""


def _heed_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Preview:
    """A running `gongli serve`, or bare `mkdocs serve`, and what it prints."""

    def __init__(self, root: Path, *, bare: bool = False) -> None:
        self.root, self.log = root, root.with_suffix(".log")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        command = [sys.executable, "-m", "gongli", "--root", str(root), "serve"]
        options = ["--port", str(self.port), "--today", TODAY.isoformat()]
        if bare:
            command = [sys.executable, "-m", "mkdocs", "serve"]
            options = ["--dev-addr", f"127.0.0.1:{self.port}"]
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [*command, *options],
                cwd=root,
                stdout=log,
                stderr=subprocess.STDOUT,
                env={**os.environ, "PYTHONUTF8": "1", "NO_COLOR": "1"},
                # A background job ignores Ctrl+C, and so would its children.
                preexec_fn=None if os.name == "nt" else _heed_interrupts,
            )

    def page(self, url: str) -> str:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{url}", timeout=5) as answer:
                return answer.read().decode()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""

    def printed(self) -> str:
        return self.log.read_text("utf-8", "replace")

    def wait(self, for_what: Callable[[], bool]) -> None:
        until = time.monotonic() + PATIENCE
        while not for_what():
            assert self.process.poll() is None, self.printed()
            assert time.monotonic() < until, self.printed()
            time.sleep(0.1)

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(PATIENCE)


@pytest.fixture
def preview(project: Path) -> Iterator[Preview]:
    if os.name != "nt":
        (project / "build/preview").symlink_to("../events")  # it is replaced itself
    running = Preview(project)
    try:
        yield running
    finally:
        running.process.kill()
        running.process.wait()


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no SIGINT to a single process")
def test_edits_mistakes_and_repairs(preview: Preview, project: Path) -> None:
    published, beside = contents(project / "site"), sorted((project / "events").iterdir())
    activity = project / "events/gong/yuandan.yml"
    sound = activity.read_text("utf-8")
    url = "gong/yuandan/"
    preview.wait(lambda: "元旦游园会" in preview.page(url))
    assert f"http://127.0.0.1:{preview.port}/" in preview.printed()

    activity.write_text(sound.replace("元旦游园会", "元旦灯会"), "utf-8")
    preview.wait(lambda: "元旦灯会" in preview.page(url))
    said = ["正在更新预览", "预览已更新"] * 2
    preview.wait(lambda: re.findall("|".join(said[:2]), preview.printed()) == said)
    assert "元旦灯会" in preview.page("calendar/2027/01/")

    activity.write_text(sound.replace("2027-01-01", "2027-02-30"), "utf-8")
    preview.wait(lambda: "[no-such-date]" in preview.printed())
    assert "events/gong/yuandan.yml:4:7: 错误 [no-such-date]" in preview.printed()
    assert "预览保持上一次的样子" in preview.printed()
    assert "元旦灯会" in preview.page(url)

    activity.write_text(sound, "utf-8")
    preview.wait(lambda: "元旦游园会" in preview.page(url))

    new = "名称: 新年音乐会\n时间安排: {日期: 2026-12-31, 时间: 全天}\n"
    (activity.parent / "xinnian.yml").write_text(new, "utf-8")
    preview.wait(lambda: "新年音乐会" in preview.page("gong/xinnian/"))

    assert (contents(project / "site"), sorted((project / "events").iterdir())) == (
        published,
        beside,
    )
    assert preview.stop() == 0


def test_a_page_the_engine_refuses_is_told_without_a_traceback(
    preview: Preview, project: Path
) -> None:
    about = project / "content/about.md"
    preview.wait(lambda: "示例站点" in preview.page("about/"))
    about.write_text("# 关于我们\n\n[没有](meiyou.md)\n", "utf-8")
    preview.wait(lambda: "meiyou.md" in preview.printed())
    about.write_text("# 关于大家\n", "utf-8")
    preview.wait(lambda: "关于大家" in preview.page("about/"))
    assert "Traceback" not in preview.printed()


def test_a_page_that_wants_a_palace_s_address_is_told(preview: Preview, project: Path) -> None:
    preview.wait(lambda: "示例站点" in preview.page("about/"))
    own = project / "content/gong/index.md"
    own.parent.mkdir()
    own.write_text("# 自己写的\n", "utf-8")
    preview.wait(lambda: "[path-claimed-twice]" in preview.printed())
    preview.wait(lambda: "预览保持上一次的样子" in preview.printed())


def test_a_site_that_never_was_sound_is_not_served(tmp_path: Path) -> None:
    root = tmp_path / "project"
    (root / "events").mkdir(parents=True)
    (root / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    (root / "events/cuo.yml").write_text("名称: x\n", "utf-8")
    preview = Preview(root)
    assert preview.process.wait(PATIENCE) == 1
    assert "[file-in-wrong-place]" in preview.printed()
    assert "Traceback" not in preview.printed()
