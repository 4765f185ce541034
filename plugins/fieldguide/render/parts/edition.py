"""The edition of the site: it stands in one file, so that a new one does not change every page.

On a page there are empty elements in its place.  A style sheet that all pages of a language load shows the
words in them; the frame's script turns these into words of the page, to be selected, copied and saved.
"""

from __future__ import annotations

import re

from markupsafe import Markup

from fieldguide.model import Asset, Settings

from ..context.site import SiteContext
from ..language.names import write_date

_PATH = "assets/edition.css"
_NAME, _LINE = "fg-edition", "fg-edition-line"
_UNSAFE = re.compile(r"[^\w .,:;()+-]")


def edition_name(site: SiteContext) -> str:
    """Give the name of the edition as HTML, to be filled in by the style sheet."""
    return _shown(site, _NAME, site.settings.edition)


def edition_line(site: SiteContext) -> str:
    """Give the name and the day of the edition as HTML, to be filled in by the style sheet."""
    return _shown(site, _LINE, _line(site))


def edition_styles(site: SiteContext) -> tuple[str, ...]:
    """Give where the style sheet of the edition lies; nothing where the edition has no name."""
    return (f"{site.folder}{_PATH}",) if site.settings.edition else ()


def edition_assets(site: SiteContext) -> tuple[Asset, ...]:
    """Give the style sheet with the words of the edition in the language of the site."""
    texts = {_NAME: site.settings.edition, _LINE: _line(site)}
    rules = "".join(f'.{name}:empty::before{{content:"{_escape(text)}"}}\n' for name, text in texts.items())
    rules += f".{_NAME},.{_LINE}{{unicode-bidi:isolate}}\n"
    # Words for boxes that a script finds wider than the screen; the styles of tables show them.
    rules += f':root{{--fg-word-cut:"{_escape(site.words("table.cut"))}"}}\n'
    return tuple(Asset(path, rules.encode()) for path in edition_styles(site))


def _shown(site: SiteContext, name: str, text: str) -> str:
    # Another engine may leave our style sheets out.
    return text if site.markdown else Markup(f'<span class="{name}"></span>')


def write_edition(settings: Settings, language: str, pattern: str) -> str:
    """Write the name and the day of the edition in a language, and the office whose edition it is.

    `pattern` is the word `foot.edition_of`.
    """
    edition, day = settings.edition, settings.edition_date
    if day is not None:
        edition = pattern.format(edition=edition, date=write_date(day.isoformat(), language))
    office = settings.office_in(language)
    return f"{edition} · {office}" if office else edition


def _line(site: SiteContext) -> str:
    return write_edition(site.settings, site.language.code, site.words("foot.edition_of"))


def _escape(text: str) -> str:
    """Escape what ends a string of CSS, or an element around it (CSS Syntax 3, section 4.3.7)."""
    return _UNSAFE.sub(lambda found: f"\\{ord(found[0]):x} ", text)
