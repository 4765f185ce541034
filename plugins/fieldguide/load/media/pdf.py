"""What a PDF holds beside its pages (ISO 32000); pypdf reads it."""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdf import PdfReader

_MOST_OBJECTS = 50_000
_RUNS = {
    "/JavaScript": "a script",
    "/Launch": "an order to start a program",
    "/ImportData": "an order to import data",
    "/SubmitForm": "an order to send a form over the network",
    "/RichMediaExecute": "an order to a film or a model",
}
_LOADS = {"/GoToR": "a link into another file", "/GoToE": "a link into a file inside it"}
_SHOWS = ("/3D", "/Movie", "/RichMedia", "/Screen", "/Sound")
_PEOPLE = {"/Author": "an author", "/Company": "a company", "/Manager": "a manager"}


@dataclass(slots=True)
class PdfFacts:
    """What was found in a PDF, in plain words."""

    broken: list[str] = field(default_factory=list)
    runs: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    carries: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    locked: bool = False


def read_pdf(content: bytes) -> PdfFacts:
    """Read a PDF; pages are not drawn and their content is not unpacked."""
    # Not at the top: a project without PDF files does not pay for it.
    from pypdf import PdfReader

    facts = PdfFacts()
    # It warns of every small fault of a file; what matters is told by us.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    if b"%%EOF" not in content[-2048:]:
        facts.broken.append("it is cut off")
        return facts
    try:
        reader = PdfReader(io.BytesIO(content), strict=False)
        # One that only forbids printing opens without a password.
        if reader.is_encrypted and not reader.decrypt(""):
            facts.locked = True
            return facts
        _walk(reader.trailer, facts)
        if not len(reader.pages):
            facts.broken.append("it has no pages")
        _tell_people(reader, facts)
    except Exception:
        # pypdf promises no set of exceptions for broken files, and content never raises here.
        # Newer locks need a library more: nobody has looked behind them.
        facts.locked = b"/Encrypt" in content
        if not facts.locked:
            facts.broken.append("it is damaged: it cannot be read to its end")
    return facts


def _tell_people(reader: PdfReader, facts: PdfFacts) -> None:
    metadata = reader.metadata
    for key, words in _PEOPLE.items():
        if metadata is not None and str(metadata.get(key) or "").strip():
            facts.people.append(words)
    try:
        xmp = reader.xmp_metadata
        creators = xmp.dc_creator if xmp is not None else None
    except Exception:  # the same: metadata that cannot be read tells nobody
        creators = None
    if creators and "an author" not in facts.people:
        facts.people.append("an author")


def _walk(start: object, facts: PdfFacts) -> None:
    from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

    seen: set[tuple[int, int]] = set()
    left = _MOST_OBJECTS
    waiting: list[object] = [start]
    while waiting and left:
        left -= 1
        one = waiting.pop()
        if isinstance(one, IndirectObject):
            if (one.idnum, one.generation) in seen:
                continue
            seen.add((one.idnum, one.generation))
            waiting.append(one.get_object())
        elif isinstance(one, DictionaryObject):
            _judge(one, facts)
            waiting += [one.raw_get(key) for key in one]
        elif isinstance(one, ArrayObject):
            waiting += list(one)
    if waiting:
        facts.broken.append("it holds more than can be looked into")


def _judge(one: dict[object, object], facts: PdfFacts) -> None:
    action = str(one.get("/S", ""))
    _add(facts.runs, _RUNS.get(action, ""))
    _add(facts.loads, _LOADS.get(action, ""))
    _add(facts.runs, "a script" if "/JS" in one else "")
    _add(facts.runs, "a form that runs code (XFA)" if "/XFA" in one else "")
    _add(facts.carries, "other files" if "/EF" in one or "/EmbeddedFiles" in one else "")
    kind = str(one.get("/Subtype", ""))
    _add(
        facts.carries,
        "a film, sound or model" if kind in ("/RichMedia", "/Movie", "/Sound", "/Screen") else "",
    )


def _add(found: list[str], what: str) -> None:
    if what and what not in found:
        found.append(what)
