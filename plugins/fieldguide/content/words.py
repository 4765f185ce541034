"""Words of the interface and of the files for others: one file a language, one order of languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml

from fieldguide.model import Kind, Settings

from .layout import content_folder
from .remember import once_per_settings

FALLBACK = "en"
"""The language that has every word."""

CORE_WORDS = Path(__file__).parents[1] / "words"
"""The words of the core, one file a language; the kinds of a topic bring a folder of their own."""

WORD_KEY = re.compile(r"""["']?([^\s"'#:][^"'#:]*)["']?\s*:""")
"""The key at the start of a line of a file of words."""

WordTable = Mapping[str, Mapping[str, str]]
"""Key to language to text."""

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Words are words, `no` too: nothing of them is a number or a truth value."""


def word_folders(kinds: Iterable[Kind]) -> tuple[Path, ...]:
    """Give the folders of words that a project with these kinds has, the core's first."""
    own = (kind.words for kind in kinds if kind.words is not None)
    return (CORE_WORDS, *dict.fromkeys(own))


def word_folders_in_use(root: Path, kinds: Iterable[Kind]) -> tuple[Path, ...]:
    """Give the folders of words that a project can show: those of a topic if it has content of its kinds."""
    kinds = tuple(kinds)
    languages = {base: _folders_in(root / base) for base in {kind.base for kind in kinds}}

    def is_used(kind: Kind) -> bool:
        return any((root / content_folder(kind, code)).exists() for code in languages[kind.base])

    return word_folders(kind for kind in kinds if kind.words is not None and is_used(kind))


def _folders_in(folder: Path) -> tuple[str, ...]:
    return tuple(one.name for one in folder.iterdir() if one.is_dir()) if folder.is_dir() else ()


@cache
def read_words(folders: tuple[Path, ...], language: str) -> Mapping[str, str]:
    """Read the words of a language in some folders, those that have a text; later folders win."""
    words: dict[str, str] = {}
    for folder in folders:
        file = folder / f"{language}.yml"
        if file.is_file():
            words.update((key, text) for key, text in _read_pairs(file) if text)
    return words


def _read_pairs(file: Path) -> Iterator[tuple[str, str]]:
    """Give keys and texts as they stand: from events, since to make objects takes twice the time."""
    events = yaml.parse(file.read_text(encoding="utf-8"), Loader=_Loader)
    scalars = [event.value for event in events if isinstance(event, yaml.ScalarEvent)]
    return zip(scalars[::2], scalars[1::2], strict=True)


def word_remarks(folder: Path) -> dict[str, list[str]]:
    """Give the remarks above keys in the English file, but for those at its head."""
    found: dict[str, list[str]] = {}
    text = (folder / f"{FALLBACK}.yml").read_text(encoding="utf-8")
    lines: list[str] = []
    for line in text.partition("\n\n")[2].splitlines():
        if line.startswith("#"):
            lines.append(line)
        elif match := WORD_KEY.match(line):
            found[match[1]], lines = lines, []
    return found


@cache
def languages_with_words(folders: tuple[Path, ...]) -> tuple[str, ...]:
    """Give the languages that one of some folders has words in."""
    return tuple(sorted({file.stem for folder in folders for file in folder.glob("*.yml")}))


@once_per_settings
def choose_words(settings: Settings, *languages: str) -> Mapping[str, str]:
    """Give for each key its text in the first of the languages that has one, else in English.

    The project's own words win.
    """
    folders = word_folders(settings.kinds)
    chosen: dict[str, str] = {}
    for code in reversed((*languages, FALLBACK)):
        chosen.update(read_words(folders, code))
    return {**chosen, **own_words(settings, *languages)}


@once_per_settings
def own_words(settings: Settings, *languages: str) -> Mapping[str, str]:
    """Give the project's own words, each in the first of the languages that has it, else in English."""
    own: dict[str, str] = {}
    for key, texts in settings.words.items():
        text = next((texts[code] for code in (*languages, FALLBACK) if texts.get(code)), None)
        if text is not None:
            own[key] = text
    return own


def below_prefix(words: Mapping[str, str], prefix: str) -> dict[str, str]:
    """Give the words whose keys begin with a prefix, such as `package.`, by the rest of the key."""
    return {key.removeprefix(prefix): text for key, text in words.items() if key.startswith(prefix)}


def audience_label(settings: Settings, language: str) -> str:
    """Give the name of the audience that is built for; empty where it is the widest: everybody's."""
    if settings.is_for_all:
        return ""
    words = _words_of_copy(settings, language)
    return words.get(f"audience.{settings.audience}", settings.audience)


def copy_notice(settings: Settings, language: str) -> str:
    """Give what a copy says that is not for everybody: for whom, and not to pass it on; else nothing.

    The project's word for that audience alone, `copy.notice.partner`, wins.
    """
    label = audience_label(settings, language)
    if not label:
        return ""
    words = _words_of_copy(settings, language)
    text = words.get(f"copy.notice.{settings.audience}") or words["copy.notice"]
    return text.format(audience=label)


def marked_title(settings: Settings, language: str, title: str) -> str:
    """Give the title of what is handed on: in a copy that is not for everybody, with whom it is for."""
    label = audience_label(settings, language)
    if not label:
        return title
    return _words_of_copy(settings, language)["copy.title"].format(title=title, audience=label)


def _words_of_copy(settings: Settings, language: str) -> Mapping[str, str]:
    return choose_words(settings, language, settings.source_language.code)


def site_name(settings: Settings, language: str) -> str:
    """Give what the site is called: in a copy that is not for everybody, with whom it is for."""
    return marked_title(settings, language, plain_site_name(settings, language))


def plain_site_name(settings: Settings, language: str) -> str:
    """Give the site's name: the project's word `site.name` where it has one, else the configured name."""
    words = own_words(settings, language, settings.source_language.code)
    return words.get("site.name", settings.site_name)
