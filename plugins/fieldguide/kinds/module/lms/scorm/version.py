"""What the versions of SCORM do each in its own way."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

SHELL_PAGE = "index.html"
"""The page that a learning system opens, at the root of a package: Kolibri looks for this name."""


@dataclass(frozen=True, slots=True)
class ManifestFacts:
    """What the manifest of a package says.

    `identifier` is made for SCORM: letters, digits, points and dashes, and a letter first.  `files` are the
    paths of all files but the manifest, sorted.  `pass_mark` is the share of right answers in per cent that
    passes the test, None where there is no test.
    """

    identifier: str
    edition: str
    title: str
    files: tuple[str, ...]
    pass_mark: int | None


@dataclass(frozen=True, slots=True)
class Version:
    """A version of SCORM: the end of a package's name, its manifest, the script that talks its language."""

    suffix: str
    write_manifest: Callable[[ManifestFacts], str]
    folder: Path


def make_identifier(*parts: str) -> str:
    """Give an identifier that every system takes: it has no spaces and does not begin with a digit."""
    return "-".join(("course", *(re.sub(r"[^A-Za-z0-9.]+", "-", part) for part in parts if part)))


def list_files(files: tuple[str, ...], indent: str) -> str:
    """Give a line of XML for each file."""
    return "\n".join(f"{indent}<file href={quoteattr(quote(path))}/>" for path in files)


def text(words: str) -> str:
    """Give words as the text of an element."""
    return escape(words)


def attribute(words: str) -> str:
    """Give words as the value of an attribute, with its quotes."""
    return quoteattr(words)
