"""Finished pages as bytes, and back: JSON for what is known of them, then their documents.

Nothing in such bytes can run anything, and each is held against its own sum before it is used.
"""

from __future__ import annotations

import json
from hashlib import blake2b
from typing import Any

from fieldguide.model import (
    FinishedPage,
    PackedFile,
    PageFacts,
    PageLink,
    Removable,
    RenderedPage,
    SearchPart,
)

_SUM = 16


def write_record(page: FinishedPage) -> bytes:
    """Give a page as bytes, its own sum first.  It has no faults, and its document is in `html`."""
    assert not page.facts.faults
    blobs = [page.html.encode("utf-8", "surrogateescape")]
    packed: dict[str, list[Any]] = {}
    for name, file in page.packed.items():
        if file.deflated not in blobs:
            blobs.append(file.deflated)
        packed[name] = [blobs.index(file.deflated), file.size, file.crc, file.sha256]
    outline, facts = page.page, page.facts
    known = {
        "path": page.path,
        "language": page.language,
        "page": [
            [
                outline.path,
                outline.title,
                outline.description,
                outline.id,
                outline.kind,
                outline.text_language,
                outline.section,
                outline.structured_data,
            ],
            outline.searchable,
            list(outline.pictures),
            [[one.title, one.path, one.list, one.language, one.direction] for one in outline.breadcrumbs],
        ],
        "ids": facts.ids,
        "needs": facts.needs,
        "removables": [[one.copy, one.start, one.end] for one in facts.removables],
        "unusual": facts.unusual,
        "search": [[one.anchor, one.title, one.text, one.names, one.thing] for one in page.search],
        "packed": packed,
        "reads": page.reads,
        "blobs": [len(blob) for blob in blobs],
    }
    head = json.dumps(known, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogateescape")
    content = b"".join((len(head).to_bytes(4, "big"), head, *blobs))
    return blake2b(content, digest_size=_SUM).digest() + content


def read_record(record: bytes) -> FinishedPage | None:
    """Give the page of a record; None where the record is not what was written."""
    if blake2b(record[_SUM:], digest_size=_SUM).digest() != record[:_SUM]:
        return None
    start = _SUM + 4
    end = start + int.from_bytes(record[_SUM:start], "big")
    known = json.loads(record[start:end].decode("utf-8", "surrogateescape"))
    blobs = []
    for size in known["blobs"]:
        blobs.append(record[end : end + size])
        end += size
    texts, searchable, pictures, ways = known["page"]
    path, title, description, id, kind, text_language, section, data = texts
    outline = RenderedPage(
        path,
        title,
        description,
        "",
        id,
        kind,
        text_language,
        section,
        tuple(PageLink(*one) for one in ways),
        searchable,
        data,
        pictures=tuple(pictures),
    )
    facts = PageFacts(
        tuple(known["ids"]),
        {copy: tuple(needs) for copy, needs in known["needs"].items()},
        tuple(Removable(*one) for one in known["removables"]),
        known["unusual"],
    )
    return FinishedPage(
        known["path"],
        known["language"],
        outline,
        blobs[0].decode("utf-8", "surrogateescape"),
        facts,
        tuple(SearchPart(*one) for one in known["search"]),
        {name: PackedFile(blobs[index], *rest) for name, (index, *rest) in known["packed"].items()},
        tuple(known["reads"]),
    )
