"""Words and the language they are in."""

from __future__ import annotations

import re
from typing import NamedTuple

from markupsafe import Markup

from fieldguide.content.language_tags import usual_direction

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|&~^])")


class Phrase(NamedTuple):
    """Plain words; `foreign` where their language is not that of the page around them.

    `html` is what is shown where there is room for more than words; None for the words alone.
    """

    text: str
    language: str = ""
    direction: str = "ltr"
    foreign: bool = False
    html: Markup | None = None

    def with_html(self, html: Markup) -> Phrase:
        """Give the same words with what is shown of them."""
        return self._replace(html=html)

    @property
    def markdown(self) -> str:
        """The words for Markdown, where no character of theirs means anything."""
        return escape_markdown(self.text)

    @property
    def attributes(self) -> str:
        """The attribute list that marks a foreign phrase in Markdown, or nothing."""
        return f"lang={self.language} dir={self.direction}" if self.foreign else ""


def escape_markdown(text: str) -> str:
    """Write plain words so that Markdown shows them as they are, on one line."""
    return _MARKDOWN.sub(_entity, " ".join(text.split()))


def _entity(match: re.Match[str]) -> str:
    return f"&#{ord(match[0])};"


def direction_of(code: str) -> str:
    """Give the direction of a language that the project does not publish in."""
    return usual_direction(code) or "ltr"
