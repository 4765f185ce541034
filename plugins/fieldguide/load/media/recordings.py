"""What a recording or a film tells of the place it was made at."""

from __future__ import annotations

# The places of QuickTime and 3GPP: QuickTime File Format, "User Data Atoms"; 3GPP TS 26.244, 8.
_PLACES = (b"\xa9xyz", b"loci", b"com.apple.quicktime.location.ISO6709")


def find_place(content: bytes, format: str) -> tuple[str, ...]:
    """Give what tells where a film was made."""
    if format in ("mp4", "m4a") and any(mark in content for mark in _PLACES):
        return ("where it was made (GPS)",)
    return ()
