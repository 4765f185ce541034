"""Time `fieldguide build` beside plain MkDocs + Material + mkdocs-static-i18n on the same pages, in one run.

The peer builds as its manuals set it up, without a cache; ours is measured cold, and after edits.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
LANGUAGES = ("en", "fr", "es", "ar")
CONTENT = ("docs", "modules", "quizzes", "mkdocs.yml")

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

LESSON = """\
---
title: {title}
summary: {word} in short. It says what happened in place {number}.
{facts}---

## What happened {{#what-happened}}

{paragraph} [](ref:crisis/disaster) and [](ref:risk/family-separation) [@iom-2015, p. 4].

## What worked {{#what-worked}}

- {paragraph}
- {paragraph}

## What hindered {{#what-hindered}}

{paragraph} [@icat-2017, p. 2]

## What to do differently {{#what-to-do-differently}}

1. {paragraph}
2. {paragraph}

## Evidence {{#evidence}}

{paragraph}
"""
FACTS = """\
audience: public
reviewed: 2026-11-22
review_by: 2099-01-01
countries: [{country}]
from: {year}
to: {year}
crisis: crisis/disaster
confidence: medium
risks: [risk/family-separation]
"""
WORDS = {
    "en": "People on the move need safe ways to ask for help before the first week is over",
    "fr": "Les personnes en déplacement ont besoin de moyens sûrs de demander de l’aide",
    "es": "Las personas en movimiento necesitan formas seguras de pedir ayuda a tiempo",
    "ar": "يحتاج الأشخاص المتنقلون إلى طرق آمنة لطلب المساعدة قبل انقضاء الأسبوع الأول",
}
COUNTRIES = ("HTI", "NPL", "IRQ", "BGD", "PHL", "UKR", "YEM", "NGA")


@dataclass(frozen=True)
class Cost:
    """What a command took, in seconds."""

    wall: float
    processor: float


def main() -> None:
    """Measure both ways and print the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--pages", type=int, default=0, help="made-up pages in each language besides the project's own"
    )
    parser.add_argument("--rounds", type=int, default=1, help="how often each is measured; the best counts")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="fieldguide-benchmark-") as name:
        folder = Path(name)
        copy_project(folder, arguments.pages)
        pages = write_plain_pages(folder)
        build = [sys.executable, "-c", "from fieldguide.cli import main; main()", "build", "--quiet"]
        plain_build = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", "plain.yml"]
        costs = {"plain MkDocs": best(arguments.rounds, plain_build, folder)}
        costs["cold, no packages"] = best(
            arguments.rounds, [*build, "--no-cache", "--no-bundles", "--output", "bare"], folder
        )
        costs["cold, with packages"] = best(arguments.rounds, [*build, "--no-cache"], folder)
        measure(build, folder)
        costs["nothing changed"] = best(arguments.rounds, build, folder)
        for label, edit in EDITS.items():
            edit(folder)
            costs[label] = measure(build, folder)
        print(
            f"{pages} pages in {len(LANGUAGES)} languages, {os.cpu_count()} processors; in brackets / plain"
        )
        plain = costs["plain MkDocs"]
        for label, cost in costs.items():
            wall, processor = cost.wall / plain.wall, cost.processor / plain.processor
            print(f"  {label:<32} {cost.wall:6.1f} s ({wall:5.3f})", end="")
            print(f"   processor {cost.processor:6.1f} s ({processor:5.3f})")
        for label, site in (("fieldguide", "site"), ("plain MkDocs", "plain-site")):
            html = sum(path.stat().st_size for path in (folder / site).rglob("*.html"))
            print(f"  HTML of {label:<13} {html / 1e6:6.1f} MB")


def replaced(path: str, old: str, new: str) -> Callable[[Path], None]:
    """Give an edit of a file."""

    def edit(folder: Path) -> None:
        text = (folder / path).read_text(encoding="utf-8")
        assert old in text, (path, old)
        (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    return edit


EDITS = {
    "a word of a text edited": replaced("docs/en/about.md", "\n## ", "\nOne more sentence.\n\n## "),
    "a title edited": replaced("docs/en/about.md", "\ntitle: ", "\ntitle: New "),
    "a shared fact (a source) edited": replaced("docs/sources.yml", "author: ", "author: The "),
    "a word of the interface edited": replaced(
        "mkdocs.yml", "      words:\n", "      words:\n        nav.skip: {en: Skip}\n"
    ),
}


def copy_project(folder: Path, pages: int) -> None:
    """Copy the project's content, and add made-up lessons in every language."""
    for name in CONTENT:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        else:
            shutil.copy(source, folder / name)
    for number in range(pages):
        for code in LANGUAGES:
            paragraph = ". ".join(f"{WORDS[code]} ({number}.{part})" for part in range(4)) + "."
            facts = "source_hash: pending\n"
            if code == "en":
                facts = FACTS.format(country=COUNTRIES[number % len(COUNTRIES)], year=1990 + number % 30)
            title = f"{WORDS[code].split()[0]} {number}"
            text = LESSON.format(title=title, word=title, number=number, facts=facts, paragraph=paragraph)
            path = folder / f"docs/{code}/lessons/made-up-{number}.md"
            path.write_text(text, encoding="utf-8")


def write_plain_pages(folder: Path) -> int:
    """Write the rendered pages as plain Markdown for the peer; give how many in one language."""
    code = "from fieldguide.cli import main; main()"
    subprocess.run(
        [sys.executable, "-c", code, "render", "--to", "pages"],
        cwd=folder,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    (folder / "plain.yml").write_text(PLAIN, encoding="utf-8")

    return sum(1 for _ in (folder / "pages/en").rglob("*.md"))


def best(rounds: int, command: list[str], folder: Path) -> Cost:
    """Give the least that a command took in some rounds."""
    costs = [measure(command, folder) for _ in range(rounds)]
    return Cost(min(cost.wall for cost in costs), min(cost.processor for cost in costs))


def measure(command: list[str], folder: Path) -> Cost:
    """Run a command and its children once."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "FIELDGUIDE_CACHE": str(folder / ".caches")}
    subprocess.run(command, cwd=folder, check=True, env=environment, stdout=subprocess.DEVNULL)
    wall = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


if __name__ == "__main__":
    main()
