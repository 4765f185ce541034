"""Content that nobody wrote: the same for the same number, on every machine, in four languages."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

LANGUAGES = ("en", "fr", "es", "ar")
COUNTRIES = ("HTI", "NPL", "IRQ", "BGD", "PHL", "UKR", "YEM", "NGA")

WORDS = {
    "en": "people on the move need safe ways to ask for help before first week is over teams listen and "
    "write down what they hear a list of services stays near every door water food shelter work school "
    "papers family night road border market phone promise debt wage boss friend child adult nurse police "
    "camp office train bus driver offer city village river bridge season harvest price fear trust story",
    "fr": "les personnes en route ont besoin de moyens sûrs pour demander une aide avant la première "
    "semaine équipes écoutent et notent ce que disent liste des services reste près chaque porte eau "
    "nourriture abri travail école papiers famille nuit route frontière marché téléphone promesse dette "
    "salaire patron ami enfant adulte infirmière police camp bureau train bus chauffeur offre ville village",
    "es": "las personas en camino necesitan formas seguras de pedir ayuda antes que termine primera semana "
    "equipos escuchan y anotan lo dicen una lista servicios queda cerca cada puerta agua comida refugio "
    "trabajo escuela papeles familia noche camino frontera mercado teléfono promesa deuda salario jefe "
    "amigo niño adulto enfermera policía campamento oficina tren autobús conductor oferta ciudad pueblo río",
    "ar": "يحتاج الناس إلى طرق آمنة لطلب المساعدة قبل نهاية الأسبوع الأول تستمع الفرق وتكتب ما تسمع تبقى "
    "قائمة الخدمات قرب كل باب ماء طعام مأوى عمل مدرسة أوراق عائلة ليل طريق حدود سوق هاتف وعد دين أجر "
    "صاحب صديق طفل بالغ ممرضة شرطة مخيم مكتب قطار حافلة سائق عرض مدينة قرية نهر جسر موسم حصاد سعر خوف ثقة",
}

SECTIONS = ("what-happened", "what-worked", "what-hindered", "what-to-do-differently", "evidence")

LESSON = """\
---
title: {title}
summary: "{summary}."
{facts}---

## {heading} 1 {{#what-happened}}

{texts[0]} {link} [@camp-2020, p. 4].

## {heading} 2 {{#what-worked}}

- {texts[1]}
- {texts[2]}

## {heading} 3 {{#what-hindered}}

{texts[3]} [@road-2021, p. 2]

## {heading} 4 {{#what-to-do-differently}}

1. {texts[4]}
2. {texts[5]}

## {heading} 5 {{#evidence}}

{texts[6]}
"""

FACTS = """\
audience: public
reviewed: 2026-11-22
review_by: 2099-01-01
countries: [{country}]
from: {year}
to: {year}
crisis: crisis/flood
confidence: medium
risks: [risk/debt]
"""

OTHERS = {
    "index.md": "---\ntitle: {title}\nsummary: Made up.\n{facts}---\n\nRead [](ref:crisis/flood).\n",
    "crises/flood.md": "---\ntitle: {title}\nsummary: Made up.\n{facts}---\n\n## A {{#what-it-is}}\n\n"
    "{text}\n\n## B {{#what-changes}}\n\n{text}\n\n## C {{#response}}\n\n{text} [](ref:risk/debt)\n",
    "risks/debt.md": "---\ntitle: {title}\nsummary: Made up.\n{facts}"
    'crises: [{{crisis: crisis/flood, strength: general, sources: ["@camp-2020, p. 4"]}}]\n'
    "---\n\n## A {{#why}}\n\n{text} [@camp-2020, p. 4]\n"
    "\n## B {{#who}}\n\n- {text}\n\n## B {{#signs}}\n\n- {text}\n\n## C {{#what-lowers-it}}\n\n- {text}\n",
}
COMMON_FACTS = "audience: public\nreviewed: 2026-11-22\nreview_by: 2099-01-01\n"

SOURCES = "".join(
    f"{name}-{year}:\n"
    f"  {{author: Office, publisher: Office, year: {year}, title: Report of {year}, languages: [en], "
    "standing: public, type: report}\n"
    for name, year in (("camp", 2020), ("road", 2021))
)

CONFIGURATION = """\
site_name: Made up
docs_dir: docs
site_dir: site
theme: fieldguide

plugins:
  - fieldguide:
      languages:
        - {code: en, name: English, translation: source}
        - {code: fr, name: Français, translation: machine, complete: false}
        - {code: es, name: Español, translation: machine, complete: false}
        - {code: ar, name: العربية, direction: rtl, translation: machine, complete: false}
      edition:
        name: "2026.11"
        date: 2026-11-22
      licence: CC BY 4.0
      bundles: dist
      words:
        site.name: {en: Made up}
"""


def numbers(seed: str) -> Iterator[int]:
    """Give numbers without end that follow from a seed alone."""
    count = 0
    while True:
        yield from sha256(f"{seed} {count}".encode()).digest()
        count += 1


def make_text(code: str, seed: str, sentences: int = 4) -> str:
    """Make some sentences of a language."""
    words, picks = WORDS[code].split(), numbers(f"{code} {seed}")
    made = []
    for _ in range(sentences):
        picked = [words[next(picks) % len(words)] for _ in range(8 + next(picks) % 8)]
        made.append(" ".join(picked).capitalize() + ".")
    return " ".join(made)


def make_lesson(code: str, number: int, *, linked: bool = True) -> str:
    """Write a lesson; one that is not `linked` is plain Markdown for other engines."""
    facts = "source_hash: pending\n"
    if code == LANGUAGES[0]:
        facts = FACTS.format(country=COUNTRIES[number % len(COUNTRIES)], year=1990 + number % 30)
    words = WORDS[code].split()
    lesson = LESSON.format(
        title=f"{words[number % len(words)].capitalize()} {number}",
        summary=make_text(code, f"{number} summary", 1).rstrip("."),
        facts=facts,
        heading=words[(number + 3) % len(words)].capitalize(),
        texts=[make_text(code, f"{number} {part}") for part in range(7)],
        link="[](ref:crisis/flood)",
    )
    if linked:
        return lesson
    for mark in ("[](ref:crisis/flood)", "[@camp-2020, p. 4]", "[@road-2021, p. 2]"):
        lesson = lesson.replace(mark, "")
    return lesson


def write_project(folder: Path, lessons: int) -> None:
    """Write a whole project with some lessons in each language."""
    write(folder / "mkdocs.yml", CONFIGURATION)
    write(folder / "docs/sources.yml", SOURCES)
    for path, template in OTHERS.items():
        text = template.format(title="Made up", facts=COMMON_FACTS, text=make_text("en", path))
        write(folder / "docs/en" / path, text)
    for code in LANGUAGES:
        write_lessons(folder, code, lessons)


def write_lessons(folder: Path, code: str, lessons: int) -> None:
    """Write the lessons of a language."""
    for number in range(lessons):
        write(folder / f"docs/{code}/lessons/made-up-{number}.md", make_lesson(code, number))


def write(path: Path, text: str) -> None:
    """Write a text, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
