"""Some pages of one language as one file that needs no other: for a phone, to be sent as a message.

Styles, scripts and pictures stand in it; pages are its sections, shown one at a time where scripts run and
below each other where they do not.  Its policy allows nothing to be asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from markupsafe import Markup

from fieldguide.compact import read_script, read_style
from fieldguide.content.site_paths import EXIT_PAGE, language_folder
from fieldguide.content.words import choose_words, copy_notice, site_name
from fieldguide.errors import MachineError
from fieldguide.model import FinishedPage, Language, Library

from ..artifact import Artifact
from ..filling import fill_page
from .files import Inlined, SiteFiles, inner_text, join_orders, without_drawings
from .judge import find_faults
from .sections import in_reading_order, make_sections, resolve

_FOLDER = Path(__file__).parent
_ICON = re.compile(r'<link rel="icon" href="(?P<address>[^"]*)"')


def write_single_file(
    library: Library, site: Path, pages: Sequence[FinishedPage], language: Language, name: str
) -> Artifact:
    """Give pages of a finished site as one file; the first one is what it opens with.

    `pages` are of one language, with their documents; `site` is the folder that holds what they load.

    Raises:
        MachineError: a file cannot be read, or the file would lead out of itself, which is a fault of ours.
    """
    settings = library.settings
    words = choose_words(settings, language.code, settings.source_language.code)
    files = SiteFiles(site)
    ordered = in_reading_order(pages)
    sections = make_sections(ordered, words["kind.term.index"], files.embed)
    own_style = Inlined(inner_text("style.css", read_style([_FOLDER / "style.css"])))
    own_script = Inlined(inner_text("script.js", read_script([_FOLDER / "script.js"])))
    scripts = _load(files.script, {one.id: one.scripts for one in sections})
    first, shared, *others = scripts
    shown = "".join(one.html for one in sections)
    written = [one.content for one in (*scripts, own_script)]

    def style_of(path: str) -> Markup:
        return Markup(without_drawings(files.style(path), shown, written))

    styles = (*_load(style_of, {one.id: one.styles for one in sections}), own_style)
    # The frame's script runs before anything is shown, ours before the parts of pages start.
    body_scripts = (shared, own_script, *others)
    due = min((one for one in sections if one.review_by), key=lambda one: one.review_by, default=None)
    source, safety = settings.source_language, settings.safety
    tab_title, called = safety.title(language.code, source.code), site_name(settings, language.code)
    text = fill_page(
        "single.html.jinja",
        language=language,
        words=words,
        name=called if safety.keeps_site_name else tab_title or called,
        title=tab_title or f"{sections[0].title} – {called}",
        one_title=bool(tab_title),
        unnamed_paper=tab_title or words["paper.plain_title"] if safety.unnamed_paper else "",
        measures=(
            files.main_part(language_folder(language, settings.first_language) + EXIT_PAGE)
            if any(one.has_exit for one in sections)
            else ""
        ),
        sections=sections,
        languages={one.code: one for one in settings.languages},
        policy=_policy(styles, (first, *body_scripts)),
        icon=files.embed(_icon(ordered[0])),
        styles=styles,
        head_script=first,
        scripts=body_scripts,
        edition=settings.edition,
        site_url=settings.site_url,
        package=settings.package_name(language.code),
        due=due,
        notice=copy_notice(settings, language.code),
        text=Markup,
    )
    faults = tuple(find_faults(text))
    if faults:
        raise MachineError(f"{name}: {'; '.join(faults[:3])}")
    return Artifact(name, text.encode("utf-8", "surrogateescape"), languages=(language.code,))


def _load(read: Callable[[str], Markup], loaded: Mapping[str, Sequence[str]]) -> tuple[Inlined, ...]:
    """Give the files that sections load, each once; one that is empty says nothing."""
    made = []
    for path in join_orders(loaded.values()):
        content = read(path)
        users = tuple(id for id, paths in loaded.items() if path in paths)
        if content.strip():
            made.append(Inlined(content, users if len(users) < len(loaded) else ()))
    return tuple(made)


def _icon(page: FinishedPage) -> str:
    """Give the path of the icon of a page's site, below its root."""
    icon = _ICON.search(page.html)
    if icon is None:
        raise MachineError(f"{page.path} names no icon")
    return resolve(page.path, icon["address"])[0]


def _policy(styles: Sequence[Inlined], scripts: Sequence[Inlined]) -> str:
    """Give the policy of the document: what stands in it runs, and nothing is asked for."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(one.sum for one in scripts)}",
            f"style-src {' '.join(one.sum for one in styles)}",
            "img-src data:",
            "font-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
