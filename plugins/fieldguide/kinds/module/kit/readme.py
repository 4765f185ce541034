"""The text that is first in a kit: what is what, and what to print in which order."""

from __future__ import annotations

from collections.abc import Iterable

from fieldguide.content.words import copy_notice

from .contents import TRAINERS_FOLDER
from .material import Material


def _without(material: Material) -> str:
    """Tell what is not in a kit for everyone, and where it is to be had."""
    if not any(material.form_minutes):
        return ""
    word, address = material.word, material.asking
    where = word("readme.ask", address=address) if address else word("readme.ask_publisher")
    return f"{word('readme.without')} {where}"


def write_readme(material: Material, files: Iterable[tuple[str, str]]) -> bytes:
    """Tell of all files, given with their names and what they are; lines end as on any system."""
    word = material.word
    settings = material.library.settings
    # Files of one name are one paper: to print, and to change.
    named: dict[str, tuple[str, list[str]]] = {}
    for name, kind in files:
        stem, _, ending = name.rpartition(".")
        named.setdefault(stem, (kind, []))[1].append(ending)
    listed = [f"{stem}  ({', '.join(endings)})\r\n    {kind}" for stem, (kind, endings) in named.items()]
    apart = word("readme.apart", folder=TRAINERS_FOLDER) if material.for_trainers else _without(material)
    parts = [
        word("readme.title", title=material.module.title),
        material.site,
        material.dated_line,
        material.language.name,
        f"{word('licence')}{material.interface('page.colon')} {settings.licence}" if settings.licence else "",
        copy_notice(settings, material.language.code),
        material.notice,
        word("untranslated") if material.is_mixed else "",
        word("guide.no_notes") if not material.plans else "",
        "",
        word("readme.order"),
        word("readme.change"),
        apart,
        word("readme.own"),
        word("readme.notice"),
        "",
        *listed,
    ]
    lines: list[str] = []
    for number, part in enumerate(parts):
        # An empty part is a gap where it was meant as one, and nothing where there is nothing to say.
        if part or (number and lines and lines[-1] and parts[number - 1 : number + 1] != [""]):
            lines.append(part)
    return ("\ufeff" + "\r\n".join(lines) + "\r\n").encode()
