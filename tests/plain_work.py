"""Plain pages without our frame, for tests of what makes pages and of what comes after.

The text of a page is HTML here.  Words in it make the making of it misbehave: see `_obey`.
"""

from __future__ import annotations

import os
import posixpath
import signal
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from fieldguide.engines import PageName, Progress, make_pages
from fieldguide.errors import UsageError
from fieldguide.model import (
    Asset,
    FinishedPage,
    Language,
    Library,
    RenderedPage,
    RenderedSite,
    Settings,
)
from fieldguide.package import pack_page
from fieldguide.pipeline import built_in_kinds
from fieldguide.publish import finish_page, finish_site

ENGLISH = Language("en", "English")
FRENCH = Language("fr", "Français")
ARABIC = Language("ar", "العربية", "rtl")
LANGUAGES = (ENGLISH, FRENCH, ARABIC)

STYLE = Asset("assets/style.css", b"body { color: #1b1f23 }\n")


def tiny_settings(root: Path, languages: Sequence[Language] = LANGUAGES, site_url: str = "") -> Settings:
    return Settings(
        root=root,
        config_path="mkdocs.yml",
        site_name="Tiny & plain",
        site_url=site_url,
        languages=tuple(languages),
        kinds=built_in_kinds(),
        edition="2026.11",
        edition_date=date(2026, 11, 22),
        licence="CC BY 4.0",
    )


def tiny_library(settings: Settings) -> Library:
    return Library(settings, ())


def tiny_page(path: str, title: str, text: str = "<p>Text.</p>", language: str = "en") -> RenderedPage:
    id = f"page/{path.removesuffix('.md')}"
    return RenderedPage(path, title, "", text, id, "page", language)


def tiny_site(
    language: Language, pages: Sequence[RenderedPage], languages: Sequence[Language] = LANGUAGES
) -> RenderedSite:
    return RenderedSite(
        language, tuple(languages), tuple(pages), (), {}, assets=(STYLE,), styles=(STYLE.path,)
    )


def tiny_sites(languages: Sequence[Language] = LANGUAGES) -> tuple[RenderedSite, ...]:
    """Three pages in each language: a home page, a risk that it leads to, and one about the site."""
    titles = {
        "en": ("Home", "Family separation", '<p><a href="risks/family.html#why">Why</a></p>'),
        "fr": ("Accueil", "Séparation des familles", '<p><a href="risks/family.html#why">Pourquoi</a></p>'),
        "ar": ("الصفحة الرئيسية", "انفصال الأسر", '<p><a href="risks/family.html#why">لماذا</a></p>'),
    }
    sites = []
    for language in languages:
        home, risk, text = titles[language.code]
        pages = [
            replace(tiny_page("index.md", home, text, language.code), searchable=False),
            tiny_page("about.md", "2026", language=language.code),
            tiny_page("risks/family.md", risk, f'<h2 id="why">{risk}?</h2>', language.code),
        ]
        sites.append(tiny_site(language, pages, languages))
    return tuple(sites)


def snapshot(folder: Path) -> dict[str, bytes]:
    """Give all files of a folder, hidden ones too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@dataclass(frozen=True)
class PlainWork:
    """Pages of sites that are rendered already, made plain; `signs` is where misbehaving pages leave signs."""

    sites: tuple[RenderedSite, ...]
    settings: Settings
    signs: Path
    offers: bool = False

    @property
    def languages(self) -> tuple[Language, ...]:
        return tuple(site.language for site in self.sites)

    def paths(self, language: str) -> tuple[str, ...]:
        return tuple(sorted(page.path for page in self._site(language).pages))

    def make(self, language: str, path: str) -> FinishedPage:
        site = self._site(language)
        [page] = (page for page in site.pages if page.path == path)
        _obey(page.content, self.signs, site.language)
        html = self.frame(site, page, html_path_of(site, page))
        made = finish_page(page, html, site.language, self.languages, offers=self.offers)
        return replace(made, packed=pack_page(made, self.languages)) if self.offers else made

    def frame(self, site: RenderedSite, page: RenderedPage, path: str) -> str:
        return page_html(site, self.settings, page, path)

    def _site(self, code: str) -> RenderedSite:
        return next(site for site in self.sites if site.language.code == code)


def html_path_of(site: RenderedSite, page: RenderedPage) -> str:
    folder = "" if site.language == site.languages[0] else f"{site.language.code}/"
    return folder + page.path.removesuffix(".md") + ".html"


def build_pages(
    sites: Sequence[RenderedSite],
    settings: Settings,
    destination: Path,
    jobs: int = 0,
    progress: Progress | None = None,
    *,
    offers: bool = False,
) -> tuple[FinishedPage, ...]:
    """Make the plain pages of sites that are rendered already."""
    work = PlainWork(tuple(sites), settings, destination.parent, offers)
    names = [PageName(one.code, path) for one in work.languages for path in work.paths(one.code)]
    return make_pages(work, names, destination, jobs, progress)


def built(folder: Path, settings: Settings, sites: Sequence[RenderedSite], *, offers: bool = False) -> Path:
    """Build and finish a site, and hold that nothing is wrong with it."""
    return built_pages(folder, settings, sites, offers=offers)[0]


def built_pages(
    folder: Path, settings: Settings, sites: Sequence[RenderedSite], *, offers: bool = False
) -> tuple[Path, tuple[FinishedPage, ...]]:
    """Build and finish a site; give its folder and its pages."""
    site = folder / "site"
    pages = build_pages(sites, settings, site, offers=offers)
    assert finish_site(site, settings, pages, assets_of(sites)) == ()
    return site, pages


def assets_of(sites: Sequence[RenderedSite]) -> list[Asset]:
    """Give the files beside the pages, each once."""
    return list({asset.path: asset for site in sites for asset in site.assets}.values())


def page_html(site: RenderedSite, settings: Settings, page: RenderedPage, path: str) -> str:
    def relative(target: str) -> str:
        return posixpath.relpath(target, posixpath.dirname(path) or ".")

    folders = {one.code: "" if one == settings.source_language else f"{one.code}/" for one in site.languages}
    below = page.path.removesuffix(".md") + ".html"
    menu = "".join(
        f'<li data-fg-language="{one.code}"><a href="{relative(folders[one.code] + below)}">{one.name}</a></li>'
        for one in site.languages
    )
    return (
        f'<!doctype html>\n<html lang="{site.language.code}" dir="{site.language.direction}">\n<head>\n'
        f'<meta charset="utf-8">\n<title>{page.title}</title>\n'
        f'<link rel="stylesheet" href="{relative(site.styles[0])}">\n'
        f'<script>var base = "{relative(folders[site.language.code] or ".")}"</script>\n</head>\n<body>\n'
        f"<details data-fg-languages><summary>Languages</summary><ul>{menu}</ul></details>\n"
        f"<main>\n<h1>{page.title}</h1>\n{page.content}\n</main>\n</body>\n</html>\n"
    )


def _obey(text: str, signs: Path, language: Language) -> None:
    if "LATER" in text:
        while not (signs / "en.pid").exists():
            os.sched_yield()
    if "CRASH" in text:
        raise ValueError("the template is broken\nwith a second line")
    if "FULL" in text:
        try:
            Path("/dev/full").write_text("no room")
        except OSError as error:
            raise RuntimeError("the template gives up") from error
    if "REFUSE" in text:
        raise UsageError("the configuration is wrong")
    if "VANISH" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "HANG" in text:
        (signs / f"{language.code}.pid").write_text(str(os.getpid()))
        signal.alarm(60)  # so that no failing test leaves it behind
        signal.pause()
