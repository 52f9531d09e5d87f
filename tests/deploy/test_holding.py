"""The sample workflows hold every rule, and each rule sees what breaks it."""

import json
import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
import yaml

from tests.deploy.holding import RULES, broken
from tests.deploy.publishing import publishes
from tests.deploy.servers import DEPLOY, required
from tests.deploy.workflows import Sample
from tests.sites.history import git
from tests.trees import CASES, plant

SAMPLES = {
    path.stem: Sample(path.stem, path.read_text("utf-8"))
    for path in sorted((DEPLOY / "ci").glob("*.yml"))
}
CHANGES = yaml.safe_load((CASES / "workflows" / "broken.yml").read_text("utf-8"))
EACH = [(rule, *change) for rule, changes in CHANGES.items() for change in changes]
LINK = 0o120777 << 16
MARK = b"<!-- gongli diff -->\n"


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_holds_every_rule(name: str) -> None:
    assert broken(SAMPLES[name]) == []


@pytest.mark.parametrize(("rule", "name", "old", "new"), EACH)
def test_a_rule_sees_what_breaks_it(rule: str, name: str, old: str, new: str) -> None:
    assert old in SAMPLES[name].text
    assert rule in broken(Sample(name, SAMPLES[name].text.replace(old, new, 1)))


def test_every_rule_is_seen_to_fail() -> None:
    assert set(CHANGES) == {rule.__name__ for rule in RULES}


def test_who_publishes() -> None:
    found = {name: [job.name for job in s.jobs if publishes(job)] for name, s in SAMPLES.items()}
    assert found == {"gitee": [], "github": ["publish"], "gitlab-ci": ["publish"]}


def commented(tmp_path: Path, kept: Path | None, old: str = "") -> bytes | None:
    """What GitHub's job says for this artifact; `gh` only hands it over and keeps what is said.

    `old` are the ids of the comments with the mark that stand there.
    """
    [job] = [job for job in SAMPLES["github"].jobs if job.name == "comment"]
    (tmp_path / "work").mkdir()
    (tmp_path / "bin").mkdir()
    gh = tmp_path / "bin" / "gh"
    gh.write_text(
        '#!/bin/sh\ncase "$*" in\n'
        f"*/zip) cat {kept} ;;\n"
        f"*artifacts*) {'echo 7' if kept else ':'} ;;\n"
        f"*comments\\ --jq*) printf '%s' '{old}' ;;\n"
        f'*PATCH*) cp comment.md {tmp_path}/said; echo "$*" > {tmp_path}/changed ;;\n'
        f"*pr\\ comment*) cp comment.md {tmp_path}/said ;;\n*) exit 1 ;;\nesac\n"
    )
    gh.chmod(0o755)
    words = {
        "GH_REPO": "a/b",
        "RUN": "1",
        "NUMBER": "2",
        "PATH": f"{gh.parent}:{os.environ['PATH']}",
    }
    shell = [shutil.which("sh") or "sh", "-e", "-c", job.script]
    subprocess.run(shell, cwd=tmp_path / "work", env=words, check=True, capture_output=True)
    said = tmp_path / "said"
    return said.read_bytes() if said.exists() else None


def artifact(
    folder: Path, name: str, text: bytes, attributes: int = 0, packed: bool = True
) -> Path:
    required("unzip")
    with zipfile.ZipFile(folder / "kept.zip", "w") as made:
        member = zipfile.ZipInfo(name)
        member.external_attr = attributes
        made.writestr(member, text, zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED)
    return folder / "kept.zip"


def test_the_comment_is_the_diff(tmp_path: Path) -> None:
    text = "### 日历变动\n- `$(id)` ${{ x }}\n".encode()
    assert commented(tmp_path, artifact(tmp_path, "diff.md", text)) == MARK + text
    assert not (tmp_path / "changed").exists()


def test_only_its_own_comment_is_changed(tmp_path: Path) -> None:
    kept = artifact(tmp_path, "diff.md", b"new\n")
    assert commented(tmp_path, kept, old="41\n42\n") == MARK + b"new\n"
    assert "repos/a/b/issues/comments/41 -F body=@comment.md" in (tmp_path / "changed").read_text()


@pytest.mark.parametrize(
    ("login", "body", "own"),
    [
        ("github-actions[bot]", "<!-- gongli diff -->\nx", True),
        ("github-actions[bot]", "x <!-- gongli diff -->", False),
        ("somebody", "<!-- gongli diff -->\nx", False),
    ],
)
def test_which_comment_is_its_own(login: str, body: str, own: bool) -> None:
    [job] = [job for job in SAMPLES["github"].jobs if job.name == "comment"]
    [chosen] = re.findall(r"own='(.*)'", job.script)
    told = json.dumps([{"id": 7, "user": {"login": login}, "body": body}])
    done = subprocess.run(
        [required("jq"), chosen], input=told, capture_output=True, text=True, check=True
    )
    assert done.stdout == ("7\n" if own else "")


