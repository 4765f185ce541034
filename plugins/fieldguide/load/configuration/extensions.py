"""Judge the extensions of Markdown that a configuration names."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.near import did_you_mean, near_name
from fieldguide.model import Diagnostic, ListValue, MapValue, TextValue
from fieldguide.model.configuration import HARMLESS_EXTENSIONS, READING_EXTENSIONS

from ..faults import host_option, runs_code, wrong_type
from .known import KnownNames

_PREFIX = "markdown.extensions."


def judge_extensions(whole: MapValue, known: KnownNames) -> Iterator[Diagnostic]:
    """Refuse extensions that we do not know, and those that read files of the machine."""
    value = whole.get("markdown_extensions")
    if value is None:
        return
    if isinstance(value, TextValue):
        if value.text:
            yield wrong_type.report(value.location, "markdown_extensions", "a list", f"`{value.text}`")
        return
    for name in _names(value):
        short = name.text.removeprefix(_PREFIX)
        if short in known.trusted or name.text in known.trusted:
            continue
        if short in READING_EXTENSIONS:
            message = f"the extension `{name.text}` puts files of this machine into pages"
            yield host_option.report(name.location, message, "please remove it")
        elif short not in HARMLESS_EXTENSIONS:
            hint = did_you_mean(near_name(short, sorted(HARMLESS_EXTENSIONS), 0.75)) or "please remove it"
            yield runs_code.report(name.location, f"the extension `{name.text}`", hint)


def _names(value: ListValue | MapValue) -> Iterator[TextValue]:
    if isinstance(value, MapValue):
        yield from (key for key, _ in value.entries)
        return
    for item in value.items:
        if isinstance(item, TextValue):
            yield item
        elif isinstance(item, MapValue):
            yield from (key for key, _ in item.entries)
