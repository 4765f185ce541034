"""Names of files and folders that do not survive the way to a reader."""

from __future__ import annotations

import re
import unicodedata

from fieldguide.model import LONGEST_PATH

from .letters import without_accents

# https://learn.microsoft.com/windows/win32/fileio/naming-a-file
_DEVICES = frozenset(
    {"aux", "con", "conin$", "conout$", "nul", "prn"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in "0123456789¹²³"}
)
_FORBIDDEN = re.compile(r"[<>:\"|?*\\]")
_SHOWN_BY_NUMBER = ("Cc", "Cf", "Cn", "Cs", "Zl", "Zp")
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\Z")
# Signs that turn the order of letters (UAX #9), part lines, or have no width.
_UNSEEN = frozenset(
    "\u061c\u200b\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\ufffe"
)


def why_not_portable(path: str) -> str:
    """Say why the last name of a path cannot be copied or unpacked everywhere; empty where it can."""
    name = path.rpartition("/")[2]
    if has_unseen(name):
        return "it holds a sign that nobody can see"
    match = _FORBIDDEN.search(name)
    if match is not None:
        return f"Windows allows no `{match[0]}` in names"
    if name.endswith((".", " ")):
        return "Windows drops the dot or space at its end"
    if name.partition(".")[0].rstrip(" ").lower() in _DEVICES:
        return f"Windows keeps `{name.partition('.')[0]}` for a device"
    if len(path.encode("utf-8", "surrogateescape")) > LONGEST_PATH:
        return f"with its folders it is longer than {LONGEST_PATH} bytes"
    return ""


def why_path_not_portable(path: str) -> str:
    """Say why a path with all its folders cannot be copied or unpacked everywhere; empty where it can."""
    parts = path.split("/")
    reasons = (why_not_portable("/".join(parts[: number + 1])) for number in range(len(parts)))
    return next(filter(None, reasons), "")


def has_unseen(name: str) -> bool:
    """Tell whether a name holds control characters, signs that turn letters, or bytes that are no text."""
    return any(letter in _UNSEEN or unicodedata.category(letter) in ("Cc", "Cs") for letter in name)


def is_plain(name: str) -> bool:
    """Tell whether a name needs no care: ASCII letters, digits, hyphens, dots and low lines."""
    return _PLAIN.match(name) is not None


def show_name(path: str) -> str:
    """Write a path so that what cannot be seen in it can be: `U+202E` for that character."""
    return "".join(
        f"\\u{ord(letter):04x}" if unicodedata.category(letter) in _SHOWN_BY_NUMBER else letter
        for letter in path
    )


def plain_name(name: str) -> str:
    """Make a name that travels of one that does not, where letters of it can be kept."""
    stem, dot, ending = name.rpartition(".")
    stem, ending = (stem, ending) if dot and stem else (name, "")
    words = _plain_words(stem)
    if words.partition(".")[0] in _DEVICES or not words:
        words = f"{words}-file" if words else ""
    ending = _plain_words(ending)
    return f"{words}.{ending}" if words and ending else words


def _plain_words(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", without_accents(text.lower())).strip("-")
