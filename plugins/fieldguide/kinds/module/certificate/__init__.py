"""The certificate of a module, to print or save once its test was passed, and what checks a code of one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fieldguide.content.signs import SIGNS, name_in_signs
from fieldguide.content.training import MODULE, read_module
from fieldguide.model import LocalisedEntry
from fieldguide.render.api import PageBeside, PageScope, SiteContext, TemplateFolder, edition_line, minutes_of

from ...course import course_of
from ...training import quiz_of

_TEMPLATES = TemplateFolder(__file__)


def write_certificate(scope: PageScope, module: LocalisedEntry) -> Iterator[str]:
    """Give the sheet of a certificate, which a script fills in, and the form that checks a code."""
    site = scope.site
    objectives = (one.text for one in read_module(module.fields).objectives)
    quiz = quiz_of(scope, module)
    yield _TEMPLATES.render(
        scope,
        "certificate",
        course=course_of(scope, module),
        code=name_in_signs(module.id),
        site_name=site.name,
        title=site.title(module),
        objectives=tuple(site.written(text) for text in objectives if text is not None),
        minutes=minutes_of(scope, module),
        edition=edition_line(site) if site.settings.edition else "",
        quiz=scope.link(quiz) if quiz is not None else None,
        signs=SIGNS,
        courses=tuple(_Known(scope, one) for one in site.of_kind(MODULE)),
    )


class _Known:
    """A course of this edition, as codes name it."""

    def __init__(self, scope: PageScope, module: LocalisedEntry) -> None:
        self.code = name_in_signs(module.id)
        self.bank = course_of(scope, module).bank
        self.title = scope.site.title(module)


def _is_there(site: SiteContext, module: LocalisedEntry) -> bool:
    """Tell whether a module has a test."""
    return read_module(module.fields).quiz in site.entries.untraced()


CERTIFICATE = PageBeside(
    "certificate",
    label="certificate.link",
    title="certificate.title",
    about="certificate.about",
    write=write_certificate,
    there=_is_there,
    components=(Path(__file__).parent / "codes", Path(__file__).parent),
    after_kind=True,
)
"""The certificate of each module, beside its page."""
