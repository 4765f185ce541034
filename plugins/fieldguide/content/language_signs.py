"""Signs as each language writes them: spaces before signs, marks of questions, quotation marks, letters.

What is right in one language is wrong in the next, and a translator's keyboard often writes the signs of
another one.  Languages that are not here are not judged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from .letters import name_character

NARROW, NO_BREAK = "\u202f", "\u00a0"


@dataclass(frozen=True, slots=True)
class SignFault:
    """A sign that the language writes otherwise: where it stands, what is wrong, what to write instead.

    `write` is None where a person has to choose.
    """

    start: int
    end: int
    message: str
    write: str | None


@dataclass(frozen=True, slots=True)
class _Habit:
    """What is wrong where a pattern fits, in words and as what to write instead of it."""

    pattern: re.Pattern[str]
    message: str
    write: Callable[[str], str | None] = lambda _: None


_QUOTES = re.compile('"')
_STRAIGHT_QUOTES = "straight quotation marks"


def _french_space(found: str) -> str:
    sign = found.strip(" ")
    return f"{NO_BREAK if sign in ':»' else NARROW}{sign}"


_FRENCH = (
    _Habit(
        re.compile(r"(?<=\S) +[;:!?»](?!\w)"),
        "a line can break before a sign that French has a no-break space before",
        _french_space,
    ),
    _Habit(
        re.compile(r"(?<=[\w)\]…”\ufffc])(?:[;!?»]|:(?=\s|\Z))"),
        "no space before a sign that French has a no-break space before",
        _french_space,
    ),
    _Habit(
        re.compile(rf"«(?![{NO_BREAK}{NARROW}]) *"),
        "no no-break space after the sign",
        lambda _: f"«{NO_BREAK}",
    ),
    _Habit(re.compile(r"(?<=\w)'(?=\w)"), "a straight apostrophe", lambda _: "’"),
    _Habit(_QUOTES, f"{_STRAIGHT_QUOTES} where French has « »"),
)

_ARABIC = r"[\u0621-\u064a]"
_ARABIC_SIGNS = {",": "،", ";": "؛", "?": "؟"}
_ARABIC_LETTERS = {"ک": "ك", "ی": "ي", "ۀ": "ة", "ہ": "ه", "ے": "ي"}

_IN_ARABIC = (
    _Habit(re.compile(rf"(?<={_ARABIC})[,;?]"), "a sign of Latin script", _ARABIC_SIGNS.get),
    _Habit(re.compile(r"[کیۀہے]"), "a letter of Persian or Urdu", _ARABIC_LETTERS.get),
    _Habit(re.compile(r"[\ufb50-\ufdff\ufe70-\ufefc]"), "a shape of a letter, which no search finds"),
    _Habit(re.compile(r"[\u06f0-\u06f9]"), "a Persian digit", lambda digit: str(ord(digit) - 0x06F0)),
    _Habit(_QUOTES, f"{_STRAIGHT_QUOTES} where Arabic has « »"),
)

_CYRILLIC = r"[\u0400-\u052f]"
# Each looks like the other, and no search finds the word with the wrong one.
_LOOK_ALIKES = dict(zip("ABCEHIKMOPTXYaceiopxy", "АВСЕНІКМОРТХУасеіорху", strict=True))

_IN_UKRAINIAN = (
    _Habit(
        re.compile(rf"(?<={_CYRILLIC})[{''.join(_LOOK_ALIKES)}]|[{''.join(_LOOK_ALIKES)}](?={_CYRILLIC})"),
        "a letter of Latin script inside a Cyrillic word",
        _LOOK_ALIKES.get,
    ),
    _Habit(re.compile("[ыэъёЫЭЪЁ]"), "a letter of Russian"),
    _Habit(
        re.compile(rf"(?<={_CYRILLIC})['‘ʼ`´](?={_CYRILLIC})"),
        "another sign than the apostrophe ’ inside a word",
        lambda _: "’",
    ),
    _Habit(_QUOTES, f"{_STRAIGHT_QUOTES} where Ukrainian has « »"),
)

_SPANISH = (_Habit(_QUOTES, f"{_STRAIGHT_QUOTES} where Spanish has “ ”"),)
_SPANISH_PAIRS = (("¿", "?"), ("¡", "!"))

_HABITS: Mapping[str, tuple[_Habit, ...]] = MappingProxyType(
    {"ar": _IN_ARABIC, "es": _SPANISH, "fr": _FRENCH, "uk": _IN_UKRAINIAN}
)


def is_judged(language: str) -> bool:
    """Tell whether the signs of a language are known, by its tag."""
    return _base(language) in _HABITS


def sign_faults(text: str, language: str) -> Iterator[SignFault]:
    """Find what a language writes otherwise in the plain words of a paragraph, a line or a link."""
    base = _base(language)
    for habit in _HABITS.get(base, ()):
        for match in habit.pattern.finditer(text):
            yield SignFault(*match.span(), f"{habit.message}: {_named(match[0])}", habit.write(match[0]))
    if base == "es":
        yield from _unopened(text)


def show_spaces(text: str) -> str:
    """Give a text with names in the place of spaces that look like any other."""
    return text.replace(NARROW, "U+202F ").replace(NO_BREAK, "U+00A0 ").strip()


def _unopened(text: str) -> Iterator[SignFault]:
    """Find marks that end a question or a cry that nothing has begun."""
    for opening, closing in _SPANISH_PAIRS:
        open_ones = 0
        for at, letter in enumerate(text):
            if letter == opening:
                open_ones += 1
            # Several marks in a row end one question.
            elif letter == closing and text[at - 1 : at] not in ("?", "!"):
                if not open_ones:
                    yield SignFault(
                        at, at + 1, f"nothing begins with `{opening}` before this `{closing}`", None
                    )
                open_ones = max(open_ones - 1, 0)


def _named(found: str) -> str:
    sign = found.strip(" ")
    return f"`{sign}`" if (sign and sign.isascii()) or sign in "»«" else name_character(sign)


def _base(language: str) -> str:
    return language.partition("-")[0]
