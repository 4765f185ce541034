"""The words of the interface in a further language: a file with every word that is missing, in English."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from fieldguide.content.language_tags import is_known_language, well_written_tag
from fieldguide.content.layout import word_path
from fieldguide.content.plurals import needed_keys, plurals_of
from fieldguide.content.words import FALLBACK, WORD_KEY, read_words, word_folders_in_use, word_remarks
from fieldguide.errors import UsageError
from fieldguide.model import Settings

from .skeleton import Skeleton

_PLAIN_KEY = re.compile(r"[A-Za-z][\w .-]*[\w-]\Z")

_HEAD = """\
# The words of the interface in {name}, one a line.
#
# Please write between the quotes; the English word stands above.  What you leave empty is shown in the source
# language, and the check counts it.  A name in braces, such as {{count}}, stays as it is: the program fills
# it in.  \\" is a quotation mark, \\_ a no-break space.  Names of fields and choices are in lower case.
# Plurals are those of the Unicode CLDR for the language: {plurals}.
"""


def make_words(code: str, settings: Settings, before: str | None) -> Skeleton:
    """Write what a language still needs; `before` is the text of its file, where there is one.

    Raises:
        UsageError: the code is no language's, or nothing is missing.
    """
    _judge_code(code)
    path = word_path(code)
    there = {match[1] for line in (before or "").splitlines() if (match := WORD_KEY.match(line))}
    lines = [line for part in _parts(code, settings, there) for line in part]
    if not any(not line.startswith("#") and line for line in lines):
        raise UsageError(f"there is a place for every word in `{code}`; your own go into {path}")
    if before is None:
        language = next((one.name for one in settings.languages if one.code == code), f"`{code}`")
        head = _HEAD.format(name=language, plurals=", ".join(plurals_of(code)))
        return Skeleton(path, head + "\n".join(lines) + "\n")
    return Skeleton(path, "\n".join(["", "# Words that are new here.", *lines]) + "\n", append=True)


def _judge_code(code: str) -> None:
    written = well_written_tag(code)
    if not written or not is_known_language(written):
        raise UsageError(
            f"`{code}` is the tag of no language that we know; tags are such as fr, pt-BR or zh-Hant"
        )
    if written != code:
        raise UsageError(f"the tag `{code}` is written `{written}`")


def _parts(code: str, settings: Settings, there: set[str]) -> Iterator[list[str]]:
    """Give the words of each package in use that are missing, with its remarks, then the project's own."""
    given = {key for key, texts in settings.words.items() if texts.get(code)} | there
    packaged: set[str] = set()
    for folder in word_folders_in_use(settings.root, settings.kinds):
        english = read_words((folder,), FALLBACK)
        known = read_words((folder,), code)
        needed = needed_keys(english, code)
        packaged |= needed.keys()
        remarks = word_remarks(folder)
        lines: list[str] = []
        waiting: list[str] = []
        for key, text in needed.items():
            remark = remarks.get(key, [])
            # A remark is about what follows it, down to the next: it stays where some of that is missing.
            waiting = remark or waiting
            if key not in known and key not in given:
                lines += ["", *waiting, ""] if waiting else []
                waiting = []
                lines += _word(key, text)
        yield lines
    source = settings.source_language.code
    own = [
        (key, texts[source])
        for key, texts in settings.words.items()
        if texts.get(source) and key not in given and code != source
    ]
    lines = [line for key, text in own if key not in packaged for line in _word(key, text)]
    yield ["", "# The project's own words.", "", *lines] if lines else []


def _word(key: str, text: str) -> tuple[str, str]:
    shown = text.replace("\n", " ").replace("\u00a0", "\\_")
    return f"# {shown}", f'{key if _PLAIN_KEY.match(key) else json.dumps(key, ensure_ascii=False)}: ""'
