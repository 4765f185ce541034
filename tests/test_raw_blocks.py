"""Finished HTML is put aside whole, and only that."""

from __future__ import annotations

import markdown
import pytest

from mkdocs_fieldguide.raw_blocks import RawBlocksExtension, without_excluded, without_marks

EXTENSIONS = ["attr_list", "fenced_code", "md_in_html", "tables"]


def convert(text: str, *more: object) -> str:
    return markdown.markdown(text, extensions=[*EXTENSIONS, *more])


def lines(html: str) -> list[str]:
    return [line for line in html.split("\n") if line.strip()]


@pytest.mark.parametrize(
    "text",
    [
        '# A\n\n<div class="x">\n<p>*not* Markdown</p>\n</div>\n\nAn *end*.',
        "<footer>\n<dl>\n<dt>a</dt>\n</dl>\n</footer>",
        '<div class="x" markdown="1">\n\nSome *Markdown*.\n\n<p>html</p>\n\n</div>\n\nEnd.',
        "<div>\n<p>open\n\nstill *open*</p>\n</div>",
        "```html\n\n<div>\n<p>code</p>\n</div>\n\n```",
        "- item\n\n    <div>\n    <p>inside</p>\n    </div>\n",
        "<p>one</p>\n\n<p>two</p>\n\ntext <span>x</span>",
        "<div><div>a</div>\n\n</div>",
        "| a |\n|---|\n| <b>x</b> |\n",
    ],
)
def test_a_page_comes_out_the_same(text: str) -> None:
    assert lines(convert(text, RawBlocksExtension())) == lines(convert(text))


def test_what_is_excluded_is_kept_from_the_search_and_shown() -> None:
    text = 'Text.\n\n<footer class="x" data-search-exclude>\n<p>foot</p>\n</footer>\n\n<div>\n<p>found</p>\n</div>\n'
    html = convert(text, RawBlocksExtension())
    assert lines(without_marks(html)) == lines(convert(text))
    assert "foot" not in without_excluded(html)
    assert lines(without_excluded(html)) == ["<p>Text.</p>", "<div>", "<p>found</p>", "</div>"]
