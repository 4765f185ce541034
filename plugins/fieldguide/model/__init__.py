"""Values that the stages pass to each other; standard library only."""

from __future__ import annotations

from .blocks import BLOCKS, Block, block_of
from .citation import parse_citation
from .diagnostic import Diagnostic, Fix, Note, Severity
from .entry import Entry
from .kind import Field, FieldType, Kind, Layout, Section
from .kinds import BUILT_IN_KINDS, BUILT_IN_VOCABULARIES
from .language import Language, TranslationState
from .library import Library, LocalisedEntry, SourceFile
from .location import Location
from .markdown import Citation, CitationPart, Heading, HtmlTag, Image, Link, MarkdownText, Table
from .months import months_of
from .rule import Rule, declare_rule
from .settings import Settings, Vocabulary
from .silence import Silence, SilencedFinding
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
    "BLOCKS",
    "BUILT_IN_KINDS",
    "BUILT_IN_VOCABULARIES",
    "DOWNLOADS",
    "ONLINE_ONLY",
    "Asset",
    "Attachment",
    "Block",
    "Citation",
    "CitationPart",
    "Diagnostic",
    "Entry",
    "Field",
    "FieldType",
    "Fix",
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
    "Silence",
    "SilencedFinding",
    "SourceFile",
    "Table",
    "TextValue",
    "TranslationState",
    "Value",
    "Vocabulary",
    "block_of",
    "collection_hash",
    "declare_rule",
    "has_words",
    "months_of",
    "parse_citation",
    "source_hash",
    "translatable_texts",
    "translate_fields",
]
