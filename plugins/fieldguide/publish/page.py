"""What a finished HTML page says about itself and refers to."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from .html import TELLING, read_attributes, scan_tags
from .references import Reference, TagFacts, stylesheet_references, tag_facts


@dataclass(frozen=True, slots=True)
class Mark:
    """Something of interest at an offset of a page."""

    text: str
    offset: int


@dataclass(frozen=True, slots=True)
class HtmlPage:
    """The facts of one page that the rules judge.

    `direction` is that of the html element, else of the body.  `inline` holds styles and
    handlers written into the page that no policy of its own lets work, `scripts` the texts of its inline
    scripts.
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
    own_policy = ""
    for name, written, start, content in scan_tags(text):
        known = _known(name, written)
        if known.id is not None:
            if known.id in ids:
                repeated.append(Mark(known.id, start))
            else:
                ids[known.id] = start
        for target, use, external in known.facts.targets:
            references.append(Reference(target, use, start, external))
        for target in known.facts.alternates:
            alternates.append(Mark(target, start))
        for attribute in known.facts.inline:
            inline.append(Mark(attribute, start))
        if name == "meta" and known.attributes.get("http-equiv", "").lower() == "content-security-policy":
            own_policy = known.attributes.get("content", "")
        if not known.telling:
            continue
        if name == "html":
            language, direction = known.attributes.get("lang", ""), known.attributes.get("dir", "")
        elif name == "body":
            body_direction = known.attributes.get("dir", "")
        elif name == "title":
            # A drawing has titles too; the page's comes first.
            title = content.strip() if title is None else title
        elif name == "h1":
            headings.append(Mark("h1", start))
        elif name == "style" and style_source(content) not in own_policy:
            inline.append(Mark("<style>", start))
        elif name == "script" and "src" not in known.attributes and runs(known.attributes):
            scripts.append(content)
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


def style_source(text: str) -> str:
    """Give what a policy calls a style sheet by, that is written into a page."""
    return f"'sha256-{b64encode(hashlib.sha256(text.encode('utf-8', 'surrogateescape')).digest()).decode()}'"


class _Known(NamedTuple):
    """What a tag says by its name and its attributes, wherever it stands."""

    attributes: Mapping[str, str]
    id: str | None
    facts: TagFacts
    telling: bool


# Most tags of a site are the same.
@lru_cache(maxsize=65536)
def _known(name: str, written: str) -> _Known:
    attributes = read_attributes(written)
    facts = tag_facts(name, attributes)
    return _Known(attributes, attributes.get("id"), facts, name in TELLING)


def read_stylesheet(path: str, text: str) -> HtmlPage:
    """Read what a stylesheet loads; of a page it has nothing else."""
    return HtmlPage(path, "", "", "", (), {}, (), stylesheet_references(text), (), (), ())


def runs(attributes: Mapping[str, str]) -> bool:
    """Tell whether a script element holds a script, and not data such as JSON."""
    kind = attributes.get("type", "").strip().lower()
    return kind in ("", "module") or kind.endswith(("javascript", "ecmascript"))
