"""Lists of SHA-256 sums, in the form that `sha256sum -c` checks."""

from __future__ import annotations

from collections.abc import Mapping


def list_sums(sums: Mapping[str, str]) -> bytes:
    """Give one line for each file, sorted by name: the sum in hexadecimal digits, two spaces, the name."""
    return "".join(f"{sums[name]}  {name}\n" for name in sorted(sums)).encode()
