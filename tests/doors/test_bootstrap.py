"""What the doors promise before the package runs. No network: pip itself is replaced."""

import ast
import os
import re
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "scripts"
DOORS = ["bootstrap.py", "system.py", "build.py", "serve.py", "check.py", "diff.py", "test.py"]
LOCKS = ["requirements.lock", "requirements-test.lock"]
LOCKED = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)

# The build backend, the lock, the package.
UPDATED = ["pip", "pip", "pip"]
MADE = ["venv", *UPDATED]

# A door on a copy of the tree whose slow parts only leave a trace.
FAKED = """
import sys, time
sys.path.insert(0, {scripts!r})
import bootstrap, system
def call(command, trouble):
    with open({trace!r}, "a") as file:
        file.write(" ".join(command[2:4]) + "\\n")
    time.sleep(0.05)
    if "venv" in command:
        python = bootstrap.python_of(bootstrap.VENV)
        python.parent.mkdir(parents=True)
        python.touch()
bootstrap.call = call
{patch}
with bootstrap.quiet_ending():
    bootstrap.ensure({level!r})
"""


class Copy:
    def __init__(self, root: Path) -> None:
        self.root, self.trace = root, root / "trace.txt"
        (root / "scripts").mkdir(parents=True)
        for name in ["bootstrap.py", "system.py"]:
            (root / "scripts" / name).write_bytes((SCRIPTS / name).read_bytes())
        for name in [*LOCKS, "pyproject.toml"]:
            (root / name).write_text("click==1\n")

    def start(self, level: str = "run", patch: str = "") -> "subprocess.Popen[str]":
        values = {"scripts": str(self.root / "scripts"), "trace": str(self.trace)}
        code = FAKED.format(**values, level=level, patch=textwrap.dedent(patch))
        return subprocess.Popen(
            [sys.executable, "-c", code], stderr=subprocess.PIPE, text=True, encoding="utf-8"
        )

    def run(self, level: str = "run", patch: str = "") -> tuple[int, str]:
        with self.start(level, patch) as door:
            return door.wait(30), door.stderr.read() if door.stderr else ""

    def steps(self) -> list[str]:
        """What was done since the last question."""
        lines = self.trace.read_text().splitlines() if self.trace.exists() else []
        self.trace.unlink(missing_ok=True)
        return [line.split()[0] for line in lines]


@pytest.fixture
def copy(tmp_path: Path) -> Copy:
    return Copy(tmp_path / "宫 历")


@pytest.mark.parametrize("name", DOORS)
def test_parses_under_python_3_6(name: str) -> None:
    ast.parse((SCRIPTS / name).read_text("utf-8"), feature_version=(3, 6))


def test_an_old_python_gets_a_message_not_a_traceback() -> None:
    code = f"import sys; sys.path.insert(0, {str(SCRIPTS)!r}); sys.version_info = (3, 9, 2)"
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", f"{code}; import bootstrap"],
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 1
    assert "需要 Python 3.11" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_first_run_makes_it_and_the_second_does_nothing(copy: Copy) -> None:
    code, printed = copy.run()
    assert (code, copy.steps()) == (0, MADE)
    assert "首次使用" in printed
    assert copy.run() == (0, "")
    assert copy.steps() == []


def test_a_door_says_it_in_english(copy: Copy) -> None:
    code, printed = copy.run(patch="sys.argv += ['--lang', 'en']")
    assert code == 0
    assert printed.startswith("First use: ")
    assert printed.isascii() or not re.search("[\u3000-\uffef]", printed)


@pytest.mark.skipif(os.name == "nt", reason="apt is POSIX here")
def test_a_door_installs_nothing_for_the_system(copy: Copy, tmp_path: Path) -> None:
    """Whoever runs it may be root; what is missing is said."""
    apt = tmp_path / "apt-get"
    apt.write_text('#!/bin/sh\n: > "$0.ran"\n')
    apt.chmod(0o755)
    patch = f"""
        bootstrap.os.environ["PATH"] = {str(tmp_path)!r}
        bootstrap.importlib.util.find_spec = lambda name: None
    """
    code, printed = copy.run(patch=patch)
    assert (code, "sudo apt-get install python3." in printed) == (1, True)
    assert not apt.with_name("apt-get.ran").exists()


def test_a_changed_lock_updates_it_in_place(copy: Copy) -> None:
    copy.run()
    copy.steps()
    (copy.root / "requirements.lock").write_text("click==2\n")
    code, printed = copy.run()
    assert (code, copy.steps()) == (0, UPDATED)
    assert "程序有更新" in printed


