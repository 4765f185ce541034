"""A word that people use for an entry helps nobody to find it.

`also_called` holds the words that people type when they look for an entry: what they call it in the
field, an older name, a word that should not be used.  The search knows them, and no page shows them.  A
word that stands there twice, or is the title itself, adds nothing; a whole sentence, or several words in
one item, is what nobody types.

Please write each word as an item of its own, as somebody would type it, and leave out the title.  A
translation has a list of its own.

```yaml
title: Forced labour
also_called: [forced labour, "modern slavery, slave work"]   # wrong
also_called: [modern slavery, slave work]                    # right
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.letters import fold_letters
from fieldguide.content.page_facts import read_page_facts
from fieldguide.model import Diagnostic, Entry, Library, Note, Severity, TextValue, declare_rule, title_of

RULE = declare_rule("FG243", "also-called", __doc__, Severity.WARNING)

_LONGEST = 60
_BETWEEN = frozenset(",;،؛、·|\n")


def check(library: Library) -> Iterator[Diagnostic]:
    """Judge the words of each entry, in every language that has some."""
    for entry in library.entries:
        words = read_page_facts(entry.fields).also_called
        if words:
            yield from _judge(entry, words)


def _judge(entry: Entry, words: tuple[TextValue, ...]) -> Iterator[Diagnostic]:
    title = title_of(entry.fields)
    first: dict[str, TextValue] = {}
    for word in words:
        alike = _fold(word.text)
        if not alike:
            yield RULE.at(word.location, "no word stands here", "please take it out")
            continue
        known = first.setdefault(alike, word)
        if title is not None and alike == _fold(title.text):
            yield RULE.at(word.location, f"`{word.text}` is the title, which is found anyway", _TAKE_OUT)
        elif known is not word:
            note = Note("the first is here", known.location)
            yield RULE.at(word.location, f"`{word.text}` stands here twice", _TAKE_OUT, (note,))
        elif _BETWEEN.intersection(word.text):
            message = "several words stand in one item"
            yield RULE.at(word.location, message, "please write each as an item of its own")
        elif len(word.text) > _LONGEST:
            message = f"{len(word.text)} characters are more than anybody types"
            yield RULE.at(
                word.location, message, f"please write a word or two, at most {_LONGEST} characters"
            )


_TAKE_OUT = "please take it out"


def _fold(text: str) -> str:
    return " ".join(fold_letters(text).replace("’", "'").split())
