"""What the jobs must hold that publish: from where, in which order, which commit and to whom.

Each rule names the jobs that break it, as those of `holding.py` do.
"""

import re
from collections.abc import Iterator

from tests.deploy.workflows import Job, Sample, strings

_SENDS = {"rsync", "scp", "sftp", "ssh", "lftp", "curl", "wget"}


def publishes(job: Job) -> bool:
    """By the script for it, another program that sends, an action, or an environment's name."""
    acts = any(re.search(r"deploy|publish|pages|rsync|ssh", step["uses"]) for step in job.uses)
    sends = "publish.sh" in job.script or job.commands() & _SENDS
    return bool(job.environment or acts or sends or job.name == "pages")


def only_main_publishes(sample: Sample) -> Iterator[str]:
    """From an environment, and only what jobs of the protected branch alone have made."""
    main = {job.name for job in sample.jobs if job.only_main}
    for job in filter(publishes, sample.jobs):
        from_main = bool(job.after) and set(job.after) <= main
        if not (job.only_main and job.environment == "production" and from_main):
            yield job.name


def one_after_the_other(sample: Sample) -> Iterator[str]:
    """An older run never publishes over a newer one, and none is stopped half-way."""
    for job in filter(publishes, sample.jobs):
        runs = sample.data.get("concurrency", {})
        stops = runs.get("cancel-in-progress", False)
        halves = stops not in (False, "${{ github.event_name == 'pull_request' }}")
        in_line = "resource_group" in job.data or runs.get("group") == "calendar-${{ github.ref }}"
        if halves or not in_line:
            yield job.name


_TIP = re.compile(
    r'^if \[ "\$\(git rev-parse (HEAD|FETCH_HEAD)\)" != "\$(GITHUB_SHA|CI_COMMIT_SHA)" \]; '
    r'then echo "[^"]*"; exit 0; fi$'
)
_FETCHED = 'git fetch -q origin "refs/heads/$CI_DEFAULT_BRANCH"'
_OF = {"github": ("HEAD", "GITHUB_SHA"), "gitlab-ci": ("FETCH_HEAD", "CI_COMMIT_SHA")}


def only_the_tip_is_published(sample: Sample) -> Iterator[str]:
    """An old run, started again, has its old commit; it stops before it does anything else."""
    for job in filter(publishes, sample.jobs):
        lines = [line.strip() for line in job.script.splitlines() if line.strip()]
        if sample.name == "github":
            checkouts = [step for step in job.uses if "checkout" in step["uses"]]
            took = [step.get("with", {}).get("ref") for step in checkouts]
            fresh = took == ["refs/heads/main"]
        else:
            fresh = lines[:1] == [_FETCHED]
            lines = lines[1:]
        found = _TIP.match(lines[0]) if lines else None
        if not (fresh and found and found.groups() == _OF.get(sample.name)):
            yield job.name


def the_target_is_the_environments(sample: Sample) -> Iterator[str]:
    """Who may change where the key is used has the key; variables of a repository are many's."""
    for job in filter(publishes, sample.jobs):
        told = "\n".join(strings([job.data, *job.inherited]))
        given = [step.get("env", {}) for step in job.data.get("steps", [])]
        targets = [env["PUBLISH_TO"] for env in given if "PUBLISH_TO" in env]
        own = sample.name != "github" or targets == ["${{ secrets.PUBLISH_TO }}"]
        keys = ("if", "rules", "variables", "env")
        early = "PUBLISH_TO" in str([job.inherited, *map(job.data.get, keys)])
        if not own or early or re.search(r"\bvars\b|\binputs\b", told):
            yield job.name
