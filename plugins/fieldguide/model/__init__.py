"""Values that the stages pass to each other; standard library only."""

from __future__ import annotations

from .citation import parse_citation
from .diagnostic import Diagnostic, Note, Severity
from .entry import Entry
from .file_formats import (
    FILE_FORMATS,
    LONGEST_PATH,
    MOST_HASHED,
    MOST_PIXELS,
    MOST_READ,
    FileFormat,
    SizeBounds,
    ending_of,
    format_of,
)
from .kind import Field, FieldType, Kind, Layout, Section
from .kinds import BUILT_IN_KINDS, BUILT_IN_VOCABULARIES
from .language import Language, TranslationState
from .library import Library, LocalisedEntry, SourceFile
from .location import Location
from .markdown import Citation, CitationPart, Heading, HtmlTag, Image, Link, MarkdownText, Table
from .media import Finding, MediaFacts
from .months import months_of
from .plain_files import hash_plain, read_plain
from .rule import Rule, declare_rule
from .settings import Settings, Vocabulary
from .site import (
    DOWNLOADS,
    ONLINE_ONLY,
    Asset,
    Attachment,
    NavigationSection,
    PageLink,
    RenderedPage,
    RenderedSite,
)
from .translate import collection_hash, has_words, source_hash, translatable_texts, translate_fields
from .value import ListValue, MapValue, TextValue, Value

__all__ = [
    "BUILT_IN_KINDS",
    "BUILT_IN_VOCABULARIES",
    "DOWNLOADS",
    "FILE_FORMATS",
    "LONGEST_PATH",
    "MOST_HASHED",
    "MOST_PIXELS",
    "MOST_READ",
    "ONLINE_ONLY",
    "Asset",
    "Attachment",
    "Citation",
    "CitationPart",
    "Diagnostic",
    "Entry",
    "Field",
    "FieldType",
    "FileFormat",
    "Finding",
    "Heading",
    "HtmlTag",
    "Image",
    "Kind",
    "Language",
    "Layout",
    "Library",
    "Link",
    "ListValue",
    "LocalisedEntry",
    "Location",
    "MapValue",
    "MarkdownText",
    "MediaFacts",
    "NavigationSection",
    "Note",
    "PageLink",
    "RenderedPage",
    "RenderedSite",
    "Rule",
    "Section",
    "Settings",
    "Severity",
    "SizeBounds",
    "SourceFile",
    "Table",
    "TextValue",
    "TranslationState",
    "Value",
    "Vocabulary",
    "collection_hash",
    "declare_rule",
    "ending_of",
    "format_of",
    "has_words",
    "hash_plain",
    "months_of",
    "parse_citation",
    "read_plain",
    "source_hash",
    "translatable_texts",
    "translate_fields",
]
