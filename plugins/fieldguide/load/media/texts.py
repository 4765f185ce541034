"""Files of plain text that programs read: tables, data, calendars, subtitles."""

from __future__ import annotations

import json

from fieldguide.model import Finding

_STARTS = {"ics": "BEGIN:VCALENDAR", "vtt": "WEBVTT"}
_WORDS = {"ics": "a calendar", "vtt": "subtitles"}


def judge_text(text: str, ending: str) -> tuple[Finding, ...]:
    """Say why a text is not in the format that its ending promises."""
    plain = text.removeprefix("\ufeff")
    place = plain.find("\0")
    if place >= 0:
        return (Finding("it holds a NUL, which no text does", plain.count("\n", 0, place) + 1),)
    if ending in _STARTS and not plain.lstrip().startswith(_STARTS[ending]):
        return (Finding(f"it does not start with `{_STARTS[ending]}` as {_WORDS[ending]} must"),)
    if ending in ("json", "geojson"):
        try:
            json.loads(plain)
        except json.JSONDecodeError as error:
            return (Finding(f"it is not JSON: {error.msg}", error.lineno, error.colno),)
        except (RecursionError, ValueError):
            return (Finding("it is not JSON that can be read"),)
    return ()
