"""Files that were meant to be an activity's, or were one: what their endings say."""

import re

_DISGUISED = re.compile(r"(?i)\.(yaml|ya?ml\.txt|yml)$")
_DOTS = str.maketrans("。．，", "...")
_TEXT = re.compile(r"(?i)\.(?:txt|text|te?xt\.txt)$")
_NEARLY = re.compile(r"(?i)\.(?:y\w{1,4}|yml\W+)$")
_BEHIND = re.compile(r"(?i)\.ya?ml(?:[ _(（【-].*|\.\w+)$")
"""a.yml (1), a.yml - 副本, a.yml.md"""
_BACKUP = re.compile(r"(?i)\.ya?ml(?:~|\.(?:bak|backup|old|orig|rej|save|swp|tmp|mine|r?\d+))$")
_DOCUMENT = re.compile(r"(?i)(?:\.ya?ml)?\.(?:docx?|docm|wps|rtf|odt|pages)$")
_WITHOUT = ("README", "LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS", "CHANGELOG", "Makefile")
"""Texts that stand beside code and data anywhere, with no ending or as .txt."""
_COPY = re.compile(
    r"(?i)(?:[-–_ ]*(?:副本|复制|拷贝|备份|copy|backup).*| *[(（]\d+[)）])$"
    r"|^(?:副本|复件|备份|copy of)"
)


def looks_like_copy(stem: str) -> bool:
    """Whether a file's name is what computers give to copies: a - 副本, a (1)."""
    return bool(_COPY.search(stem))


def misnamed(name: str) -> tuple[str, str] | None:
    """The code of what is wrong with the name of a file that is no .yml, and what it may become."""
    if _DISGUISED.search(name):
        return "wrong-extension", f"{_DISGUISED.sub('', name)}.yml"
    if _BACKUP.search(name):
        return "backup-file", f"{_BACKUP.sub('', name)}.yml"
    if _DOCUMENT.search(name):
        return "document-file", f"{_DOCUMENT.sub('', name)}.yml"
    stem, dot, _ = name.partition(".")
    if stem in _WITHOUT:
        return None
    plain = name.translate(_DOTS)
    for pattern in (_BEHIND, _NEARLY, _TEXT):
        if pattern.search(plain):
            return "not-yml", f"{pattern.sub('', plain)}.yml"
    return None if dot else ("not-yml", f"{name.rstrip('.')}.yml")
