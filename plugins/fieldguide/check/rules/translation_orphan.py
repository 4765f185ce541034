"""A translation has no source.

A translation carries words only; facts, references and the place in lists come from the
entry of the same path in the source language.  Without that entry the translation is
published nowhere.

Please rename the file as its source is named, add the source, or remove the translation.

```text
docs/en/lessons/haiti-2010.md
docs/fr/lessons/haïti-2010.md   (wrong: the name of the file is not translated)
```
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from fieldguide.content.layout import content_path
from fieldguide.content.near import Guesses
from fieldguide.model import Diagnostic, Library, declare_rule

from ..translations import translated_kinds

RULE = declare_rule("FG403", "translation-orphan", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find translations whose id the source language does not have."""
    source = library.settings.source_language.code
    kinds = translated_kinds(library)
    guesses = Guesses()
    for entry in library.entries:
        kind = kinds.get(entry.kind)
        if kind is None or entry.language == source or library.find(entry.id) is not None:
            continue
        near = guesses.near(entry.id, partial(_untranslated, library, kind.name, entry.language))
        path = content_path(kind, entry.slug, source)
        hint = f"please either add `{path}`, or say `language: {entry.language}` where this is the original"
        if kind.holds_many:
            hint = f"please either add it to `{path}` or remove it"
        if near:
            hint = f"please rename it if it is the translation of `{near}`"
        yield RULE.at(entry.location, f"nothing in `{source}` is called `{entry.id}`", hint)


def _untranslated(library: Library, kind: str, language: str) -> list[str]:
    """Give the ids that an orphan may be a translation of: those that have none yet."""
    return [one.id for one in library.sources(kind) if library.find(one.id, language) is None]
