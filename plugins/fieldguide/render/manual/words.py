"""The page of the manual that lists the words a project can replace or translate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from fieldguide.content.kind_words import all_words
from fieldguide.content.words import FALLBACK

from ..context.page_scope import PageScope
from ..templates.environment import render_block
from .text import write_text

_START = """\
## How to change a word {#change}

Buttons, labels, notices, the README of packages and the headings of exported files are words of
the interface.
A project gives its own, or those of a further language, under `words` in the options, by the keys below.

```yaml
words:
  quiz.check: {en: Check my answer, pt: Verificar}
```

A name in braces, such as `{count}`, is filled in by the program: a word keeps the braces that it has here.
Keys with `zero`, `one`, `two`, `few`, `many` and `other` are the plurals of a language: those
that it has are used.
The check says how many words a language still lacks."""


@dataclass(frozen=True, slots=True)
class WordRow:
    """A line of the table: a key and its English word."""

    key: str
    text: str


def write_words(scope: PageScope) -> Iterator[str]:
    """Give every key with its English word, in groups by the first part of the key."""
    yield write_text(scope, _START)
    rows = [
        WordRow(key, texts.get(FALLBACK, ""))
        for key, texts in sorted(all_words(scope.site.settings.kinds).items())
    ]
    for group, members in groupby(rows, key=lambda row: row.key.partition(".")[0]):
        yield write_text(scope, f"## {group} {{#words-{group.replace('_', '-')}}}")
        yield render_block("word_table", name=f"Words of {group}", rows=tuple(members))
