"""Look into a file that is neither Markdown nor YAML.  Never fails on content."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from fieldguide.model import DOCUMENTS, PICTURES, Finding, MediaFacts, ending_of

from .css import find_in_style
from .documents import read_document
from .pdf import read_pdf
from .pictures import SPLITTERS, read_picture
from .recordings import find_place
from .sniff import sniff
from .strip import strip_picture
from .svg import read_svg
from .texts import judge_text

_TEXTS = frozenset({"csv", "geojson", "ics", "json", "txt", "vtt"})


def look_into(content: bytes, path: str) -> tuple[MediaFacts, str | None]:
    """Give the facts of a file, and its text where it is a drawing that has lines."""
    facts = MediaFacts()
    text: str | None = None
    found = sniff(content)
    ending = ending_of(path)
    if not content:
        facts = replace(facts, broken=(Finding("it is empty"),))
    elif _is_too_large(len(content), found.ending, ending):
        facts = MediaFacts(broken=(Finding("it is too large to be looked into"),))
    elif ending in _TEXTS and _may_be_text(content, found.ending, ending):
        return _finish(_text(content, ending), content, ending, ""), None
    elif ending == "css" and _may_be_text(content, found.ending, "txt"):
        return _style(content)
    elif found.ending in SPLITTERS:
        facts = read_picture(content, found.ending)
    elif found.ending == "svg":
        facts, text = _drawing(content)
    elif found.ending == "pdf":
        facts = _pdf(content)
    elif found.ending == "zip":
        return _document(content, ending, found.words), None
    elif found.ending == "ole" and ending in ("docx", "xlsx", "pptx"):
        # MS-OFFCRYPTO: a document with a password is such a file.
        locked = "EncryptedPackage".encode("utf-16-le") in content
        facts = replace(facts, locked=locked)
        if locked:
            return _finish(facts, content, ending, "a locked document"), None
    facts = replace(facts, tells_place=(*facts.tells_place, *_findings(find_place(content, found.ending))))
    return _finish(facts, content, found.ending, found.words), text


def _finish(facts: MediaFacts, content: bytes, format: str, words: str) -> MediaFacts:
    digest = hashlib.sha256(content).hexdigest()
    return replace(facts, digest=digest, format=format, format_name=words)


def _drawing(content: bytes) -> tuple[MediaFacts, str | None]:
    try:
        text = content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError:
        return MediaFacts(broken=(Finding("it is not in UTF-8"),)), None
    if "\0" in text:
        return MediaFacts(broken=(Finding("it is not in UTF-8"),)), None
    # XML 1.0, 2.11: all line ends are one.
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    drawing = read_svg(text)
    facts = MediaFacts(
        broken=tuple(drawing.broken),
        moves=drawing.moves,
        tells_people=tuple(drawing.people),
        runs=tuple(drawing.runs),
        loads=tuple(drawing.loads),
        declares=tuple(drawing.declares),
    )
    return facts, text


def _style(content: bytes) -> tuple[MediaFacts, str | None]:
    """Look into a style sheet, which every page of a site would load."""
    facts = _text(content, "css")
    if facts.broken:
        return _finish(facts, content, "css", "a style sheet"), None
    text = content.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    found = [
        (Finding(verdict.what, *_line_of(text, at)), verdict.runs) for at, verdict in find_in_style(text)
    ]
    facts = MediaFacts(
        runs=tuple(one for one, runs in found if runs), loads=tuple(one for one, runs in found if not runs)
    )
    return _finish(facts, content, "css", "a style sheet"), text


def _line_of(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _pdf(content: bytes) -> MediaFacts:
    facts = read_pdf(content)
    return MediaFacts(
        broken=_findings(facts.broken),
        locked=facts.locked,
        tells_people=_findings(facts.people),
        runs=_findings(facts.runs),
        loads=_findings(facts.loads),
        carries=_findings(facts.carries),
    )


def _is_too_large(size: int, found: str, ending: str) -> bool:
    """Tell whether reading takes too long; a picture of dots is read by its marks alone, and never does."""
    if found == "svg" and ending not in _TEXTS:
        return size >= PICTURES.too_large
    return size >= DOCUMENTS.too_large and (found in ("pdf", "zip") or ending in _TEXTS)


def _may_be_text(content: bytes, found: str, ending: str) -> bool:
    """Tell whether a file whose name promises text holds some: `BM,MZ` can head a table, too."""
    if b"\0" in content[:4096]:
        return found == ""
    return found in (ending, "txt", "html", "xml", "sh", "svg", "bmp", "exe", "")


def _document(content: bytes, ending: str, words: str) -> MediaFacts:
    document = read_document(content)
    facts = MediaFacts(
        broken=_findings(document.broken),
        locked=document.locked,
        tells_place=_findings(document.place),
        tells_people=_findings(document.people),
        runs=_findings(document.runs),
        loads=_findings(document.loads),
        carries=_findings(document.carries),
    )
    # What is damaged is called what it wanted to be.
    format = document.format or ("zip" if not document.broken else ending)
    return _finish(facts, content, format, document.words or words)


def _text(content: bytes, ending: str) -> MediaFacts:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return MediaFacts(broken=(Finding("it is not in UTF-8", line),))
    return MediaFacts(broken=judge_text(text, ending))


def _findings(texts: Sequence[str]) -> tuple[Finding, ...]:
    return tuple(Finding(text) for text in texts)


__all__ = ["look_into", "strip_picture"]
