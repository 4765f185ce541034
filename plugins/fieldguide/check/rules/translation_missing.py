"""An entry has no translation in a language of the site.

Readers of that language see the entry in the source language, with a notice.  That is
better than nothing and worse than a translation.

Please translate the file: the same path in the other language folder, with words only.

```text
docs/en/lessons/haiti-2010.md
docs/fr/lessons/haiti-2010.md
```

For a language that is still being translated, say so in the configuration.  What is missing
is then counted in one line, at the first entry that lacks a translation.

```yaml
languages:
  - {code: fr, name: Français, translation: machine, complete: false}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.layout import in_language
from fieldguide.model import Diagnostic, Entry, Kind, Language, Library, Severity, declare_rule

from ..translations import translated_kinds

RULE = declare_rule("FG401", "translation-missing", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find, for every file and language, the entries without translation."""
    kinds = translated_kinds(library)
    by_path: dict[str, list[Entry]] = {}
    for entry in library.sources():
        if entry.kind in kinds:
            by_path.setdefault(entry.path, []).append(entry)
    for language in library.settings.languages[1:]:
        missing = {
            path: [entry for entry in entries if library.find(entry.id, language.code) is None]
            for path, entries in by_path.items()
        }
        if language.complete:
            for path, lacking in missing.items():
                if lacking:
                    yield _one(library, kinds[lacking[0].kind], by_path[path], lacking, language)
        else:
            yield from _count(sum(map(len, by_path.values())), missing, language)


def _one(
    library: Library, kind: Kind, entries: list[Entry], missing: list[Entry], language: Language
) -> Diagnostic:
    path = in_language(entries[0].path, language.code)
    what = f"`{missing[0].id}` has" if not kind.holds_many else _named(missing, len(entries))
    them = "it" if len(missing) == 1 else "them"
    whole = len(missing) == len(entries)
    hint = f"please add `{path}`" if whole else f"please add {them} to `{path}`"
    message = f"{what} no translation into {language.name} (`{language.code}`)"
    return RULE.at(missing[0].location, message, hint)


def _count(total: int, missing: dict[str, list[Entry]], language: Language) -> Iterator[Diagnostic]:
    lacking = [entry for entries in missing.values() for entry in entries]
    if lacking:
        message = (
            f"{len(lacking)} of {total} entries lack a translation into {language.name} (`{language.code}`)"
        )
        first = f"this is the first; readers of {language.name} get them in the source language"
        yield RULE.at(lacking[0].location, message, first)


def _named(missing: list[Entry], total: int) -> str:
    if len(missing) == total and total > 3:
        return f"all {total} entries have"
    names = ", ".join(f"`{entry.id}`" for entry in missing[:3])
    if len(missing) > 3:
        return f"{names} and {len(missing) - 3} more have"
    return f"{names} {'has' if len(missing) == 1 else 'have'}"
