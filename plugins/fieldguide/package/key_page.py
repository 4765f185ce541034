"""The page of a public key: to be printed, put on a wall, and compared with."""

from __future__ import annotations

from fieldguide.content.bundles import key_fingerprint
from fieldguide.content.words import CORE_WORDS, FALLBACK, below_prefix, languages_with_words, read_words

from .filling import fill, plain_policy, plain_style
from .signing import PUBLIC_FILE, KeyPair

_GROUP = 4


def write_key_page(pair: KeyPair) -> bytes:
    """Give the page of a public key in every language that has the words, English first."""
    from babel import Locale

    known = languages_with_words((CORE_WORDS,))
    parts = []
    for code in (FALLBACK, *(one for one in known if one != FALLBACK)):
        words = below_prefix(read_words((CORE_WORDS,), code), "key.")
        if words.keys() == below_prefix(read_words((CORE_WORDS,), FALLBACK), "key.").keys():
            direction = Locale.parse(code.replace("-", "_")).text_direction
            parts.append({"language": code, "direction": direction, "words": words})
    line = pair.line
    return fill(
        "key.html.jinja",
        parts=parts,
        id=pair.id,
        line=line,
        groups=[line[start : start + _GROUP] for start in range(0, len(line), _GROUP)],
        fingerprint=key_fingerprint(line),
        file=PUBLIC_FILE,
        policy=plain_policy(),
        style=plain_style(),
    )
