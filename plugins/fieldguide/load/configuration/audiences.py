"""Judge the audiences: nothing may be published to a wider one than was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fieldguide.content.near import did_you_mean, near_name
from fieldguide.model import Diagnostic, ListValue, MapValue, Note, Settings, TextValue

from ..faults import audience_setting

_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")


def judge_audiences(options: MapValue) -> Iterator[Diagnostic]:
    """Judge the list of audiences, the one that is built, and the one of pages that name none."""
    yield from _judge_list(options)
    listed = tuple(text.text for text in options.texts("audiences")) or Settings.audiences
    for name in ("audience", "default_audience"):
        key, value = options.key(name), options.get(name)
        if key is None or not isinstance(value, TextValue):
            continue
        if not value.text.strip():
            message = f"`{name}` names no audience"
            hint = f"please write one of {_listed(listed)}, or remove the line"
            yield audience_setting.report(key.location, message, hint)
        elif value.text not in listed:
            hint = did_you_mean(near_name(value.text.strip(), listed, 0.6))
            hint = hint or f"please use one of: {_listed(listed)}"
            message = f"there is no audience `{value.text}`"
            yield audience_setting.report(value.location, message, hint)


def _judge_list(options: MapValue) -> Iterator[Diagnostic]:
    key, value = options.key("audiences"), options.get("audiences")
    if key is None or value is None:
        return
    if not options.texts("audiences") and isinstance(value, ListValue | TextValue):
        message = "`audiences` lists no audience"
        yield audience_setting.report(key.location, message, "please list them from wide to narrow")
        return
    seen: dict[str, TextValue] = {}
    for text in options.texts("audiences"):
        first = seen.setdefault(text.text.casefold(), text)
        if first is not text:
            note = Note("it stands here first", first.location)
            message = f"the audience `{text.text}` stands twice"
            yield audience_setting.report(text.location, message, "please delete one of them", (note,))
        elif text.text and not _NAME.match(text.text):
            message = f"`{text.text}` is no name of an audience"
            hint = "please use small letters, digits and hyphens"
            yield audience_setting.report(text.location, message, hint)


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)
