"""Judge the languages: their tags, their directions, and which of them is the source."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.language_tags import is_known_language, usual_direction, well_written_tag
from fieldguide.model import Diagnostic, MapValue, Note, TextValue, TranslationState

from ..faults import host_option, language_code, language_direction, source_language
from .known import KnownNames
from .scalars import hidden_character

# Windows can make no folder of these names.
_DEVICES = frozenset({"aux", "con", "nul", "prn"})
_HINT = "please write a tag such as `fr`, `pt-BR` or `zh-Hant`"
_LONGEST_NAME = 60


def judge_languages(options: MapValue, known: KnownNames) -> Iterator[Diagnostic]:
    """Judge each language and all together; what is missing in one has been told before."""
    languages = options.maps("languages")
    if not languages:
        return
    seen: dict[str, TextValue] = {}
    for language in languages:
        yield from _judge_name(language)
        code = language.get("code")
        if not isinstance(code, TextValue) or not code.text:
            continue
        faults = tuple(_judge_code(code, _DEVICES | _folders(known)))
        yield from faults
        first = seen.setdefault(code.text.casefold().replace("_", "-"), code)
        if first is not code:
            note = Note("it stands here first", first.location)
            yield language_code.report(
                code, "stands twice", "please delete one of the two languages", (note,)
            )
        if not faults:
            yield from _judge_direction(language, code)
    yield from _judge_source(languages)


def _folders(known: KnownNames) -> frozenset[str]:
    """Give the folders that the source language has at the root of the site."""
    return frozenset(kind.folder.split("/")[0].rsplit(".", 1)[0] for kind in known.kinds if kind.folder)


def _judge_code(code: TextValue, taken: frozenset[str]) -> Iterator[Diagnostic]:
    written = well_written_tag(code.text)
    if not written:
        yield language_code.report(code, "is no tag of a language", _HINT)
    elif written != code.text:
        yield language_code.report(code, "is not written as tags are", f"please write `{written}`")
    elif code.text in taken:
        yield language_code.report(code, "is the name of a folder that cannot be a language's", _HINT)
    elif not is_known_language(code.text):
        yield language_code.report(code, "is the tag of no language that we know", _HINT)


def _judge_name(language: MapValue) -> Iterator[Diagnostic]:
    name = language.get("name")
    if not isinstance(name, TextValue):
        return
    character = hidden_character(name.text)
    if character:
        message = f"the name of the language holds a character that nobody sees, {character}"
        yield host_option.report(name.location, message, "please take it out")
    elif len(name.text) > _LONGEST_NAME:
        message = f"the name of the language has {len(name.text)} characters"
        yield host_option.report(name.location, message, f"please use {_LONGEST_NAME} at most")


def _judge_direction(language: MapValue, code: TextValue) -> Iterator[Diagnostic]:
    usual = usual_direction(code.text)
    written = language.text("direction") or "ltr"
    if usual and written in {"ltr", "rtl"} and written != usual:
        value = language.get("direction")
        place = value.location if isinstance(value, TextValue) and value.text else code.location
        yield language_direction.report(place, code.text, usual)


def _judge_source(languages: tuple[MapValue, ...]) -> Iterator[Diagnostic]:
    source = TranslationState.SOURCE.value
    first, *others = languages
    state = first.get("translation")
    if isinstance(state, TextValue) and state.text and state.text != source:
        claims = [one for one in others if one.text("translation") == source]
        hint = f"please write `translation: {source}` here"
        if len(claims) == 1:
            hint = f"please put `{claims[0].text('code')}` first in the list"
            yield source_language.report(state.location, "the first language is the source language", hint)
            return
        yield source_language.report(state.location, "the first language is the source language", hint)
    for language in others:
        state = language.get("translation")
        if isinstance(state, TextValue) and state.text == source:
            message = "only the first language can be the source language"
            hint = "please write `machine` or `reviewed`"
            note = Note("this is the source language", first.location)
            yield source_language.report(state.location, message, hint, (note,))
