"""A passage of a translation is still in the words of its source.

Readers of that language meet words they may not know, under a page that says it is translated;
and whoever looks for what is left to do does not find it.  Names, numbers and titles may be the
same; a passage with five small words or more is told.

Please translate it, or remove the file: readers then get the source, marked as such.

```markdown
Teams went to the border with officials.        <!-- docs/fr/…: wrong, the words of the source -->
Des équipes sont allées à la frontière.         <!-- right -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, Note, declare_rule

from ..compare_sections import fold_passage, untranslated
from ..translations import translation_pairs

RULE = declare_rule("FG407", "translation-untranslated", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the passages of every translation with those of its source."""
    for pair in translation_pairs(library):
        for path, source, text in pair.texts:
            words = fold_passage(text.text)
            if words and words == fold_passage(source.text):
                notes = (Note("the source says the same", source.location),)
                yield RULE.at(
                    text.location, f"`{path}` is in the words of the source", "please translate it", notes
                )
        if pair.source.body is not None and pair.translation.body is not None:
            for place, source_place, words in untranslated(pair.source.body, pair.translation.body):
                begin = " ".join(words.split()[:6])
                notes = (Note("the source says the same", source_place),)
                message = f"“{begin} …” is in the words of the source"
                yield RULE.at(place, message, "please translate it", notes)
