"""The files of a data package: the tables, and `datapackage.json`, which describes them."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re

from fieldguide.content.sources import SOURCE, read_source
from fieldguide.content.words import choose_words, site_name
from fieldguide.model import Language, Library, Settings, text_of

from ..exported import ExportedFile
from ..words import export_words
from .rows import RowReader
from .schema import FilledTable, Json, write_schema
from .tables import Table, plan_tables

DESCRIPTOR = "datapackage.json"
# Excel in Japanese takes the wide signs, too.
_FORMULA = re.compile(r"\s*[=+@\-\uff1d\uff0b\uff0d\uff20]")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*")


def write_package(library: Library, language: Language) -> tuple[ExportedFile, ...]:
    """Give the tables of a library in a language, and their description; nothing where there are no rows.

    The library holds what the package's audience may see and nothing else.
    """
    reader = RowReader(library, language)
    planned = (FilledTable(table, reader.rows(table)) for table in plan_tables(library.settings))
    tables = tuple(filled for filled in planned if filled.rows)
    if not tables:
        return ()
    marked = library.settings.marked
    files = tuple(ExportedFile(marked(f"{one.table.name}.csv"), _write_csv(one)) for one in tables)
    resources = [
        _describe(filled, file, tables, library.settings, language)
        for filled, file in zip(tables, files, strict=True)
    ]
    descriptor = _package(library, language) | {"resources": resources}
    text = json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n"
    return (ExportedFile(DESCRIPTOR, text.encode()), *files)


def _write_csv(filled: FilledTable) -> bytes:
    buffer = io.StringIO(newline="")
    # RFC 4180: lines end in CRLF, which is also what Table Schema expects.
    writer = csv.DictWriter(buffer, [column.name for column in filled.columns], lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: guard_cell(text) for name, text in row.items()} for row in filled.rows)
    # Without the mark, Excel reads UTF-8 as the old encoding of the machine; Table Schema readers drop it.
    return f"\ufeff{buffer.getvalue()}".encode()


def guard_cell(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would run as a formula, but not before a number.

    The description of the package says so.  Quoting alone does not help: a spreadsheet takes a quoted
    cell for a formula, too (OWASP, "CSV Injection").
    """
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def _describe(
    filled: FilledTable,
    file: ExportedFile,
    tables: tuple[FilledTable, ...],
    settings: Settings,
    language: Language,
) -> Json:
    described: Json = {
        "name": filled.table.name,
        "title": _title(filled.table, language, settings),
        "path": file.name,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(file.content),
        "hash": f"sha256:{hashlib.sha256(file.content).hexdigest()}",
        "schema": write_schema(filled, tables, settings),
    }
    help = filled.table.path[-1].help if filled.table.path else filled.table.kind.help
    return described | ({"description": help} if help else {})


def _title(table: Table, language: Language, settings: Settings) -> str:
    words = choose_words(settings, language.code)
    own = table.kind.labels.get(language.code, ("", ""))[1] if not table.path else ""
    return words.get(f"table.{table.name}") or own or table.name


def _package(library: Library, language: Language) -> Json:
    settings = library.settings
    name = site_name(settings, language.code)
    package: Json = {
        "profile": "tabular-data-package",
        "name": settings.marked("fieldguide"),
        "title": name,
        "description": export_words(language, settings)["data.about"].format(site=name),
        "language": language.code,
    }
    if settings.edition:
        package["version"] = settings.edition
    if settings.edition_date is not None:
        package["created"] = f"{settings.edition_date.isoformat()}T00:00:00Z"
    if settings.site_url:
        package["homepage"] = settings.site_url
    if settings.publisher:
        package["contributors"] = [{"title": settings.publisher, "role": "publisher"}]
    if settings.licence:
        # The Open Definition writes CC-BY-4.0.
        name = re.sub(r"[^A-Za-z0-9._]+", "-", settings.licence).strip("-")
        package["licenses"] = [{"name": name, "title": settings.licence}]
    sources = _sources(library)
    return package | ({"sources": sources} if sources else {})


def _sources(library: Library) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []
    for entry in sorted(library.sources(SOURCE), key=lambda one: one.id):
        url = text_of(read_source(entry.fields).url)
        found.append({"title": entry.title} | ({"path": url} if url else {}))
    return found
