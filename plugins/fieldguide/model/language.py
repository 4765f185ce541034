"""A language the site is published in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class TranslationState(Enum):
    """How the words of a language came about; shown on every page."""

    SOURCE = "source"
    MACHINE = "machine"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its tag (`ar`), its own name, its direction (`ltr`, `rtl`), its state.

    One that is not `complete` is known to lack entries: readers get these in the source language.
    """

    code: str
    name: str
    direction: str = "ltr"
    translation: TranslationState = TranslationState.MACHINE
    complete: bool = True


_RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "sd", "syr", "ug"}
    | {"ur", "yi"}
)
_RIGHT_TO_LEFT_SCRIPTS = frozenset({"Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"})
_SEVERAL_SCRIPTS = frozenset(
    {"az", "bal", "ff", "ha", "kk", "kmr", "ku", "ky", "mey", "ms", "pa", "rhg", "shi", "so", "tg", "tk"}
    | {"tmh", "uz", "zgh"}
)


def usual_direction(code: str) -> str:
    """Give the direction a language is written in: `ltr`, `rtl`, or empty where it has both.

    A script in the tag decides (`pa-Arab`), for several languages are written in two.
    """
    language, *parts = code.split("-")
    script = next((part.title() for part in parts if len(part) == 4 and part.isalpha()), "")
    if script:
        return "rtl" if script in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    if language.lower() in _SEVERAL_SCRIPTS:
        return ""
    return "rtl" if language.lower() in _RIGHT_TO_LEFT else "ltr"
