"""A tiny project for the tests of the MkDocs adapter, and a reader of the pages built from it."""

from __future__ import annotations

import subprocess
from html.parser import HTMLParser
from pathlib import Path

from commands import run_fieldguide, run_host
from golden import write_project

CONFIG = """\
site_name: Tiny
theme: fieldguide
plugins:
  - fieldguide:
      languages:
        - {code: en, name: English, translation: source}
        - {code: fr, name: Français, translation: machine}
        - {code: ar, name: العربية, direction: rtl, translation: machine}
      edition: {name: "2026.11", date: 2026-11-22}
"""

FRONT = (
    "---\ntitle: {}\nsummary: What it is.\naudience: {}\nreviewed: 2026-01-01\nreview_by: 2099-01-01\n---\n\n"
)
INDEX = FRONT.format("Home", "public") + "Text.\n"
HOME = (
    FRONT.format("Home", "public") + "Read about [this guide](ref:page/about) and [notes](ref:page/notes).\n"
)
TRANSLATION = "---\ntitle: {}\nsummary: {}\nsource_hash: pending\n---\n\n"

PROJECT = {
    "mkdocs.yml": CONFIG,
    "docs/en/index.md": HOME,
    "docs/en/about.md": FRONT.format("About", "public")
    + "Note: this is text, not metadata.\n\n## Why {#why}\n\nText.\n\n## How {#how}\n\nText.\n",
    "docs/en/notes.md": FRONT.format("Notes", "public") + "Notes.\n",
    "docs/en/secret.md": FRONT.format("The secret plan", "internal") + "Only for us.\n",
    "docs/fr/index.md": TRANSLATION.format("Accueil", "Résumé.")
    + "Lisez [ce guide](ref:page/about) et [les notes](ref:page/notes).\n",
    "docs/ar/about.md": TRANSLATION.format("عن الدليل", "ملخص.")
    + "ملاحظة: نص.\n\n## لماذا {#why}\n\nنص.\n\n## كيف {#how}\n\nنص.\n",
}


def build_with(tool: str, project: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return run_host(tool, project, "build", "--site-dir", f"by-{tool}", *options)


def build_project(folder: Path) -> Path:
    """Write the tiny project into a folder and build it in all three ways."""
    write_project(folder, PROJECT)
    done = run_fieldguide(folder, "build", "--no-bundles", "--output", "by-fieldguide")
    assert done.returncode == 0, done.stdout + done.stderr
    for tool in ("mkdocs", "properdocs"):
        done = build_with(tool, folder)
        assert done.returncode == 0, done.stdout + done.stderr
    return folder


class Frame(HTMLParser):
    """The links of a page by the part of the frame they stand in, and the attributes of its root."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.part = ""
        self.links: dict[str, list[tuple[str, str]]] = {}
        self.root: dict[str, str | None] = {}
        self.body: dict[str, str | None] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "html":
            self.root = values
        if tag == "body":
            self.body = values
        if tag in ("nav", "details", "article", "footer"):
            self.part = str(values.get("class", "")).split(" ")[0]
        if tag == "a":
            state = str(values.get("aria-current") or "")
            self.links.setdefault(self.part, []).append((str(values["href"]), state))
