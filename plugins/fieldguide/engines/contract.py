"""What the core and an engine exchange.

An engine turns pages into files.  It is handed a `SiteWork`, asks it for each page, and writes what it
gets, letter for letter, at the page's path.  It adds nothing to a page and writes no other file: styles,
scripts, pictures, the lists of the menu, the search and the site map come from the core when the engine
is done.

So an engine needs to know nothing of a page's inside.  What the core itself finds in finished pages
later are the marks of `fieldguide.content.marks`, and the parts of the frame:

- `html[lang]`, `html[dir]`: the language of the frame;
- `html.no-js`, which a script turns into `html.js`; `html[data-fg-scheme="light|dark"]`: the colours that
  it shows, and without it those of the device;
- `body[data-site-root]`: the way to the site's root, for scripts;
- `#fg-content`: where the text begins; `#fg-nav`: the menu;
- `article.fg-page.fg-text`: a page; the text of any page is `.fg-text`, and styles hang on it;
- `a[data-fg-list]` in the menu: the list that the page is in, and the file with what is in it;
- `.fg-edition`, `.fg-edition-line`: empty places for the edition, which a style sheet fills;
- `.fg-header`, `.fg-side` (the menu), `.fg-contents`, `.fg-path`, `.fg-skip`: what is not printed;
- `data-fg-…` attributes: what a script of ours takes hold of.

Two engines keep to it: ours (`make_pages`), which `fieldguide build` uses, and MkDocs, driven from
`mkdocs_fieldguide`.  `tests/test_engine_contract.py` holds each to it.
"""

from __future__ import annotations

from typing import Protocol

from fieldguide.model import FinishedPage, Language


class SiteWork(Protocol):
    """The pages of a site in all its languages, each made when it is asked for.

    It can be pickled: where the system cannot fork, it travels to the processes that make pages.
    """

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages, the source language first."""
        ...

    def paths(self, language: str) -> tuple[str, ...]:
        """Give the paths of a language's pages, such as `risks/index.md`, sorted."""
        ...

    def make(self, language: str, path: str) -> FinishedPage:
        """Make a page; the same in whatever order pages are made."""
        ...
