"""Values that the stages pass to each other; standard library only."""

from __future__ import annotations

from .citation import parse_citation
from .diagnostic import Diagnostic, Note, Severity
from .entry import Entry
from .fields import PAGE_FIELDS
from .kind import Field, FieldType, Kind, Layout, Section, field_of_unit
from .language import Language, TranslationState
from .library import Library, LocalisedEntry, SourceFile
from .location import Location
from .markdown import Citation, CitationPart, Heading, HtmlTag, Image, Link, MarkdownText, Table
from .months import months_of
from .rule import Rule, declare_rule
from .settings import Settings, Vocabulary
from .showing import Door, MenuGroup, Schema, Show, TableName, Unit
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
    "DOWNLOADS",
    "ONLINE_ONLY",
    "PAGE_FIELDS",
    "Asset",
    "Attachment",
    "Citation",
    "CitationPart",
    "Diagnostic",
    "Door",
    "Entry",
    "Field",
    "FieldType",
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
    "MenuGroup",
    "NavigationSection",
    "Note",
    "PageLink",
    "RenderedPage",
    "RenderedSite",
    "Rule",
    "Schema",
    "Section",
    "Settings",
    "Severity",
    "Show",
    "SourceFile",
    "Table",
    "TableName",
    "TextValue",
    "TranslationState",
    "Unit",
    "Value",
    "Vocabulary",
    "collection_hash",
    "declare_rule",
    "field_of_unit",
    "has_words",
    "months_of",
    "parse_citation",
    "source_hash",
    "translatable_texts",
    "translate_fields",
]
