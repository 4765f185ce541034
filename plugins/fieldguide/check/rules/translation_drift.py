"""A translation has another shape than its source.

A translation says the same as its source, in other words: the same headings with the
same ids in the same order, the same links and citations with their places, the same
numbers, as many paragraphs, boxes, rows and items in each section, the same options.
What is missing is lost to the readers of that language; what is added nobody else can
check.  A number may be written in words in one of the two, and its digits may be those of
another script.  Translations that say they are out of date are not compared, and of one that has
names only, those.

Please make the translation follow its source, or change the source first.

```markdown
## What worked {#what-worked}           <!-- docs/en/… -->
## Ce qui a marché {#ce-qui-a-marche}   <!-- docs/fr/…: wrong, the id stays -->
## Ce qui a marché {#what-worked}       <!-- right -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.fields import declared_fields
from fieldguide.content.fingerprint import gives_names_only
from fieldguide.content.numbers import find_numbers, has_digit
from fieldguide.model import Diagnostic, Library, Note, declare_rule

from ..compare_bodies import compare_citations, compare_headings, compare_links
from ..compare_fields import Difference, compare_fields
from ..compare_sections import changed_numbers, compare_sections, number_words
from ..translations import TranslationPair, current_pairs

RULE = declare_rule("FG404", "translation-drift", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare every translation that does not say it is out of date with its source."""
    for pair in current_pairs(library):
        for difference in _differences(library, pair):
            place = difference.location or pair.translation.location
            notes = (Note("the source has it here", difference.source),) if difference.source else ()
            yield RULE.at(place, difference.message, difference.hint, notes)


def _differences(library: Library, pair: TranslationPair) -> Iterator[Difference]:
    declared = declared_fields(pair.kind)
    fields = compare_fields(pair.source.fields, pair.translation.fields, declared)
    if gives_names_only(pair.translation, pair.source):
        # What it does not have yet is missing, which is told apart.
        yield from (one for one in fields if one.location is not None)
        yield from _field_numbers(pair)
        return
    yield from fields
    yield from _field_numbers(pair)
    source, translation = pair.source.body, pair.translation.body
    if source is not None and translation is not None:
        yield from compare_headings(source, translation)
    yield from compare_links(library, pair.source, pair.translation)
    yield from compare_citations(library, pair.source, pair.translation)
    if source is not None and translation is not None:
        yield from compare_sections(source, translation)


def _field_numbers(pair: TranslationPair) -> Iterator[Difference]:
    for _, source, text in pair.texts:
        if not has_digit(source.text):
            continue
        mine, theirs = ([one for one, _, _ in find_numbers(value.text)] for value in (source, text))
        for number, missing in changed_numbers(mine, theirs):
            yield Difference(*number_words(number, missing), text.location, source.location)
