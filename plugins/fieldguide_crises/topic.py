"""What several kinds of the topic share: the parts of the menu, words, closed sets."""

from __future__ import annotations

from pathlib import Path

from fieldguide.model.showing import MenuGroup

UNDERSTAND = MenuGroup("understand", 20)
RISKS = MenuGroup("risks", 30)
LESSONS = MenuGroup("lessons", 40)

STRENGTH = {"general": "○", "stressed": "◐", "specific": "●"}
"""How strongly sources tie a risk factor to a type of crisis, each with its sign."""

TOPIC_WORDS = Path(__file__).with_name("words")
"""The words of the topic's kinds, one file a language."""
