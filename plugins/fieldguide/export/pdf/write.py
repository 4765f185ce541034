"""Set a book as PDF of which every byte is known.

WeasyPrint is handed one document with all that it shows: the fonts and styles that lie beside the code,
and the pictures of the book.  It reads nothing else: neither a disk nor the network.
"""

from __future__ import annotations

import hashlib
import mimetypes
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from fieldguide.errors import MachineError
from fieldguide.model import Book, Settings

from ..fonts import FONTS
from .document import make_document

_OWN = "fieldguide:"
_STYLE = Path(__file__).with_name("style.css")


def missing_for_pdf() -> str:
    """Say what is missing where the extra `pdf` is not installed."""
    if find_spec("weasyprint") is not None:
        return ""
    return (
        "PDF needs the package weasyprint, which is not installed; "
        "please install fieldguide with it: pip install 'fieldguide[pdf]'"
    )


def write_pdf(book: Book, settings: Settings, words: Mapping[str, str]) -> bytes:
    """Give a book as PDF, dated with the day of the edition: the same book gives the same bytes.

    `words` are those of the interface in the book's language.

    Raises:
        MachineError: the libraries of the system that set words are missing; or the document asks for a
            file that is not in the book, which is a fault of ours.
    """
    # Not at the top: it is an extra, and takes long to read.
    try:
        import weasyprint
        from weasyprint.text.fonts import FontConfiguration
        from weasyprint.urls import FatalURLFetchingError
    except OSError as error:
        raise MachineError(
            "PDF needs the library Pango, which is not on this machine"
            f" (Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0): {error}"
        ) from error

    fetcher = _fetcher_of(book)
    fonts = FontConfiguration()
    sheet = weasyprint.CSS(
        string=_STYLE.read_text(encoding="utf-8"), base_url=_OWN, url_fetcher=fetcher, font_config=fonts
    )

    def count_pages(html: str) -> int:
        """Give how many pages a part of the document takes by itself."""
        language = book.language
        page = (
            f'<!doctype html><html lang="{language.code}" dir="{language.direction}"><meta charset="utf-8">'
            f'<title>-</title><body><section class="fg-text fg-chapter">{html}</section></body></html>'
        )
        alone = weasyprint.HTML(string=page, base_url=_OWN, url_fetcher=fetcher)
        return len(alone.render(stylesheets=[sheet], font_config=fonts).pages)

    text = make_document(book, settings, words, count_pages)
    document = weasyprint.HTML(string=text, base_url=_OWN, url_fetcher=fetcher)
    identifier = hashlib.sha256(text.encode("utf-8", "surrogateescape")).digest()[:16]
    try:
        written = document.write_pdf(
            stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1", pdf_identifier=identifier
        )
    except FatalURLFetchingError as error:
        raise MachineError(f"{book.name}.pdf: {error}") from error
    assert isinstance(written, bytes)
    return written


def _fetcher_of(book: Book) -> Any:
    """Give what hands WeasyPrint the files of a book and our fonts, and refuses all else."""
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    fonts = {path.name: path for path in FONTS.glob("*.ttf")}

    class OwnFiles(URLFetcher):  # type: ignore[misc]
        """Knows the pictures of the book and the fonts by their names, and opens nothing."""

        def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
            """Give a file of our own."""
            way, _, name = url.partition(":")
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            if way == "picture" and name in book.pictures:
                return URLFetcherResponse(url, book.pictures[name], {"Content-Type": kind})
            if way == "font" and name in fonts:
                return URLFetcherResponse(url, fonts[name].read_bytes(), {"Content-Type": "font/ttf"})
            raise FatalURLFetchingError(f"{url} is not in the book")

    return OwnFiles()
