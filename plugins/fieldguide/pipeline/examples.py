"""A project of examples, which the gallery of the manual shows: what authors could write for each part.

Beside the code of a kind, a type of tool or a type of question lies the folder `cases`, with files as a
project has them (`docs/en/toolkit/packing.md`).  Those of all folders are one project, in English and in
part in Arabic, so that each part can be seen in both directions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

from fieldguide.load import plain_line_ends, read_library
from fieldguide.model import Kind, Language, Library, Settings, SourceFile, TranslationState

from .kinds import code_packages

FOLDER = "cases"

LANGUAGES = (
    Language("en", "English", translation=TranslationState.SOURCE),
    Language("ar", "العربية", "rtl", TranslationState.MACHINE, complete=False),
)

EXAMPLE_WORDS = {"example": {"en": "an example", "ar": "مثال"}}
"""In place of the closed sets that each project fills for itself."""


def example_library(settings: Settings) -> Library:
    """Give the examples of all kinds that are installed, read as a project is."""
    own = (
        name for kind in settings.kinds for name, words in kind.vocabularies.items() if _is_filled(kind, name)
    )
    settings = replace(
        settings,
        languages=LANGUAGES,
        vocabularies={**settings.vocabularies, **dict.fromkeys(own, EXAMPLE_WORDS)},
        site_name="Examples",
        words={key: texts for key, texts in settings.words.items() if key != "site.name"},
        for_authors=False,
        audience=settings.audiences[0],
        default_audience=settings.audiences[0],
        site_url="",
        feedback="mailto:guide@example.org",
        bundles="",
    )
    library, _ = read_library(settings, tuple(example_files()))
    return library


def example_files() -> Iterator[SourceFile]:
    """Give the files of the examples, by their paths in the project that they make together."""
    found: dict[str, Path] = {}
    for package in code_packages():
        spec = find_spec(package)
        for place in map(Path, spec.submodule_search_locations or () if spec is not None else ()):
            for folder in sorted(place.rglob(FOLDER)):
                found |= {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.*")}
    for name, path in sorted(found.items()):
        text = plain_line_ends(path.read_text(encoding="utf-8"))
        yield SourceFile(name, text, len(text.encode()))


def _is_filled(kind: Kind, vocabulary: str) -> bool:
    """Tell whether a project fills a closed set of a kind, which has no words of its own."""
    return not kind.vocabularies[vocabulary]
