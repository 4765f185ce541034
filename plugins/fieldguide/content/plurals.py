"""Which plurals a language has, as the Unicode CLDR tells; a test compares it with Babel's copy.

Checking is what a writer waits for, and reading Babel for a name of a plural takes longer than that.
"""

from __future__ import annotations

from collections.abc import Container, Mapping

OTHER = "other"
CATEGORIES = ("zero", "one", "two", "few", "many", OTHER)
"""The names of plurals, from the fewest to all others."""

_LANGUAGES = {
    "one few many other": "be cs lt pl ru sk uk",
    "one few other": "bs hr ro shi sr",
    "one many other": "ca es fr ht it lld pt scn vec",
    "one two few many other": "br ga gv mt",
    "one two few other": "dsb gd hsb sl",
    "one two other": "he iu naq sat se sma smj smn sms",
    "other": (
        "aa ab agq ann apc arn ba bas bew bgc bgn blt bm bo bss byn cad cch ccp cho cic co cop cu "
        "cv dav dje dua dyo dz ebu ewo frr gaa gez gn guz hnj id ie ig ii ja jbo jv kaa kam kde "
        "kea ken kgp khq ki kln km ko kok kpe ksf kxv la lkt lmo lo lrc ltg lu luo luy mai mdf "
        "mer mfe mgh mhn mi mic mni moh ms mua mus my myv mzn nds nmg nqo nus nv oc osa pis qu "
        "quc raj rhg rif rn rw sa sah sbp ses sg shn sid skr su szl tg th to tok tpi trv trw tt "
        "twq tyv vai vi vmw wal wbp wo xnr yav yo yrl yue za zgh zh"
    ),
    "zero one other": "blo ksh lag lv prg",
    "zero one two few many other": "ar cy kw",
}
_USUAL = "one other"
_BY_LANGUAGE = {code: names for names, codes in _LANGUAGES.items() for code in codes.split()}


def plurals_of(language: str) -> tuple[str, ...]:
    """Give the names of the plurals of a language, by its tag; the usual two where we know none."""
    known = _BY_LANGUAGE.get(language) or _BY_LANGUAGE.get(language.split("-")[0]) or _USUAL
    return tuple(known.split())


def needed_keys(known: Mapping[str, str], language: str) -> dict[str, str]:
    """Give the keys of words that a language needs, each with the word of another language for it.

    A word with plurals (`minutes.one`, `minutes.other`) is needed in those that the language has.
    """
    needed: dict[str, str] = {}
    for key, text in known.items():
        base, _, category = key.rpartition(".")
        if category not in CATEGORIES or not has_plurals(known, base):
            needed[key] = text
        elif f"{base}.{OTHER}" not in needed:
            for one in plurals_of(language):
                needed[f"{base}.{one}"] = known.get(f"{base}.{one}", known[f"{base}.{OTHER}"])
    return needed


def has_plurals(known: Container[str], base: str) -> bool:
    """Tell whether the keys below a key are plurals: there are words for one and for others."""
    return f"{base}.one" in known and f"{base}.{OTHER}" in known


def plural_of(key: str, known: Container[str]) -> str:
    """Give the key of all others for a key that is a plural, known or not; empty where it is none."""
    base, _, category = key.rpartition(".")
    return f"{base}.{OTHER}" if category in CATEGORIES and has_plurals(known, base) else ""
