"""The page of slides of a module."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from markupsafe import Markup

from fieldguide.content.page_facts import read_page_facts
from fieldguide.content.slide_sources import cited_slugs, label_sources
from fieldguide.content.slides import place_checks
from fieldguide.content.training import read_module
from fieldguide.content.translation_state import translation_state
from fieldguide.model import LocalisedEntry, MapValue, TranslationState
from fieldguide.render.api import (
    PageBeside,
    PageScope,
    SiteContext,
    TemplateFolder,
    edition_line,
    field_label,
    minutes_of,
    read_text,
    write_diagram,
)

from ...training import quiz_of, units_of
from .questions import check_slides
from .shown import ShownLine, Slide, Words
from .texts import UnitText

_TEMPLATES = TemplateFolder(__file__)


def write_slides(scope: PageScope, module: LocalisedEntry) -> Iterator[str]:
    """Give the slides of a module, below each other, and what a script needs to show them one by one."""
    slides = tuple(_slides(scope, module))
    yield _TEMPLATES.render(scope, "slides", slides=slides, module=scope.link(module))


def _slides(scope: PageScope, module: LocalisedEntry) -> Iterator[Slide]:
    yield _first(scope, module)
    checks, units = check_slides(scope, module), units_of(scope, module)

    def find(id: str) -> MapValue | None:
        entry = scope.site.entries.get(id)
        return entry.fields if entry is not None else None

    labels = label_sources(find, cited_slugs(read_text(scope, unit) for unit in units))
    for number, unit in enumerate(units, 1):
        yield from _unit(scope, unit, number, checks, labels)
    yield from _last(scope, module)


def _first(scope: PageScope, module: LocalisedEntry) -> Slide:
    site = scope.site
    objectives = (one.text for one in read_module(module.fields).objectives)
    state = translation_state(module, site.kind(module))
    machine = state is TranslationState.MACHINE and module.text_language == site.language
    return Slide(
        "first",
        site.title(module),
        level=2,
        above=minutes_of(scope, module).text,
        lead=Words(Markup.escape(field_label(site, "objectives"))),
        lines=tuple(
            ShownLine(Words(Markup.escape(text.text), len(text.text)))
            for text in map(site.written, filter(None, objectives))
        ),
        note=Markup(" · ").join(
            filter(
                None,
                (
                    edition_line(site) if site.settings.edition else "",
                    site.words("notice.machine") if machine else "",
                ),
            )
        ),
    )


def _unit(
    scope: PageScope,
    unit: LocalisedEntry,
    number: int,
    checks: dict[str, tuple[Slide, ...]],
    labels: Mapping[str, str],
) -> Iterator[Slide]:
    site, text = scope.site, UnitText(scope, unit, labels)
    title = site.title(unit)
    position = site.words("slides.unit", number=number)
    summary = site.written(read_page_facts(unit.fields).summary)
    lead = Words(Markup.escape(summary.text), len(summary.text)) if summary.text else None
    yield Slide("unit", title, level=2, above=site.phrase(position), lead=lead, spoken=text.spoken)
    for figure in write_diagram(scope, unit):
        yield Slide("figure", title, above=site.phrase(position), figure=figure)
    yield from place_checks(text.sections(), checks, unit.id)


def _last(scope: PageScope, module: LocalisedEntry) -> Iterator[Slide]:
    site = scope.site
    aid, quiz = site.entries.get(_job_aid(module)), quiz_of(scope, module)
    links = tuple(
        (site.words(label), scope.link(entry))
        for label, entry in (("slides.job_aid", aid), ("slides.test", quiz))
        if entry is not None
    )
    if links:
        title = site.phrase(site.words("slides.end"))
        yield Slide("last", title, level=2, above=site.title(module), links=links)


def _job_aid(module: LocalisedEntry) -> str:
    """Give the id of the page to print and keep, empty for none."""
    named = read_module(module.fields).job_aid
    return named.text if named is not None else ""


def _is_there(site: SiteContext, module: LocalisedEntry) -> bool:
    """Tell whether a module has units to show."""
    return any(id in site.entries.untraced() for id in read_module(module.fields).units)


SLIDES = PageBeside(
    "slides",
    label="slides.link",
    title="slides.title",
    about="slides.about",
    write=write_slides,
    there=_is_there,
    start="slide-1",
    for_learners=False,
    components=(Path(__file__).parent,),
)
"""The slides of each module, beside its page."""
