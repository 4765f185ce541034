"""A course that an edition chooses is not in one of its languages.

Readers of that language get it in another one.  Who chose the course for them may not know: the menu of
the office's own language shows no sign of it.

Please translate what is missing, choose another course, or tell these readers.  A translation of yours lies
at the same path in the edition.

```yaml
languages: [fr, ar]
modules: [module/justice]      # where only its index.md is in Arabic
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.layout import in_language
from fieldguide.content.training import MODULE, read_module
from fieldguide.content.translated import has_whole
from fieldguide.model import Diagnostic, Entry, Library, Severity, declare_rule

from ..training import units_by_module

RULE = declare_rule("FG542", "edition-untranslated", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Count, for each chosen course and language of the edition, the files that are not in that language."""
    local = library.settings.local
    for text in (local.modules or ()) if local is not None else ():
        module = library.find(text.text)
        if local is None or module is None or module.kind != MODULE:
            continue  # told as an id that is not known, or as one that is left out too
        quiz = library.find(read_module(module.fields).quiz)
        parts = (module, *units_by_module(library).get(module.id, ()), *((quiz,) if quiz is not None else ()))
        for code in local.languages:
            lacking = [part for part in parts if not _is_in(library, part, code)]
            if lacking:
                name = library.settings.language(code).name
                other = library.settings.language(lacking[0].language).name
                first = in_language(lacking[0].path, code)
                message = (
                    f"{len(lacking)} of {len(parts)} files of `{module.id}` are not in {name} (`{code}`)"
                )
                hint = f"readers of {name} get them in {other}; the first one to translate is `{first}`"
                yield RULE.at(text.location, message, hint)


def _is_in(library: Library, entry: Entry, code: str) -> bool:
    return entry.language == code or has_whole(library, entry.id, code)
