"""The lists of what a browser may keep of a site: for each language its files, and those that all share.

Each file is named by its content, so that a browser keeps what it has and loads what is new, and knows
of each file that it loads whether it is of this edition.  Files are read here once more, when the site is
whole: nothing of them may change any more.
"""

from __future__ import annotations

import json
import re
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from fieldguide.content.online import WORKER, list_path, owner_of
from fieldguide.content.site_paths import language_folder
from fieldguide.model import DOWNLOADS, Settings

from .marker import MARKER, list_files
from .sitemap import SITEMAP

SHARED = "shared"
"""The name of the list of what all languages share."""

# For the network alone: a server's page for lost addresses, what tells machines of pages.
_OF_NETWORK = frozenset({MARKER, WORKER, SITEMAP, "404.html"})
# What a page holds that a person at risk may open, and can leave at once.
_EXIT = b" data-fg-exit "
# Signs of the name of a content: 96 bits, which no two of a few thousand files have in common by chance.
_SIGNS = 16


def name_of_content(content: bytes) -> str:
    """Name a content: the first signs of its SHA-256, in the base64 of addresses."""
    return urlsafe_b64encode(sha256(content).digest()).decode()[:_SIGNS]


def list_files_to_keep(site_dir: Path, settings: Settings) -> None:
    """Write the lists, and into the worker what it must know; nothing where browsers shall keep nothing.

    A list is JSON: `edition` names all that the site holds, `files` gives of each file its path below
    the root, the name of its content, and its size in bytes; `passing` names the contents that are not to
    be kept because somebody read them: a person at risk may open them, and others may look into the device.
    """
    worker = site_dir / WORKER
    if not settings.online or not worker.is_file():
        return
    names = [name for name in list_files(site_dir) if _is_kept(name)]
    known = frozenset(names)
    codes = [one.code for one in settings.languages]
    lists: dict[str, list[tuple[str, str, int]]] = {name: [] for name in (*codes, SHARED)}
    passing: dict[str, list[str]] = {name: [] for name in lists}
    for name in names:
        content = (site_dir / name).read_bytes()
        owner = owner_of(name, known, settings.languages) or SHARED
        lists[owner].append((name, name_of_content(content), len(content)))
        if name.endswith(".html") and _EXIT in content:
            passing[owner].append(name_of_content(content))
    edition = _name_edition(lists, settings)
    for name, files in lists.items():
        told = {"edition": edition, "files": files, "passing": passing[name]}
        text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        path = site_dir / list_path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{text}\n", encoding="utf-8", newline="\n")
    facts = json.dumps(_describe(lists, edition, settings), ensure_ascii=True, separators=(",", ":"))
    script = worker.read_text(encoding="utf-8")
    worker.write_text(f"self.fieldguideSite={facts};\n{script}", encoding="utf-8", newline="\n")


def _is_kept(name: str) -> bool:
    """Tell whether a file belongs to a copy: packages are copies themselves."""
    return name not in _OF_NETWORK and not name.startswith(f"{DOWNLOADS}/")


def _name_edition(lists: Mapping[str, object], settings: Settings) -> str:
    """Name all that a site holds: the edition for people, and the sum of all files."""
    said = json.dumps([lists, settings.audience, settings.edition], ensure_ascii=False).encode()
    label = re.sub(r"[^A-Za-z0-9._-]+", "-", settings.edition).strip("-.")
    return "-".join(part for part in (label, name_of_content(said)) if part)


def _describe(
    lists: Mapping[str, list[tuple[str, str, int]]], edition: str, settings: Settings
) -> dict[str, object]:
    """Say what the worker must know of a site before it reads any list."""
    shared = sum(size for _, _, size in lists[SHARED])
    return {
        "audience": settings.audience,
        "edition": edition,
        "label": settings.edition or edition[:6],
        "languages": [
            {
                "code": one.code,
                "name": one.name,
                "folder": language_folder(one, settings.first_language),
                "size": shared + sum(size for _, _, size in lists[one.code]),
            }
            for one in settings.languages
        ],
    }
