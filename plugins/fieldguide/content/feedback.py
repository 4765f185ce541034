"""Where readers may write to: an address of e-mail, or a form on the network."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

LONGEST = 254
"""Characters of an address of e-mail (RFC 5321, section 4.5.3.1.3), and enough for a form."""

MAIL = "mailto:"

# Of what RFC 5322 allows, what every program for e-mail takes unchanged from a link.
_MAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_PLAIN = re.compile(r"[!-~]+")
_HOST = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


def why_no_address(text: str) -> str:
    """Say why readers cannot be told to write to an address; empty where they can."""
    if not _PLAIN.fullmatch(text):
        return "holds a space, or a letter that addresses do not have"
    if len(text) > LONGEST:
        return f"has {len(text)} characters, more than {LONGEST}"
    if text.lower().startswith(("http:", "https:")):
        return _why_no_form(text)
    name = text[len(MAIL) :] if text.lower().startswith(MAIL) else text
    if not _MAIL.fullmatch(name) or ".." in name or ".@" in name:
        return "is neither an address of e-mail nor one of `https`"
    return ""


def _why_no_form(text: str) -> str:
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return "is no address"
    if parts.scheme != "https":
        return "begins with `http:`, so what a reader writes could be read on the way"
    if parts.username is not None or parts.password is not None:
        return "has a name or a password in it, which all would see"
    return "" if _HOST.fullmatch(parts.hostname or "") else "names no place on the network"


def feedback_address(text: str) -> str:
    """Give the address as a link has it: `mailto:` before one of e-mail; empty for none."""
    if not text or text.lower().startswith(("https:", MAIL)):
        return text
    return f"{MAIL}{text}"
