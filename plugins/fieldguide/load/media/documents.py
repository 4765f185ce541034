"""What an office document or a book holds: these are ZIPs with XML in them.

Office Open XML is ECMA-376, OpenDocument is ISO/IEC 26300, EPUB is a W3C recommendation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .pictures import inside_picture
from .zips import ERRORS, BoundedZip

_OFFICE = {"word/": ("docx", "a Word document"), "xl/": ("xlsx", "an Excel workbook")}
_OFFICE["ppt/"] = ("pptx", "a PowerPoint presentation")
_MIMETYPES = {
    b"application/vnd.oasis.opendocument.text": ("odt", "an OpenDocument text"),
    b"application/vnd.oasis.opendocument.spreadsheet": ("ods", "an OpenDocument spreadsheet"),
    b"application/vnd.oasis.opendocument.presentation": ("odp", "an OpenDocument presentation"),
    b"application/epub+zip": ("epub", "an EPUB book"),
}
_RELATION = re.compile(rb"<(?:\w+:)?Relationship\b[^<>]{0,4000}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(rb"([\w:]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_RELATED = {"attachedTemplate": "a template", "image": "a picture", "externalLinkPath": "a workbook"}
_PROPERTIES = {
    b"dc:creator": "an author",
    b"cp:lastModifiedBy": "who changed it last",
    b"Company": "a company",
    b"Manager": "a manager",
    b"meta:initial-creator": "an author",
    b"meta:printed-by": "who printed it",
}
_ODF_PEOPLE = {
    b"<office:annotation": "comments with their authors",
    b"<text:tracked-changes": "tracked changes",
}
_OOXML_PEOPLE = re.compile(r"(?:^|/)(?:comments[^/]*|people|persons?/[^/]*)\.xml$", re.IGNORECASE)
_TRACKED = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo)\s")
_FIELD_CODE = re.compile(rb"<w:instrText[^<>]*>([^<]*)<|w:instr=\"([^\"]*)\"")
_PROGRAMS = (".exe", ".dll", ".js", ".vbs", ".bat", ".cmd", ".ps1", ".scr", ".jar", ".hta", ".msi", ".swf")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp")
_MOST_PICTURES = 100


@dataclass(slots=True)
class Document:
    """What was found in a document, in plain words; `format` is empty for a ZIP that is none."""

    format: str = ""
    words: str = ""
    broken: list[str] = field(default_factory=list)
    runs: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    carries: list[str] = field(default_factory=list)
    people: list[str] = field(default_factory=list)
    place: list[str] = field(default_factory=list)
    locked: bool = False


def read_document(content: bytes) -> Document:
    """Read a document of office programs, or a book."""
    document = Document()
    try:
        archive = BoundedZip(content)
    except ERRORS:
        document.broken.append("it is cut off or damaged: its list of contents cannot be read")
        return document
    document.format, document.words = _format(archive)
    document.locked = archive.locked
    if not document.format:
        return document
    document.runs += dict.fromkeys(_runs(archive, document.format))
    document.loads += dict.fromkeys(_loads(archive, document.format))
    document.carries += dict.fromkeys(_carries(archive))
    document.people += dict.fromkeys(_people(archive, document.format))
    if document.format != "epub" and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        document.locked = True
    for name in [*archive.matching(*_PICTURES)][:_MOST_PICTURES]:
        place, people = inside_picture(archive.read(name))
        document.place += [f"{what}, in the picture `{name}` inside it" for what in place]
        document.people += [f"{what}, in the picture `{name}` inside it" for what in people]
    if archive.too_much:
        document.broken.append("it unpacks to more than can be looked into")
    return document


def _format(archive: BoundedZip) -> tuple[str, str]:
    if "[Content_Types].xml" in archive.names:
        for folder, found in _OFFICE.items():
            if any(name.startswith(folder) for name in archive.names):
                return found
    return _MIMETYPES.get(archive.read("mimetype").strip(), ("", ""))


def _runs(archive: BoundedZip, format: str) -> Iterator[str]:
    for name in archive.names:
        plain = name.lower()
        if plain.rpartition("/")[2].startswith("vbaproject"):
            yield "macros (`vbaProject.bin`)"
        elif format in ("odt", "ods", "odp") and plain.startswith(("basic/", "scripts/")):
            yield "macros"
        elif "/activex/" in plain:
            yield "controls that run code (ActiveX)"
        elif "/macrosheets/" in plain or "/dialogsheets/" in plain:
            yield "macros (an old sheet of macros)"
    types = archive.read("[Content_Types].xml")
    if b"vbaProject" in types or b"macroEnabled" in types:
        yield "macros (`vbaProject.bin`)"
    if format == "docx" and _field_codes(archive):
        yield "a field that starts a program (DDE)"
    if format == "xlsx":
        for name in archive.names:
            if "externallinks/" in name.lower() and b"ddeLink" in archive.read(name):
                yield "a cell that starts a program (DDE)"
    if format == "epub":
        for name in archive.matching(".xhtml", ".html", ".htm", ".svg"):
            if re.search(rb"<script[\s>/]|\son[a-z]+\s*=", archive.read(name), re.IGNORECASE):
                yield "a script"


def _field_codes(archive: BoundedZip) -> bool:
    for name in archive.names:
        if name.startswith("word/") and name.endswith(".xml"):
            found = _FIELD_CODE.findall(archive.read(name))
            # A code can be cut into pieces between which nothing is shown.
            if re.search(rb"\bDDE(?:AUTO)?\b", b"".join(one or other for one, other in found), re.IGNORECASE):
                return True
    return False


def _loads(archive: BoundedZip, format: str) -> Iterator[str]:
    for name in archive.matching(".rels"):
        for relation in _RELATION.findall(archive.read(name)):
            values = {key.lower(): one or other for key, one, other in _ATTRIBUTE.findall(relation)}
            kind = values.get(b"type", b"").rpartition(b"/")[2].decode("utf-8", "replace")
            if values.get(b"targetmode", b"").lower() == b"external" and kind != "hyperlink":
                yield f"{_RELATED.get(kind, 'something')} from elsewhere (`{kind[:40]}` in `{name}`)"
    if format in ("odt", "ods", "odp"):
        written = archive.read("content.xml") + archive.read("styles.xml")
        if re.search(rb"<draw:image[^<>]*xlink:href=\"(?:https?:|file:|//|\\\\)", written):
            yield "a picture from elsewhere"
        if re.search(rb"<(?:table:table-source|draw:object)[^<>]*xlink:href=\"(?:https?:|file:|//)", written):
            yield "data from elsewhere"


def _carries(archive: BoundedZip) -> Iterator[str]:
    for name in archive.names:
        plain = name.lower()
        if plain.endswith(_PROGRAMS):
            yield f"a program (`{name}`)"
        elif "/embeddings/" in plain and not plain.endswith("/"):
            yield f"another file (`{name}`)"


def _people(archive: BoundedZip, format: str) -> Iterator[str]:
    for name in ("docProps/core.xml", "docProps/app.xml", "meta.xml"):
        written = archive.read(name) if name in archive.names else b""
        for tag, words in _PROPERTIES.items():
            if re.search(rb"<" + tag + rb"(?:\s[^<>]*)?>\s*[^<\s]", written):
                yield words
        if name == "meta.xml" and re.search(rb"<dc:creator>\s*[^<\s]", written):
            yield "who changed it last"
    if "docProps/custom.xml" in archive.names:
        yield "properties of an organisation's own"
    if any(_OOXML_PEOPLE.search(name) for name in archive.names):
        yield "comments with their authors"
    if format == "docx" and _TRACKED.search(archive.read("word/document.xml")):
        yield "tracked changes with their authors"
    if format in ("odt", "ods", "odp"):
        written = archive.read("content.xml")
        for tag, words in _ODF_PEOPLE.items():
            if tag in written:
                yield words
