"""The small pages that stand at former addresses, and lead on.

They work from a disk and without a script: a refresh in the head, and a link for who stays.  The script
goes on at once and takes the place on the page along, which a refresh loses.  No search and no menu
knows of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from urllib.parse import quote

from fieldguide.compact import read_script
from fieldguide.content.site_paths import html_path, language_folder
from fieldguide.model import Asset, MovedPage, RenderedSite

from .addresses import Addresses
from .document import write_template
from .style import FRAME_STYLE

MOVED_SCRIPT = "assets/frame/moved.js"


def moved_pages(site: RenderedSite, site_name: str, site_url: str) -> Iterator[Asset]:
    """Give the pages at the former addresses of one language, and their script; nothing where there are none.

    `site_url` is the site's own address on the network, empty where it has none.
    """
    if not site.moved:
        return
    yield Asset(MOVED_SCRIPT, read_script([files(__package__) / "scripts" / "moved.js"]).encode())
    folder = language_folder(site.language, site.languages[0])
    name = site.name or site_name
    for page in site.moved:
        path, target = folder + html_path(page.path), folder + html_path(page.target.path)
        yield Asset(path, _write(site, page, path, target, name, site_url).encode())


def _write(site: RenderedSite, page: MovedPage, path: str, target: str, site_name: str, site_url: str) -> str:
    addresses = Addresses(path.rpartition("/")[0])
    part = f"#{quote(page.part)}" if page.part else ""
    address = addresses.to(target) + part
    base = site_url.rstrip("/")
    return write_template(
        "moved",
        language=site.language,
        words=site.words,
        site_name=site_name,
        notice=site.notice,
        title=page.target.title,
        title_language=page.target.language,
        title_direction=page.target.direction,
        address=address,
        canonical=f"{base}/{quote(target)}" if base else addresses.to(target),
        script=addresses.to(MOVED_SCRIPT),
        styles=tuple(addresses.to(style) for style in (FRAME_STYLE, *site.styles, *site.own_styles)),
    )
