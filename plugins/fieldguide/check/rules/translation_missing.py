"""An entry has no translation in a language of the site.

Readers of that language see the entry in the source language, with a notice.  That is
better than nothing and worse than a translation.

Please translate the file: the same path in the other language folder, with words only.

```text
docs/en/lessons/haiti-2010.md
docs/fr/lessons/haiti-2010.md
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Entry, Layout, Library, Severity, declare_rule

from ..paths import translated_path
from ..translations import translated_kinds

RULE = declare_rule("FG401", "translation-missing", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find, for every file and language, the entries without translation."""
    kinds = translated_kinds(library)
    source = library.settings.source_language.code
    by_path: dict[str, list[Entry]] = {}
    for entry in library.sources():
        if entry.kind in kinds:
            by_path.setdefault(entry.path, []).append(entry)
    for entries in by_path.values():
        first = entries[0]
        kind = kinds[first.kind]
        for language in library.settings.languages[1:]:
            missing = [entry for entry in entries if library.find(entry.id, language.code) is None]
            if missing:
                path = translated_path(first, kind, source, language.code)
                one_each = kind.layout is not Layout.COLLECTION
                what = f"`{first.id}` has" if one_each else _named(missing, len(entries))
                them = "it" if len(missing) == 1 else "them"
                whole = len(missing) == len(entries)
                hint = f"please add `{path}`" if whole else f"please add {them} to `{path}`"
                place = missing[0].location
                yield RULE.at(place, f"{what} no translation into {language.name} (`{language.code}`)", hint)


def _named(missing: list[Entry], total: int) -> str:
    if len(missing) == total and total > 3:
        return f"all {total} entries have"
    names = ", ".join(f"`{entry.id}`" for entry in missing[:3])
    if len(missing) > 3:
        return f"{names} and {len(missing) - 3} more have"
    return f"{names} {'has' if len(missing) == 1 else 'have'}"
