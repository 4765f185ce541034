"""The page that a reader who leaves at once is led to: units of measure, as they stand in many a book.

It is believable on any device, says nothing of the site, has no script and no link, and is never asked for
from the network.  Numbers are those that define the units, rounded to four digits.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from fieldguide.compact import read_style
from fieldguide.content.site_paths import EXIT_PAGE, PLAIN_ICON, language_folder
from fieldguide.model import Asset, RenderedSite

from .addresses import Addresses
from .document import write_template

EXIT_STYLE = "assets/frame/measures.css"


@dataclass(frozen=True, slots=True)
class _Table:
    """A name, as the end of the key of its words, and rows of two equal measures."""

    name: str
    rows: tuple[tuple[str, str], ...]


_TABLES = (
    _Table(
        "length",
        (
            ("1 in", "2.54 cm"),
            ("1 ft = 12 in", "30.48 cm"),
            ("1 yd = 3 ft", "0.9144 m"),
            ("1 mi", "1.609 km"),
        ),
    ),
    _Table("weight", (("1 oz", "28.35 g"), ("1 lb = 16 oz", "453.6 g"), ("1 t", "1000 kg"))),
    _Table(
        "volume", (("1 l", "1000 ml"), ("1 m³", "1000 l"), ("1 US gal", "3.785 l"), ("1 imp gal", "4.546 l"))
    ),
    _Table(
        "temperature", (("0 °C", "32 °F"), ("20 °C", "68 °F"), ("37 °C", "98.6 °F"), ("100 °C", "212 °F"))
    ),
)


def exit_page(site: RenderedSite) -> Iterator[Asset]:
    """Give the page in the language of a site, and its style."""
    folder = language_folder(site.language, site.languages[0])
    addresses = Addresses(folder.rstrip("/"))
    html = write_template(
        "measures",
        language=site.language,
        words=site.words,
        icon=addresses.to(PLAIN_ICON),
        style=addresses.to(EXIT_STYLE),
        tables=_TABLES,
    )
    yield Asset(folder + EXIT_PAGE, html.encode())
    yield Asset(EXIT_STYLE, read_style([files(__package__) / "styles" / "measures.css"]).encode())
