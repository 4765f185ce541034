"""The site as zip files that open from a disk: one for each language, and one with all."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from fieldguide.content.marks import cut, kept_in
from fieldguide.content.site_paths import HOME, html_path, language_folder
from fieldguide.model import DOWNLOADS, FinishedPage, Language, Library, PackedFile, Settings

from .archive import PackedContent, pack_file, write_zip
from .artifact import Artifact
from .pages import entry_page, readme
from .sums import list_sums
from .trim import trim_page

MANIFEST = "manifest.sha256"
README = "README.txt"

# How a page lies in the package of its language, and in that of all languages.
_OWN, _ALL = "own", "all"

_ONLINE_ONLY = frozenset({"404.html", "sitemap.xml", "sitemap.xml.gz"})


def package_labels(settings: Settings) -> tuple[str, ...]:
    """Give what tells the packages apart: the languages' codes, and `all` where there are several."""
    codes = tuple(language.code for language in settings.languages)
    return (*codes, "all") if len(codes) > 1 else codes


def pack_page(page: FinishedPage, languages: Sequence[Language]) -> Mapping[str, PackedFile]:
    """Give a page as it lies in packages: that of its own language, and that of all languages."""
    codes = tuple(language.code for language in languages)
    wanted = {_OWN: (page.language,), _ALL: codes} if len(codes) > 1 else {_OWN: codes}
    texts = {name: cut(page.html, page.facts.removables, kept_in(kept)) for name, kept in wanted.items()}
    packed = {text: pack_file(text.encode("utf-8", "surrogateescape")) for text in set(texts.values())}
    return {name: packed[text] for name, text in texts.items()}


def offline_zips(library: Library, site: Path, pages: Sequence[FinishedPage]) -> Iterator[Artifact]:
    """Make the zip of each language, and the zip with all of them."""
    settings = library.settings
    known = {page.path: page for page in pages}
    others = _read_others(site, known.keys())
    names = [*known, *others]
    for language in settings.languages:
        chosen = _of_language(names, language, settings)
        if language != settings.source_language:
            # In the place of the source language's home page stands what opens this one.
            chosen.discard(html_path(HOME))
        yield _package(chosen, known, others, (language,), language.code, settings)
    if len(settings.languages) > 1:
        yield _package(set(names), known, others, settings.languages, "all", settings)


def _read_others(site: Path, pages: Collection[str]) -> dict[str, bytes]:
    """Read what of a site goes into packages besides its pages: hidden files are ours or the system's."""
    paths = (path for path in site.rglob("*") if path.is_file() and not path.is_symlink())
    names = {path.relative_to(site).as_posix(): path for path in paths}
    return {
        name: path.read_bytes()
        for name, path in names.items()
        if name not in pages
        and name not in _ONLINE_ONLY
        and not name.startswith(f"{DOWNLOADS}/")
        and not any(part.startswith(".") for part in name.split("/"))
    }


def _of_language(names: Collection[str], language: Language, settings: Settings) -> set[str]:
    """Choose a language's own files and those that all languages share.

    Every page exists in every language under the same path; so a file at the root is the
    source language's own where the same path exists below another language.
    """
    source = settings.source_language
    others = tuple(
        language_folder(one, source) for one in settings.languages if one not in (source, language)
    )
    if language == source:
        return {name for name in names if not name.startswith(others)}
    own, known = language_folder(language, source), frozenset(names)
    return {
        name for name in names if name.startswith(own) or not (name.startswith(others) or own + name in known)
    }


def _package(
    names: Collection[str],
    pages: Mapping[str, FinishedPage],
    others: Mapping[str, bytes],
    languages: Sequence[Language],
    label: str,
    settings: Settings,
) -> Artifact:
    codes = tuple(language.code for language in languages)
    held = {name: pages[name] for name in names if name in pages}
    copy = _ALL if len(codes) > 1 else _OWN
    inside = {name: page.packed[copy] for name, page in held.items()}
    inside |= {name: _pack_other(name, others[name], codes) for name in names if name in others}
    if html_path(HOME) not in inside:
        inside[html_path(HOME)] = pack_file(entry_page(languages[0], settings))
    inside[README] = pack_file(readme(languages, settings))
    inside[MANIFEST] = pack_file(list_sums({name: file.sha256 for name, file in inside.items()}))
    content = write_zip(inside, settings.edition_date)
    return Artifact(settings.package_name(label), content, PackedContent(inside), tuple(held.values()), codes)


def _pack_other(name: str, content: bytes, codes: Sequence[str]) -> PackedFile:
    """Pack a file that is no page of the site, such as a page that an asset brought."""
    if not name.endswith(".html"):
        return _pack_shared(content)
    text = content.decode("utf-8", "surrogateescape")
    return pack_file(trim_page(text, codes).encode("utf-8", "surrogateescape"))


# What all languages share lies in every package.
_pack_shared = lru_cache(maxsize=256)(pack_file)
