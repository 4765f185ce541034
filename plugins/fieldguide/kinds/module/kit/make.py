"""A kit, made: all its files in one zip."""

from __future__ import annotations

from dataclasses import dataclass

from fieldguide.export.api import write_zip
from fieldguide.model import Entry, Language, Library

from .contents import papers_of
from .deck.pptx import write_pptx
from .deck.slides import make_deck, with_slides
from .drawings import drawings_of
from .material import Material, material_of
from .office.docx import write_docx
from .palette import palette_of
from .pdf import write_pdf
from .phones import phone_forms
from .readme import write_readme

_PLANS = "02-session-plans"


@dataclass(frozen=True, slots=True)
class Kit:
    """A kit: the title of its module, the zip, and the plans of its sessions as PDF, empty without any."""

    title: str
    content: bytes
    plans: bytes


def make_kit(library: Library, module: Entry, language: Language) -> Kit:
    """Make the kit of a module in a language."""
    material = with_slides(material_of(library, module, language))
    files = make_files(material)
    order = sorted(files, key=lambda name: (name.count("/"), name))
    told = [(name, files[name][0]) for name in order]
    packed = {"README.txt": write_readme(material, told), **{name: files[name][1] for name in order}}
    content = write_zip(packed, material.day)
    plans = library.settings.marked(f"{_PLANS}.pdf")
    return Kit(material.module.title, content, files.get(plans, ("", b""))[1])


def make_files(material: Material) -> dict[str, tuple[str, bytes]]:
    """Make the files of a kit, by name, each with what it is."""
    settings = material.library.settings
    palette, day = palette_of(settings), material.day
    drawings = drawings_of(settings, material.language)
    files: dict[str, tuple[str, bytes]] = {}
    for paper in papers_of(material):
        kind = paper.document.kind
        files[f"{paper.name}.pdf"] = kind, write_pdf(paper.document, palette, day, drawings)
        if paper.changed:
            files[f"{paper.name}.docx"] = kind, write_docx(paper.document, palette, day)
    if material.units:
        kind = material.word("slides")
        title = material.module.title
        slides = write_pptx(
            make_deck(material), title, material.site, material.language, palette, drawings, day
        )
        files["03-slides.pptx"] = kind, slides
    for name, content in phone_forms(material):
        files[name] = material.word("phones"), content
    # Each is handed on by itself, too.
    return {settings.marked(name): file for name, file in files.items()}
