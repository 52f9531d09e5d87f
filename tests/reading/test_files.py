"""Files that nobody can read at once, or under a name that nobody can write."""

import json
import os
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from gongli.checking import check
from gongli.cli import cli
from gongli.reading.folder.load import load
from gongli.reading.folder.paths import read_at_most
from tests.trees import SOUND, plant, shown

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pipes, links and bytes in names")

SITE = {**SOUND, "content/about.md": "# 关于\n"}
PLACES = ["mkdocs.yml", "events/alliance.yml", "events/p/a.yml", "events/holidays/2026.yml"]
PAGES = ["content/a.md", "content/b/a.png", "content/a.jpg"]


def gigabytes(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(4 * 1024**3)


def pipe(path: Path) -> None:
    os.mkfifo(path)


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def folder(path: Path) -> None:
    path.mkdir()


def loop(path: Path) -> None:
    path.symlink_to(path.name)


def nowhere(path: Path) -> None:
    path.symlink_to("nowhere")


LAID: dict[Callable[[Path], None], str] = {
    gigabytes: "file-too-large",
    pipe: "unreadable-file",
    device: "symlink",
    loop: "symlink",
    nowhere: "symlink",
}


@pytest.mark.parametrize(("lay", "code"), LAID.items())
@pytest.mark.parametrize("name", [*PLACES, *PAGES])
def test_it_is_told_at_once_and_nothing_is_read(
    tmp_path: Path, name: str, lay: Callable[[Path], None], code: str
) -> None:
    place = plant(tmp_path, SITE) / name
    place.unlink(missing_ok=True)
    place.parent.mkdir(exist_ok=True)
    lay(place)
    tracemalloc.start()
    found = shown(check(tmp_path).problems)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    if lay is gigabytes and name in PAGES[1:]:
        code = "picture-too-large"
    assert found == [f"{code} {name}:1:1"]
    assert most < 20 * 1024**2


def test_settings_that_are_a_folder(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").mkdir()
    (tmp_path / "events").write_text("a file", encoding="utf-8")
    assert shown(check(tmp_path).problems) == [
        "no-events-folder events:1:1",
        "unreadable-file mkdocs.yml:1:1",
    ]


def test_a_file_that_grows_while_it_is_read_is_read_no_further() -> None:
    """Its size says 0, as that of a file which another program has just begun."""
    data, size = read_at_most(Path("/proc/self/environ"), 5)
    assert (len(data), size) == (6, 6)


ODD = os.fsdecode(b"\xff\xfe")


def test_names_that_are_no_utf8_are_told_wherever_they_stand(tmp_path: Path) -> None:
    files = {
        f"events/{ODD}/palace.yml": "名称: x\n",
        f"events/p/{ODD}.yml": "名称: x\n",
        f"events/p/{ODD}/brand.yml": "名称: x\n",
        f"events/p/{ODD}.csv": "x",
        f"content/{ODD}.md": "# x\n",
        f"content/{ODD}/a.md": "# x\n",
        f"content/{ODD}/b/c.md": "# x\n",
        f"content/{ODD}.exe": "x",
    }
    plant(tmp_path, {**SITE, **files})
    assert shown(check(tmp_path).problems) == [
        "name-not-utf8 content/��:1:1",
        "name-not-utf8 content/��.exe:1:1",
        "name-not-utf8 content/��.md:1:1",
        "bad-id events/p/��:1:1",
        "stray-file events/p/��.csv:1:1",
        "bad-id events/p/��.yml:1:1",
        "bad-id events/��:1:1",
    ]


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_such_a_name_may_be_asked_for(tmp_path: Path, form: str) -> None:
    root = plant(tmp_path / ODD, {**SITE, f"events/p/{ODD}.yml": "名称: x\n"})
    odd, ask = root / f"events/p/{ODD}.yml", ["--root", str(root), "check", "--format", form]
    done = CliRunner().invoke(cli, [*ask, str(odd)])
    assert (done.exit_code, "bad-id" in done.output) == (1, True)
    done = CliRunner().invoke(cli, [*ask, str(root / "mkdocs.yml")])
    assert (done.exit_code, "bad-id" in done.output) == (0, False)
    if form == "json":
        assert json.loads(done.stdout) == []


@pytest.mark.parametrize("lay", [pipe, device, loop, folder])
def test_a_guide_that_is_no_file_is_one_line(tmp_path: Path, lay: Callable[[Path], None]) -> None:
    lay(plant(tmp_path, SITE) / "events/README.md")
    done = CliRunner().invoke(cli, ["--root", str(tmp_path), "guide"])
    assert (done.exit_code, done.stderr.startswith("文件读写失败（"), done.stdout) == (1, True, "")


def test_one_palace_without_an_alliance_lends_its_name(tmp_path: Path) -> None:
    assert load(plant(tmp_path, SOUND))[0].name == "某市工人文化宫"
    assert load(plant(tmp_path, {"events/q/palace.yml": "名称: 另一家\n"}))[0].name is None
    assert load(plant(tmp_path, {"events/alliance.yml": "名称: 联盟\n"}))[0].name == "联盟"
