"""What a workflow must hold, so that who may not merge can neither publish nor take a key.

Each rule names what breaks it in a sample: a job, or a line.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from tests.deploy.publishing import (
    one_after_the_other,
    only_main_publishes,
    only_the_tip_is_published,
    the_target_is_the_environments,
)
from tests.deploy.workflows import Job, Sample, listed

_TELLS = {"gh", "unzip", "head", "wc", "echo", "exit", "["}
"""All that a job may run whose token writes."""
_MAY = {"actions": "read", "contents": "read", "pull-requests": "write"}
_PINNED = re.compile(r"uses: ([\w.-]+/[\w./-]+)@([0-9a-f]{40}) # v\d+\.\d+\.\d+$")
_AS_CODE = re.compile(r"\beval\b|\b(?:ba|da|z)?sh -\w*c\b|\bpython[\d.]* -c\b")
_PUSH = {"github": {"branches": ["main"]}, "gitee": {"branches": {"precise": ["master"]}}}
_RULES = [
    {"if": '$CI_PIPELINE_SOURCE == "merge_request_event"'},
    {"if": "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH"},
]


def runs_branch_code(job: Job) -> bool:
    """Whatever runs beside a branch's files may run them."""
    return job.checks_out and not job.only_main


def branch_code_holds_nothing(sample: Sample) -> Iterator[str]:
    for job in filter(runs_branch_code, sample.jobs):
        if job.secrets() or job.may_write():
            yield job.name


def keys_are_the_environments(sample: Sample) -> Iterator[str]:
    """A job without one names no secret; who may write has its own token and nothing else."""
    for job in sample.jobs:
        own = {"github.token", "GH_TOKEN"} if job.may_write() else set()
        if not job.environment and set(job.secrets()) - own:
            yield job.name


def no_credentials_are_left(sample: Sample) -> Iterator[str]:
    """GitHub's checkout leaves its token in the folder unless told not to."""
    for job in sample.jobs:
        for step in job.uses:
            told = step.get("with", {}).get("persist-credentials")
            if "checkout" in step["uses"] and told is not False:
                yield job.name


def who_writes_runs_nothing(sample: Sample) -> Iterator[str]:
    """No files of the branch, no action, no word that a job of the branch says, no endless text."""
    for job in filter(Job.may_write, sample.jobs):
        said = re.search(r"needs\.|GITHUB_(?:ENV|PATH|OUTPUT)|(?:steps|env)\.", str(job.data))
        number = "${{ github.event.number }}" in str(job.data)
        ends = all("head -c" in line for line in job.script.splitlines() if "zip" in line)
        if job.checks_out or job.uses or job.commands() - _TELLS or said or not number or not ends:
            yield job.name


def rights_are_few(sample: Sample) -> Iterator[str]:
    """They are said for each job of GitHub, or for all; what is not said may write."""
    for job in sample.jobs if sample.name == "github" else []:
        if not isinstance(job.rights, dict) or not job.rights.items() <= _MAY.items():
            yield job.name


def strangers_words_stay_words(sample: Sample) -> Iterator[str]:
    """Branches and titles: the host writes none into a command, the shell takes them in quotes."""
    for job in sample.jobs:
        acted = [str(step.get("with", {}).get("script", "")) for step in job.uses]
        bare = re.sub(r"'[^']*'|\"[^\"]*\"", "_", job.script)
        loose = re.search(r"\$\{?\w", bare)
        if loose or _AS_CODE.search(job.script) or "${{" in job.script or any(acted):
            yield job.name


def nothing_is_kept(sample: Sample) -> Iterator[str]:
    """A cache that a branch may write would be read by the run that publishes."""
    yield from (f"{key}: {value}" for key, value in _pairs(sample.data) if "cache" in key and value)
    yield from (job.name for job in sample.jobs if any("cache" in s["uses"] for s in job.uses))


def only_known_events_start_it(sample: Sample) -> Iterator[str]:
    """`pull_request_target` and the like run with the rights of main; tags are nobody's branch."""
    events = sample.data.get(True, sample.data.get("triggers", {}))
    known = {"push", "pull_request", "schedule", "workflow_dispatch", "trigger", "pr"}
    yield from set(events) - known
    if sample.name in _PUSH and events.get("push") != _PUSH[sample.name]:
        yield f"push: {events.get('push')}"
    if sample.name == "gitlab-ci" and sample.data["workflow"]["rules"] != _RULES:
        yield "workflow: rules"


def actions_are_commits(sample: Sample) -> Iterator[str]:
    """One commit for each, and its version beside it."""
    commits: dict[str, str] = {}
    for line in sample.text.splitlines():
        found = _PINNED.search(line)
        if re.search(r"\buses:", line) and not found:
            yield line.strip()
        if found and commits.setdefault(found[1], found[2]) != found[2]:
            yield line.strip()


def all_is_said_here(sample: Sample) -> Iterator[str]:
    """What other files bring, these rules could not see."""
    brought = {"include", "extends", "trigger"} if sample.name == "gitlab-ci" else set()
    yield from brought & {key for key, _ in _pairs(sample.data)}
    yield from (job.name for job in sample.jobs if "uses" in job.data or "!reference" in str(job))
    if sample.name == "gitee":
        yield from (job.name for job in sample.jobs if job.data["step"] != "build@python")


def a_comment_is_its_own(sample: Sample) -> Iterator[str]:
    """The same bot speaks for other workflows: only a comment with the mark is changed."""
    for job in filter(Job.may_write, sample.jobs):
        chosen = 'select(.user.login == "github-actions[bot]" and (.body | startswith("<!-- gongli'
        loose = "PATCH" in job.script and chosen not in job.script
        if loose or re.search(r"--edit-last|DELETE", job.script):
            yield job.name


def _pairs(value: Any) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield str(key), inner
            yield from _pairs(inner)
    elif isinstance(value, list):
        for inner in listed(value):
            yield from _pairs(inner)


RULES: tuple[Callable[[Sample], Iterator[str]], ...] = (
    only_main_publishes,
    branch_code_holds_nothing,
    keys_are_the_environments,
    no_credentials_are_left,
    who_writes_runs_nothing,
    rights_are_few,
    strangers_words_stay_words,
    nothing_is_kept,
    only_known_events_start_it,
    actions_are_commits,
    all_is_said_here,
    one_after_the_other,
    only_the_tip_is_published,
    the_target_is_the_environments,
    a_comment_is_its_own,
)


def broken(sample: Sample) -> list[str]:
    """The names of the rules that a sample breaks."""
    return [rule.__name__ for rule in RULES if any(rule(sample))]
