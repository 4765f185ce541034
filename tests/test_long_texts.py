"""Long runs of one sign, and signs in each other without end: read in a time that grows with the text alone."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from fieldguide.pipeline import check_project
from golden import write_project
from made_up import HEAD, THOROUGH

SHORT = 4_000 * min(THOROUGH, 30)
TIMES = 8
# Where time grows with the square of the length, the long text takes 64 times as long as the short one.
MOST = 3 * TIMES
FLOOR = 0.02
"""Seconds that a short text takes at least, so that chance says nothing."""

PIECES = (
    *(
        "<details>\n\n",
        "</details>\n\n",
        "<details>\n\nx\n\n</details>\n\n",
        "<!-- x\n",
        "<!--",
        "<!-- x --> w\n",
        "<!-- x -->\n\n",
    ),
    *(
        "[",
        "![",
        "[a](",
        "[@x; ",
        "[^",
        "[a]: b\n",
        "[a][b] ",
        "[x](y) ",
        "\\[x\\] ",
        "<https://a> ",
        "http://a ",
    ),
    *(
        "<a ",
        "<",
        "<b>",
        "</b>",
        "<b>x</b>",
        "<b ",
        "<!DOCTYPE ",
        "<?",
        "<![CDATA[",
        "<summary>",
        "&",
        "&amp;",
    ),
    *(
        "*a ",
        "**a",
        "_a_ ",
        "~~",
        "`",
        "``` \n",
        "==a== ",
        "^a^ ",
        "$$",
        ":a: ",
        ":a-",
        "{",
        "{#a} ",
        "*a*{#a} ",
        "{{ a }} ",
        "{% ",
    ),
    *(
        "- a\n",
        "> a\n",
        "1. a\n",
        "- [ ] a\n",
        "# a\n",
        "a\n---\n",
        "a\n: b\n\n",
        "| a | b |\n",
        "|",
        "!!! note\n    x\n\n",
        "??? a\n",
    ),
    *("a", " ", "\t", "\u00a0", "a\\\n", "::: a\n", "> [!NOTE]\n> a\n\n"),
)


def seconds(folder: Path, text: str) -> float:
    write_project(folder, {"docs/en/a.md": f"{HEAD}\n{text}"})
    started = time.process_time()
    check_project(folder / "mkdocs.yml")
    return time.process_time() - started


@pytest.mark.parametrize("piece", PIECES)
def test_time_grows_with_the_length_of_a_text(tmp_path: Path, piece: str) -> None:
    seconds(tmp_path, piece)
    short = seconds(tmp_path, piece * (SHORT // len(piece)))
    long = seconds(tmp_path, piece * (TIMES * SHORT // len(piece)))
    assert long < MOST * max(short, FLOOR), (short, long)


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<b>", "</b>"),
        ("*", "*"),
        ("*a **b ", " c** d*"),
        ("![", "](x)"),
        ("[", "](x)"),
        ("<details>\n\n", "</details>\n\n"),
        (">", ""),
        ("- ", ""),
        ("(", ")"),
    ],
)
def test_signs_in_each_other_without_end(tmp_path: Path, opening: str, closing: str) -> None:
    """Loading never raises: what is too deep is read no deeper, or told."""
    write_project(tmp_path, {"docs/en/a.md": f"{HEAD}\n{opening * 3000}word{closing * 3000}\n"})
    result = check_project(tmp_path / "mkdocs.yml")
    assert result.library is not None
    assert result.library.find("page/a") is not None
