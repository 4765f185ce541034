"""Judge the project's own words of the interface, in `mkdocs.yml` and in `words/<language>.yml`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter

from fieldguide.content.language_tags import is_tag
from fieldguide.content.layout import word_path
from fieldguide.content.near import Guesses, did_you_mean, near_name
from fieldguide.content.plurals import needed_keys, plural_of
from fieldguide.content.words import FALLBACK, languages_with_words, read_words
from fieldguide.model import Diagnostic, Location, MapValue, Settings, TextValue, Value

from ..faults import duplicate_key, interface_words, label_language, word_placeholder, word_unknown
from ..word_files import WordFile
from .known import KnownNames

# Keys that no table of words has, and that pages use where a project gives them.
_OF_PROJECTS = frozenset({"site.name"})
_OF_KINDS = ("one", "many", "index", "about")
_SPOKEN = frozenset({"zero", "one", "two"})
_GUESSES = 20


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A project's own word of a key in a language, wherever it stands."""

    key: TextValue
    language: str
    text: Value

    @property
    def is_given(self) -> bool:
        """Tell whether there is a text."""
        return isinstance(self.text, TextValue) and bool(self.text.text.strip())


def own_words(options: MapValue, files: Iterable[WordFile]) -> Iterator[OwnWord]:
    """Give the project's own words, those of the configuration first: they win."""
    for key, texts in options.keyed("words"):
        if isinstance(texts, MapValue):
            for language, text in texts.entries:
                yield OwnWord(key, language.text, text)
    for file in files:
        for key, text in file.words.entries:
            yield OwnWord(key, file.language, text)


def judge_words(options: MapValue, files: tuple[WordFile, ...], known: KnownNames) -> Iterator[Diagnostic]:
    """Judge the keys, the placeholders, and whether a language has words at all."""
    if not known.words:
        return
    own = tuple(own_words(options, files))
    yield from _judge_keys(options, files, known)
    for word in own:
        if word.is_given and isinstance(word.text, TextValue):
            yield from judge_word(known.words, word.key.text, word.text)
    yield from _judge_twice(own)
    yield from _judge_languages(options, own, files, known)


def _judge_keys(options: MapValue, files: Iterable[WordFile], known: KnownNames) -> Iterator[Diagnostic]:
    words = read_words(known.words, FALLBACK)
    free = _OF_PROJECTS | _own_keys(options, known)
    guesses = Guesses(_GUESSES)

    def names() -> Iterator[str]:
        yield from (*words, *sorted(free))

    keys = [key for key, _ in options.keyed("words")]
    keys += [key for file in files for key, _ in file.words.entries]
    for key in keys:
        if key.text not in words and key.text not in free and not plural_of(key.text, words):
            yield word_unknown.report(key, guesses.near(key.text, names, 0.75))


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
    for audience in [text.text for text in options.texts("audiences")] or Settings.audiences:
        keys |= {f"audience.{audience}", f"copy.notice.{audience}"}
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


@cache
def _wanted(folders: tuple[Path, ...], key: str) -> tuple[frozenset[str], frozenset[str]]:
    """Give the placeholders that a word may have, and those that it must have."""
    every = [read_words(folders, code) for code in languages_with_words(folders)]
    other = plural_of(key, read_words(folders, FALLBACK))
    texts = [text for words in every if (text := words.get(key) or words.get(other))]
    each = [placeholders(text) or frozenset() for text in texts]
    allowed = frozenset().union(*each)
    # Many languages say one and two of a thing without a number.
    spoken = bool(other) and key.rpartition(".")[2] in _SPOKEN
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


def judge_word(folders: tuple[Path, ...], key: str, text: TextValue) -> Iterator[Diagnostic]:
    """Judge the placeholders of a word of a key; `folders` hold the words that the interface has."""
    yield from _judge_text(text, *_wanted(folders, key))


def _judge_twice(own: Iterable[OwnWord]) -> Iterator[Diagnostic]:
    """Find words that stand in the configuration and in a file: only the first would be shown."""
    first: dict[tuple[str, str], OwnWord] = {}
    for word in own:
        if word.is_given:
            before = first.setdefault((word.key.text, word.language), word)
            if before is not word:
                yield duplicate_key.report(before.key, word.key)


def _judge_languages(
    options: MapValue, own: Iterable[OwnWord], files: Iterable[WordFile], known: KnownNames
) -> Iterator[Diagnostic]:
    words = read_words(known.words_in_use, FALLBACK)
    given = {(word.key.text, word.language) for word in own if word.is_given}
    codes = tuple(one.text("code") for one in options.maps("languages"))
    for language in options.maps("languages"):
        code = language.get("code")
        if isinstance(code, TextValue) and is_tag(code.text):
            needed, there = needed_keys(words, code.text), read_words(known.words_in_use, code.text)
            missing = [key for key in needed if key not in there and (key, code.text) not in given]
            if missing:
                path = word_path(code.text) if any(one.language == code.text for one in files) else ""
                yield interface_words.report(code.location, code.text, tuple(missing), len(needed), path)
    for file in files:
        if file.language not in codes:
            listed = ", ".join(f"`{one}`" for one in codes if one)
            hint = (
                did_you_mean(near_name(file.language, codes, 0.6))
                or f"the languages of this project: {listed}"
            )
            yield label_language.report(
                Location(file.path), f"no language of this project is `{file.language}`", hint
            )
