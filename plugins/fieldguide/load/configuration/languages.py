"""Judge the languages: their tags, their directions, and which of them is the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from babel import Locale

from fieldguide.model import Diagnostic, MapValue, Note, TextValue, TranslationState, usual_direction

from ..faults import host_option, language_code, language_direction, source_language
from .scalars import hidden_character

# https://www.rfc-editor.org/rfc/rfc5646#section-2.1, without what no site is published in.
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?\Z")
_LIKE_A_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,4}){0,2}\Z")
_HINT = "please write a tag such as `fr`, `pt-BR` or `zh-Hant`"
_LONGEST_NAME = 60


def judge_languages(options: MapValue) -> Iterator[Diagnostic]:
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
        faults = tuple(_judge_code(code))
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


def is_tag(text: str) -> bool:
    """Tell whether a text is written as the tags of languages are."""
    return _TAG.match(text) is not None


def _judge_code(code: TextValue) -> Iterator[Diagnostic]:
    tag = code.text
    if not _TAG.match(tag):
        if _LIKE_A_TAG.match(tag):
            written = _in_form(tag)
            if _TAG.match(written) and written != tag:
                yield language_code.report(code, "is not written as tags are", f"please write `{written}`")
                return
        yield language_code.report(code, "is no tag of a language", _HINT)
        return
    language = tag.partition("-")[0]
    if not _is_known(language):
        yield language_code.report(code, "is the tag of no language that we know", _HINT)


def _in_form(tag: str) -> str:
    """Write a tag as tags are written: `fr_fr` is `fr-FR`, `ZH-hant` is `zh-Hant`."""
    language, *parts = tag.replace("_", "-").split("-")
    cased = (part.title() if len(part) == 4 else part.upper() for part in parts)
    return "-".join((language.lower(), *cased))


def _is_known(language: str) -> bool:
    # Every code of two letters is in the CLDR; of the 7,900 with three letters only some are.
    return len(language) == 3 or language in Locale.parse("en").languages


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
