"""Which contacts an update changes: what an older copy shows beside what the new one shows.

Both are read from the pages themselves.  So older copies of any age can be compared, and nothing is told of a
contact that the pages of a copy do not show to its readers.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import unescape

from fieldguide.content.contacts import choose_text
from fieldguide.model import Language, Settings

_NUMBER = re.compile(r'<bdi class="fg-phone" dir="ltr">([^<]*)</bdi>')
_WHOLE = re.compile(r'<span class="fg-contact">.*?</span>|<tr\b.*?</tr>', re.DOTALL)
"""What says all of a contact: in a text by itself, or a row of a table."""

_TAG = re.compile(r"<[^>]*>")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class ShownContacts:
    """What pages show of contacts: by number the pages it stands on, each with the words around it.

    Days are not among the words: that somebody called again is no change.
    """

    pages: Mapping[str, Mapping[str, frozenset[str]]]

    def page_of(self, number: str) -> str:
        """Give the page with a number that shows most contacts, the first of several."""
        counts = Counter(page for pages in self.pages.values() for page in pages)
        return max(self.pages[number], key=lambda page: counts[page])


@dataclass(frozen=True, slots=True)
class ChangedContact:
    """A contact that is not as it was: its name, the language of that, its new numbers, a page that shows it.

    Without new numbers, its name or its hours are others.
    """

    name: str
    language: str
    numbers: tuple[str, ...]
    page: str


def read_shown(pages: Iterable[tuple[str, str]]) -> ShownContacts:
    """Read what pages show of contacts; each is a path and its HTML."""
    found: dict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    for path, html in pages:
        words: dict[str, set[str]] = {unescape(number): set() for number in _NUMBER.findall(html)}
        for whole in _WHOLE.findall(html) if words else ():
            text = " ".join(_DAY.sub("", unescape(_TAG.sub(" ", whole))).split())
            for number in _NUMBER.findall(whole):
                words[unescape(number)].add(text)
        for number, said in words.items():
            found[number][path] = frozenset(said)
    return ShownContacts(found)


def find_changed(
    settings: Settings, language: Language, before: ShownContacts, now: ShownContacts
) -> tuple[ChangedContact, ...]:
    """Find the contacts of an edition that readers of a language see, and saw otherwise."""
    found: list[ChangedContact] = []
    for contact in settings.local.contacts.values() if settings.local is not None else ():
        shown = [number for number in contact.phones if number in now.pages]
        new = tuple(number for number in shown if number not in before.pages)
        others = (number for number in shown if number in before.pages)
        other = [
            number
            for number in others
            if any(before.pages[number].get(page, said) != said for page, said in now.pages[number].items())
        ]
        if new or other:
            name, code = choose_text(contact.name, settings, language.code)
            found.append(ChangedContact(name, code, new, now.page_of((*new, *other)[0])))
    return tuple(found)


def find_gone(settings: Settings, before: ShownContacts) -> tuple[str, ...]:
    """Give the numbers that an older copy shows, and that are no contact's any more."""
    contacts = settings.local.contacts.values() if settings.local is not None else ()
    known = {number for contact in contacts for number in contact.phones}
    return tuple(number for number in before.pages if number not in known)
