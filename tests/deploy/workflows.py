"""The samples of deploy/ci as one noun, whatever host they are for: jobs, and what each holds."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import yaml

_SECRET = re.compile(
    r"\bsecrets\b|\bgithub\.token\b|toJSON\(github\)|\w*(?:TOKEN|_KEY|SECRET|PASSWORD)\w*", re.I
)
_COMMENT = re.compile(r"(?m)(?:^|\s)#.*$")
_BETWEEN = re.compile(r"[\n;&|()`]|\$\(|\b(?:if|then|else|elif|do|while|until)\b")
_ASSIGNED = re.compile(r"^(?:\w+=\S*\s*)+")


@dataclass(frozen=True)
class Job:
    """`data` are the job's own keys, `inherited` is what the file gives to all jobs.

    `steps` is what a shell runs; `uses` are GitHub's actions; `rights` is what the token may do,
    None where the host says that elsewhere. Only the protected branch starts an `only_main` one.
    """

    name: str
    data: dict[str, Any]
    inherited: tuple[Any, ...]
    steps: tuple[str, ...]
    only_main: bool
    checks_out: bool
    environment: str = ""
    after: tuple[str, ...] = ()
    uses: tuple[dict[str, Any], ...] = ()
    rights: dict[str, str] | None = None

    @property
    def script(self) -> str:
        return "\n".join(_COMMENT.sub("", step) for step in self.steps)

    def secrets(self) -> list[str]:
        """Keys and tokens that it names, in commands, conditions or variables."""
        return _SECRET.findall("\n".join(strings([self.data, *self.inherited])))

    def may_write(self) -> bool:
        return "write" in str(self.rights)

    def commands(self) -> set[str]:
        """The first word of each command."""
        bare = re.sub(r"'[^']*'", "_", self.script.replace("\\\n", " "))
        bare = re.sub(r'"[^"]*"', lambda found: _outer(found[0]), bare)
        parts = (_ASSIGNED.sub("", part.strip()).split() for part in _BETWEEN.split(bare))
        words = {part[0] for part in parts if part}
        return {word for word in words if word[0] != "-"} - {"fi", "done", "esac"}


@dataclass(frozen=True)
class Sample:
    """A workflow: the name of its file without the ending, and its text."""

    name: str
    text: str

    @cached_property
    def data(self) -> dict[Any, Any]:
        """As YAML 1.1 reads it: GitHub's `on:` is the key True."""
        found: dict[Any, Any] = yaml.safe_load(self.text)
        return found

    @cached_property
    def jobs(self) -> list[Job]:
        return list(_READERS[self.name](self.data))


def strings(value: Any) -> Iterator[str]:
    """Every string anywhere in a workflow, those of keys too."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield str(key)
            yield from strings(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from strings(inner)
    else:
        yield str(value)


def listed(value: Any) -> list[Any]:
    """Hosts take one or many."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _github(workflow: dict[Any, Any]) -> Iterator[Job]:
    for name, job in workflow["jobs"].items():
        steps = job.get("steps", [])
        script = tuple(str(step["run"]) for step in steps if "run" in step)
        uses = tuple(step for step in steps if "uses" in step)
        fetches = any(re.search(r"\bgit\b|gh repo|gh pr (?:checkout|diff)", run) for run in script)
        yield Job(
            name,
            job,
            (workflow.get("env"), workflow.get("defaults")),
            script,
            only_main=_is_all_of(str(job.get("if", "")), "github.ref == 'refs/heads/main'"),
            checks_out=fetches or any("checkout" in step["uses"] for step in uses),
            environment=str(job.get("environment", "")),
            after=tuple(listed(job.get("needs"))),
            uses=uses,
            rights=job.get("permissions", workflow.get("permissions", {"all": "write"})),
        )


def _gitlab(pipeline: dict[str, Any]) -> Iterator[Job]:
    shared = (pipeline.get("default"), pipeline.get("variables"))
    for name, job in pipeline.items():
        if name in ("default", "variables", "workflow", "stages", "include"):
            continue
        parts = [*listed(shared[0]), job]
        sections = ("before_script", "script", "after_script")
        lines = [line for part in parts for key in sections for line in listed(part.get(key))]
        yield Job(
            name,
            job,
            shared,
            ("\n".join(lines),),
            only_main=_is_ruled(job.get("rules", [])),
            checks_out=True,
            environment=str((job.get("environment") or {}).get("name", "")),
            after=(*listed(job.get("dependencies")), *listed(job.get("needs"))),
        )


def _gitee(pipeline: dict[str, Any]) -> Iterator[Job]:
    main = "pr" not in pipeline["triggers"]
    for stage in pipeline["stages"]:
        shared = (pipeline.get("variables"), stage.get("variables"))
        for step in stage["steps"]:
            script = ("\n".join(step["commands"]),)
            yield Job(step["name"], step, shared, script, only_main=main, checks_out=True)


_READERS: dict[str, Callable[[dict[Any, Any]], Iterator[Job]]] = {
    "gitee": _gitee,
    "github": _github,
    "gitlab-ci": _gitlab,
}


def _outer(quoted: str) -> str:
    """A text in quotes is one word; the commands within it stay."""
    return quoted.strip('"') if re.search(r"\$\(|`", quoted) else "_"


def _is_all_of(condition: str, *wanted: str) -> bool:
    """Whether the condition is true only where each of these is."""
    bare = re.sub(r"^\$\{\{|\}\}$", "", condition.strip())
    parts = [part.strip() for part in bare.split("&&")]
    return "||" not in bare and all(part in parts for part in wanted)


def _is_ruled(rules: list[dict[str, Any]]) -> bool:
    """GitLab: whatever lets the job run wants the default branch, and that it is protected."""
    wanted = ("$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH", '$CI_COMMIT_REF_PROTECTED == "true"')
    letting = [rule for rule in rules if rule.get("when") != "never"]
    return bool(letting) and all(_is_all_of(rule.get("if", ""), *wanted) for rule in letting)
