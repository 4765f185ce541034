"""What lies in a file that is not text: a picture, a document, a recording.

Looking into files is the work of `load`; here is only what was found, so that rules can
judge it without opening anything.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a file carries, in plain words, such as `a script`.

    Line and column count from 1 and are real in files that have lines (SVG); elsewhere they are 1.
    """

    what: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class MediaFacts:
    """What looking into a file gave.

    `digest` is the SHA-256 of its bytes in hexadecimal, empty where it was too large to be read.
    `format` is the ending of the format that the content is in, empty where none is known;
    `format_name` says the same in words.  `broken` are the reasons why it cannot be shown.
    Width and height are in pixels, 0 where they are unknown.

    `tells_place` is where a photo was taken; `tells_people` is what it says of authors, owners,
    devices and times; `runs` is code; `loads` is what it fetches from elsewhere; `carries` are
    other files inside; `declares` is markup that can change what the rest means.  `locked` tells
    that a password is needed, `moves` that a picture has several frames.
    """

    digest: str = ""
    format: str = ""
    format_name: str = ""
    broken: tuple[Finding, ...] = ()
    width: int = 0
    height: int = 0
    moves: bool = False
    locked: bool = False
    tells_place: tuple[Finding, ...] = ()
    tells_people: tuple[Finding, ...] = ()
    runs: tuple[Finding, ...] = ()
    loads: tuple[Finding, ...] = ()
    carries: tuple[Finding, ...] = ()
    declares: tuple[Finding, ...] = ()
