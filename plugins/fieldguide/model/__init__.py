"""Values that the stages pass to each other; standard library only."""

from __future__ import annotations

from .citation import parse_citation
from .diagnostic import Diagnostic, Note, Severity
from .entry import Entry
from .kind import Field, FieldType, Kind, Layout, Section
from .kinds import BUILT_IN_KINDS, BUILT_IN_VOCABULARIES
from .language import Language, TranslationState
from .library import Library, LocalisedEntry, SourceFile
from .location import Location
from .markdown import Citation, CitationPart, Heading, HtmlTag, Image, Link, MarkdownText, Table
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
from .translate import has_words, translate_fields
from .value import ListValue, MapValue, TextValue, Value, is_empty

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
    "declare_rule",
    "has_words",
    "is_empty",
    "parse_citation",
    "translate_fields",
]
