"""Signs of other kinds of Markdown, of word processors and of chats, and what to write instead."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign that means something elsewhere: what finds it, what it would be, what to write.

    An `opening` sign counts only at the start of a paragraph, a `line` sign at the start of a
    line, a `twice` sign only where two lines begin with it.
    """

    pattern: re.Pattern[str]
    means: str
    write: str
    opening: bool = False
    twice: bool = False


_LIST = "please write `- ` (a hyphen and a space) before each item, or `1. ` before each step"
APART = "please put it after an empty line, no deeper than the text above, or write a sentence"
_HEADING = "please write a space after the signs, six of them at most, as in `## What worked {#what-worked}`"


def _sign(pattern: str, means: str, write: str, *, opening: bool = False, twice: bool = False) -> Sign:
    return Sign(re.compile(pattern, re.MULTILINE), means, write, opening, twice)


SIGNS = (
    # ---- Lists ----
    _sign(
        r"^[ \t]*[•‣⁃◦▪▫●○■□➢➤✓✔☐☑☒\uf0a7\uf0b7·](?=[\s\u00a0]*\S)", "an item of a list", _LIST, opening=True
    ),
    _sign(r"^[ \t]*[•‣⁃◦▪●○■➢✓✔☐☑·](?=[\s\u00a0]*\S)", "an item of a list", _LIST, twice=True),
    _sign(r"^[ \t]*[-*+–—][\u00a0\u202f\u2009\u3000]", "an item of a list", _LIST),
    _sign(r"^[ \t]*[–—][ \t]+(?=\S)", "an item of a list", _LIST, twice=True),
    _sign(r"^[ \t]*[-*+–—][^\W\d_]", "an item of a list", _LIST, twice=True),
    _sign(r"^[ \t]*o(?:\t|\u00a0|[ ]{2,})(?=\S)", "an item of a list", _LIST, twice=True),
    _sign(r"^[-*+][ \t]+(?=[^\W\d_])", "an item of a list", APART),
    _sign(r"(?<=\n)1[.)][ \t]+(?=\S)", "a step", APART),
    _sign(r"^[ \t]*\d{1,3}[.)](?=[^\W\d_])", "a step", _LIST, twice=True),
    _sign(r"^[ \t]*\d{1,3}[ \t\u00a0]+[.)][ \t]+(?=\S)", "a step", _LIST, twice=True),
    _sign(
        r"^[ \t]*(?:[\u2460-\u249b\u24b6-\u24e9\u2776-\u2793]|\d\ufe0f?\u20e3)(?=[\s\u00a0]*\S)",
        "a step",
        _LIST,
        twice=True,
    ),
    _sign(
        r"^[ \t]*\(?(?:[اأإبتثجحدوزطي]|هـ?)[ \t]?[.)\-–][ \t]+(?=\S)",
        "an item of a list",
        _LIST,
        twice=True,
    ),
    _sign(
        r"^[ \t]*[-*+]?(?:\[[ \u00a0✓✔✗✘]?\]|\[[xX-]\](?![ \t]*[(\[]))[ \t\u00a0]*(?=[^\W\d_])",
        "a box to tick",
        "please write `- [ ] ` or `- [x] ` before each line, with these spaces",
    ),
    _sign(r"^[ \t]*[٠-٩۰-۹０-９]{1,3}[ \t]?[.)\-–．、](?=\s)", "a step", _LIST, opening=True),
    _sign(r"^[ \t]*[٠-٩۰-۹０-９]{1,3}[ \t]?[.)\-–．、](?=\s)", "a step", _LIST, twice=True),
    _sign(
        r"^[ \t]*(?:\(?[a-hA-H]|\(\d{1,2}|\(?(?:i{1,3}|iv|vi{0,3}|ix|x))[.)][ \t]+(?=\S)",
        "an item of a list",
        _LIST,
        twice=True,
    ),
    # ---- Headings, tables, code ----
    _sign(r"^#{2,}(?=[^#\s])", "a heading", _HEADING, opening=True),
    _sign(r"^#{7,}(?=\s)", "a heading", _HEADING, opening=True),
    _sign(r"^#(?=[^\W\d_][^\n]*(?:\{#[^}\n]*\})?\Z)", "a heading", _HEADING, opening=True),
    _sign(r"^#{1,6}[ \t]+(?=[^\W\d_])", "a heading", APART),
    _sign(r"^>[ \t]*(?=[^\W\d_])", "a quote", APART),
    _sign(r"^#+[\u00a0\u2000-\u200a\u202f\u3000]+(?=\S)", "a heading", _HEADING, opening=True),
    _sign(
        r"^={1,6}[ \t]+[^=\s][^=\n]*={1,6}[ \t]*\Z",
        "a heading",
        "please write `## What worked {#what-worked}`",
        opening=True,
    ),
    _sign(r"^[＃﹟]+[^\n]*\Z", "a heading", _HEADING, opening=True),
    _sign(
        r"^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$",
        "a table",
        "please write as many columns in the line of hyphens as in the row above it",
    ),
    _sign(
        r"^[ \t]*\|[^\n]*\|[ \t]*$",
        "a row of a table",
        "please write a line such as `| --- | --- |` below the first row",
        twice=True,
    ),
    _sign(
        r"^[ \t]*\|(?:[^|\n]*\|){2,}[ \t]*$",
        "a row of a table",
        "please put it right below the other rows, and a line such as `| --- | --- |` below the first",
    ),
    _sign(
        r"^[^\t\n]+\t+(?=\S)",
        "a row of a table",
        "please write `| a | b |`, with a line such as `| --- | --- |` below the first row",
        twice=True,
    ),
    _sign(
        r"^[ \t]*(?:={3,}|\+[-=]{3,}[-=+]*)[ \t]*$",
        "a line",
        "please write `---` between empty lines, or remove it",
    ),
    _sign(
        r"^[ \t]*(?:`{3}|~{3})",
        "code",
        "please begin and end the code with three backticks on lines of their own",
    ),
    _sign(r"`", "code", "please write a backtick on both sides"),
    # ---- Boxes and folded parts ----
    _sign(
        r"^[ \t]*(?:!!!|\?\?\?\+?)",
        "a box",
        'please write `!!! note "Title"` and indent its text by four spaces',
    ),
    _sign(r"^[ \t]*:{3,}", "a box", 'please write `!!! note "Title"` and indent its text by four spaces'),
    _sign(
        r"^\[(?:![ ]?[A-Za-z]+|NOTE|TIP|IMPORTANT|WARNING|CAUTION|DANGER)\](?!\()",
        "a box",
        "please use `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]`",
        opening=True,
    ),
    _sign(
        r'^[ \t]*===[!+]*[ \t]+["“]', "a tab", "tabs are not known here: please write a heading for each part"
    ),
    # ---- Notes, words explained, parts put in ----
    _sign(
        r"\^\[[^\[\]\n]+\]|\[\^[^\[\]\n]+\]:?",
        "a footnote",
        "please cite a source instead, as in `[@iom-2015, p. 7]`",
    ),
    _sign(
        r"(?<=\n):(?=[^\W\d_][^:\n]*$)",
        "an explanation of the words above it",
        "please write a space behind the colon",
    ),
    _sign(
        r"^[ \t]*\*\[[^\]\n]+\]:",
        "an abbreviation",
        "please add it to the glossary: its words are linked by themselves",
    ),
    _sign(
        r"\{%[^%\n]*%\}|\{\{[^{}\n]*\}\}|<%[^%\n]*%>",
        "a part that a program fills in",
        "nothing is filled in here: please write the text itself",
    ),
    _sign(
        r"-{2,}8<-{2,}",
        "a part of another file",
        "please write the text itself, or link to its entry with `ref:`",
    ),
    _sign(
        r"^\[\[?(?:TOC|_TOC_)\]?\]",
        "a table of contents",
        "please remove it: every page has one",
        opening=True,
    ),
    _sign(r"\[\[[^\[\]\n]+\]\]", "a link", "please write `[words](ref:kind/slug)`"),
    # ---- Words that stand out ----
    _sign(r"\*\*+", "words that stand out", "please write the stars next to the words, on both sides"),
    _sign(r"(?<![\w/])__(?=[^\W_])[^_\n]*(?:__|$)", "words that stand out", "please write `**words**`"),
    _sign(r"~~", "words that are struck out", "please write `~~` next to the words, on both sides"),
    _sign(
        r"==(?=[^\s=])[^=\n]*[^\s=]==",
        "words that are marked",
        "please write `<mark>words</mark>`, or `**words**`",
    ),
    _sign(
        r"\^\^(?=[^\s^])[^^\n]*\^\^",
        "words that were added",
        "please write `<ins>words</ins>`, or the words alone",
    ),
    _sign(r"\+\+(?=[^\s+])[^+\n]*(?:\+[^+\n]+)*\+\+", "a key", "please write `<kbd>Ctrl</kbd>`"),
    _sign(r"(?<![\w^])\w*\^(?=[^\s^])[^\s^]{1,20}\^", "raised signs", "please write `<sup>2</sup>`"),
    _sign(r"(?<!~)~(?=[^\s~])[^\s~]{1,20}~(?!~)", "lowered signs", "please write `<sub>2</sub>`"),
    _sign(r"\{(?:\+\+|--|~~|==|>>)", "a change", "please write the words as they shall be"),
    _sign(r"\$\$|\\\(|\\\[", "a formula", "formulas are not known here: please write it in words"),
    _sign(
        r"(?<![\w:/]):[a-z][a-z0-9_+-]*+:(?![\w/])",
        "a small picture",
        "please write the word, or the sign itself",
    ),
    _sign(
        r"\{:?[ \t]*[.#][^{}\n]*\}|\{:[^{}\n]*\}|\{[ \t]*[a-z-]+=[^{}\n]*\}",
        "an attribute list",
        "please write it right behind the heading, the link or the picture it belongs to",
    ),
    _sign(r"<!--|-->", "a remark", "please write `<!--` before the remark and `-->` behind it"),
    _sign(
        r"&(?:nbsp|amp|lt|gt|quot|copy|shy|zwnj|zwj|[lr]dquo|[lr]squo|[nm]dash|hellip)\b(?!;)",
        "a character",
        "please write the character itself, or a semicolon behind its name",
    ),
    _sign(
        r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});",
        "a character",
        "please write the character itself",
    ),
)
"""In the order in which they are looked for; of two at one place the first counts."""
