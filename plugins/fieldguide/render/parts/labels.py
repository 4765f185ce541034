"""Names of kinds, fields and choices in the reader's language."""

from __future__ import annotations

from fieldguide.model import Field, Kind

from ..context.site import SiteContext
from ..language.phrase import Phrase


def begin_upper(text: str) -> str:
    """Write a name as it stands alone: with a capital where the script has them."""
    return text[:1].upper() + text[1:]


def kind_name(site: SiteContext, kind: Kind, *, many: bool = False) -> str:
    """Give the name of one or of many of a kind, as in a sentence."""
    own = kind.labels.get(site.language.code) or kind.labels.get(site.source_code)
    if own is not None:
        return own[1 if many else 0]
    key = f"kind.{kind.name}.{'many' if many else 'one'}"
    return site.words(key) if site.words.has(key) else kind.name


def index_title(site: SiteContext, kind: Kind) -> str:
    """Give the title of the page that lists a kind."""
    key = f"kind.{kind.name}.index"
    return site.words(key) if site.words.has(key) else begin_upper(kind_name(site, kind, many=True))


def title_language(site: SiteContext, kind: Kind) -> str:
    """Give the language of the title of the page that lists a kind.

    A project may name its own kind in the source language only.
    """
    named = site.words.has(f"kind.{kind.name}.index") or site.language.code in kind.labels
    return site.source_code if kind.labels and not named else site.language.code


def kind_about(site: SiteContext, kind: Kind) -> str:
    """Give the sentence that says what a kind is; empty where nobody wrote one."""
    key = f"kind.{kind.name}.about"
    return site.words(key) if site.words.has(key) else ""


def label_of(site: SiteContext, field: Field) -> str:
    """Give the label of a field: that of its declaration before the interface's."""
    own = field.labels.get(site.language.code) or field.labels.get(site.source_code)
    return begin_upper(own) if own else field_label(site, field.name)


def field_label(site: SiteContext, name: str) -> str:
    """Give the label of a field by its name, as it stands alone."""
    key = f"field.{name}"
    return begin_upper(site.words(key) if site.words.has(key) else name.replace("_", " "))


def choice_label(site: SiteContext, vocabulary: str, choice: str) -> Phrase:
    """Give the label of a word of a closed set: the project's own before that of the interface."""
    own = site.settings.vocabularies.get(vocabulary, {}).get(choice, {})
    for code in (site.language.code, site.source_code):
        if own.get(code):
            return site.phrase(own[code], code)
    key = f"{vocabulary}.{choice}"
    return site.phrase(site.words(key)) if site.words.has(key) else site.phrase(choice, site.source_code)


def choice_order(site: SiteContext, vocabulary: str, choice: str) -> int:
    """Give the rank of a word in its set."""
    words = tuple(site.settings.vocabularies.get(vocabulary, ()))
    return words.index(choice) if choice in words else len(words)


def choice_symbol(site: SiteContext, vocabulary: str, choice: str) -> str:
    """Give the sign that stands beside a word of a closed set; empty for most."""
    sets = (kind.vocabularies.get(vocabulary, {}) for kind in site.settings.kinds)
    return next((words[choice] for words in sets if choice in words), "")
