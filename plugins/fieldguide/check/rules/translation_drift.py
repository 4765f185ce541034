"""A translation has another shape than its source.

A translation says the same as its source, in other words: the same headings with the
same ids in the same order, the same links and citations, as many items in each list, the
same options.  What is missing is lost to the readers of that language; what is added
nobody else can check.  Translations that say they are out of date are not compared.

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
from fieldguide.model import Diagnostic, Library, Note, declare_rule

from ..compare_bodies import compare_citations, compare_headings, compare_links
from ..compare_fields import Difference, compare_fields
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
    yield from compare_fields(pair.source.fields, pair.translation.fields, declared)
    source, translation = pair.source.body, pair.translation.body
    if source is not None and translation is not None:
        yield from compare_headings(source, translation)
        yield from compare_links(library, pair.source, pair.translation)
        yield from compare_citations(library, pair.source, pair.translation)
