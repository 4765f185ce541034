"""Spare others from parsing the HTML that is finished.

Half of a rendered page is HTML from templates.  Python-Markdown reads it tag by tag, twice,
only to put it back as it was; a block that is whole and holds no Markdown is put aside at
once, in the same store.  Material's search reads every page again, only to pass over what
is excluded from it; it is handed a page without these blocks.  Together this halves the
time of a build.
"""

from __future__ import annotations

import re

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

# From a tag at the start of a line after an empty one, up to the next empty line.
_BLOCK = re.compile(
    r"(?:(?<=\n\n)|\A)<(?P<tag>div|section|footer|nav|dl|form|p|ul|ol|table)(?=[ >])"
    r"[^\n]*(?:\n[^\n]+)*(?=\n\n|\n?\Z)"
)

_EXCLUDED = "data-search-exclude"
# Python-Markdown uses the same two control characters around what it puts aside.
_START, _END = "\x02fg-not-searched\x03", "\x02/fg-not-searched\x03"
_MARKED = re.compile(f"<[a-z0-9]+ {_START}.*?{_END}", re.DOTALL)

# After fenced code (25), whose text may look like HTML, and before raw HTML (20).
_PRIORITY = 22


class RawBlocksExtension(Extension):
    """Adds the step below."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Put the step in its place."""
        md.preprocessors.register(RawBlocks(md), "fieldguide_raw_blocks", _PRIORITY)


class RawBlocks(Preprocessor):
    """Puts whole blocks of HTML aside."""

    def run(self, lines: list[str]) -> list[str]:
        """Give the lines with a placeholder for each block."""
        return _BLOCK.sub(self._store, "\n".join(lines)).split("\n")

    def _store(self, match: re.Match[str]) -> str:
        block, tag = match[0], match["tag"]
        whole = block.endswith(f"</{tag}>") and len(re.findall(rf"<{tag}(?=[ >])", block)) == block.count(
            f"</{tag}>"
        )
        if not whole or "markdown=" in block:
            return block
        if _EXCLUDED in block[: block.index(">")]:
            # Behind the tag's name: Python-Markdown looks at how a block begins.
            block = f"<{tag} {_START}{block.removeprefix(f'<{tag} ')}{_END}"
        return self.md.htmlStash.store(block)


def without_marks(html: str) -> str:
    """Give a page as it is shown."""
    return html.replace(_START, "").replace(_END, "")


def without_excluded(html: str) -> str:
    """Give a page as it is searched: without the blocks that are excluded from it."""
    return _MARKED.sub("", html)
