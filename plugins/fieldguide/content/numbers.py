"""Numbers in a text, by their value: ٢٥ is 25, and 10 000, 10,000 and 10.000 are one number."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_SPACES = " \u00a0\u202f\u2009"
_THOUSAND = "thousand|mille|mil|ألف|آلاف|ألفا"
_MILLION = "million|millions|millón|millones|مليون|ملايين|مليونا"
_UNIT = f"{_THOUSAND}|{_MILLION}"
_NUMBER = re.compile(
    rf"(?<![\w.,])(?P<number>\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?![\w{_SPACES}]\d)|\d+(?:[.,'’٬٫]\d+)*)(?!\d)(?:[{_SPACES}](?P<unit>{_UNIT})(?!\w))?"
)
_DIGIT = re.compile(r"\d")
_GROUPED = re.compile(rf"\d{{1,3}}(?:[{_SPACES}.,'’٬]\d{{3}})+\Z")


def has_digit(text: str, start: int = 0, end: int | None = None) -> bool:
    """Tell whether there is a digit of any script in a part of a text."""
    return _DIGIT.search(text, start, len(text) if end is None else end) is not None


def find_numbers(text: str) -> Iterator[tuple[str, int, int]]:
    """Give each number of a text in plain digits, and its span; `100 thousand` is 100000.

    Of `2.500` nobody can tell whether it is a decimal: it counts as two thousand five hundred.
    """
    if not has_digit(text):
        return
    for match in _NUMBER.finditer(text):
        written = match["number"]
        plain = "".join(str(unicodedata.digit(one)) if one.isdigit() else one for one in written)
        plain = re.sub(r"\D", "", plain) if _GROUPED.match(plain) else re.sub("[,٫]", ".", plain)
        if match["unit"] and plain.isdigit():
            plain += "000" if match["unit"] in _THOUSAND.split("|") else "000000"
        yield plain, match.start(), match.end()
