"""The sample workflows of deploy/ci name what there is. What they must hold: test_holding.py."""

import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import click
import pytest

from gongli.cli import cli
from tests.deploy.servers import DEPLOY
from tests.deploy.workflows import Sample
from tests.sites.history import git
from tests.trees import ROOT

SAMPLES = {path.stem: path for path in sorted((DEPLOY / "ci").glob("*.yml"))}
READ = {name: Sample(name, path.read_text("utf-8")) for name, path in SAMPLES.items()}
_DOOR = re.compile(r"python3 scripts/(\w+)\.py([^|>;&\n]*)")
_COMMAND = re.compile(r"\.venv/bin/gongli (\w+)([^|>;&\n]*)")
_FILE = re.compile(r"(?<![\w/.])((?:scripts|deploy)/[\w./-]+)")

every_sample = pytest.mark.parametrize("name", SAMPLES)


def scripts(name: str) -> list[str]:
    """What a workflow has a shell do."""
    return [step for job in READ[name].jobs for step in job.steps]


def calls(name: str) -> list[tuple[str, list[str]]]:
    """The program's commands that a workflow uses, each with its arguments."""
    told = "\n".join(scripts(name))
    found = [*_DOOR.findall(told), *_COMMAND.findall(told)]
    return [(command, shlex.split(rest)) for command, rest in found if command != "test"]


def test_there_is_one_for_each_host() -> None:
    assert list(SAMPLES) == ["gitee", "github", "gitlab-ci"]


@every_sample
def test_every_command_and_option_exists(name: str) -> None:
    used = calls(name)
    assert {command for command, _ in used} >= {"check", "diff", "build"}
    for command, arguments in used:
        made = cli.commands[command].make_context(command, arguments, resilient_parsing=False)
        assert isinstance(made, click.Context)


@every_sample
def test_every_file_it_names_is_there(name: str) -> None:
    named = {path for text in scripts(name) for path in _FILE.findall(text)}
    assert "scripts/build.py" in named
    assert [path for path in sorted(named) if not (ROOT / path).is_file()] == []


@every_sample
def test_it_says_what_a_change_means(name: str) -> None:
    """On a pull request, against its target, as Markdown; the environment is made before."""
    [text] = [arguments for command, arguments in calls(name) if command == "diff"]
    assert text == ["$base", "--format", "markdown"]
    told = "\n".join(scripts(name))
    assert told.index("scripts/check.py") < told.index(".venv/bin/gongli")


@every_sample
def test_a_branch_is_compared_with_where_it_began(name: str, tmp_path: Path) -> None:
    """What others published in the meantime is not removed by it."""
    told = "\n".join(scripts(name))
    [(line, target)] = re.findall(r'(base=.*"origin/\$(\w+)"\))', told)
    git(tmp_path, "init", "-q", "-b", "main")
    for text in ("began", "others"):
        git(tmp_path, "commit", "-q", "--allow-empty", "-m", text)
    git(tmp_path, "update-ref", "refs/remotes/origin/main", "HEAD")
    git(tmp_path, "checkout", "-q", "HEAD~1")
    git(tmp_path, "commit", "-q", "--allow-empty", "-m", "own")
    shell = f'{line}\ngit log -1 --format=%s "$base"'
    done = subprocess.run(
        [shutil.which("sh") or "sh", "-ec", shell],
        cwd=tmp_path,
        env={**os.environ, target: "main"},
        capture_output=True,
        check=True,
    )
    assert done.stdout == b"began\n"


def test_the_whole_history_is_there() -> None:
    """A shallow clone cannot say when an evening last changed, and is refused."""
    steps = [step for job in READ["github"].data["jobs"].values() for step in job["steps"]]
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    assert len(checkouts) == len(READ["github"].data["jobs"]) - 1, "the comment's job has no files"
    assert {step["with"]["fetch-depth"] for step in checkouts} == {0}
    assert READ["gitlab-ci"].data["variables"]["GIT_DEPTH"] == "0"
    for stage in READ["gitee"].data["stages"]:
        assert stage["steps"][0]["commands"][0].startswith("git fetch --unshallow")


@pytest.mark.parametrize("path", [*SAMPLES.values(), *DEPLOY.glob("*")], ids=lambda p: p.name)
def test_no_address_of_a_registry(path: Path) -> None:
    if path.is_file():
        text = path.read_text("utf-8").lower()
        assert not re.search(r"pypi|simple/|npmjs|index-url|docker\.io|ghcr|mirrors?\.", text)


@every_sample
def test_every_script_is_one_a_shell_can_read(name: str) -> None:
    for text in scripts(name):
        done = subprocess.run([shutil.which("sh") or "sh", "-n"], input=text.encode(), check=False)
        assert done.returncode == 0, text


@every_sample
def test_readers_find_it_in_the_guide_for_operators(name: str) -> None:
    assert f"ci/{SAMPLES[name].name}" in (DEPLOY / "README.md").read_text("utf-8")
