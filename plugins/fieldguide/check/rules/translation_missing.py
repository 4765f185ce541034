"""An entry has no translation in a language of the site.

Readers of that language see the entry in the source language, with a notice.  That is
better than nothing and worse than a translation.

Please translate the file: the same path in the other language folder, with words only.

```text
docs/en/lessons/haiti-2010.md
docs/fr/lessons/haiti-2010.md
```

A file with a title, a summary and other words for the page, and no text yet, helps already:
menus, lists and results of the search are then in the reader's language, and the page says
that its text is not.  It counts as missing until the text is there.

For a language that is still being translated, say so in the configuration.  What is missing
is then counted in one line, at the first entry that lacks a translation.

```yaml
languages:
  - {code: fr, name: Français, translation: machine, complete: false}
```

What an edition of an office says anew is told one by one all the same: the project's translation of it is
not shown any more, as it says something else.
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.layout import in_language
from fieldguide.content.translated import has_whole
from fieldguide.model import Diagnostic, Entry, Kind, Language, Library, Severity, declare_rule

from ..translations import translated_kinds

RULE = declare_rule("FG401", "translation-missing", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find, for every file and language, the entries without translation."""
    kinds = translated_kinds(library)
    source = library.settings.source_language.code
    by_path: dict[str, list[Entry]] = {}
    for entry in library.sources():
        # Who writes in another language than all others chose to: its readers are told so by a notice.
        if entry.kind in kinds and entry.language == source:
            by_path.setdefault(entry.path, []).append(entry)
    for language in library.settings.languages[1:]:
        missing = {
            path: [entry for entry in entries if not _has_text(library, entry, language)]
            for path, entries in by_path.items()
        }
        for path, lacking in missing.items():
            if lacking and (language.complete or _is_of_edition(library, path)):
                yield _one(library, kinds[lacking[0].kind], by_path[path], lacking, language)
        if not language.complete:
            missing = {path: some for path, some in missing.items() if not _is_of_edition(library, path)}
            yield from _count(library, sum(map(len, by_path.values())), missing, language)


def _is_of_edition(library: Library, path: str) -> bool:
    file = library.file(path)
    return file is not None and bool(file.real)


def _has_text(library: Library, entry: Entry, language: Language) -> bool:
    return has_whole(library, entry.id, language.code)


def _one(
    library: Library, kind: Kind, entries: list[Entry], missing: list[Entry], language: Language
) -> Diagnostic:
    path = in_language(entries[0].path, language.code)
    what = f"`{missing[0].id}` has" if not kind.holds_many else _named(missing, len(entries))
    them = "it" if len(missing) == 1 else "them"
    whole = len(missing) == len(entries)
    hint = f"please add `{path}`" if whole else f"please add {them} to `{path}`"
    message = f"{what} no translation into {language.name} (`{language.code}`)"
    if _is_of_edition(library, entries[0].path):
        source = library.settings.source_language.name
        hint = f"readers of {language.name} get it in {source}: {hint} in the edition"
    if library.find(missing[0].id, language.code) is not None:
        message = f"`{missing[0].id}` has its names alone in {language.name} (`{language.code}`)"
        hint = f"please add the text to `{path}`"
    return RULE.at(missing[0].location, message, hint)


def _count(
    library: Library, total: int, missing: dict[str, list[Entry]], language: Language
) -> Iterator[Diagnostic]:
    lacking = [entry for entries in missing.values() for entry in entries]
    if lacking:
        message = (
            f"{len(lacking)} of {total} entries lack a translation into {language.name} (`{language.code}`)"
        )
        named = sum(library.find(entry.id, language.code) is not None for entry in lacking)
        if named:
            message += f"; of {named}, title and summary are there"
        first = f"this is the first; readers of {language.name} get them in the source language"
        yield RULE.at(lacking[0].location, message, first)


def _named(missing: list[Entry], total: int) -> str:
    if len(missing) == total and total > 3:
        return f"all {total} entries have"
    names = ", ".join(f"`{entry.id}`" for entry in missing[:3])
    if len(missing) > 3:
        return f"{names} and {len(missing) - 3} more have"
    return f"{names} {'has' if len(missing) == 1 else 'have'}"
