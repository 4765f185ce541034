"""The files of a site that are not pages: scripts, styles, pictures."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from fieldguide.content.colours import style_of
from fieldguide.content.layout import language_of
from fieldguide.content.site_paths import path_below_language
from fieldguide.errors import MachineError
from fieldguide.model import Asset, Look, PictogramFolder, read_plain

from .components import join_bundle, join_scripts, join_styles, pictogram_styles
from .context.site import SiteContext

SCRIPT = "assets/fieldguide/fieldguide.js"
STYLE = "assets/fieldguide/fieldguide.css"
COLOURS = "assets/look/colours.css"


@dataclass(frozen=True, slots=True)
class BundleAssets:
    """What only pages of some kinds load: a script, a style sheet, or both."""

    script: tuple[Asset, ...]
    style: tuple[Asset, ...]


def shared_assets(components: Sequence[Path], pictograms: Sequence[PictogramFolder]) -> tuple[Asset, ...]:
    """Give the script and the style sheet of all pages.

    `components` are the folders of the scripts and styles that kinds bring along, `pictograms` those of
    drawings.
    """
    styles = f"{join_styles(components)}\n{pictogram_styles(pictograms)}"
    return (
        Asset(SCRIPT, join_scripts(components).encode()),
        Asset(STYLE, styles.encode()),
    )


def bundle_assets(bundles: Mapping[str, Sequence[Path]], loaded: Iterable[str]) -> dict[str, BundleAssets]:
    """Give the scripts and style sheets of those bundles that some page loads, by the bundles' names."""
    found = {}
    for name in sorted(set(loaded)):
        script, style = join_bundle(bundles[name])
        found[name] = BundleAssets(
            script=(Asset(f"assets/fieldguide/{name}.js", script.encode()),) if script else (),
            style=(Asset(f"assets/fieldguide/{name}.css", style.encode()),) if style else (),
        )
    return found


def find_pictures(site: SiteContext, used: Collection[str]) -> tuple[Asset, ...]:
    """Give the pictures that pages of a language show, by the files of the project.

    Pictures lie in the language's folder, also those of the source language: so every language can
    be handed on alone.

    Raises:
        MachineError: a picture cannot be read any more, or is not the one that was judged.
    """
    pictures = {_place(site, path): path for path in sorted(used, key=lambda path: _own(site, path))}
    return tuple(Asset(place, _read(site, path)) for place, path in sorted(pictures.items()))


def look_styles(look: Look) -> tuple[str, ...]:
    """Give the styles of a project, which every page loads after all others."""
    own = (COLOURS,) if look.colours else ()
    return (*own, *(one.published for one in look.styles))


def look_assets(site: SiteContext) -> tuple[Asset, ...]:
    """Give the logo, the icon, the colours and the styles of a project.

    Raises:
        MachineError: a file cannot be read any more, or is not the one that was judged.
    """
    look = site.settings.look
    own = (Asset(COLOURS, style_of(look.colours).encode()),) if look.colours else ()
    files = {one.published: one.path for one in look.files}
    return (*own, *(Asset(place, _read(site, path)) for place, path in sorted(files.items())))


def _place(site: SiteContext, path: str) -> str:
    return site.folder + path_below_language(path)


def _own(site: SiteContext, path: str) -> tuple[bool, str]:
    # Of two at one place the last wins: the language's own.
    return language_of(path) == site.language.code, path


def _read(site: SiteContext, path: str) -> bytes:
    """Read a file that was judged before, and hold that it is still the same."""
    file = site.library.file(path)
    assert file is not None
    try:
        content, _ = read_plain(site.settings.root / file.place, file.size)
    except OSError as error:
        raise MachineError(f"{path} cannot be read any more: {error.strerror}") from error
    judged = file.media.digest if file.media is not None else ""
    if hashlib.sha256(content).hexdigest() != judged:
        # Meanwhile another file can have taken its place, which nobody has looked into.
        raise MachineError(f"{path} was changed after it was checked; please start again")
    return content
