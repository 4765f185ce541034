"""The Content-Security-Policy of each page: only our own files run, and nothing is sent.

It stands in the page and not in a header, because a page that is opened from a disk has
no headers.  Scripts that the theme writes into a page are allowed by their hash.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import replace

from fieldguide.model import Asset

_HEAD = re.compile(r"<head(?:\s[^>]*)?>", re.IGNORECASE)
_CHARSET = re.compile(r"\s*<meta\s+charset=[^>]*>", re.IGNORECASE)

_DIRECTIVES = (
    "default-src 'none'",
    "script-src 'self'{hashes}",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)

# What a device calls the site is read only by pages of which a browser keeps a copy.
_ONLINE = "manifest-src 'self'"
_LOADS_COPY = re.compile(r"<script [^>]*\sdata-fg-online>")

# Ours alone: a page that holds its scripts and styles itself brings a policy of its own, and keeps it.
_OURS = re.escape("; ".join(_DIRECTIVES[:2]).format(hashes=""))
_POLICY = re.compile(rf'<meta http-equiv="Content-Security-Policy" content="{_OURS}[^"]*">')


def decode_page(content: bytes) -> str:
    """Read a page as browsers do, with one kind of line end, and without our policy."""
    text = content.decode("utf-8", "surrogateescape").replace("\r\n", "\n").replace("\r", "\n")
    return without_policy(text)


def without_policy(text: str) -> str:
    """Give a page without its policy."""
    return _POLICY.sub("", text, count=1)


def policy_for(scripts: Iterable[str], *, online: bool = False) -> str:
    """Give the policy of a page with these inline scripts; `online` where a browser may keep a copy of it."""
    digests = {b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts}
    hashes = "".join(f" 'sha256-{digest}'" for digest in sorted(digests))
    directives = (*_DIRECTIVES, _ONLINE) if online else _DIRECTIVES
    return "; ".join(directives).format(hashes=hashes)


def set_policy(text: str, scripts: Iterable[str]) -> str:
    """Give a page with its policy, before anything that it rules over.

    The encoding stays first, for browsers look for it in the first 1024 bytes; no line is
    added, so that places in a page stay the same.
    """
    at = policy_place(text)
    if at is None:
        return text
    policy = policy_for(scripts, online=_LOADS_COPY.search(text) is not None)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return f"{text[:at]}{meta}{text[at:]}"


def asset_with_policy(asset: Asset) -> Asset:
    """Give a small page that stands beside those of a site with its policy; it has no script of its own."""
    text = set_policy(decode_page(asset.content), ())
    return replace(asset, content=text.encode("utf-8", "surrogateescape"))


def policy_place(text: str) -> int | None:
    """Give the offset in a page without policy at which it stands; None where there is no head."""
    head = _HEAD.search(text)
    if head is None:
        return None
    charset = _CHARSET.match(text, head.end())
    return charset.end() if charset is not None else head.end()
