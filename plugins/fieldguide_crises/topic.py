"""What several kinds of the topic share: the parts of the menu, words, closed sets."""

from __future__ import annotations

from pathlib import Path

from fieldguide.kinds import words_beside
from fieldguide.model.showing import MenuGroup

UNDERSTAND = MenuGroup("understand", 20)
RISKS = MenuGroup("risks", 30)
LESSONS = MenuGroup("lessons", 40)

STRENGTH = {"general": "○", "stressed": "◐", "specific": "●"}
"""How strongly sources tie a risk factor to a type of crisis, each with its sign."""


def topic_words(module: str) -> tuple[Path, ...]:
    """Give the files of the words of a kind: its own, and those of the topic."""
    return words_beside(module, Path(__file__).with_name("words.yml"))
