"""The copy of a site that a browser keeps: its scripts, what they say, and what a device calls the site.

The worker answers for the network where that is cut (`scripts/online/worker.js` says how); `start.js`, which
every page loads, sets it to work; `panel.js` is loaded where there is something to say.  Which files
there are to keep is known when the site is whole: `publish` writes it into the worker.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Iterator
from importlib.resources import files

from fieldguide.compact import read_script
from fieldguide.content.online import ONLINE_FOLDER, WORKER
from fieldguide.content.site_paths import HOME, html_path, language_folder
from fieldguide.model import Asset, Look, RenderedPage, RenderedSite
from fieldguide.model.look import LIGHT

from .addresses import Addresses
from .assets import ICON
from .document import START_SCRIPT, write_template

PANEL_SCRIPT = f"{ONLINE_FOLDER}/panel.js"
NOT_KEPT = f"{ONLINE_FOLDER}/not-kept.md"
"""The page path of what is shown, in each language, for a page that is not on the device."""

WORDS = "words.json"
_OWN = "online."
# Drawn into a ring or a square by the device, so that all of the icon stands in the middle eight tenths.
_MARGIN, _WHOLE = 102, 512
_PAPER = "#ffffff"
_HEADER = "#00695c"


def online_scripts() -> Iterator[Asset]:
    """Give the worker and the scripts of pages."""
    folder = files(__package__) / "scripts" / "online"
    for path, name in ((WORKER, "worker.js"), (START_SCRIPT, "start.js"), (PANEL_SCRIPT, "panel.js")):
        yield Asset(path, read_script([folder / name]).encode())


def end_of_online_copies() -> Asset:
    """Give the worker of a site that wants browsers to keep nothing any more: it removes what they have."""
    script = files(__package__) / "scripts" / "online" / "end.js"
    return Asset(WORKER, read_script([script]).encode())


def online_words(site: RenderedSite) -> Asset:
    """Give the file with what the scripts say in one language."""
    said = {key.removeprefix(_OWN): text for key, text in sorted(site.words.items()) if key.startswith(_OWN)}
    return Asset(f"{_folder(site)}/{WORDS}", _as_json(said))


def app_manifest(site: RenderedSite, name: str, look: Look) -> Asset:
    """Give what a device calls the site, and shows of it, where somebody puts it beside other programs.

    `name` is what stands below the icon.  Format: https://www.w3.org/TR/appmanifest/.
    """
    folder = _folder(site)
    addresses = Addresses(folder)
    icon = site.icon or ICON
    drawn = {"src": addresses.to(icon), "sizes": "any", "type": _type_of(icon)}
    ringed = {
        "src": addresses.to(icon_path()),
        "sizes": "any",
        "type": "image/svg+xml",
        "purpose": "maskable",
    }
    home = language_folder(site.language, site.languages[0]) + html_path(HOME)
    colours = look.colours.get(LIGHT)
    told = {
        "name": name,
        "short_name": name,
        "lang": site.language.code,
        "dir": site.language.direction,
        "start_url": addresses.to(home),
        "scope": addresses.to(""),
        "display": "minimal-ui",
        "background_color": _PAPER,
        "theme_color": (colours.primary if colours is not None else "") or _HEADER,
        "icons": [drawn, ringed],
    }
    return Asset(f"{folder}/app.webmanifest", _as_json(told))


def icon_path() -> str:
    """Give where the icon lies that devices cut into their own shape."""
    return f"{ONLINE_FOLDER}/icon.svg"


def app_icon(icon: Asset, look: Look) -> Asset:
    """Give a site's own icon, whole, on a ground that a device may cut into any shape."""
    colours = look.colours.get(LIGHT)
    ground = (colours.primary if colours is not None else "") or _HEADER
    inner = _WHOLE - 2 * _MARGIN
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WHOLE} {_WHOLE}">'
        f'<rect width="{_WHOLE}" height="{_WHOLE}" fill="{ground}"/>'
        f'<image x="{_MARGIN}" y="{_MARGIN}" width="{inner}" height="{inner}" '
        f'href="data:{_type_of(icon.path)};base64,{b64encode(icon.content).decode()}"/></svg>\n'
    )
    return Asset(icon_path(), text.encode())


def not_kept_page(site: RenderedSite) -> RenderedPage:
    """Give the page that is shown in the place of one that is not on the device."""
    words = site.words
    return RenderedPage(
        NOT_KEPT,
        words["online.missing_title"],
        "",
        write_template("not_kept", words=words),
        "page/not-kept",
        "page",
        site.language.code,
        searchable=False,
    )


def _folder(site: RenderedSite) -> str:
    return language_folder(site.language, site.languages[0]) + ONLINE_FOLDER


def _type_of(icon: str) -> str:
    return "image/png" if icon.endswith(".png") else "image/svg+xml"


def _as_json(value: object) -> bytes:
    return f"{json.dumps(value, ensure_ascii=False, indent=1)}\n".encode()
