"""The kit of a module as a file: beside its page, and by command."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from fieldguide.content.digests import facts_digest, text_digest
from fieldguide.content.facilitation import read_facilitation
from fieldguide.content.training import MODULE, read_module, read_unit
from fieldguide.content.translated import has_all_whole
from fieldguide.errors import UsageError
from fieldguide.export.api import ExportedFile, Format, Languages
from fieldguide.model import Attachment, Entry, Language, Library

_PACKAGES = {"docx": "python-docx", "pptx": "python-pptx", "fpdf": "fpdf2", "uharfbuzz": "uharfbuzz"}
"""What the extra `kit` brings: how each is imported, and how it is installed."""

PLANS = "kit-plans"


def missing_packages() -> tuple[str, ...]:
    """Give the packages that kits need and that are not installed."""
    return tuple(package for name, package in _PACKAGES.items() if find_spec(name) is None)


def has_steps(library: Library, module: Entry) -> bool:
    """Tell whether somebody wrote how to lead a module in a room."""
    units = (library.find(id) for id in read_module(module.fields).units)
    entries = (*(one for one in units if one is not None), module)
    return any(read_facilitation(entry.fields).steps for entry in entries)


def _export(library: Library, languages: Languages) -> tuple[ExportedFile, ...]:
    """Give the kits of all modules, in each language that a module is in, with its units and its test.

    Raises:
        UsageError: the extra that writes them is not installed.
    """
    if missing := missing_packages():
        raise UsageError(
            f"kits for trainers need packages that are not installed: {', '.join(missing)}; "
            "please install fieldguide with them: pip install 'fieldguide[kit]'"
        )
    source = library.settings.first_language.code
    found: list[ExportedFile] = []
    for entry in library.sources(MODULE):
        for language in library.settings.languages:
            wanted = language.code in languages if languages else True
            if wanted and has_all_whole(library, (entry.id, *read_module(entry.fields).units), language.code):
                suffix = "" if language.code == source else f".{language.code}"
                name = f"{entry.slug.replace('/', '-')}-kit{suffix}.zip"
                make = partial(_kit, library, entry, language)
                found.append(ExportedFile(name, make, entry.id, _note(library, entry)))
    return tuple(found)


def _kit(library: Library, entry: Entry, language: Language) -> bytes:
    # Not at the top: what writes documents takes long to read, and it is an extra.
    from .make import make_kit

    return make_kit(library, entry, language).content


def _note(library: Library, entry: Entry) -> str:
    return "" if has_steps(library, entry) else "no notes for a session in a room yet: no plans, no steps"


def _beside(library: Library, entry: Entry, language: Language, place: str) -> Iterator[Attachment]:
    """Give the kit and the plans of a module that can be led in a room, in the language of the page alone.

    A site that is built without the extra offers none.
    """
    if not _is_offered(library, entry, language):
        return
    from .make import make_kit

    made = make_kit(library, entry, language)
    below = f"{place.removesuffix('/index')}/{entry.slug}"
    yield Attachment(entry.id, KIT.name, f"{below}-kit.zip", made.content, made.title, language.code)
    if made.plans:
        yield Attachment(entry.id, PLANS, f"{below}-plans.pdf", made.plans, made.title, language.code)


def _is_offered(library: Library, entry: Entry, language: Language) -> bool:
    return (
        entry.kind == MODULE
        and not missing_packages()
        and has_all_whole(library, (entry.id, *read_module(entry.fields).units), language.code)
        and has_steps(library, entry)
    )


def _made_of(library: Library, entry: Entry, language: Language) -> tuple[str, ...]:
    """Name all that a kit is made of; nothing where there is none.

    It reads its module, its units, its test and what it hands out whole, of sources what is told of them,
    and of all else the title.
    """
    if not _is_offered(library, entry, language):
        return ()
    whole = set(_whole(library, entry))
    parts = [
        language.code,
        library.settings.feedback,
        *(
            f"{one} {_version(one)}"
            for one in ("fpdf2", "uharfbuzz", "python-docx", "python-pptx", "fonttools")
        ),
    ]
    for one in library.entries:
        if one.language not in (language.code, library.settings.source_language.code):
            continue
        if one.id in whole:
            parts += (one.id, one.language, facts_digest(one), text_digest(library, one))
        elif one.kind == "source":
            parts += (one.id, one.language, facts_digest(one))
        else:
            parts += (one.id, one.language, one.title)
    return tuple(parts)


def _whole(library: Library, module: Entry) -> Iterator[str]:
    """Give the ids of what is read whole, and more: all that the module and its units lead to."""
    read = read_module(module.fields)
    yield module.id
    yield read.quiz
    if read.job_aid is not None:
        yield read.job_aid.text
    for id in (module.id, *read.units):
        entry = library.find(id)
        if entry is not None:
            yield id
            yield from (one.partition("#")[0] for one in read_unit(entry.fields).see)
            for step in read_facilitation(entry.fields).steps:
                yield from (one.partition("#")[0] for one in step.use)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


KIT = Format(
    "kit",
    "Write kits for trainers: guide, slides, sheets, forms and cards in one zip for a module and language.",
    "A language to write; can be given again. By default each that the module is in.",
    _export,
    _beside,
    chosen=MODULE,
    made_of=_made_of,
)
FORMATS = (KIT,)

__all__ = ["FORMATS", "KIT", "PLANS", "missing_packages"]
