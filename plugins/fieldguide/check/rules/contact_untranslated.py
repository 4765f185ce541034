"""A contact of an edition says nothing in one of its languages.

Readers of that language get the words of another one, which they may not read: they do not know whom they
call, or when somebody answers.

Please write the name, and the hours where there are any, in each language of the edition.

```yaml
languages: [fr, ar]
contacts:
  health:
    name: {fr: Centre de santé}                        # wrong
    name: {fr: Centre de santé, ar: المركز الصحي}        # right
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.contacts import choose_text
from fieldguide.model import Diagnostic, Library, Severity, declare_rule

RULE = declare_rule("FG540", "contact-untranslated", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find, for each contact and language of the edition, what is said in other languages alone."""
    settings = library.settings
    local = settings.local
    if local is None:
        return
    names = {language.code: language.name for language in settings.languages}
    for contact in local.contacts.values():
        for field, texts in (("name", contact.name), ("hours", contact.hours)):
            for code in local.languages:
                if not texts or code in texts:
                    continue
                _, got = choose_text(texts, settings, code)
                message = f"`{field}` of the contact for `{contact.role}` says nothing in `{code}`"
                hint = f"please add it: readers of {names[code]} get it in {names.get(got, got)}"
                yield RULE.at(contact.key.location, message, hint)
