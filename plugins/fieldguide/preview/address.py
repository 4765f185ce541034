"""Where a preview is served, and the names by which it may be asked for there."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass

from fieldguide.errors import UsageError

_FORM = re.compile(r"(?:\[(?P<six>[0-9a-fA-F:.]+)\]|(?P<host>[A-Za-z0-9._-]+)):(?P<port>[0-9]{1,5})\Z")
_HOST = re.compile(r"(?:\[(?P<six>[^\]]*)\]|(?P<host>[^:\[\]]*))(?::[0-9]*)?\Z")
_OWN = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class PreviewAddress:
    """A host and a port; port 0 is any that is free."""

    host: str
    port: int

    @property
    def private(self) -> bool:
        """Tell whether this machine alone can reach it."""
        return self.host == "localhost" or _is_loopback(self.host)

    @property
    def url(self) -> str:
        """The address for a browser."""
        host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(self.host, self.host)
        return f"http://[{host}]:{self.port}/" if ":" in host.strip("[]") else f"http://{host}:{self.port}/"

    def answers_to(self, host: str) -> bool:
        """Tell whether a request that names this host is meant for the preview.

        A page of another site can have its own name lead to this machine, and then read what it answers
        (DNS rebinding): so names that nobody gave the preview are refused.  Numbers cannot be made to lead
        elsewhere; they are taken where others may reach the preview at all.
        """
        match = _HOST.match(host.strip())
        if match is None:
            return False
        name = (match["six"] or match["host"] or "").lower().rstrip(".")
        if name in _OWN or name == self.host.lower():
            return True
        return not self.private and _is_number(name)


def read_address(text: str) -> PreviewAddress:
    """Read an address as a person writes it.

    Raises:
        UsageError: it has another form.
    """
    match = _FORM.match(text.strip())
    if match is None or int(match["port"]) > 65535:
        raise UsageError(f"`{text}` is no address: please write a host and a port, such as 127.0.0.1:8000")
    return PreviewAddress(match["six"] or match["host"], int(match["port"]))


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _is_loopback(host: str) -> bool:
    return _is_number(host) and ipaddress.ip_address(host).is_loopback
