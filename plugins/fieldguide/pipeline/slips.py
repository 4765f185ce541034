"""When only a slip was mended in a source: its translations are as good as they were.

What a source said before is known to git, where the project is kept in it.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from fieldguide.check import TranslatedFile, translated_files
from fieldguide.errors import UsageError
from fieldguide.load import plain_line_ends, read_library
from fieldguide.model import Diagnostic, Fix, Library

from .rules import RULES

_MOST_VERSIONS = 50
_SECONDS = 30


def find_slips(library: Library, paths: Sequence[str]) -> tuple[Diagnostic, ...]:
    """Give a fix for each translation that was up to date until the words of its source changed last.

    One that was outdated before stays outdated.

    Raises:
        UsageError: a path is no source with translations, or it is not known what it said before.
    """
    now = {one.first.path: one for one in translated_files(library) if _source_of(library, one, paths)}
    for path in paths:
        if not any(_source_of(library, one, (path,)) for one in now.values()):
            raise UsageError(f"{path} is no file of the source language that has translations")
    for former in _former_libraries(library, paths):
        before = {one.first.path: one for one in translated_files(former) if one.first.path in now}
        if any(before[path].expected != one.expected for path, one in now.items() if path in before):
            return tuple(
                _tell(one)
                for path, one in now.items()
                if path in before and one.stated == before[path].expected and one.stated != one.expected
            )
    raise UsageError(
        f"git knows no other words of {', '.join(paths)}: there is no slip that was mended since"
    )


def _source_of(library: Library, translated: TranslatedFile, paths: Sequence[str]) -> bool:
    """Tell whether a translation was made from one of some files, or from the data beside one."""
    source = library.find(translated.first.id)
    return source is not None and (source.path in paths or f"{source.path.removesuffix('.md')}.yml" in paths)


def _tell(translated: TranslatedFile) -> Diagnostic:
    rule = next(rule for rule in RULES if rule.code == "FG402")
    fix = Fix(translated.place, translated.expected)
    return rule.at(
        translated.place, "only a slip was mended in the source since this translation was made", fix=fix
    )


def _former_libraries(library: Library, paths: Sequence[str]) -> Iterator[Library]:
    """Give the library as it would be with former texts of some files, the newest first."""
    root = library.settings.root
    revisions = _ask_git(root, "rev-list", f"--max-count={_MOST_VERSIONS}", "HEAD", "--", *paths)
    for revision in revisions.split():
        texts: dict[str, str] = {}
        for path in paths:
            try:
                texts[path] = plain_line_ends(_ask_git(root, "cat-file", "blob", f"{revision}:./{path}"))
            except UsageError:
                continue
        if texts:
            yield _with_texts(library, texts)


def _with_texts(library: Library, texts: Mapping[str, str]) -> Library:
    files = tuple(
        replace(file, text=texts[file.path]) if file.path in texts else file for file in library.files
    )
    return read_library(library.settings, files)[0]


def _ask_git(root: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", "-c", "core.quotePath=false", *arguments],
            cwd=root,
            capture_output=True,
            check=True,
            timeout=_SECONDS,
        )
        return done.stdout.decode()
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError) as error:
        raise UsageError(
            "it is not known here what the source said before, since git does not tell: please write "
            "the fingerprint that `fieldguide check` names into each translation that is still right"
        ) from error
