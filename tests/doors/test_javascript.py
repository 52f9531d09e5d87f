"""The step that checks JavaScript runs nothing that is not written down."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.trees import ROOT, plant

NPM = """#!/bin/sh
PATH=/usr/bin:/bin
mkdir -p node_modules
cp {told} node_modules/.package-lock.json
"""
LIES = {"node_modules/typescript": {"integrity": "sha512-another"}}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The step in a tree of its own, with a node and an npm that do as they are told."""
    for name in ("tests/javascript/check.py", "tests/javascript/package.json"):
        plant(tmp_path, {name: (ROOT / name).read_bytes()})
    plant(tmp_path, {"bin/node": '#!/bin/sh\necho "$@" >> ran.txt\n'})
    plant(tmp_path, {"bin/npm": NPM.format(told=tmp_path / "told.json")})
    for name in ("node", "npm"):
        (tmp_path / "bin" / name).chmod(0o755)
    return tmp_path


def run(copy: Path, **env: str) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, "tests/javascript/check.py"],
        cwd=copy,
        env={"PATH": str(copy / "bin"), **env},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout.strip()


def test_the_tools_are_installed_once_and_run(copy: Path) -> None:
    known = json.loads((ROOT / "tests/javascript/package.json").read_text("utf-8"))["integrity"]
    packages = {f"node_modules/{name}": {"integrity": words} for name, words in known.items()}
    plant(copy, {"told.json": json.dumps({"packages": packages})})
    assert run(copy) == (0, "")
    (copy / "told.json").unlink()
    assert run(copy) == (0, ""), "npm was asked again"
    ran = (copy / "ran.txt").read_text().split("\n")
    assert [Path(line.split(" ")[0]).name for line in ran if line] == ["biome", "tsc"] * 2


def test_what_is_not_written_down_never_runs(copy: Path) -> None:
    plant(copy, {"told.json": json.dumps({"packages": LIES})})
    told = "Not what tests/javascript/package.json names: typescript"
    assert [run(copy), run(copy)] == [(1, told)] * 2
    assert not (copy / "ran.txt").exists()


@pytest.mark.parametrize(("env", "code"), [({}, 0), ({"GONGLI_REQUIRE_BROWSER": "1"}, 1)])
def test_without_npm_it_says_so_and_fails_in_ci_alone(
    copy: Path, env: dict[str, str], code: int
) -> None:
    (copy / "bin/npm").unlink()
    assert run(copy, **env) == (code, "skipped: node and npm are not installed")
