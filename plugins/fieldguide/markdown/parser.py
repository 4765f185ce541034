"""markdown-it-py, set up for our Markdown, with a place for every token.

markdown-it gives lines of blocks; for what stands inside a line it gives nothing.  `PlacedInline`
notes where each token begins and ends in the text of its block.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import copy, deepcopy
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_block import StateBlock, html_block, reference
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.admon.index import admonition
from mdit_py_plugins.deflist import deflist_plugin

from .remarks import strip_remarks

NESTING = 64
"""Where markdown-it stops looking; whoever reads tells long before."""

SPAN = "span"
"""The key in a token's `meta` under which its start and its end stand."""


_SIGNS = {
    "newline": "\n",
    "escape": "\\",
    "backticks": "`",
    "strikethrough": "~",
    "emphasis": "*_",
    "citation": "[",
    "link": "[",
    "image": "!",
    "autolink": "<",
    "html_inline": "<",
    "entity": "&",
}
"""The signs at which each rule for what stands inside a line can begin; `text` takes all between them."""

_PAIRED = re.compile("[*_~]")
"""Signs that come in pairs, which the parser looks for at the end."""

_Rule = Callable[[StateInline, bool], bool]


class PlacedInline(ParserInline):
    """Notes the span of every token in the text that is read, and asks no rule that finds nothing."""

    def choose_rules(self) -> None:
        """Sort the rules by the signs at which they begin; to be called when all are enabled."""
        named = list(zip(self.ruler.get_active_rules(), self.ruler.getRules(""), strict=True))
        self._words: tuple[_Rule, ...] = tuple(rule for name, rule in named if name == "text")
        self._at: dict[str, tuple[_Rule, ...]] = {
            sign: tuple(rule for name, rule in named if sign in _SIGNS.get(name, ""))
            for sign in "".join(_SIGNS.values())
        }

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Read a text into tokens; one without a sign is one token."""
        if src and not self.terminator_re.search(src):
            tokens.append(Token("text", "", 0, content=src, meta={SPAN: (0, len(src))}))
            return tokens
        state = StateInline(src, md, env, tokens)
        self.tokenize(state)
        if _PAIRED.search(src):
            for rule in self.ruler2.getRules(""):
                rule(state)
        return state.tokens

    def tokenize(self, state: StateInline) -> None:
        """Read tokens up to the end of the range, as the parser does, and note their spans."""
        words, at, source = self._words, self._at, state.src
        end = state.posMax
        deepest = state.md.options["maxNesting"]
        placed = state.pos
        while state.pos < end:
            start, before = state.pos, len(state.tokens)
            taken = False
            if state.level < deepest:
                for rule in at.get(source[start], words):
                    taken = rule(state, False)
                    if taken:
                        break
            if not taken:
                state.append_pending(source[start])
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


# A box says first of what kind it is, in letters, digits, `-` and `_`, before any title.
_BOX_LINE = re.compile(r"(?:!!!|\?\?\?\+?)[ \t]*[\w-]+(?=[ \t]|\Z)")


def _box(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """Take a box; a line that names no kind of box stays words, and is told."""
    line = state.src[state.bMarks[first] + state.tShift[first] : state.eMarks[first]]
    return _BOX_LINE.match(line) is not None and admonition(state, first, last, silent)


def _reference(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """Take a line `[name]: target`; `[^1]: …` is a footnote, and no name of a target."""
    if state.src.startswith("[^", state.bMarks[first] + state.tShift[first]):
        return False
    return reference(state, first, last, silent)


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

# No letter: signs, and before them what begins items, quotes and descriptions.
_LINE_OF_SIGNS = re.compile(r"^[-=*_ \t>:~+0-9.)]++$", re.MULTILINE)
_ITEM = re.compile(r"^[ \t>:~]*(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)", re.MULTILINE)
_DESCRIPTION = re.compile(r"^[-+* \t>0-9.)]*[:~][ \t]", re.MULTILINE)

# A rule that can find nothing in a text need not be asked about each of its lines.
_NEEDED_SIGNS = {
    "admonition": ("!!!", "???"),
    "blockquote": (">",),
    "code": ("    ", "\t"),
    "fence": ("```", "~~~"),
    "heading": ("#",),
    "html_block": ("<",),
    "reference": ("]:",),
    "table": ("|",),
}
_NEEDED_LINES = {_LINE_OF_SIGNS: ("hr", "lheading"), _ITEM: ("list",), _DESCRIPTION: ("deflist",)}


def parser_for(text: str) -> MarkdownIt:
    """Give the parser for a text; it keeps nothing of what it reads."""
    without = [name for name, signs in _NEEDED_SIGNS.items() if not any(sign in text for sign in signs)]
    for line, names in _NEEDED_LINES.items():
        if not line.search(text):
            without += names
    return _narrow_parser(tuple(without))


class LinkTargets(dict[str, dict[str, Any]]):
    """The lines `[name]: target` of a text; notes which of them a link was made of."""

    def __init__(self) -> None:
        super().__init__()
        self.used: set[str] = set()

    def get(self, key: str, default: Any = None) -> Any:
        """Give a target to the rule that makes a link of it."""
        self.used.add(key)
        return super().get(key, default)

    def unused(self) -> list[tuple[int, int]]:
        """Give the first and the last line of what nobody is shown; `[//]: # (…)` is a known remark."""
        return sorted(
            (one["map"][0], one["map"][1])
            for name, one in self.items()
            if name not in self.used and one["href"] not in ("", "#")
        )


@cache
def _narrow_parser(without: tuple[str, ...]) -> MarkdownIt:
    """Give a parser that lacks some rules for blocks and shares all else."""
    parser = copy(_whole_parser())
    parser.block = deepcopy(parser.block)
    parser.block.ruler.disable(without)
    return parser


@cache
def _whole_parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": NESTING, "html": True})
    parser.enable(["table", "strikethrough"])
    parser.use(deflist_plugin).use(admon_plugin)
    parser.block.ruler.at("html_block", _html_block, {"alt": ["paragraph", "reference", "blockquote"]})
    parser.block.ruler.at("reference", _reference)
    parser.block.ruler.at("admonition", _box, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    inline = PlacedInline()
    inline.terminator_re = _BEGINNINGS
    inline.ruler.enableOnly([*parser.inline.ruler.get_active_rules()])
    inline.ruler2.enableOnly([*parser.inline.ruler2.get_active_rules()])
    # Words that a sign was taken from stay apart: `\\[` is not `[`.
    inline.ruler2.disable("fragments_join")
    inline.ruler.before("link", "citation", _citation)
    inline.choose_rules()
    parser.inline = inline
    parser.core.ruler.disable("text_join", ignoreInvalid=True)
    # What an address may be is judged by check, and written by render.
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    return parser
