"""What several kinds of the topic share: the parts of the menu, words, closed sets."""

from __future__ import annotations

from pathlib import Path

from fieldguide.model import PictogramFolder
from fieldguide.model.showing import MenuGroup

UNDERSTAND = MenuGroup("understand", 20)
RISKS = MenuGroup("risks", 30)
LESSONS = MenuGroup("lessons", 40)

STRENGTH = {"general": "○", "stressed": "◐", "specific": "●"}
"""How strongly sources tie a risk factor to a type of crisis, each with its sign."""

TOPIC_WORDS = Path(__file__).with_name("words")
"""The words of the topic's kinds, one file a language."""

TOPIC_PICTOGRAMS = PictogramFolder(
    Path(__file__).with_name("pictograms"),
    (
        "border",
        "camp",
        "case",
        "child",
        "child-and-adult",
        "crisis",
        "debt",
        "door",
        "fee",
        "focal-point",
        "fund",
        "gap",
        "harm",
        "keep-safe",
        "lesson",
        "locked-door",
        "message",
        "night",
        "offer",
        "papers",
        "population",
        "recruiter",
        "referral",
        "ring",
        "risk",
        "see",
        "speaks-for-all",
        "travel",
        "wages",
        "wages-withheld",
        "water",
        "work",
    ),
    mirrored=frozenset({"debt", "fee", "fund", "message", "offer", "referral", "speaks-for-all"}),
)
"""The drawings of the topic, beside those that every project has."""
