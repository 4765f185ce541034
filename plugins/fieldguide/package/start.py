"""What a copy says of itself first: what it is, how old, how it is updated, checked and erased.

The words stand once; they are shown as a page of each language, and as plain text in one file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from fieldguide.content.file_names import why_not_portable
from fieldguide.content.site_paths import HOME, site_path
from fieldguide.model import Language, Manifest, Settings

from .filling import fill, fill_text, plain_policy, plain_style
from .words import day_words, package_words

_FIRST = "00-"
"""Before the name of what must stand first in a list of files, whatever sorts it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence; a step of several, or one with what is typed."""

    text: str
    command: str = ""
    step: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with facts and sentences below it."""

    id: str
    title: str
    facts: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]


def start_pages(
    languages: Sequence[Language], settings: Settings, manifest: Manifest, bundle: str, *, signed: bool
) -> dict[str, bytes]:
    """Give the page of each language that is opened first, by its name.

    `manifest` tells what the copy is; `bundle` is the name of its file, and `signed` tells that there are
    signatures in it.
    """
    pages: dict[str, bytes] = {}
    for language in languages:
        words = package_words(language, settings)
        name = first_name(words["start_file"])
        if name in pages:  # a language that shares the words of another
            name = first_name(f"{words['start_file']}-{language.code}")
        pages[name] = fill(
            "start.html.jinja",
            language=language,
            words=words,
            home=quote(site_path(HOME, language, settings.first_language)),
            parts=_parts(words, languages, settings, manifest, bundle, signed),
            policy=plain_policy(),
            style=plain_style(),
        )
    return pages


def readme(
    languages: Sequence[Language], settings: Settings, manifest: Manifest, bundle: str, *, signed: bool
) -> bytes:
    """Give the same as plain text in all languages of a copy.

    The mark at its start and its line ends are for the plain editor of old Windows laptops.
    """
    copies = []
    for language in languages:
        words = package_words(language, settings)
        copies.append({"words": words, "parts": _parts(words, languages, settings, manifest, bundle, signed)})
    return fill_text("readme.txt.jinja", copies=copies)


def first_name(stem: str) -> str:
    """Give the name of a page that stands first in a list of files; a name that does not travel is left."""
    name = f"{_FIRST}{stem}.html"
    return name if not why_not_portable(name) and "/" not in name else f"{_FIRST}START-HERE.html"


def update_page_name(languages: Sequence[Language], settings: Settings) -> str:
    """Give the name of the page that finishes an update, in the first language of the copy."""
    return first_name(package_words(languages[0], settings)["update_file"])


def _parts(
    words: Mapping[str, str],
    languages: Sequence[Language],
    settings: Settings,
    manifest: Manifest,
    bundle: str,
    signed: bool,
) -> tuple[Part, ...]:
    facts = [
        (words["office"], words["office_name"]),
        (words["edition"], manifest.edition),
        (words["issued"], day_words(manifest.issued, words["language"])),
        (words["languages"], words["comma"].join(one.name for one in languages)),
        (words["licence"], settings.licence),
    ]
    day = day_words(manifest.review_by, words["language"])
    too_old = Line(words["old"] if day else words["old_unnamed"])
    until = ((words["review_by"], day),) if day else ()
    update = words["update"].format(page=update_page_name(languages, settings))
    verify = [Line(words["inside"])]
    if signed:
        verify += [
            Line(words["verify_zip"], f"fieldguide verify {bundle} --key fieldguide.pub"),
            Line(
                words["verify_folder"],
                "minisign -Vm manifest.json -p fieldguide.pub\n"
                "minisign -Vm manifest.sha256 -p fieldguide.pub\n"
                "sha256sum -c manifest.sha256",
            ),
            Line(words["verify_added"]),
        ]
    else:
        verify += [Line(words["unsigned"]), Line(words["whole"], "sha256sum -c manifest.sha256")]
    return (
        Part("what", words["what_title"], tuple(one for one in facts if one[1]), (Line(words["what"]),)),
        Part(
            "open",
            words["how_title"],
            (),
            tuple(Line(words[key], step=True) for key in ("unzip", "index", "together")),
        ),
        Part("old", words["old_title"], until, (too_old,)),
        Part("update", words["update_title"], (), (Line(update), Line(words["update_whole"]))),
        Part("verify", words["verify_title"], (), tuple(verify)),
        Part(
            "erase",
            words["erase_title"],
            (),
            tuple(Line(words[key], step=True) for key in ("erase", "erase_browser", "erase_stick")),
        ),
    )
