"""The sample workflows hold every rule, and each rule sees what breaks it."""

import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
import yaml

from tests.deploy.holding import RULES, broken, publishes
from tests.deploy.servers import DEPLOY, required
from tests.deploy.workflows import Sample
from tests.trees import CASES

SAMPLES = {
    path.stem: Sample(path.stem, path.read_text("utf-8"))
    for path in sorted((DEPLOY / "ci").glob("*.yml"))
}
CHANGES = yaml.safe_load((CASES / "workflows" / "broken.yml").read_text("utf-8"))
EACH = [(rule, *change) for rule, changes in CHANGES.items() for change in changes]
LINK = 0o120777 << 16


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


def commented(tmp_path: Path, kept: Path | None) -> bytes | None:
    """What GitHub's job says for this artifact; `gh` only hands it over and keeps what is said."""
    [job] = [job for job in SAMPLES["github"].jobs if job.name == "comment"]
    (tmp_path / "work").mkdir()
    (tmp_path / "bin").mkdir()
    gh = tmp_path / "bin" / "gh"
    gh.write_text(
        '#!/bin/sh\ncase "$*" in\n'
        f"*/zip) cat {kept} ;;\n"
        f"*artifacts*) {'echo 7' if kept else ':'} ;;\n"
        "*--edit-last*) exit 1 ;;\n"
        f"*) cp comment.md {tmp_path}/said ;;\nesac\n"
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
    assert commented(tmp_path, artifact(tmp_path, "diff.md", text)) == text


def test_without_a_diff_nothing_is_said(tmp_path: Path) -> None:
    assert commented(tmp_path, None) is None


def test_an_endless_artifact_is_not_read(tmp_path: Path) -> None:
    kept = artifact(tmp_path, "diff.md", b"x" * 5_000_000, packed=False)
    assert commented(tmp_path, kept) is None


def test_a_comment_has_an_end(tmp_path: Path) -> None:
    said = commented(tmp_path, artifact(tmp_path, "diff.md", b"x" * 5_000_000)) or b""
    assert (len(said) < 65_536, said[:2], "摘要" in said.decode()) == (True, b"xx", True)


def test_a_comment_tells_no_other_file(tmp_path: Path) -> None:
    """A link as an artifact: what it names is text, and the file that it means is not read."""
    secret = tmp_path / "secret"
    secret.write_text("token")
    kept = artifact(tmp_path, "diff.md", str(secret).encode(), LINK)
    assert commented(tmp_path, kept) == str(secret).encode()


def test_an_artifact_writes_nowhere(tmp_path: Path) -> None:
    artifact(tmp_path, "../outside", b"x")
    assert not commented(tmp_path, tmp_path / "kept.zip")
    assert not (tmp_path / "outside").exists()


@pytest.mark.parametrize(
    "told", ["PUBLISH_KEY", "`production`", "**Protected**", "deployment branches", "GONGLI_TOKEN"]
)
def test_operators_are_told_what_their_host_must_hold(told: str) -> None:
    assert told in (DEPLOY / "README.md").read_text("utf-8")
