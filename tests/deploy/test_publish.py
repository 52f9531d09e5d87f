"""deploy/publish.sh for real: whole releases, switched in one step, dates kept."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.deploy.servers import DEPLOY, required
from tests.sites.copies import contents

pytestmark = pytest.mark.servers


@pytest.fixture
def project(one_palace_root: Path, tmp_path: Path) -> Path:
    """A built site beside the script."""
    required("rsync")
    ignored = shutil.ignore_patterns("docs", "cache", "lock")
    shutil.copytree(one_palace_root, tmp_path / "project", ignore=ignored)
    shutil.copytree(DEPLOY, tmp_path / "project" / "deploy")
    return tmp_path / "project"


def publish(project: Path, target: Path) -> "subprocess.CompletedProcess[str]":
    """As an operator would."""
    target.mkdir(exist_ok=True)
    command = ["sh", str(project / "deploy" / "publish.sh"), str(target)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def release(target: Path, name: str) -> Path:
    """The newest release under an older name, as if it had been made some time ago."""
    made = (target / "current").resolve()
    old = made.rename(made.with_name(name))
    (target / "current").unlink()
    (target / "current").symlink_to(f"releases/{name}")
    return old


def test_a_release_holds_the_site_and_its_policy(project: Path, tmp_path: Path) -> None:
    done = publish(project, tmp_path / "web")
    assert (done.returncode, done.stderr) == (0, "")
    assert "reload the web server" in done.stdout
    current = tmp_path / "web/current"
    assert contents(current / "site") == contents(project / "site")
    assert contents(current / "csp") == contents(project / "build/csp")
    assert contents(current / "moved") == contents(project / "build/moved")
    assert {path.stat().st_mode & 0o777 for path in current.rglob("*.ics")} == {0o644}


def test_what_did_not_change_keeps_its_date(project: Path, tmp_path: Path) -> None:
    """A build writes every file anew; its tag must not change with that."""
    publish(project, tmp_path / "web")
    first = release(tmp_path / "web", "20260101-000000")
    for path in (first / "site").rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    (project / "site/feeds/gong.ics").write_bytes(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    (project / "site/about/index.html").unlink()
    done = publish(project, tmp_path / "web")
    assert (done.returncode, done.stderr) == (0, "")
    assert "reload" not in done.stdout
    second = tmp_path / "web/current/site"
    files = [path for path in second.rglob("*") if path.is_file()]
    fresh = [path for path in files if path.stat().st_mtime != 1_000_000_000]
    assert [path.relative_to(second).as_posix() for path in fresh] == ["feeds/gong.ics"]
    assert not (second / "about/index.html").exists()
    assert (first / "site/about/index.html").exists()


def test_only_the_last_five_are_kept(project: Path, tmp_path: Path) -> None:
    for day in range(1, 7):
        publish(project, tmp_path / "web")
        release(tmp_path / "web", f"2026010{day}-000000")
    publish(project, tmp_path / "web")
    kept = sorted(path.name for path in (tmp_path / "web/releases").iterdir())
    assert kept[:-1] == [f"2026010{day}-000000" for day in (3, 4, 5, 6)]


def test_without_a_site_nothing_is_switched(project: Path, tmp_path: Path) -> None:
    publish(project, tmp_path / "web")
    before = (tmp_path / "web/current").readlink()
    (project / "site/index.html").unlink()
    done = publish(project, tmp_path / "web")
    assert (done.returncode, "build.py" in done.stderr) == (1, True)
    assert (tmp_path / "web/current").readlink() == before


def test_a_link_that_a_killed_publication_left_is_replaced(project: Path, tmp_path: Path) -> None:
    web = tmp_path / "web"
    publish(project, web)
    old = release(web, "20260101-000000")
    (web / "current.new").symlink_to(f"releases/{old.name}")
    done = publish(project, web)
    assert (done.returncode, done.stderr) == (0, "")
    names = sorted(path.name for path in (web / "releases").iterdir())
    assert (web / "current").readlink() == Path("releases") / names[-1]
    assert not (web / "current.new").is_symlink()
    assert sorted(path.name for path in old.iterdir()) == ["csp", "moved", "site"]


def test_the_way_back_in_the_guide_works(project: Path, tmp_path: Path) -> None:
    """Also after a killed publication."""
    web = tmp_path / "web"
    publish(project, web)
    old = release(web, "20260101-000000")
    publish(project, web)
    new = (web / "current").resolve()
    (web / "current.new").symlink_to(f"releases/{new.name}")
    guide = (DEPLOY / "README.md").read_text("utf-8")
    [line] = re.findall(r"`cd /srv/gongli && (.*)`", guide)
    subprocess.run(["sh", "-c", line.replace("NAME", old.name)], cwd=web, check=True)
    assert (web / "current").resolve() == old
    assert sorted(path.name for path in new.iterdir()) == ["csp", "moved", "site"]


def test_a_copy_that_fails_switches_nothing(project: Path, tmp_path: Path) -> None:
    publish(project, tmp_path / "web")
    before = (tmp_path / "web/current").readlink()
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/rsync").write_text("#!/bin/sh\nexit 23\n")
    (tmp_path / "bin/rsync").chmod(0o755)
    done = subprocess.run(
        ["sh", str(project / "deploy/publish.sh"), str(tmp_path / "web")],
        env={**os.environ, "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 23
    assert (tmp_path / "web/current").readlink() == before
