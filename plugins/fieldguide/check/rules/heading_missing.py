"""A link names a heading that its page does not have.

The part of an address after `#` is the id of a heading, a question or an objective.
Where the page has none such, the reader lands at the top of the page and has to search.

Please correct the id, or give the heading this id.

```markdown
[What worked](ref:lesson/haiti-2010#worked)       <!-- wrong -->
[What worked](ref:lesson/haiti-2010#what-worked)  <!-- right -->
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from urllib.parse import unquote

from fieldguide.content.addresses import Reach
from fieldguide.content.audiences import audience_of, is_narrower
from fieldguide.content.near import Guesses, did_you_mean
from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.quizzes import QUIZ
from fieldguide.content.slips import only_slip
from fieldguide.model import Diagnostic, Entry, Library, Location, declare_rule

from ..links import all_links
from ..mending import fix_text
from ..paths import file_links
from ..references import Reference, all_references

RULE = declare_rule("FG104", "heading-missing", __doc__)

_REMOVE = "please remove the part from `#` on, or give the heading this id"


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the anchor of every reference and link with those of its target."""
    guesses = Guesses()
    for reference in all_references(library):
        target = library.find(reference.id)
        if target is None or not reference.anchor or _is_objective(reference):
            continue
        if reference.anchor not in target.anchors:
            known = _shown(library, reference.entry, target)
            yield _report(f"`{target.id}`", reference.anchor, reference.location, known, guesses, library)
    for entry in library.sources():
        notice = read_page_facts(entry.fields).content_notice
        skip_to = notice.skip_to if notice is not None else None
        if skip_to is not None and skip_to.text not in entry.anchors:
            near = guesses.near(skip_to.text, partial(tuple, entry.anchors), 0.6)
            hint = did_you_mean(near) if near else "please name the id of the heading that comes after it"
            yield RULE.at(skip_to.location, f"this page has no heading `#{skip_to.text}` to skip to", hint)
    for link in all_links(library):
        anchor = unquote(link.address.anchor)
        if link.address.reach is Reach.ANCHOR and anchor and anchor not in link.entry.anchors:
            yield _report("this page", anchor, link.location, link.entry.anchors, guesses, library)
    for link in file_links(library):
        anchor, target = unquote(link.address.anchor), link.destination.shown
        if target is not None and anchor and anchor not in target.anchors:
            known = _shown(library, link.entry, target)
            yield _report(f"`{link.address.path}`", anchor, link.location, known, guesses, library)


def _is_objective(reference: Reference) -> bool:
    """Tell whether the rule about objectives of questions looks at this one."""
    return reference.entry.kind == QUIZ and reference.path.endswith(".objective")


def _shown(library: Library, reader: Entry, target: Entry) -> tuple[str, ...]:
    """Give the anchors that a hint may name: none of a page that is not for this reader."""
    narrower = is_narrower(library, audience_of(library, target), audience_of(library, reader))
    return () if narrower else target.anchors


def _report(
    name: str,
    anchor: str,
    place: Location,
    known: tuple[str, ...],
    guesses: Guesses,
    library: Library,
) -> Diagnostic:
    near = guesses.near(anchor, lambda: known, 0.6)
    hint = _REMOVE
    if near:
        hint = did_you_mean(f"#{near}")
    elif known:
        hint = "it has " + ", ".join(f"`#{one}`" for one in known[:8])
    meant = only_slip(anchor, known) if near else ""
    fix = fix_text(library, place, f"#{anchor}", f"#{meant}") if meant else None
    return RULE.at(place, f"{name} has no heading `#{anchor}`", hint, fix=fix)
