"""A page says that it was written in a language, and lies in the folder of another, or is not alone.

A page is written in the first language of the project and translated from there, or it says itself
in which language it was written.  Two originals would say two things under one name, and a
language that a page is not in would be read aloud wrong.

Please put the file into the folder of its language, and let one file of a page be the original.

```yaml
# docs/ar/places/bus-station.md
language: fr        # wrong: this is docs/fr/places/bus-station.md
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.layout import in_language
from fieldguide.content.near import did_you_mean, near_name
from fieldguide.content.page_facts import read_page_facts
from fieldguide.model import Diagnostic, Library, Note, declare_rule

RULE = declare_rule("FG411", "original-language", __doc__, firm=True)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look at every file that says which language it was written in."""
    codes = [language.code for language in library.settings.languages]
    for entry in library.entries:
        stated = read_page_facts(entry.fields).language
        if stated is None or not stated.text:
            continue
        original = library.find(entry.id)
        if stated.text not in codes:
            listed = ", ".join(f"`{code}`" for code in codes)
            hint = did_you_mean(near_name(stated.text, codes, 0.6)) or f"the languages here: {listed}"
            yield RULE.at(stated.location, f"no language of this project is `{stated.text}`", hint)
        elif stated.text != entry.language:
            message = f"this says that it was written in `{stated.text}`, and lies in `{entry.language}`"
            hint = f"please move it to `{in_language(entry.path, stated.text)}`, or take the line out"
            yield RULE.at(stated.location, message, hint)
        elif original is not None and original is not entry:
            note = Note("this one is the original", original.location)
            hint = "please take the line out here, or remove the other file"
            yield RULE.at(stated.location, f"`{entry.id}` has two originals", hint, (note,))
