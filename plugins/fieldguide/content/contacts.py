"""Fill in who has which role: in an edition that says so, a place to write in becomes a contact.

A text marks such a place with the role, and with what of it stands there where only a part does::

    [____________](contact:child-protection)
    [____________](contact:child-protection#phone)

Where nobody is named, what is between the brackets stays: a place to write in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from fieldguide.model import (
    CONTACT_ROLES,
    Contact,
    Entry,
    FieldMarkdown,
    Inline,
    Library,
    Link,
    MapValue,
    MarkdownText,
    Settings,
)
from fieldguide.model.blocks import Attributes, Styled, Text

from .addresses import ROLE_SCHEME, Reach, classify
from .changed_texts import Change, change_text, change_value
from .page_facts import due_by
from .words import choose_words

PARTS = ("name", "phone", "hours", "languages", "checked", "again")
"""What a text can ask for of a contact by itself."""

_BETWEEN = " · "
_NUMBER = Attributes(classes=("fg-phone",), others=(("dir", "ltr"),))
_DAY = Attributes(classes=("fg-day",), others=(("dir", "ltr"),))
_WHOLE = Attributes(classes=("fg-contact",))


def contact_roles(texts: Iterable[Link]) -> Iterator[tuple[Link, str, str]]:
    """Give the links that mark places of roles, each with the role and the part that they name."""
    for link in texts:
        address = classify(link.target)
        if address.reach is Reach.ROLE:
            yield link, address.path, address.anchor


def is_known_role(role: str, part: str) -> bool:
    """Tell whether there is such a role, and such a part of a contact."""
    return role in CONTACT_ROLES and part in ("", *PARTS)


def fill_contacts(library: Library) -> Library:
    """Give the library with every place of a role filled in; it stays a blank where nobody has the role.

    What shows a contact is to be checked again on the contact's day, where that is before its own.
    """
    days = _find_days(library)
    entries = tuple(
        _due_by(_filled(library.settings, entry), days.get(entry.id) if library.is_original(entry) else None)
        for entry in library.entries
    )
    same = all(new is old for new, old in zip(entries, library.entries, strict=True))
    return library if same else replace(library, entries=entries)


def _find_days(library: Library) -> dict[str, date]:
    """Give, for the id of each entry that shows contacts in a language, the first of their days."""
    contacts = library.settings.local.contacts if library.settings.local is not None else {}
    found: dict[str, date] = {}
    for entry in library.entries if contacts else ():
        for _, role, _ in contact_roles(link for text in _texts(entry) for link in text.links):
            if role in contacts:
                day = contacts[role].verify_again_by
                found[entry.id] = min(day, found.get(entry.id, day))
    return found


def _due_by(entry: Entry, day: date | None) -> Entry:
    """Give an entry whose next review is on a day, or before."""
    fields = due_by(entry.fields, day) if day is not None else entry.fields
    if fields is entry.fields:
        return entry
    return replace(entry, fields=fields, as_written=entry.as_written or entry)


def _texts(entry: Entry) -> tuple[MarkdownText | FieldMarkdown, ...]:
    return (*((entry.body,) if entry.body is not None else ()), *entry.field_texts)


def _filled(settings: Settings, entry: Entry) -> Entry:
    if not any(link.target.startswith(ROLE_SCHEME) for text in _texts(entry) for link in text.links):
        return entry
    change = _filler(settings, entry.language)
    fields = change_value(entry.fields, change)
    assert isinstance(fields, MapValue)
    return replace(
        entry,
        fields=fields,
        body=change_text(entry.body, change) if entry.body is not None else None,
        field_texts=tuple(change_text(one, change) for one in entry.field_texts),
        as_written=entry.as_written or entry,
    )


def _filler(settings: Settings, language: str) -> Change:
    contacts = settings.local.contacts if settings.local is not None else {}

    def change(link: Link) -> tuple[Inline, ...] | None:
        address = classify(link.target)
        if address.reach is not Reach.ROLE:
            return None
        contact = contacts.get(address.path)
        if contact is None:
            return link.children
        return contact_words(settings, contact, language, address.anchor) or link.children

    return change


@dataclass(frozen=True, slots=True)
class SpokenContact:
    """Who has a role, as readers of a language are told; days in ISO form."""

    name: str
    phones: tuple[str, ...]
    hours: str
    checked: str
    again: str


def speak_contact(settings: Settings, role: str, language: str) -> SpokenContact | None:
    """Say who has a role, None where nobody is named."""
    contact = settings.local.contacts.get(role) if settings.local is not None else None
    if contact is None:
        return None
    name, hours = _in(contact.name, settings, language), _in(contact.hours, settings, language)
    checked, again = contact.verified.isoformat(), contact.verify_again_by.isoformat()
    return SpokenContact(name, contact.phones, hours, checked, again)


def contact_words(settings: Settings, contact: Contact, language: str, part: str = "") -> tuple[Inline, ...]:
    """Say who has a role, for a text in a language: all of it, or one part; nothing where that is not known.

    A number and a day are of the direction of numbers in every language, and in one piece.
    """
    words = choose_words(settings, language, settings.source_language.code)
    name, hours = _in(contact.name, settings, language), _in(contact.hours, settings, language)
    known = {one.code: one.name for one in settings.written_languages}
    spoken = ", ".join(known.get(code, code) for code in contact.languages)
    phones = _joined([Styled("bdi", (_text(number),), 0, 0, _NUMBER) for number in contact.phones], " / ")
    day = contact.verified.isoformat()
    parts: dict[str, tuple[Inline, ...]] = {
        "name": (Styled("strong", (_text(name),), 0, 0),) if name else (),
        "phone": phones,
        "hours": (_text(hours),) if hours else (),
        "languages": (_text(spoken),) if spoken else (),
        "checked": (Styled("bdi", (_text(day),), 0, 0, _DAY),),
        "again": (Styled("bdi", (_text(contact.verify_again_by.isoformat()),), 0, 0, _DAY),),
    }
    if part:
        return parts.get(part, ())
    before, _, after = words["contact.checked"].partition("{date}")
    parts["checked"] = (_text(before), *parts["checked"], *((_text(after),) if after else ()))
    shown = [parts[one] for one in ("name", "phone", "hours", "checked") if parts[one]]
    inside: list[Inline] = []
    for index, one in enumerate(shown):
        inside += [_text(_BETWEEN), *one] if index else one
    return (Styled("span", tuple(inside), 0, 0, _WHOLE),)


def choose_text(texts: Mapping[str, str], settings: Settings, language: str) -> tuple[str, str]:
    """Give the text by language that readers of a language get, and the language that it is in.

    Where it is not in theirs, it is that of the first language that the edition has it in.  Both are empty
    where there is none.
    """
    own = settings.local.languages if settings.local is not None else (settings.first_language.code,)
    for code in (language, *own, *texts):
        if texts.get(code):
            return texts[code], code
    return "", ""


def _in(texts: Mapping[str, str], settings: Settings, language: str) -> str:
    return choose_text(texts, settings, language)[0]


def _joined(pieces: list[Styled], between: str) -> tuple[Inline, ...]:
    found: list[Inline] = []
    for index, one in enumerate(pieces):
        found += [_text(between), one] if index else [one]
    return tuple(found)


def _text(words: str) -> Text:
    return Text(words, 0, 0, literal=True)
