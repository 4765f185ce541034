"""Read a finished site and judge it by the rules."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from fieldguide.model import Asset, Diagnostic, RenderedSite, Settings

from .leftovers import MISSING_PAGE
from .links import HtmlSite
from .marker import MARKER, list_files
from .page import HtmlPage, read_page, read_stylesheet
from .paths import expected_pages
from .policy import decode_page
from .rules import PAGE_RULES, SITE_RULES


class FolderContent(Mapping[str, bytes]):
    """The files of a folder, read when they are asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names = [name for name in list_files(folder) if name != MARKER]

    def __getitem__(self, name: str) -> bytes:
        return (self._folder / name).read_bytes()

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


class ArchiveContent(Mapping[str, bytes]):
    """The files of a zip, read when they are asked for."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def __getitem__(self, name: str) -> bytes:
        return self._archive.read(name)

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._archive.namelist()))

    def __len__(self) -> int:
        return len(self._archive.namelist())


def read_pages(content: Mapping[str, bytes]) -> dict[str, HtmlPage]:
    """Read every page and stylesheet of a site."""
    pages: dict[str, HtmlPage] = {}
    for path in content:
        if path.endswith(".html"):
            pages[path] = read_page(path, decode_page(content[path]))
        elif path.endswith(".css"):
            pages[path] = read_stylesheet(path, decode_page(content[path]))
    return pages


def judge_site(
    content: Mapping[str, bytes],
    pages: Mapping[str, HtmlPage],
    settings: Settings,
    sites: Sequence[RenderedSite],
) -> tuple[Diagnostic, ...]:
    """Judge a whole site whose pages have been read.

    All but its page for wrong addresses: that one must write its links absolute.
    """
    pages = {path: page for path, page in pages.items() if path != MISSING_PAGE}
    expected = expected_pages(sites, settings)
    helpers = frozenset(asset.path for site in sites for asset in site.assets if _is_page(asset))
    site = HtmlSite(
        pages, frozenset(content), content, expected, helpers - expected.keys(), settings.site_url
    )
    found = [diagnostic for rule in SITE_RULES for diagnostic in rule(site)]
    return _sorted((*found, *_judge_pages(site)))


def check_archive(path: Path) -> tuple[Diagnostic, ...]:
    """Judge the links of an offline package: all must resolve inside it."""
    with zipfile.ZipFile(path) as archive:
        content = ArchiveContent(archive)
        site = HtmlSite(read_pages(content), frozenset(content), content, prefix=f"{path.name}/")
        return _sorted(_judge_pages(site))


def _judge_pages(site: HtmlSite) -> Iterator[Diagnostic]:
    for page in site.pages.values():
        for rule in PAGE_RULES:
            yield from rule(page, site)


def _sorted(diagnostics: Sequence[Diagnostic] | Iterator[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.order))


def _is_page(asset: Asset) -> bool:
    return asset.path.endswith(".html")
