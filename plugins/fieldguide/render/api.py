"""What the folders of kinds may use of this stage: the words, parts and drawings that pages are made of.

Kinds stand above this stage and import nothing else of it.
"""

from __future__ import annotations

from fieldguide.content.site_paths import HOME

from .charts import MapMark, Span, TimeBar, bar_lengths, draw_world, locate, time_scale
from .citations import CitationMark
from .citer import citer
from .components import ComponentFolder
from .components.markup import find_targets, foreign_language
from .context import SiteContext
from .downloads import write_downloads
from .entry_list import ListedEntry, count_words, list_entry, sort_entries, write_list
from .facts import find_facts, write_years
from .filters import filter_tokens, write_filter
from .home import write_doors, write_home_end
from .indexes import write_plain
from .kind_pages import KindPages
from .kind_ways import GeneratedPage, KindWays
from .labels import begin_upper, choice_label, choice_order, choice_symbol, field_label, kind_name
from .manual import MANUAL_PAGES
from .manual_pages import write_manual
from .names import country_name, language_name, month_names
from .page_scope import Link, PageScope
from .phrase import Phrase
from .pieces import Piece, minutes_of
from .related import LinkGroup, group_by_kind
from .sections import heading
from .sorting import first_letter, sort_key
from .source_list import Reference, make_reference, write_source_list
from .target import Cite, Resolve, Target
from .template_folder import TemplateFolder
from .words import Words

__all__ = [
    "HOME",
    "MANUAL_PAGES",
    "CitationMark",
    "Cite",
    "ComponentFolder",
    "GeneratedPage",
    "KindPages",
    "KindWays",
    "Link",
    "LinkGroup",
    "ListedEntry",
    "MapMark",
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
    "bar_lengths",
    "begin_upper",
    "choice_label",
    "choice_order",
    "choice_symbol",
    "citer",
    "count_words",
    "country_name",
    "draw_world",
    "field_label",
    "filter_tokens",
    "find_facts",
    "find_targets",
    "first_letter",
    "foreign_language",
    "group_by_kind",
    "heading",
    "kind_name",
    "language_name",
    "list_entry",
    "locate",
    "make_reference",
    "minutes_of",
    "month_names",
    "sort_entries",
    "sort_key",
    "time_scale",
    "write_doors",
    "write_downloads",
    "write_filter",
    "write_home_end",
    "write_list",
    "write_manual",
    "write_plain",
    "write_source_list",
    "write_years",
]
