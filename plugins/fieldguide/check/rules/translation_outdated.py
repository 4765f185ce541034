"""A translation was made from another text than the source is now.

A translation names in `source_hash` the fingerprint of the words it was made from.  When
the words of the source change, the fingerprint does, and readers of the translation are
told that it may be out of date.

Please bring the translation up to date; then write the fingerprint that the hint gives.

```yaml
source_hash: 3f2a91c07be4
```

For a language that is still being translated (`complete: false`), outdated files are counted in
one line; `fieldguide check docs/fr` tells each.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from fieldguide.model import Diagnostic, Language, Library, Severity, declare_rule

from ..translations import translated_files

RULE = declare_rule("FG402", "translation-outdated", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the fingerprint in each translated file with that of its source."""
    for file in translated_files(library):
        if file.stated == file.expected:
            continue
        message = "the source has changed since this translation was made"
        hint = f"when the words agree again, please write `source_hash: {file.expected}`"
        if not file.stated:
            message = "this translation does not say which text it was made from"
            hint = f"when the words agree with the source, please write `source_hash: {file.expected}`"
        found = RULE.at(file.place, message, hint)
        language = library.settings.language(file.first.language)
        yield found if language.complete else replace(found, together=_together(language))


def _together(language: Language) -> str:
    return f"{{count}} files in {language.name} (`{language.code}`) were translated from another text"
