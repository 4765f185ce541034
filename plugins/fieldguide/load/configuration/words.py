"""Judge the project's own words of the interface."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter

from fieldguide.content.language_tags import is_tag
from fieldguide.content.near import Guesses
from fieldguide.model import Diagnostic, MapValue, TextValue

from ..faults import interface_words, word_placeholder, word_unknown
from .known import KnownNames

# Keys that no table of words has, and that pages use where a project gives them.
_OF_PROJECTS = frozenset({"site.name"})
_OF_KINDS = ("one", "many", "index", "about")
_GUESSES = 20


def judge_words(options: MapValue, known: KnownNames) -> Iterator[Diagnostic]:
    """Judge the keys, the placeholders, and whether a language has words at all."""
    if not known.words:
        return
    free = _OF_PROJECTS | _own_keys(options, known)
    guesses = Guesses(_GUESSES)

    def names() -> Iterator[str]:
        yield from (*known.words, *sorted(free))

    for key, texts in options.keyed("words"):
        own = known.words.get(key.text)
        if own is None and key.text not in free:
            yield word_unknown.report(key, guesses.near(key.text, names, 0.75))
        if isinstance(texts, MapValue):
            allowed, needed = _wanted(key.text, own or {})
            for _, text in texts.entries:
                if isinstance(text, TextValue):
                    yield from _judge_text(text, allowed, needed)
    yield from _judge_languages(options, known)


def _own_keys(options: MapValue, known: KnownNames) -> frozenset[str]:
    """Give the keys that exist because of what the project declares: kinds, fields, choices."""
    kinds = [kind.name for kind in known.kinds]
    kinds += [key.text for key, _ in options.keyed("kinds")]
    keys = {f"kind.{kind}.{part}" for kind in kinds for part in _OF_KINDS}
    for _, kind in options.keyed("kinds"):
        if isinstance(kind, MapValue):
            keys |= {f"field.{name.text}" for name, _ in kind.keyed("fields")}
            keys |= {f"section.{text.text}" for text in kind.texts("sections")}
    for name, words in options.keyed("vocabularies"):
        if isinstance(words, MapValue):
            keys |= {f"{name.text}.{word.text}" for word, _ in words.entries}
            keys |= {f"{name.text}.{word.text}.about" for word, _ in words.entries}
    keys |= {f"audience.{text.text}" for text in options.texts("audiences")}
    return frozenset(keys)


def placeholders(text: str) -> frozenset[str] | None:
    """Give the names in braces; None where the braces are not whole or hold more than a name."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return None
    names = {name for _, name, _, _ in parts if name is not None}
    if any(details or conversion for _, name, details, conversion in parts if name is not None):
        return None
    return frozenset(names) if all(name.isidentifier() for name in names) else None


def _wanted(key: str, own: Mapping[str, str]) -> tuple[frozenset[str], frozenset[str]]:
    """Give the placeholders that a word may have, and those that it must have."""
    each = [placeholders(text) or frozenset() for text in own.values()]
    allowed = frozenset().union(*each)
    # Many languages say one and two of a thing without a number.
    spoken = key.rpartition(".")[2] in {"zero", "one", "two"}
    return allowed, frozenset() if spoken or not each else each[0].intersection(*each)


def _judge_text(text: TextValue, allowed: frozenset[str], needed: frozenset[str]) -> Iterator[Diagnostic]:
    if not allowed and "{" not in text.text and "}" not in text.text:
        return
    found = placeholders(text.text)
    listed = ", ".join(f"`{{{name}}}`" for name in sorted(allowed))
    hint = f"please use {listed}" if listed else "this word has no placeholders; please take the braces out"
    if found is None:
        yield word_placeholder.report(text, "the braces in this word are not whole", hint)
        return
    for name in sorted(found - allowed):
        yield word_placeholder.report(text, f"the program fills in no `{{{name}}}` here", hint)
    for name in sorted(needed - found):
        yield word_placeholder.report(text, f"the placeholder `{{{name}}}` is missing", hint)


def _judge_languages(options: MapValue, known: KnownNames) -> Iterator[Diagnostic]:
    own = {key.text: value for key, value in options.keyed("words") if isinstance(value, MapValue)}
    for language in options.maps("languages"):
        code = language.get("code")
        if not isinstance(code, TextValue) or not is_tag(code.text):
            continue
        missing = [
            key
            for key, texts in known.words.items()
            if not texts.get(code.text) and not (key in own and own[key].text(code.text))
        ]
        if missing:
            yield interface_words.report(code.location, code.text, tuple(missing), len(known.words))
