"""A list of entries: title, the facts that tell them apart, and what each says in short."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fieldguide.content.page_facts import read_page_facts
from fieldguide.model import LocalisedEntry

from ..context.page_scope import Link, PageScope
from ..language.phrase import Phrase
from ..language.sentence import first_sentence
from ..language.sorting import in_order
from ..parts.facts import Fact, brief_facts
from ..parts.labels import kind_name
from .filters import filter_tokens


@dataclass(frozen=True, slots=True)
class ListedEntry:
    """An entry as a list shows it.

    `tokens` is what a filter finds it by; with a `key` it goes and comes with its other places.
    """

    link: Link
    summary: Phrase
    facts: tuple[Fact, ...]
    tokens: str = ""
    key: str = ""


def list_entry(
    scope: PageScope, entry: LocalisedEntry, *, filtered: bool = True, keyed: bool = False
) -> ListedEntry:
    """Give an entry as a list shows it; `keyed` where the page shows it in other places as well."""
    kind = scope.site.kind(entry)
    summary = scope.site.written(None if kind.short_list else read_page_facts(entry.fields).summary)
    return ListedEntry(
        scope.link(entry),
        summary._replace(text=first_sentence(summary.text)),
        tuple(fact for fact in brief_facts(scope, entry) if fact.name != kind.list_by),
        filter_tokens(kind, entry) if filtered else "",
        entry.source.slug if keyed else "",
    )


def write_list(scope: PageScope, listed: Sequence[ListedEntry], id: str = "") -> str:
    """Give a list as a block of HTML."""
    return scope.render("entry_list", listed=listed, id=id)


def sort_entries(scope: PageScope, entries: Sequence[LocalisedEntry]) -> tuple[LocalisedEntry, ...]:
    """Give entries of one kind in the order of the reader's language."""
    return in_order(scope.site.kind(entries[0]), entries, scope.site.language.code) if entries else ()


def count_words(scope: PageScope, kind: str, count: int) -> str:
    """Say how many there are of a kind."""
    declared = scope.site.settings.kind(kind)
    one = kind_name(scope.site, declared) if declared is not None else kind
    many = kind_name(scope.site, declared, many=True) if declared is not None else kind
    key = "index.count_one" if count == 1 else "index.count_many"
    return scope.site.words(key, count=count, one=one, many=many)
