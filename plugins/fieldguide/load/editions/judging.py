"""Judge what an `edition.yml` says by itself; whether what it names is there is judged when all is read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from fieldguide.content.language_tags import is_known_language, well_written_tag
from fieldguide.content.near import did_you_mean, near_name
from fieldguide.model import CONTACT_ROLES, Diagnostic, MapValue, Note, TextValue

from ..faults import edition_setting

_FINGERPRINT = re.compile(r"[0-9a-f]{12}\Z")
_PHONE = re.compile(r"[+*#]?[0-9_(][0-9_ ()./*#-]*\Z")
_LONGEST_PHONE = 30


def judge_edition_values(values: MapValue, options: MapValue) -> Iterator[Diagnostic]:
    """Judge the languages, the texts by language, the contacts and the fingerprints of an edition."""
    codes = tuple(one.text("code") for one in options.maps("languages") if one.text("code"))
    wanted = values.texts("languages")
    yield from _judge_languages(wanted, codes)
    shown = tuple(dict.fromkeys(one.text for one in wanted if one.text in codes)) or codes
    for name in ("title", "office"):
        yield from _judge_words(values, name, codes, shown)
    yield from _judge_contacts(values, codes)
    for key, value in values.keyed("replaces"):
        if isinstance(value, TextValue) and value.text and not _FINGERPRINT.match(value.text):
            message = f"`{value.text}` is no fingerprint of `{key.text}`"
            hint = "please take the twelve hexadecimal digits that `fieldguide check --edition` names"
            yield edition_setting.report(value.location, message, hint)


def _judge_languages(wanted: tuple[TextValue, ...], codes: tuple[str, ...]) -> Iterator[Diagnostic]:
    seen: dict[str, TextValue] = {}
    for text in wanted:
        first = seen.setdefault(text.text, text)
        if text.text not in codes:
            yield _no_language(text, codes)
        elif first is not text:
            note = Note("it stands here first", first.location)
            message = f"the language `{text.text}` stands twice"
            yield edition_setting.report(text.location, message, "please delete one of them", (note,))


def _no_language(text: TextValue, codes: tuple[str, ...]) -> Diagnostic:
    hint = did_you_mean(near_name(text.text, codes, 0.6)) or f"the languages of the project: {_listed(codes)}"
    return edition_setting.report(text.location, f"no language of the project is `{text.text}`", hint)


def _judge_words(
    values: MapValue, name: str, codes: tuple[str, ...], shown: tuple[str, ...]
) -> Iterator[Diagnostic]:
    """Judge a text by language: readers of each language of the edition need one."""
    texts = values.get(name)
    if not isinstance(texts, MapValue) or not texts.entries:
        return  # no such text: told by the judge of shapes
    for key, _ in texts.entries:
        if key.text not in codes:
            yield _no_language(key, codes)
    missing = [code for code in shown if not texts.text(code).strip()]
    if missing:
        message = f"`{name}` says nothing in {_listed(missing)}"
        place = texts.entries[0][0].location
        yield edition_setting.report(place, message, "please add it: readers of that language see it")


def _judge_contacts(values: MapValue, codes: tuple[str, ...]) -> Iterator[Diagnostic]:
    for key, contact in values.keyed("contacts"):
        if key.text not in CONTACT_ROLES:
            near = near_name(key.text, CONTACT_ROLES, 0.6)
            hint = did_you_mean(near) or f"the roles: {_listed(CONTACT_ROLES)}"
            yield edition_setting.report(key.location, f"there is no role `{key.text}`", hint)
        if not isinstance(contact, MapValue):
            continue
        for name in ("name", "hours"):
            texts = contact.get(name)
            for language, _ in texts.entries if isinstance(texts, MapValue) else ():
                if language.text not in codes:
                    yield _no_language(language, codes)
        yield from _judge_phones(contact)
        for text in contact.texts("languages"):
            if well_written_tag(text.text) != text.text or not is_known_language(text.text):
                message = f"`{text.text}` is the tag of no language that we know"
                yield edition_setting.report(
                    text.location, message, "please write a tag such as `fr` or `ar`"
                )
        yield from _judge_days(contact)


def _judge_phones(contact: MapValue) -> Iterator[Diagnostic]:
    for text in contact.texts("phones"):
        if not _PHONE.match(text.text.strip()) or len(text.text) > _LONGEST_PHONE:
            message = f"`{text.text}` is no telephone number"
            hint = "please write digits with spaces between, as people dial it; all else goes into `hours`"
            yield edition_setting.report(text.location, message, hint)
        elif not text.quoted and " " not in text.text:
            message = f"the number `{text.text}` stands without quotation marks"
            hint = f'please write "{text.text}": other programs lose the zeros and the plus of bare numbers'
            yield edition_setting.report(text.location, message, hint)


def _judge_days(contact: MapValue) -> Iterator[Diagnostic]:
    verified, again = contact.text_value("verified"), contact.text_value("verify_again_by")
    first, last = _day(verified), _day(again)
    if verified is None or again is None or first is None or last is None:
        return  # told by the judge of shapes
    if last < first:
        message = f"it is to be checked again by {again.text}, before it was checked"
        note = Note("it was checked on this day", verified.location)
        hint = "please write a day within the next months"
        yield edition_setting.report(again.location, message, hint, (note,))


def _day(value: TextValue | None) -> date | None:
    try:
        return date.fromisoformat(value.text) if value is not None else None
    except ValueError:
        return None


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
