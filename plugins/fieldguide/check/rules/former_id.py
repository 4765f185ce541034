"""An id that an entry says it had before cannot lead to it.

What stands in `former` are addresses that readers kept: in bookmarks, on paper, on sticks.  At each
of them a small page leads on to the entry.  So there must be no other page at that address, and it
must be clear to which entry it leads.

Please write the id as it was: the kind and the name of the file, without language and suffix.  What
is an entry's own id, or leads to another page, must go.

```yaml
former: [lessons/haiti, lesson/haiti-2010]   # wrong: no kind is called `lessons`; the second is an entry
former: [lesson/haiti]                       # right
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.audiences import is_narrower
from fieldguide.content.former import former_ids, former_page, why_not_kept
from fieldguide.content.layout import ContentPlace, find_place
from fieldguide.content.near import did_you_mean, near_name
from fieldguide.content.site_paths import html_path
from fieldguide.model import (
    Diagnostic,
    Entry,
    Kind,
    Library,
    Note,
    Settings,
    TextValue,
    declare_rule,
)

from ..addresses_taken import address_key, taken_addresses

RULE = declare_rule("FG242", "former-id", __doc__, firm=True)

_HINT = "please write the kind and the name of the file, such as `lesson/haiti-2010`"


def check(library: Library) -> Iterator[Diagnostic]:
    """Judge the former ids of every entry of the source language."""
    first: dict[str, tuple[Entry, TextValue]] = {}
    taken = taken_addresses(library)
    for entry in library.sources():
        for former in former_ids(entry):
            page = former_page(library.settings, former.text)
            if not page:
                yield _malformed(library, former)
                continue
            known = library.find(former.text)
            other = first.setdefault(address_key(page), (entry, former))
            by = taken.who(page)
            if known is not None:
                yield _still_there(library, entry, known, former)
            elif by:
                message = f"the address of `{former.text}`, `{html_path(page)}`, is taken by {by}"
                yield RULE.at(former.location, message, "please take it out")
            elif other[1] is not former:
                yield _claimed(library, entry, other, former)


def _malformed(library: Library, former: TextValue) -> Diagnostic:
    settings, text = library.settings, former.text
    name, slash, slug = text.partition("/")
    kind = settings.kind(name)
    place = find_place(text, settings)
    message = f"`{text}` cannot have been the id of a page"
    if place is not None and place.travels:
        return RULE.at(former.location, message, did_you_mean(place.id))
    if text.startswith("ref:") or "#" in text:
        plain = text.removeprefix("ref:").partition("#")[0]
        return RULE.at(
            former.location, message, did_you_mean(plain if former_page(settings, plain) else "") or _HINT
        )
    if not text:
        return RULE.at(former.location, "nothing stands here, where a former id belongs", _HINT)
    if not slash or not slug or not name:
        return RULE.at(former.location, message, _HINT)
    if kind is None:
        near = near_name(name, [one.name for one in settings.kinds])
        hint = did_you_mean(f"{near}/{slug}") if former_page(settings, f"{near}/{slug}") else _HINT
        return RULE.at(former.location, f"{message}: there is no kind `{name}`", hint)
    if kind.holds_many:
        why = f"all `{name}` entries share one page"
        return RULE.at(former.location, f"{message}: {why}", "please take it out")
    return RULE.at(former.location, f"{message}: {_why(settings, kind, slug)}", _HINT)


def _why(settings: Settings, kind: Kind, slug: str) -> str:
    if kind.is_unit and slug.count("/") != 1:
        return "a unit is named with its module: `unit/module/unit`"
    if "/" in slug and not (kind.is_unit or kind.nested):
        return "no folder is kept in the folder of its kind"
    if not ContentPlace(kind, "", slug).travels:
        return "names are made of small letters from a to z, digits and single hyphens"
    return why_not_kept(settings, kind, slug) or "something else is kept there"


def _still_there(library: Library, entry: Entry, known: Entry, former: TextValue) -> Diagnostic:
    if known is entry:
        message = f"`{former.text}` is the id of this entry now, and not a former one"
        return RULE.at(former.location, message, "please take it out")
    message = f"`{former.text}` is still the id of an entry"
    return RULE.at(
        former.location,
        message,
        "please either take it out or remove that entry",
        _note(library, entry, known),
    )


def _claimed(library: Library, entry: Entry, other: tuple[Entry, TextValue], former: TextValue) -> Diagnostic:
    same = other[1].text == former.text
    if other[0] is entry:
        message = f"`{former.text}` stands here twice"
        if not same:
            message = f"`{former.text}` and `{other[1].text}` are one address to some servers"
        return RULE.at(former.location, message, "please take one out")
    narrower = is_narrower(library, other[0].audience, entry.audience)
    notes = () if narrower else (Note("the first is here", other[1].location),)
    message = f"`{former.text}` is a former id of another entry too, and can lead to one alone"
    if not same:
        message = f"a former id of another entry has the address of `{former.text}` to some servers"
    return RULE.at(former.location, message, "please take it out of one of the two", notes)


def _note(library: Library, entry: Entry, known: Entry) -> tuple[Note, ...]:
    narrower = is_narrower(library, known.audience, entry.audience)
    return () if narrower else (Note("it is here", known.location),)
