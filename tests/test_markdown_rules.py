"""Rules of Markdown that a text cannot need are not asked: what is read is the same."""

from __future__ import annotations

from random import Random

import pytest

from fieldguide.markdown.parser import _narrow_parser, parser_for

PIECES = (
    *(
        "# ",
        "## h {#x}",
        "#x",
        "- ",
        "* ",
        "+ ",
        "-\n",
        "1. ",
        "2) ",
        "10) ",
        "3.",
        "> ",
        ">",
        "    ",
        "\t",
        " ",
    ),
    *("\n", "\n\n", "---", "***", "___", "- - -", "* * *", "===", "==", "-", "--", "=", "a\n---", "a\n==="),
    *(
        "> a\nb",
        "- a\n\n  b",
        "- a\n  - b\n    - c",
        "1. a\n   ```\n   x\n   ```",
        "-     code",
        ">     code",
    ),
    *("\t- x", "+\tz", "> - a", "- > b", "- 1. ---", "1. ***", "|", "| a | b |\n|---|:-:|\n| 1 | 2 |"),
    *(
        "a | b\n- | -",
        "```",
        "~~~",
        "[r]: x\n",
        "[r]",
        "<b>",
        "<!--",
        "-->",
        "<details>",
        "</details>",
        "<hr>",
    ),
    *(
        "!!! note",
        '!!! tip "T"\n    ',
        "??? x",
        "???+ y",
        "Term\n: what",
        "\n:   more",
        "~ d",
        ":\tq",
        ": : x",
    ),
    *("word", "two words", "мир", "كلمة", "a\u00a0b", "…", "*a*", "`x`"),
)


def texts(seed: int) -> list[str]:
    """Make up texts of pieces that begin something, and of those that look like them."""
    random = Random(seed)
    return [
        "".join(
            random.choice(PIECES) + random.choice(("", "", " ", "\n", "\n\n"))
            for _ in range(random.randrange(1, 12))
        )
        for _ in range(1500)
    ]


@pytest.mark.parametrize("seed", [1, 2])
def test_a_text_is_read_the_same_by_the_rules_it_needs_and_by_all(seed: int) -> None:
    narrow = 0
    for text in texts(seed):
        parser, whole = parser_for(text), _narrow_parser(())
        narrow += parser is not whole
        assert [token.as_dict() for token in parser.parse(text)] == [
            token.as_dict() for token in whole.parse(text)
        ], text
    assert narrow > 1000