def test_without_a_diff_nothing_is_said(tmp_path: Path) -> None:
    assert commented(tmp_path, None) is None


def test_an_endless_artifact_is_not_read(tmp_path: Path) -> None:
    kept = artifact(tmp_path, "diff.md", b"x" * 5_000_000, packed=False)
    assert commented(tmp_path, kept) is None


def test_a_comment_has_an_end(tmp_path: Path) -> None:
    said = commented(tmp_path, artifact(tmp_path, "diff.md", b"x" * 5_000_000)) or b""
    assert (len(said) < 65_536, said[:23], "摘要" in said.decode()) == (True, MARK + b"xx", True)


def test_a_comment_tells_no_other_file(tmp_path: Path) -> None:
    """A link as an artifact: what it names is text, and the file that it means is not read."""
    secret = tmp_path / "secret"
    secret.write_text("token")
    kept = artifact(tmp_path, "diff.md", str(secret).encode(), LINK)
    assert commented(tmp_path, kept) == MARK + str(secret).encode()


def test_an_artifact_writes_nowhere(tmp_path: Path) -> None:
    artifact(tmp_path, "../outside", b"x")
    assert not commented(tmp_path, tmp_path / "kept.zip")
    assert not (tmp_path / "outside").exists()


@pytest.mark.parametrize(
    "told",
    [
        "PUBLISH_KEY",
        "`production`",
        "**Protected**",
        "deployment branches",
        "GONGLI_TOKEN",
        "create and approve pull requests",
        "stale approvals",
        "approval of the most recent push",
        "bypass list",
        "only a default",
        "outdated deployment",
        "process_mode",
        "by digest",
        "`concurrency` groups",
        "minimum role",
    ],
)
def test_operators_are_told_what_their_host_must_hold(told: str) -> None:
    assert told in (DEPLOY / "README.md").read_text("utf-8")


@pytest.mark.parametrize("name", ["github", "gitlab-ci"])
@pytest.mark.parametrize("newer", [False, True], ids=["tip", "older"])
def test_an_old_run_publishes_nothing(name: str, newer: bool, tmp_path: Path) -> None:
    """The job's own script, in a repository whose branch has or has not moved on."""
    assert published(name, tmp_path, {"PUBLISH_TO": "a@b.cn:/srv"}, newer) == (
        "" if newer else "a@b.cn:/srv\n"
    )


@pytest.mark.parametrize("name", ["github", "gitlab-ci"])
def test_without_a_target_nothing_is_published(name: str, tmp_path: Path) -> None:
    assert published(name, tmp_path, {"PUBLISH_TO": ""}, newer=False) == ""


def published(name: str, folder: Path, words: dict[str, str], newer: bool) -> str:
    """The targets that the publishing job of a run hands to publish.sh, which only notes them."""
    [job] = filter(publishes, SAMPLES[name].jobs)
    plant(folder / "origin", {"deploy/publish.sh": f'echo "$1" >> {folder}/told\n'})
    git(folder / "origin", "init", "-q", "-b", "main")
    git(folder / "origin", "add", ".")
    git(folder / "origin", "commit", "-q", "-m", "run")
    commit = (folder / "origin/.git/refs/heads/main").read_text().strip()
    git(folder, "clone", "-q", "origin", "work")
    if newer:
        git(folder / "origin", "commit", "-q", "--allow-empty", "-m", "newer")
    if newer and name == "github":  # its checkout takes the branch as it is now
        git(folder / "work", "pull", "-q")
    plant(folder, {"key": "k", "hosts": "h", "bin/apt-get": "#!/bin/sh\n"})
    (folder / "bin/apt-get").chmod(0o755)
    run = {
        "GITHUB_SHA": commit,
        "CI_COMMIT_SHA": commit,
        "CI_DEFAULT_BRANCH": "main",
        "KEY": "k",
        "HOSTS": "h",
        "PUBLISH_KEY": str(folder / "key"),
        "PUBLISH_KNOWN_HOSTS": str(folder / "hosts"),
        "HOME": str(folder),
        "PATH": f"{folder / 'bin'}:{os.environ['PATH']}",
    }
    shell = [shutil.which("sh") or "sh", "-e", "-c", job.script]
    subprocess.run(shell, cwd=folder / "work", env=run | words, check=True, capture_output=True)
    told = folder / "told"
    return told.read_text() if told.exists() else ""
