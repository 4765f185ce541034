"""Writes the page that collects results: its words, its courses, its scripts and styles, all in one file.

Nothing else is loaded: its policy lets the one script and the one style sheet in it work and forbids all
else, also asking the network for anything.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from pathlib import Path

from fieldguide.content.contacts import speak_contact
from fieldguide.content.script_data import as_script
from fieldguide.content.training import MODULE
from fieldguide.content.words import choose_words, site_name
from fieldguide.export.api import review_day, speak
from fieldguide.model import Language, Library
from fieldguide.render.api import BY_ITSELF, REVIEW_NOTICE, ComponentFolder, join_bundle, write_date

from ..codes import course_sign
from .courses import collected_courses

_RESULTS = Path(__file__).parent.parent
_FOLDERS = (
    *BY_ITSELF,
    _RESULTS / "typed",
    _RESULTS / "codes",
    Path(__file__).parent / "tally",
    Path(__file__).parent,
)
_TEMPLATE = ComponentFolder(__file__)
_SCRIPT, _STYLE, _DATA = "@script@", "@style@", "@data@"


def write_page(library: Library, language: Language) -> bytes:
    """Give the page in a language, empty where no course has a test.

    The same library gives the same bytes.
    """
    settings = library.settings
    words = choose_words(settings, language.code, settings.source_language.code)
    courses = collected_courses(library, language, words["slides.letters"].split())
    if not courses:
        return b""
    reviewed = review_day(*(one for course in courses for one in course.made_of))
    contact = speak_contact(settings, "focal-point", language.code)
    script, style = join_bundle((*_FOLDERS, REVIEW_NOTICE) if contact is not None else _FOLDERS)
    script, style = f"\n{script}", f"\n{style}"
    titles = {course_sign(one.id): speak(library, one.id, language).title for one in library.sources(MODULE)}
    data = {
        "courses": [course.as_data() for course in courses],
        # So that a code of a course that is not collected here can be named.
        "titles": titles,
        "letters": words["slides.letters"].split(),
    }
    html = _TEMPLATE.render(
        words=words,
        language=language,
        site_name=site_name(settings, language.code),
        dated=words["foot.reviewed"] if reviewed is not None else words["foot.edition"],
        day=write_date(reviewed.isoformat(), language.code) if reviewed is not None else settings.edition,
        office=settings.office_in(language.code),
        contact=contact,
        due=write_date(contact.again, language.code) if contact is not None else "",
        policy=_policy(script, style),
        script=_SCRIPT,
        style=_STYLE,
        data=_DATA,
    )
    # Filled in last: a template would take the indents out, and escape.
    for mark, text in ((_STYLE, style), (_DATA, as_script(data)), (_SCRIPT, script)):
        before, _, after = html.partition(mark)
        html = f"{before}{text}{after}"
    return f"{html}\n".encode()


def _policy(script: str, style: str) -> str:
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {_source(script)}",
            f"style-src {_source(style)}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _source(text: str) -> str:
    digest = b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"
