"""The empty document that DOCX files begin with: that of python-docx, without what none needs."""

from __future__ import annotations

from typing import Any

import docx
from docx.oxml.ns import qn

_DROPPED = (
    # A small picture of an empty page, and the styles once more for a version of 2010.
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
)


def start_document() -> Any:
    """Give an empty document without the hundred styles of tables that would make it four times as large."""
    document = docx.Document()
    for part in (document.part.package, document.part):
        for name, relation in [*part.rels.items()]:
            if relation.reltype in _DROPPED:
                part.rels.pop(name)
    styles = document.styles.element
    for style in styles.findall(qn("w:style")):
        is_of_tables = style.get(qn("w:type")) == "table"
        if is_of_tables and style.get(qn("w:default")) != "1":
            styles.remove(style)
    return document
