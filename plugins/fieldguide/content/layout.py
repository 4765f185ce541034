"""The layout of files: which kind, language and name a path means, and the path of each."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from fieldguide.model import Kind, Layout, Settings

CONTENT_FOLDERS = ("docs", "modules", "quizzes")
"""What lies beside the configuration and is content."""

WORDS_FOLDER = "words"
"""Where a project keeps its own words of the interface, one file a language."""

EDITIONS_FOLDER = "editions"
"""Where the editions of offices lie beside a project, a folder each; they may lie elsewhere too."""

EDITION_FILE = "edition.yml"
"""What makes a folder the edition of an office."""

AUTHORS_FOLDERS = (*CONTENT_FOLDERS, WORDS_FOLDER)
"""What authors write in: no site is built over it, and a preview watches it."""

KEPT_FOLDERS = (*AUTHORS_FOLDERS, EDITIONS_FOLDER)
"""What no output may stand over."""

TEXT_SUFFIXES = (".md", ".yml", ".yaml")
"""How files end that authors write; all others are pictures and documents."""

_ENDINGS = {"md": ".md", "markdown": ".md", "mdown": ".md", "mkd": ".md", "yml": ".yml", "yaml": ".yml"}
"""How people and programs end the names of text files, and how the names end here."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


@dataclass(frozen=True, slots=True)
class ContentPlace:
    """What a path means.  `slug` is empty for a file with many entries."""

    kind: Kind
    language: str
    slug: str
    data: bool = False

    @property
    def id(self) -> str:
        """The id of the entry at this place."""
        return f"{self.kind.name}/{self.slug}"

    @property
    def travels(self) -> bool:
        """Tell whether the slug is fit to be an address on every system."""
        return all(_SLUG.match(part) for part in self.slug.split("/"))


def find_place(path: str, settings: Settings) -> ContentPlace | None:
    """Tell what a path means; None where no kind is kept there."""
    base, *parts = path.split("/")
    for kind in settings.kinds:
        if kind.is_shared and path == content_path(kind, "", ""):
            return ContentPlace(kind, settings.source_language.code, "")
    if len(parts) < 2 or parts[0] not in {language.code for language in settings.written_languages}:
        return None
    kinds = [kind for kind in settings.kinds if kind.base == base]
    for kind in kinds:
        place = _match(kind, parts[0], parts[1:])
        if place is not None:
            return place
    # A folder inside that of a kind: the innermost kind has it.
    for kind in sorted(kinds, key=lambda kind: -len(kind.folder)):
        folder = kind.folder.split("/")
        if kind.nested and parts[1 : len(folder) + 1] == folder:
            place = _match(kind, parts[0], [*folder, parts[-1]])
            if place is not None:
                return replace(place, slug="/".join((*parts[len(folder) + 1 : -1], place.slug)))
    return None


def _match(kind: Kind, language: str, parts: list[str]) -> ContentPlace | None:
    folder, name = "/".join(parts[:-1]), parts[-1]
    stem, _, suffix = name.rpartition(".")
    if kind.layout is Layout.COLLECTION and "/".join(parts) == kind.folder:
        return ContentPlace(kind, language, "")
    if kind.layout is Layout.PAGE and folder == kind.folder and suffix == "md":
        return ContentPlace(kind, language, stem)
    if kind.layout is Layout.PAGE and folder == kind.folder and suffix == "yml" and kind.data:
        return ContentPlace(kind, language, stem, data=True)
    if kind.layout is Layout.DATA and folder == kind.folder and suffix == "yml":
        return ContentPlace(kind, language, stem)
    if len(parts) == 2 and suffix == "md":
        if kind.layout is Layout.TRAINING_MODULE and stem == "index":
            return ContentPlace(kind, language, folder)
        if kind.layout is Layout.TRAINING_UNIT and stem != "index":
            return ContentPlace(kind, language, f"{folder}/{stem}")
    return None


def with_known_ending(path: str) -> str:
    """Give the path of a text file with the ending that its name has here; empty where it has it already."""
    stem, dot, ending = path.rpartition(".")
    known = _ENDINGS.get(ending.lower(), "")
    return f"{stem}{known}" if dot and known and not path.endswith(known) else ""


def with_language_folder(path: str, codes: Collection[str]) -> str:
    """Give where a file belongs whose name says a language, such as `other.fr.md`; empty for all others."""
    folder, _, name = path.rpartition("/")
    stem, _, rest = name.partition(".")
    code, _, ending = rest.rpartition(".")
    moved = in_language(f"{folder}/{stem}.{ending}", code)
    return moved if code in codes and folder.count("/") else ""


def content_path(kind: Kind, slug: str, language: str) -> str:
    """Give the path of the file that holds an entry, or would hold it."""
    folder = content_folder(kind, language)
    match kind.layout:
        case Layout.SHARED | Layout.COLLECTION:
            return folder
        case Layout.DATA:
            return f"{folder}/{slug}.yml"
        case Layout.TRAINING_MODULE:
            return f"{folder}/{slug}/index.md"
        case _:
            return f"{folder}/{slug}.md"


def content_folder(kind: Kind, language: str) -> str:
    """Give the folder in which the files of a kind lie in a language, or the one file of all."""
    parts = (kind.base, "" if kind.is_shared else language, kind.folder)
    return "/".join(part for part in parts if part)


def data_path(page: str) -> str:
    """Give the path of the data file beside the file of a page."""
    return f"{page.removesuffix('.md')}.yml"


def page_of_data(data: str) -> str:
    """Give the path of the file of the page that a data file lies beside."""
    return f"{data.removesuffix('.yml')}.md"


def language_of(path: str) -> str:
    """Give the name of the folder that says which language a file is in; empty where there is none."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else ""


def in_language(path: str, language: str) -> str:
    """Give the path of the same file in another language."""
    base, _, rest = path.partition("/")
    return f"{base}/{language}/{rest.partition('/')[2]}"


def folders_of(settings: Settings, base: str, language: str = "") -> str:
    """Name the folders of all kinds below a base, for a hint; those of a language where one is named."""
    code = language or settings.source_language.code
    names = {f"`{content_folder(kind, code)}`" for kind in settings.kinds if kind.base == base}
    return ", ".join(sorted(names))


def word_path(language: str) -> str:
    """Give the file of a project's own words of the interface in a language."""
    return f"{WORDS_FOLDER}/{language}.yml"
