"""The pages' Content-Security-Policy (https://www.w3.org/TR/CSP3/), pure over bytes.

Only the theme's own inline scripts may run, by their hashes.  They are learnt from the one page
on which no editor's text stands; whatever else the policy would stop is found here and stops the
build, so that no smuggled script is blessed with a hash and no reader finds something dead.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256

MODEL = "404.html"
"""The page of the theme alone."""

_SCRIPT = re.compile(rb"<script\b([^>]*)>(.*?)</script\s*>", re.DOTALL | re.IGNORECASE)
_SOURCE = re.compile(rb"\ssrc\s*=", re.IGNORECASE)
# Not run, hence not asked about by a browser.
_DATA = re.compile(rb"""\stype=["']?application/(?:ld\+)?json["'\s]""")
_HEAD = re.compile(rb"<head(?:\s[^>]*)?>", re.IGNORECASE)
_STYLE = re.compile(rb"<style[\s>]", re.IGNORECASE)
_TAG = re.compile(rb"""<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>""", re.IGNORECASE)
_QUOTED = re.compile(rb""""[^"]*"|'[^']*'""")
_ATTRIBUTE = re.compile(rb"""[\s/"'](style|on[a-z]+)\s*=""", re.IGNORECASE)
# As Markdown's tables align their cells.
_ALIGNED = re.compile(rb'<(t[dh]) style="text-align: (left|center|right);">')


class BlockedError(Exception):
    """A page holds what its policy would block; the text names both."""


def protected(pages: Mapping[str, bytes]) -> tuple[str, dict[str, bytes]]:
    """The site's policy, and its pages by path with the policy first in each head.

    Raises `BlockedError` for a page that would not work under it.
    """
    if MODEL not in pages:
        raise BlockedError(f"{MODEL}: 没有这一页，无法得知主题自带哪些脚本。")
    allowed = {hash_of(script) for script in inline_scripts(pages[MODEL])}
    policy = _policy(allowed)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'.encode()
    made = {name: _ALIGNED.sub(rb'<\1 class="gl-\2">', html) for name, html in pages.items()}
    for name, html in made.items():
        for found in _blocked(html, allowed):
            raise BlockedError(f"{name}: 浏览器会按安全策略拦下 {found}，请改用样式表或脚本文件。")
    return policy, {name: _HEAD.sub(rb"\g<0>" + meta, html, 1) for name, html in made.items()}


def inline_scripts(html: bytes) -> list[bytes]:
    """The text of every script that a browser would run and that is not a file."""
    found = _SCRIPT.findall(html)
    return [text for tag, text in found if not _SOURCE.search(tag) and not _DATA.search(tag + b" ")]


def hash_of(script: bytes) -> str:
    """A script as a policy names it."""
    return f"'sha256-{b64encode(sha256(script).digest()).decode()}'"


def server_files(policy: str) -> dict[str, bytes]:
    """The policy for operators: as text, and as nginx and Caddy include it (see deploy/)."""
    return {
        "policy.txt": f"{policy}\n".encode(),
        "nginx.conf": f'map "" $gongli_csp {{\n    default "{policy}";\n}}\n'.encode(),
        "Caddyfile": f'map {{path}} {{gongli_csp}} {{\n\tdefault "{policy}"\n}}\n'.encode(),
    }


def _policy(hashes: set[str]) -> str:
    """Everything is forbidden but what the pages use; sorted, so that it is always the same."""
    rules = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *sorted(hashes)],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
    }
    return "; ".join(" ".join([name, *values]) for name, values in rules.items())


def _blocked(html: bytes, allowed: set[str]) -> Iterator[str]:
    """What the policy would stop on a page, as far as it can be seen in the page."""
    if not _HEAD.search(html):
        yield "没有 <head> 的页面"
    for script in inline_scripts(html):
        if hash_of(script) not in allowed:
            yield f"内嵌脚本 {script[:60].decode(errors='replace')!r}"
    if _STYLE.search(html):
        yield "内嵌样式 <style>"
    # Most pages hold nothing that even looks like it, and tags are slow to take apart.
    for tag in _TAG.findall(html) if _ATTRIBUTE.search(html) else ():
        if attribute := _ATTRIBUTE.search(_QUOTED.sub(b'""', tag)):
            yield f"标签属性 {attribute[1].decode()}="
