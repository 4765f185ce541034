"""Values that the stages pass to each other; standard library only."""

from __future__ import annotations

from .citation import parse_citation
from .diagnostic import Diagnostic, Note, Severity
from .entry import Entry
from .kind import Field, FieldType, Kind, Layout, Section
from .kinds import BUILT_IN_KINDS, BUILT_IN_VOCABULARIES
from .language import Language, TranslationState, usual_direction
from .library import Library, LocalisedEntry, SourceFile
from .location import Location
from .markdown import Citation, CitationPart, Heading, HtmlTag, Image, Link, MarkdownText, Table
from .months import months_of
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
    "ONLINE_ONLY",
    "Asset",
    "Attachment",
    "Citation",
    "CitationPart",
    "Diagnostic",
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
    "NavigationSection",
    "Note",
    "PageLink",
    "RenderedPage",
    "RenderedSite",
    "Rule",
    "Section",
    "Settings",
    "Severity",
    "SourceFile",
    "Table",
    "TextValue",
    "TranslationState",
    "Value",
    "Vocabulary",
    "collection_hash",
    "declare_rule",
    "has_words",
    "months_of",
    "parse_citation",
    "source_hash",
    "translatable_texts",
    "translate_fields",
    "usual_direction",
]
