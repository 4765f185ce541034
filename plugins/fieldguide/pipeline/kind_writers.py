"""What the kinds that are installed write: their parts of pages, and their files for other programs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest

from fieldguide import export, render
from fieldguide.model import Attachment, Language, Library, QuestionFormat, RenderedSite, Rule, Settings
from fieldguide.render import KindPages

from .examples import example_library
from .kinds import installed_kinds


def pages_by_kind() -> Mapping[str, KindPages]:
    """Give what kinds write themselves of their pages."""
    return {one.kind.name: one.pages() for one in installed_kinds()}


def export_formats() -> tuple[export.Format, ...]:
    """Give the formats in which kinds give their entries to other programs, and those of no one kind."""
    return (*(format for one in installed_kinds() for format in one.formats()), *export.WHOLE_FORMATS)


def exporters() -> Mapping[str, export.Exporter]:
    """Give what can be exported, by the name of the format."""
    return export.make_exporters(export_formats())


def course_writers() -> Mapping[str, export.CourseWriter]:
    """Give what writes courses of their finished pages, by the name of the format."""
    return {one.name: one.write_course for one in export_formats() if one.write_course is not None}


def attachments(
    library: Library, language: Language, keep: export.Keep | None = None
) -> tuple[Attachment, ...]:
    """Give the files that the pages of a language offer; without `keep`, those that are made at once."""
    return export.make_attachments(library, language, export_formats(), keep)


def slow_files(library: Library) -> Iterator[export.SlowFiles]:
    """Give what takes long to make among the files of all languages, those of one course side by side."""
    formats = export_formats()
    found = [list(export.find_slow_files(library, one, formats)) for one in library.settings.languages]
    for some in zip_longest(*found):
        yield from (one for one in some if one is not None)


def site_writer(
    library: Library,
    language: Language,
    rules: tuple[Rule, ...],
    attachments: tuple[Attachment, ...],
    texts: Mapping[str, render.PreparedText],
) -> render.SiteWriter:
    """Give what writes the pages of a language one by one, with all kinds that are installed."""
    examples = _examples(library.settings) if library.settings.for_authors else None
    return render.SiteWriter(
        library,
        language,
        rules,
        pages_by_kind(),
        attachments,
        texts,
        examples=examples,
        question_formats=_question_formats(library.settings),
    )


def _question_formats(settings: Settings) -> tuple[QuestionFormat, ...]:
    """Give what the manual tells of the formats of questions; only the site for authors has it."""
    formats = export_formats() if settings.for_authors else ()
    return tuple(QuestionFormat(one.name, one.help, one.carries) for one in formats if one.carries)


def _examples(settings: Settings) -> render.Examples:
    """Give the examples that the gallery shows, with the files that their pages offer."""
    library = example_library(settings)
    files = {one.code: attachments(library, one) for one in library.settings.languages}
    return render.Examples(library, files)


def render_site(
    library: Library,
    language: Language,
    rules: tuple[Rule, ...],
    attachments: tuple[Attachment, ...] = (),
    texts: Mapping[str, render.PreparedText] | None = None,
    *,
    markdown: bool = False,
) -> RenderedSite:
    """Render the pages of a language, with all kinds that are installed."""
    kinds = pages_by_kind()
    return render.render_site(
        library,
        language,
        rules,
        kinds,
        attachments,
        texts,
        markdown=markdown,
        question_formats=_question_formats(library.settings),
    )
