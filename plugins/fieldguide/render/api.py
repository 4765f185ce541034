"""What the folders of kinds may use of this stage: the words, parts and drawings that pages are made of.

Kinds stand above this stage and import nothing else of it.
"""

from __future__ import annotations

from fieldguide.content.site_paths import HOME

from .charts import MapMark, Span, TimeBar, bar_lengths, draw_world, locate, time_scale
from .components import (
    BY_ITSELF,
    COURSE_STORE,
    REVIEW_NOTICE,
    ComponentFolder,
    join_bundle,
    pictogram,
    render_sheet_tools,
)
from .components.markup import find_targets, foreign_language
from .components.target import Cite, Resolve, Target, WriteWords
from .context.citations import CitationMark
from .context.kind_ways import GeneratedPage, KindWays
from .context.page_scope import Link, PageScope
from .context.site import SiteContext
from .language.names import country_name, language_name, month_names, write_date
from .language.phrase import Phrase
from .language.sorting import first_letter, sort_key
from .language.words import Words
from .lists.entries import ListedEntry, count_words, list_entry, sort_entries, write_list
from .lists.filters import filter_tokens, write_filter
from .manual.generated import MANUAL_PAGES
from .manual.pages import write_manual
from .navigation.related import LinkGroup, group_by_kind
from .pages.home import questions_of, write_home, write_home_end
from .pages.indexes import write_plain
from .pages.kind_pages import KindPages, ListView, PageBeside
from .parts.advice import advice_words, write_field_advice
from .parts.attachments import OfferedFile, offered_files
from .parts.body import read_body, read_text
from .parts.citer import citer
from .parts.diagram import write_diagram
from .parts.doors import write_at_once, write_behind
from .parts.downloads import write_downloads
from .parts.edition import edition_line
from .parts.facts import brief_facts, write_years
from .parts.field_words import words_writer, write_words, written_phrase
from .parts.keep import write_keep
from .parts.labels import begin_upper, choice_label, choice_order, choice_symbol, field_label, kind_name
from .parts.pieces import Piece, minutes_of
from .parts.sections import heading
from .parts.source_list import Reference, make_reference, write_source_list
from .parts.template_folder import TemplateFolder

__all__ = [
    "BY_ITSELF",
    "COURSE_STORE",
    "HOME",
    "MANUAL_PAGES",
    "REVIEW_NOTICE",
    "CitationMark",
    "Cite",
    "ComponentFolder",
    "GeneratedPage",
    "KindPages",
    "KindWays",
    "Link",
    "LinkGroup",
    "ListView",
    "ListedEntry",
    "MapMark",
    "OfferedFile",
    "PageBeside",
    "PageScope",
    "Phrase",
    "Piece",
    "Reference",
    "Resolve",
    "SiteContext",
    "Span",
    "Target",
    "TemplateFolder",
    "TimeBar",
    "Words",
    "WriteWords",
    "advice_words",
    "bar_lengths",
    "begin_upper",
    "brief_facts",
    "choice_label",
    "choice_order",
    "choice_symbol",
    "citer",
    "count_words",
    "country_name",
    "draw_world",
    "edition_line",
    "field_label",
    "filter_tokens",
    "find_targets",
    "first_letter",
    "foreign_language",
    "group_by_kind",
    "heading",
    "join_bundle",
    "kind_name",
    "language_name",
    "list_entry",
    "locate",
    "make_reference",
    "minutes_of",
    "month_names",
    "offered_files",
    "pictogram",
    "questions_of",
    "read_body",
    "read_text",
    "render_sheet_tools",
    "sort_entries",
    "sort_key",
    "time_scale",
    "words_writer",
    "write_at_once",
    "write_behind",
    "write_date",
    "write_diagram",
    "write_downloads",
    "write_field_advice",
    "write_filter",
    "write_home",
    "write_home_end",
    "write_keep",
    "write_list",
    "write_manual",
    "write_plain",
    "write_source_list",
    "write_words",
    "write_years",
    "written_phrase",
]
