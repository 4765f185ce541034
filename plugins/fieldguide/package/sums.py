"""Lists of SHA-256 sums, in the form that `sha256sum -c` checks."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping


def list_sums(files: Mapping[str, bytes]) -> bytes:
    """Give one line for each file, sorted by name: the sum, two spaces, the name."""
    lines = [f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files)]
    return "".join(lines).encode()