def test_the_test_environment_serves_the_doors_too(copy: Copy) -> None:
    copy.run("test")
    copy.steps()
    copy.run("run")
    assert copy.steps() == []


def test_a_half_made_environment_is_made_anew(copy: Copy) -> None:
    assert copy.run(patch="bootstrap.pip = lambda *_: bootstrap.os._exit(9)")[0] == 9
    copy.steps()
    left_over = copy.root / ".venv" / "left over"
    left_over.touch()
    assert copy.run()[0] == 0
    assert copy.steps() == MADE
    assert not left_over.exists()


@pytest.mark.skipif(os.name == "nt", reason="links and pipes are POSIX here")
@pytest.mark.parametrize("to", ["../away", "../nowhere", ".venv", "scripts/system.py", None])
def test_nothing_is_made_or_removed_through_a_link(
    copy: Copy, tmp_path: Path, to: "str | None"
) -> None:
    away = tmp_path / "away"
    (away / "bin").mkdir(parents=True)
    (away / "gongli.stamp").write_text("theirs")
    theirs = (away / "gongli.stamp", copy.root / "scripts/system.py")
    before = [path.read_bytes() for path in theirs]
    for name in (".venv", ".venv.lock"):
        if to is None:
            os.mkfifo(copy.root / name)
        else:
            (copy.root / name).symlink_to(to)
    assert (copy.run()[0], copy.steps()) == (0, MADE)
    assert [path.read_bytes() for path in theirs] == before
    assert sorted(path.name for path in tmp_path.rglob("nowhere")) == []
    assert not (copy.root / ".venv").is_symlink()
    assert copy.run() == (0, "")


def test_a_moved_tree_makes_it_anew(copy: Copy, tmp_path: Path) -> None:
    copy.run()
    copy.steps()
    copy.root = copy.root.rename(tmp_path / "moved")
    copy.trace = copy.root / "trace.txt"
    copy.run()
    assert copy.steps() == MADE


def test_doors_opened_at_once_make_it_once(copy: Copy) -> None:
    doors = [copy.start() for _ in range(4)]
    printed = [door.communicate(timeout=30)[1] for door in doors]
    assert [door.returncode for door in doors] == [0, 0, 0, 0]
    assert copy.steps() == MADE
    assert sum("环境已就绪" in text for text in printed) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows frees the lock with the door itself")
def test_a_killed_door_keeps_others_out_while_its_pip_still_writes(copy: Copy) -> None:
    outlives = """
        def call(command, trouble):
            null = system.subprocess.DEVNULL
            system.subprocess.Popen(["sleep", "1"], stderr=null, close_fds=False)
            bootstrap.os._exit(9)
        bootstrap.call = call
    """
    assert copy.run(patch=outlives)[0] == 9
    code, printed = copy.run()
    assert code == 0
    assert "请稍候" in printed


@pytest.mark.parametrize(
    ("patch", "code", "words"),
    [
        ("def call(*_): raise KeyboardInterrupt\nbootstrap.call = call", 130, ""),
        ("def call(*_): raise PermissionError(13, 'x')\nbootstrap.call = call", 1, "无法准备"),
        ("bootstrap.LOCKS['run'] = bootstrap.ROOT / 'absent'", 1, "无法准备"),
        (
            "bootstrap.importlib.util.find_spec = lambda name: None",
            1,
            "sudo apt-get install python3.",
        ),
    ],
)
def test_trouble_ends_in_one_message(copy: Copy, patch: str, code: int, words: str) -> None:
    found, printed = copy.run(patch=patch)
    assert found == code
    assert words in printed
    assert "Traceback" not in printed


def test_no_network_is_said_in_chinese(copy: Copy) -> None:
    refused = """
        command = [sys.executable, "-c", "print('NewConnectionError(...)'); sys.exit(1)"]
        bootstrap.call = lambda *_: system.call(command, "no-packages")
    """
    code, printed = copy.run(patch=refused)
    assert code == 1
    assert "请检查网络" in printed
    assert "Traceback" not in printed


def test_the_test_lock_holds_all_of_the_other_in_the_same_versions() -> None:
    run, test = (set(LOCKED.findall((ROOT / name).read_text())) for name in LOCKS)
    assert run < test
    assert "setuptools" in {name for name, _ in run}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_a_hash_for_each_package_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text()
    assert len(re.findall(r"==.+ \\\n    --hash=sha256:", text)) == len(LOCKED.findall(text))
    assert not re.search(r"://|index|find-links", text)
