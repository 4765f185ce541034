"""markdown-it-py, set up for our Markdown, with a place for every token.

markdown-it gives lines of blocks; for what stands inside a line it gives nothing.  `PlacedInline`
notes where each token begins and ends in the text of its block.
"""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock, html_block
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.deflist import deflist_plugin

from .remarks import strip_remarks

NESTING = 64
"""Where markdown-it stops looking; whoever reads tells long before."""

SPAN = "span"
"""The key in a token's `meta` under which its start and its end stand."""


class PlacedInline(ParserInline):
    """Notes the span of every token in the text that is read."""

    def tokenize(self, state: StateInline) -> None:
        """Read tokens up to the end of the range, as the parser does, and note their spans."""
        rules = self.ruler.getRules("")
        end = state.posMax
        deepest = state.md.options["maxNesting"]
        placed = state.pos
        while state.pos < end:
            start, before = state.pos, len(state.tokens)
            taken = False
            if state.level < deepest:
                for rule in rules:
                    taken = rule(state, False)
                    if taken:
                        break
            if not taken:
                state.append_pending(state.src[state.pos])
                state.pos += 1
            elif len(state.tokens) > before:
                _note(state.tokens, before, placed, start, state.pos)
                placed = state.pos
        if state.pending:
            state.pushPending().meta[SPAN] = (placed, end)


def _note(tokens: list[Token], before: int, placed: int, start: int, end: int) -> None:
    """Note the spans of what one rule made of the text from `start` to `end`.

    Plain words before it, from `placed` on, become a token only now.
    """
    own = tokens[before:]
    # A rule that makes words only (`**`) makes as many as it took.
    if own[0].type == "text" and (
        any(token.type != "text" for token in own) or sum(len(token.content) for token in own) != end - start
    ):
        own[0].meta[SPAN] = (placed, start)
        del own[0]
    position = start
    for token in own:
        if SPAN not in token.meta:
            if token.type == "text":
                token.meta[SPAN] = (position, position + len(token.content))
            elif token.nesting == 1:
                token.meta[SPAN] = (position, position + 1)
            else:
                token.meta[SPAN] = (position, end)
        position = token.meta[SPAN][1]


def _citation(state: StateInline, silent: bool) -> bool:
    """Take `[@source, place; …]` for one token; what follows in round brackets makes it a link."""
    start, source = state.pos, state.src
    if not source.startswith("[@", start):
        return False
    end = source.find("]", start, state.posMax)
    inner = source.find("[", start + 1, state.posMax)
    if end < 0 or 0 <= inner < end or source.startswith("(", end + 1):
        return False
    if not silent:
        state.push("citation", "", 0).content = source[start + 1 : end]
    state.pos = end + 1
    return True


# What begins a block, and would be no more than words behind a remark: whoever reads tells.
_BLOCK_SIGN = re.compile(r"\s*(?:[#>|:~`]|!!!|\?\?\?|[-+*][ \t]|\d{1,9}[.)][ \t])")


def _html_block(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """Take lines of HTML; one that begins with a remark and has words behind it is a line of words."""
    line = state.src[state.bMarks[first] + state.tShift[first] : state.eMarks[first]]
    if line.startswith("<!--"):
        without = strip_remarks(line)
        if without.unclosed > 0 or (without.text.strip() and not _BLOCK_SIGN.match(without.text)):
            return False
    return html_block(state, first, last, silent)


# Where one of these stands, a rule may begin; the parser would stop at hyphens and colons as well.
_BEGINNINGS = re.compile(r"[\n!&*<\[\\\]_`~]")

# A rule that can find nothing in a text need not be asked about each of its lines.
_NEEDS = {
    "admonition": re.compile(r"!!!|\?\?\?"),
    "blockquote": re.compile(">"),
    "deflist": re.compile(r"^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*[:~][ \t]", re.MULTILINE),
    "fence": re.compile("```|~~~"),
    "heading": re.compile("#"),
    "html_block": re.compile("<"),
    "reference": re.compile(r"\]:"),
    "table": re.compile(r"\|"),
}


def parser_for(text: str) -> MarkdownIt:
    """Give the parser for a text; it keeps nothing of what it reads."""
    return _make_parser(tuple(name for name, needed in _NEEDS.items() if not needed.search(text)))


@cache
def _make_parser(without: tuple[str, ...]) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": NESTING, "html": True})
    parser.enable(["table", "strikethrough"])
    parser.use(deflist_plugin).use(admon_plugin)
    parser.block.ruler.at("html_block", _html_block, {"alt": ["paragraph", "reference", "blockquote"]})
    parser.block.ruler.disable(without)
    inline = PlacedInline()
    inline.terminator_re = _BEGINNINGS
    inline.ruler.enableOnly([*parser.inline.ruler.get_active_rules()])
    inline.ruler2.enableOnly([*parser.inline.ruler2.get_active_rules()])
    # Words that a sign was taken from stay apart: `\\[` is not `[`.
    inline.ruler2.disable("fragments_join")
    inline.ruler.before("link", "citation", _citation)
    parser.inline = inline
    parser.core.ruler.disable("text_join", ignoreInvalid=True)
    # What an address may be is judged by check, and written by render.
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser
