"""A sign or a letter is written as another language writes it.

A line that breaks before a question mark, a question that begins without `¿`, a comma that leans the wrong
way: readers see at once that nobody of their language has looked.  A letter of Persian script in an Arabic
word looks the same, and no search finds the word.

Judged are French (no-break spaces before `; : ! ? »` and after `«`, apostrophes), Spanish (`¿` and `¡`),
Arabic (`، ؛ ؟`, letters, digits) and Ukrainian (letters of Latin script and of Russian, apostrophes), and
quotation marks in all of them.  Code and addresses are not.

Please write what the message says; `fieldguide check --fix` does what needs no thought.

```markdown
Qui aide ?     <!-- wrong: a space at which the line can break -->
¿Quién ayuda?  <!-- right -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.fixes import replace_once
from fieldguide.content.language_signs import SignFault, is_judged, show_spaces, sign_faults
from fieldguide.model import Diagnostic, Entry, Fix, Library, Location, Severity, declare_rule

from ..same_values import once_for_the_same
from ..scalars import signless_scalars
from ..typed_words import TypedRun, runs_with

RULE = declare_rule("FG410", "language-signs", __doc__, Severity.WARNING)


_AROUND = 12
"""So many letters on each side tell a sign from others of its kind in the same text."""


def check(library: Library) -> Iterator[Diagnostic]:
    """Look at the signs of every text in a language whose signs are known."""
    for entry in library.entries:
        if is_judged(entry.language):
            for run in _runs(entry):
                for fault in sign_faults(run.text, entry.language):
                    yield _tell(library, run.place(fault.start, fault.end), run.text, fault)
    for scalars in signless_scalars(library).values():
        for one in scalars:
            for fault in sign_faults(one.value.text, one.entry.language):
                yield _tell(library, one.value.location, one.value.text, fault)


def _tell(library: Library, place: Location, text: str, fault: SignFault) -> Diagnostic:
    hint = "please write it as the language does"
    if fault.write is not None:
        hint = f"please write `{show_spaces(fault.write)}`"
    return RULE.at(place, fault.message, hint, fix=_fix(library, place, text, fault))


@once_for_the_same
def _runs(entry: Entry) -> Iterator[TypedRun]:
    return runs_with(entry, lambda text: any(True for _ in sign_faults(text, entry.language)))


def _fix(library: Library, place: Location, text: str, fault: SignFault) -> Fix | None:
    """Write the sign as it should be: where the place is a whole text, with enough around it to be found."""
    file = library.file(place.path)
    if fault.write is None or file is None or file.text is None:
        return None
    for around in range(_AROUND):
        before, after = text[max(fault.start - around, 0) : fault.start], text[fault.end : fault.end + around]
        old = before + text[fault.start : fault.end] + after
        if fix := replace_once(file.text, place, old, before + fault.write + after):
            return fix
    return None
