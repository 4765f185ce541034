"""The page of the manual that lists the words a project can replace or translate."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from fieldguide.content.words import FALLBACK, read_words, word_folders

from ..context.page_scope import PageScope
from ..templates.environment import render_block
from .text import write_text

_START = """\
## How to change a word {#change}

Buttons, labels, notices, the README of packages and the headings of exported files are words of
the interface.
A project gives its own, or those of a further language, by the keys below, in a file for each language
beside `mkdocs.yml`.

```yaml
# words/pt.yml
quiz.check: Verificar
```

`fieldguide new language pt` makes this file for a language that fieldguide has no words in: each word
stands there in English, in a remark above the place for yours.
The check counts those that are still empty; until then, readers see them in the source language.
A few words in several languages can also stand in `mkdocs.yml`, under `words` in the options.

A name in braces, such as `{count}`, is filled in by the program: a word keeps the braces that it has here.
Keys with `zero`, `one`, `two`, `few`, `many` and `other` are the plurals of a language: it needs those
that it has, which can be others than the English ones below."""


@dataclass(frozen=True, slots=True)
class WordRow:
    """A line of the table: a key and its English word."""

    key: str
    text: str


def write_words(scope: PageScope) -> Iterator[str]:
    """Give every key with its English word, in groups by the first part of the key."""
    yield write_text(scope, _START)
    words = read_words(word_folders(scope.site.settings.kinds), FALLBACK)
    rows = [WordRow(key, text) for key, text in sorted(words.items())]
    for group, members in groupby(rows, key=lambda row: row.key.partition(".")[0]):
        yield write_text(scope, f"## {group} {{#words-{group.replace('_', '-')}}}")
        yield render_block("word_table", name=f"Words of {group}", rows=tuple(members))
