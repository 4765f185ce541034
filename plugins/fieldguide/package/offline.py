"""The site as zip files that open from a disk: one for each language, and one with all."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from fieldguide.content.bundles import MANIFEST, SIGNATURE
from fieldguide.content.marks import cut, kept_in
from fieldguide.content.online import is_of_online_copy, owner_of
from fieldguide.content.site_paths import HOME, html_path
from fieldguide.errors import UsageError
from fieldguide.model import DOWNLOADS, FinishedPage, Language, Library, Manifest, PackedFile, Settings

from .archive import PackedContent, pack_file, write_zip
from .artifact import Artifact, Copy, PackageRequest
from .entry import entry_page
from .lists import describe_copy, review_day, with_lists
from .start import readme, start_pages
from .trim import trim_page
from .updates import is_of_same, make_update, mark_of_copy

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


def offline_zips(
    library: Library, site: Path, pages: Sequence[FinishedPage], request: PackageRequest
) -> Iterator[Artifact]:
    """Make the zip of each language, and the zip with all of them, each with the updates that lead to it.

    Raises:
        UsageError: an older copy, of which an update is asked for, is of no package that is made.
    """
    settings = library.settings
    known = {page.path: page for page in pages}
    others = _read_others(site, known.keys())
    names = [*known, *others]
    wanted: list[tuple[set[str], tuple[Language, ...], str]] = [
        (_of_language(names, language, settings), (language,), language.code)
        for language in settings.languages
    ]
    if len(settings.languages) > 1:
        wanted.append((set(names), settings.languages, "all"))
    review_by = review_day(library)
    _judge_since(request, [describe_copy(library, languages, {}, review_by) for _, languages, _ in wanted])
    for chosen, languages, label in wanted:
        if languages[0] != settings.first_language:
            # In the place of the source language's home page stands what opens this one.
            chosen.discard(html_path(HOME))
        copy = _make_copy(chosen, known, others, languages, label, library, review_by, request)
        yield _pack_copy(copy, settings)
        for old in request.since:
            if is_of_same(old.manifest, copy.manifest):
                yield make_update(copy, old, library, request.signer)


def language_copies(
    library: Library, site: Path, pages: Sequence[FinishedPage]
) -> Iterator[tuple[Language, Mapping[str, bytes]]]:
    """Give what a package of each language holds of the site itself, without what tells of the package."""
    settings = library.settings
    known = {page.path: page for page in pages}
    others = _read_others(site, known.keys())
    for language in settings.languages:
        chosen = _of_language([*known, *others], language, settings)
        if language != settings.first_language:
            chosen.discard(html_path(HOME))
        yield language, PackedContent(_files_of_site(chosen, known, others, (language,), settings))


def _judge_since(request: PackageRequest, made: Sequence[Manifest]) -> None:
    """Refuse before anything is written what no package that is made can follow."""
    for old in request.since:
        if not any(is_of_same(old.manifest, one) for one in made):
            told = old.manifest
            office = f", of {told.office}" if told.office else ""
            raise UsageError(
                f"{old.name} is for {told.audience}, in {', '.join(told.languages)}{office}:"
                " this build makes no such package, so there is nothing to update it to"
            )


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
        and not is_of_online_copy(name)
        and not any(part.startswith(".") for part in name.split("/"))
    }


def _of_language(names: Collection[str], language: Language, settings: Settings) -> set[str]:
    """Choose a language's own files and those that all languages share."""
    known = frozenset(names)
    return {name for name in names if owner_of(name, known, settings.languages) in ("", language.code)}


def _make_copy(
    names: Collection[str],
    pages: Mapping[str, FinishedPage],
    others: Mapping[str, bytes],
    languages: Sequence[Language],
    label: str,
    library: Library,
    review_by: str,
    request: PackageRequest,
) -> Copy:
    """Put together what lies in a package: its pages, the files they need, and what tells of the package."""
    settings = library.settings
    held = {name: pages[name] for name in names if name in pages}
    inside = _files_of_site(names, pages, others, languages, settings)
    name, signed = settings.package_name(label), request.signer is not None
    facts = describe_copy(library, languages, {}, review_by)
    told = start_pages(languages, settings, facts, name, signed=signed)
    told[README] = readme(languages, settings, facts, name, signed=signed)
    mark, content = mark_of_copy(facts)
    told[mark] = content
    inside |= {path: pack_file(text) for path, text in told.items()}
    manifest = describe_copy(library, languages, inside, review_by)
    return Copy(name, tuple(languages), with_lists(inside, manifest, name, request.signer), manifest, held)


def _files_of_site(
    names: Collection[str],
    pages: Mapping[str, FinishedPage],
    others: Mapping[str, bytes],
    languages: Sequence[Language],
    settings: Settings,
) -> dict[str, PackedFile]:
    """Pack pages and the files they need; where there is no first page, what opens the first language."""
    codes = tuple(language.code for language in languages)
    how = _ALL if len(codes) > 1 else _OWN
    inside = {name: pages[name].packed[how] for name in names if name in pages}
    inside |= {name: _pack_other(name, others[name], codes) for name in names if name in others}
    if html_path(HOME) not in inside:
        inside[html_path(HOME)] = pack_file(entry_page(languages[0], settings))
    return inside


def _pack_copy(copy: Copy, settings: Settings) -> Artifact:
    codes = tuple(language.code for language in copy.languages)
    files = PackedContent(copy.files)
    # What is signed of a package stands beside it too: it can be looked at before anything is unpacked.
    lists = (MANIFEST, MANIFEST + SIGNATURE) if MANIFEST + SIGNATURE in copy.files else ()
    stem = copy.name.removesuffix(".zip")
    beside = {f"{stem}.{name}": files[name] for name in lists}
    content = write_zip(copy.files, settings.edition_date)
    return Artifact(copy.name, content, files, tuple(copy.pages.values()), codes, beside=beside)


def _pack_other(name: str, content: bytes, codes: Sequence[str]) -> PackedFile:
    """Pack a file that is no page of the site, such as a page that an asset brought."""
    if not name.endswith(".html"):
        return _pack_shared(content)
    text = content.decode("utf-8", "surrogateescape")
    return pack_file(trim_page(text, codes).encode("utf-8", "surrogateescape"))


# What all languages share lies in every package.
_pack_shared = lru_cache(maxsize=256)(pack_file)
