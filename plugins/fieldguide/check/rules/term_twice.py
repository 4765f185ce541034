"""Two terms of the glossary are written alike.

Where a text uses a term, its definition is shown.  Two entries that differ in nothing but
capitals, or that share an acronym or another spelling, cannot be told apart in a text: the
second would never be shown.

Please put both into one entry, or take the shared spelling away from one of them.

```yaml
terms:
  cluster: {term: cluster, definition: A group of agencies.}
  camp-cluster: {term: Cluster, definition: …}            # wrong
  camp-cluster: {term: camp cluster, definition: …}       # right
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.letters import ARABIC_ARTICLE, without_signs
from fieldguide.content.terms import TERM, read_term
from fieldguide.model import Diagnostic, Entry, Library, Note, TextValue, declare_rule

RULE = declare_rule("FG240", "term-twice", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find spellings that belong to two terms of one language."""
    first: dict[tuple[str, str], tuple[Entry, TextValue]] = {}
    for entry in library.entries:
        if entry.kind != TERM:
            continue
        for written, exact in _spellings(entry):
            alike = _fold(written.text, exact)
            owner, other = first.setdefault((entry.language, alike), (entry, written))
            if alike and owner is not entry:
                yield RULE.at(
                    written.location,
                    f"`{owner.slug}` is written like this too, so `{entry.slug}` would never be shown",
                    "please either put both into one entry, or change this spelling",
                    (Note("the first is here", other.location),),
                )


def _spellings(entry: Entry) -> Iterator[tuple[TextValue, bool]]:
    """Give what a text may write for a term, and whether its capitals count."""
    term = read_term(entry.fields)
    if term.term is not None:
        yield term.term, False
    if term.acronym is not None:
        yield term.acronym, True
    for variant in term.variants:
        yield variant, variant.text.isupper()


def _fold(spelling: str, exact: bool) -> str:
    words = " ".join(spelling.split())
    if exact:
        return words
    return without_signs(words).lower().removeprefix(ARABIC_ARTICLE).replace("’", "'")
