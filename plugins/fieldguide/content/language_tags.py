"""Tags of languages: how they are written, which there are, and in which direction people write."""

from __future__ import annotations

import re

# https://www.rfc-editor.org/rfc/rfc5646#section-2.1, without what no site is published in.
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?\Z")
_LIKE_A_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,4}){0,2}\Z")

# ISO 639-1, with the two that the CLDR keeps besides.
_CODES = (
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy "
    "da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht "
    "hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky "
    "la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny "
    "oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr "
    "ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi "
    "yo za zh zu "
)
_OF_TWO_LETTERS = frozenset(_CODES.split())


def is_tag(text: str) -> bool:
    """Tell whether a text is written as the tags of languages are: `fr`, `pt-BR`, `zh-Hant`."""
    return _TAG.match(text) is not None


def well_written_tag(text: str) -> str:
    """Write a tag as tags are written (`fr_fr` as `fr-FR`); empty where it is none in any case."""
    if not _LIKE_A_TAG.match(text):
        return ""
    language, *parts = text.replace("_", "-").split("-")
    cased = (part.title() if len(part) == 4 else part.upper() for part in parts)
    written = "-".join((language.lower(), *cased))
    return written if is_tag(written) else ""


def is_known_language(tag: str) -> bool:
    """Tell whether a tag names a language; of the 7,900 with three letters each is taken for one."""
    language = tag.partition("-")[0]
    return len(language) == 3 or language in _OF_TWO_LETTERS


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
