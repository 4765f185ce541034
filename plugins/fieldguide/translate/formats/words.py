"""What is said in packs to translators: they read the source language, and this is in English as it is."""

from __future__ import annotations

from ..values import NONE, Pack, Unit, UnitState

HEADINGS = (
    "Nr",
    "Page",
    "What it is",
    "Source",
    "Translation",
    "Words of the glossary",
    "Letters",
    "Marks",
    "State",
    "Id",
)

REVIEWED_BY = "Reviewed by"
REVIEWED_ON = "Reviewed on"
PACK_LANGUAGE = "Language of the translation"

STATES = {
    UnitState.MISSING: "to translate",
    UnitState.CHANGED: "the source has changed: please look again",
    UnitState.TRANSLATED: "translated",
    UnitState.REVIEWED: "reviewed",
}


def guidance(pack: Pack) -> tuple[str, ...]:
    """Say how to fill in a pack, in short paragraphs."""
    return (
        f"Please translate from {pack.source_name} into {pack.target_name}: {len(pack.units)} passages, "
        f"{pack.words} words. Write in the places for the translation only. Change nothing else.",
        "What you leave empty stays to be done. You can send back a part.",
        "Numbers in angle brackets, such as <1>these words</1> or <2/>, stand for links, sources and signs. "
        "Each has to be in your translation once, around the words that belong there. Where <1/> stands for "
        "the title of a page, that comes as it is: please build the sentence so that it fits, with a colon "
        "if need be.",
        "Keep ** and * around words that stand out. In lists with several lines, write an item on each line.",
        "Numbers, dates and names stay as they are. Please add nothing and leave nothing out.",
        "Use the words of the glossary that stand beside a passage, in the form that the sentence needs. If "
        "one is wrong, please tell us: it is used on many pages.",
        "Where a number of letters is given, the words stand where room is short.",
        f"Where the source is {NONE}, each language may have its own, such as other spellings or an acronym; "
        f"leave it empty, or write {NONE}, if yours has none. Write {NONE}, too, to take one out that stands "
        "there.",
        f"If you have read everything against the source, please write at “{REVIEWED_BY}” how you want to "
        f"be named on the pages (an office or a role is enough), and at “{REVIEWED_ON}” the day, such as "
        "2026-11-30.",
    )


def told_terms(unit: Unit) -> str:
    """Write the words of the glossary, one a line."""
    return "\n".join(f"{ours} = {theirs}" for ours, theirs in unit.terms)


def told_marks(unit: Unit) -> str:
    """Write what the marks stand for, one a line."""
    return "\n".join(
        f"<{mark.number}> {mark.told}" if mark.around else f"<{mark.number}/> {mark.told}"
        for mark in unit.marks
    )


def told_room(unit: Unit) -> str:
    """Write how many letters there is room for."""
    return f"about {unit.most}" if unit.most else ""
