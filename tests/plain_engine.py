"""A second site engine: plain pages without a theme, for tests of what comes after an engine.

The text of a page is HTML here.  Words in it make the engine misbehave: see `_obey`.
"""

from __future__ import annotations

import json
import os
import posixpath
import signal
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from fieldguide.engines import LanguageEvent, PendingSite, build_languages
from fieldguide.errors import UsageError
from fieldguide.model import Asset, Language, Library, RenderedPage, RenderedSite, Settings
from fieldguide.pipeline import built_in_kinds
from fieldguide.publish import finish_site

ENGINE = "plain_engine:PlainEngine"

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


def build_sites(
    sites: Sequence[RenderedSite],
    engine: str,
    settings: Settings,
    destination: Path,
    jobs: int = 0,
    progress: Callable[[LanguageEvent], None] | None = None,
) -> tuple[RenderedSite, ...]:
    """Build sites that are rendered already."""
    pending = [PendingSite(site.language, partial(_give, site)) for site in sites]
    return build_languages(pending, engine, settings, destination, jobs, progress)


def _give(site: RenderedSite) -> RenderedSite:
    return site


def built(folder: Path, settings: Settings, sites: Sequence[RenderedSite]) -> Path:
    """Build and finish a site, and hold that nothing is wrong with it."""
    site = folder / "site"
    build_sites(sites, ENGINE, settings, site)
    assert finish_site(site, settings, sites) == ()
    return site


class PlainEngine:
    """Writes one HTML file for each page, and a search index like that of MkDocs."""

    name = "plain"

    def build(self, site: RenderedSite, settings: Settings, destination: Path) -> None:
        prefix = "" if site.language == settings.source_language else f"{site.language.code}/"
        docs = []
        for page in site.pages:
            _obey(page.content, destination, site.language)
            path = prefix + page.path.removesuffix(".md") + ".html"
            _write(destination / path, self.frame(site, settings, page, path))
            docs.append({"location": path, "title": page.title, "text": page.content})
        for asset in site.assets:
            _write(destination / asset.path, asset.content)
        _write(destination / "404.html", f"<title>{site.language.code}</title>")
        index = {"config": {"fields": {"title": {}}}, "docs": docs}
        _write(destination / "search/search_index.json", json.dumps(index))

    def frame(self, site: RenderedSite, settings: Settings, page: RenderedPage, path: str) -> str:
        return page_html(site, settings, page, path)

    def serve(self, config: Path, address: str) -> None:
        raise NotImplementedError


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


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def _obey(text: str, destination: Path, language: Language) -> None:
    if "LATER" in text:
        while not (destination.parent / "en.pid").exists():
            os.sched_yield()
    if "CRASH" in text:
        print("what the engine says before it ends")
        raise ValueError("the theme is broken\nwith a second line")
    if "FULL" in text:
        try:
            Path("/dev/full").write_text("no room")
        except OSError as error:
            raise RuntimeError("the engine gives up") from error
    if "REFUSE" in text:
        raise UsageError("the configuration of the engine is wrong")
    if "VANISH" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "HANG" in text:
        (destination.parent / f"{language.code}.pid").write_text(str(os.getpid()))
        signal.alarm(60)  # so that no failing test leaves it behind
        signal.pause()
    if "DIFFER" in text:
        _write(destination / "assets/language.css", f"/* {language.code} */")
    if "PRINT" in text:
        print("to the log")
        print("this too", file=sys.stderr)
        os.write(1, b"and what a library writes by itself")
    if "EPOCH" in text:
        _write(destination / f"assets/{language.code}.txt", os.environ["SOURCE_DATE_EPOCH"])
