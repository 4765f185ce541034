"""What a plain MkDocs site says of itself: its configuration, and the facts at the head of its pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fieldguide.model import ListValue, MapValue, TextValue, Value

from .language_tags import is_tag

_HIDING = ("exclude_docs", "draft_docs", "not_in_nav")


@dataclass(frozen=True, slots=True)
class OldConfiguration:
    """A configuration of MkDocs: `titles` are those that its navigation gives to pages, by their paths.

    `language` is that of its theme.  `hides` tells that some pages are not published.
    """

    name: str
    url: str
    folder: str
    language: str
    titles: Mapping[str, str]
    hides: bool


def read_old_configuration(whole: MapValue) -> OldConfiguration:
    """Read what is taken over of a configuration."""
    theme = whole.get("theme")
    written = (theme.text("language") or theme.text("locale")) if isinstance(theme, MapValue) else ""
    written = written.replace("_", "-")
    return OldConfiguration(
        name=whole.text("site_name") or "Site",
        url=whole.text("site_url"),
        folder=whole.text("docs_dir") or "docs",
        language=written if is_tag(written) else "en",
        titles=dict(_titles(whole.get("nav"))),
        hides=any(whole.get(key) is not None for key in _HIDING),
    )


@dataclass(frozen=True, slots=True)
class OldFacts:
    """The facts at the head of a page, empty where it has none."""

    title: str = ""
    description: str = ""
    is_draft: bool = False


def read_old_facts(fields: MapValue) -> OldFacts:
    """Read what is taken over of a page's front matter."""
    return OldFacts(
        fields.text("title").strip(),
        (fields.text("description") or fields.text("summary")).strip(),
        fields.text("draft").lower() == "true",
    )


def _titles(nav: Value | None) -> Iterator[tuple[str, str]]:
    if isinstance(nav, ListValue):
        for item in nav.items:
            yield from _titles(item)
    elif isinstance(nav, MapValue):
        for key, value in nav.entries:
            if isinstance(value, TextValue):
                yield value.text, key.text
            else:
                yield from _titles(value)
