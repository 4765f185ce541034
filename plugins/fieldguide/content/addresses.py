"""What the target of a link is: an entry, a heading, a file, or something outside."""

from __future__ import annotations

import html
import ipaddress
import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from urllib.parse import urlsplit


class Reach(Enum):
    """Where an address leads.

    EMPTY nowhere · REFERENCE an entry (`ref:`) · ANCHOR a heading of the same page · ROLE who has a
    role in one place (`contact:`) · RELATIVE a file beside the page · ABSOLUTE a path from some
    root · CONTACT mail and telephone · NETWORK another host · DANGEROUS code, the reader's disk, or
    the author's own machine.
    """

    EMPTY = auto()
    REFERENCE = auto()
    ANCHOR = auto()
    ROLE = auto()
    RELATIVE = auto()
    ABSOLUTE = auto()
    CONTACT = auto()
    NETWORK = auto()
    DANGEROUS = auto()


@dataclass(frozen=True, slots=True)
class Address:
    """An address as written, what it is, and its parts.

    `path` is the id of a reference, the name of a role, or the path of a file, still percent-encoded.
    """

    written: str
    reach: Reach
    path: str = ""
    anchor: str = ""
    scheme: str = ""


_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
ROLE_SCHEME = "contact:"
"""What stands before the name of a role whose contact is filled in."""

_CONTACT = frozenset({"mailto", "sms", "tel"})
_DANGEROUS = frozenset(
    {"about", "blob", "data", "file", "filesystem", "javascript", "livescript", "vbscript", "view-source"}
)
_OWN_NETWORK = (".internal", ".lan", ".local", ".localhost")


@lru_cache(maxsize=4096)
def classify(target: str) -> Address:
    """Say what an address is, read as a browser reads it."""
    # https://url.spec.whatwg.org/#concept-basic-url-parser: controls at the ends, tabs
    # and line ends anywhere do not count, and a backslash is a slash.
    text = re.sub(r"[\t\r\n]", "", html.unescape(target)).strip("".join(map(chr, range(0x21))))
    if text in ("", "#"):
        return Address(target, Reach.EMPTY)
    if text.replace("\\", "/").startswith("//"):
        return Address(target, Reach.DANGEROUS if _is_own_network(f"http:{text}") else Reach.NETWORK)
    match = _SCHEME.match(text)
    if match is not None:
        return _with_scheme(target, match[1].lower(), text[match.end() :])
    if text.startswith(("/", "\\")):
        return Address(target, Reach.ABSOLUTE)
    before, _, anchor = text.partition("#")
    path = before.partition("?")[0]
    return Address(target, Reach.RELATIVE if path else Reach.ANCHOR, path, anchor)


def _with_scheme(target: str, scheme: str, rest: str) -> Address:
    if scheme == "ref":
        id, _, anchor = rest.partition("#")
        return Address(target, Reach.REFERENCE if id else Reach.EMPTY, id, anchor, scheme)
    if f"{scheme}:" == ROLE_SCHEME:
        id, _, anchor = rest.partition("#")
        return Address(target, Reach.ROLE if id else Reach.EMPTY, id, anchor, scheme)
    if len(scheme) == 1:  # `C:\pictures`
        return Address(target, Reach.ABSOLUTE)
    if scheme in _CONTACT:
        return Address(target, Reach.CONTACT, rest, scheme=scheme)
    dangerous = scheme in _DANGEROUS or _is_own_network(f"{scheme}:{rest}")
    return Address(target, Reach.DANGEROUS if dangerous else Reach.NETWORK, rest, scheme=scheme)


def _is_own_network(address: str) -> bool:
    try:
        host = (urlsplit(address.replace("\\", "/")).hostname or "").rstrip(".")
    except ValueError:
        return False
    if host == "localhost" or host.endswith(_OWN_NETWORK):
        return True
    try:
        number = ipaddress.ip_address(host)
    except ValueError:
        return False
    return number.is_private or number.is_loopback or number.is_link_local or number.is_unspecified
