"""What a finished HTML page says about itself and refers to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .html import Tag, scan_tags
from .references import Reference, configured_references, stylesheet_references, tag_facts


@dataclass(frozen=True, slots=True)
class Mark:
    """Something of interest at an offset of a page."""

    text: str
    offset: int


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """The facts of one page that the rules judge.

    `direction` is that of the html element, else of the body.  `inline` holds styles and
    handlers written into the page, `scripts` the texts of its inline scripts.
    """

    path: str
    language: str
    direction: str
    title: str
    headings: tuple[Mark, ...]
    ids: Mapping[str, int]
    repeated_ids: tuple[Mark, ...]
    references: tuple[Reference, ...]
    alternates: tuple[Mark, ...]
    inline: tuple[Mark, ...]
    scripts: tuple[str, ...]


def read_page(path: str, text: str) -> HtmlPage:
    """Read the facts of a page."""
    language = direction = body_direction = ""
    title: str | None = None
    headings: list[Mark] = []
    ids: dict[str, int] = {}
    repeated: list[Mark] = []
    references: list[Reference] = []
    alternates: list[Mark] = []
    inline: list[Mark] = []
    scripts: list[str] = []
    for tag in scan_tags(text):
        if tag.name == "html":
            language, direction = tag.attributes.get("lang", ""), tag.attributes.get("dir", "")
        elif tag.name == "body":
            body_direction = tag.attributes.get("dir", "")
        elif tag.name == "title":
            # A drawing has titles too; the page's comes first.
            title = tag.content.strip() if title is None else title
        elif tag.name == "h1":
            headings.append(Mark("h1", tag.start))
        elif tag.name == "style":
            inline.append(Mark("<style>", tag.start))
        elif tag.name == "script":
            references += configured_references(tag)
            if "src" not in tag.attributes and runs(tag):
                scripts.append(tag.content)
        if not tag.attributes:
            continue
        if (id := tag.attributes.get("id")) is not None:
            if id in ids:
                repeated.append(Mark(id, tag.start))
            ids.setdefault(id, tag.start)
        found = tag_facts(tag.name, tuple(tag.attributes.items()))
        references += [Reference(target, use, tag.start, external) for target, use, external in found.targets]
        alternates += [Mark(target, tag.start) for target in found.alternates]
        inline += [Mark(name, tag.start) for name in found.inline]
    return HtmlPage(
        path,
        language,
        direction or body_direction,
        title or "",
        tuple(headings),
        ids,
        tuple(repeated),
        tuple(references),
        tuple(alternates),
        tuple(inline),
        tuple(scripts),
    )


def read_stylesheet(path: str, text: str) -> HtmlPage:
    """Read what a stylesheet loads; of a page it has nothing else."""
    return HtmlPage(path, "", "", "", (), {}, (), stylesheet_references(text), (), (), ())


def runs(tag: Tag) -> bool:
    """Tell whether a script element holds a script, and not data such as JSON."""
    kind = tag.attributes.get("type", "").strip().lower()
    return kind in ("", "module") or kind.endswith(("javascript", "ecmascript"))
