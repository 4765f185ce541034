"""The site as zip files that open from a disk: one for each language, and one with all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from fieldguide.content.marks import cut, kept_in
from fieldguide.content.site_paths import HOME, html_path, language_folder
from fieldguide.model import DOWNLOADS, FinishedPage, Language, Library, Settings

from .archive import write_zip
from .artifact import Artifact
from .pages import entry_page, readme
from .sums import list_sums
from .trim import trim_page

MANIFEST = "manifest.sha256"
README = "README.txt"

_ONLINE_ONLY = frozenset({"404.html", "sitemap.xml", "sitemap.xml.gz"})


def package_labels(settings: Settings) -> tuple[str, ...]:
    """Give what tells the packages apart: the languages' codes, and `all` where there are several."""
    codes = tuple(language.code for language in settings.languages)
    return (*codes, "all") if len(codes) > 1 else codes


def offline_zips(library: Library, site: Path, pages: Sequence[FinishedPage]) -> Iterator[Artifact]:
    """Make the zip of each language, and the zip with all of them."""
    settings = library.settings
    files, known = _read_site(site), {page.path: page for page in pages}
    for language in settings.languages:
        chosen = _of_language(files, language, settings)
        inside = {name: known[name] for name in chosen if name in known}
        if language != settings.source_language:
            # In the place of the source language's home page stands what opens this one.
            inside.pop(html_path(HOME), None)
            chosen[html_path(HOME)] = entry_page(language, settings)
        yield _package(chosen, inside, (language,), language.code, settings)
    if len(settings.languages) > 1:
        yield _package(files, known, settings.languages, "all", settings)


def _read_site(site: Path) -> dict[str, bytes]:
    """Read what of a site goes into packages: hidden files are ours or the system's."""
    paths = (path for path in site.rglob("*") if path.is_file() and not path.is_symlink())
    names = {path.relative_to(site).as_posix(): path for path in paths}
    return {
        name: path.read_bytes()
        for name, path in names.items()
        if name not in _ONLINE_ONLY
        and not name.startswith(f"{DOWNLOADS}/")
        and not any(part.startswith(".") for part in name.split("/"))
    }


def _of_language(files: Mapping[str, bytes], language: Language, settings: Settings) -> dict[str, bytes]:
    """Choose a language's own files and those that all languages share.

    Every page exists in every language under the same path; so a file at the root is the
    source language's own where the same path exists below another language.
    """
    source = settings.source_language
    others = [language_folder(one, source) for one in settings.languages if one not in (source, language)]
    if language == source:
        return {name: files[name] for name in files if not name.startswith(tuple(others))}
    own = language_folder(language, source)
    return {
        name: content
        for name, content in files.items()
        if name.startswith(own) or not (name.startswith(tuple(others)) or own + name in files)
    }


def _package(
    files: Mapping[str, bytes],
    pages: Mapping[str, FinishedPage],
    languages: Sequence[Language],
    label: str,
    settings: Settings,
) -> Artifact:
    codes = tuple(language.code for language in languages)
    inside = {
        name: _trim(content, pages.get(name), codes) if name.endswith(".html") else content
        for name, content in files.items()
    }
    inside[README] = readme(languages, settings)
    inside[MANIFEST] = list_sums(inside)
    content = write_zip(inside, settings.edition_date)
    return Artifact(settings.package_name(label), content, inside, tuple(pages.values()), codes)


def _trim(content: bytes, page: FinishedPage | None, codes: Sequence[str]) -> bytes:
    """Take out of a page what leads out of its package; where it stands is known of pages of the site."""
    text = content.decode("utf-8", "surrogateescape")
    if page is None:
        return trim_page(text, codes).encode("utf-8", "surrogateescape")
    return cut(text, page.facts.removables, kept_in(codes)).encode("utf-8", "surrogateescape")
