"""Judge the list of plugins: ours once, and no code that nobody allowed."""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.near import did_you_mean, near_name
from fieldguide.model import Diagnostic, ListValue, MapValue, Note, TextValue, Value

from ..faults import host_option, plugin_missing, runs_code, without_effect, wrong_type
from .known import KnownNames

_OURS = "fieldguide"
# Listed in most projects, as MkDocs itself lists it where nothing is said; harmless, and not needed.
_SEARCH = frozenset({"search", "material/search"})
_TRANSLATION = "i18n"
_ADD = "please add `fieldguide` with its options to the list of `plugins`"


def find_options(whole: MapValue) -> MapValue | None:
    """Find the options of fieldguide, wherever a plugin's options may stand."""
    for key, value in _listed(whole.get("plugins")):
        if key.text == _OURS and isinstance(value, MapValue):
            return value
    return None


def judge_plugins(whole: MapValue, known: KnownNames) -> Iterator[Diagnostic]:
    """Judge which plugins are named, and how."""
    plugins = whole.get("plugins")
    if plugins is None or (isinstance(plugins, TextValue) and not plugins.text):
        key = whole.key("plugins")
        place = key.location if key is not None else whole.location
        yield plugin_missing.report(place, "the plugin `fieldguide` is not listed", _ADD)
        return
    if isinstance(plugins, TextValue):
        yield wrong_type.report(plugins.location, "plugins", "a list", f"`{plugins.text}`")
        return
    if isinstance(plugins, ListValue):
        yield from _judge_items(plugins)
    seen: dict[str, TextValue] = {}
    for key, value in _listed(plugins):
        name = "search" if key.text in _SEARCH else key.text
        if name in seen:
            note = Note("it stands here first", seen[name].location)
            message = f"the plugin `{key.text}` stands twice"
            yield plugin_missing.report(key.location, message, "please delete one of them", (note,))
            continue
        seen[name] = key
        yield from _judge_plugin(key, value, known)
    named = whole.key("plugins")
    end = named.location if named is not None else plugins.location
    if _OURS not in seen:
        yield plugin_missing.report(end, "the plugin `fieldguide` is not listed", _ADD)


def _judge_items(plugins: ListValue) -> Iterator[Diagnostic]:
    for item in plugins.items:
        if isinstance(item, ListValue) or (isinstance(item, MapValue) and len(item.entries) != 1):
            found = "a list" if isinstance(item, ListValue) else f"{len(item.entries)} keys"
            yield wrong_type.report(item.location, "plugins", "one plugin an item", found)


def _listed(plugins: Value | None) -> Iterator[tuple[TextValue, Value]]:
    if isinstance(plugins, MapValue):
        yield from plugins.entries
    elif isinstance(plugins, ListValue):
        for item in plugins.items:
            if isinstance(item, TextValue):
                yield item, TextValue("", item.location)
            elif isinstance(item, MapValue):
                yield from item.entries


def _judge_plugin(key: TextValue, value: Value, known: KnownNames) -> Iterator[Diagnostic]:
    if key.text == _OURS:
        if not isinstance(value, MapValue):
            message = "the plugin `fieldguide` has no options"
            hint = "please write `languages:` below it, the source language first"
            yield plugin_missing.report(key.location, message, hint)
    elif key.text in _SEARCH:
        yield from _judge_search(value)
    elif key.text == _TRANSLATION:
        hint = "please remove `i18n`; fieldguide sets it up from its own `languages`"
        yield host_option.report(key.location, "the plugin `i18n` cannot be set up here", hint)
    elif key.text not in known.trusted:
        near = near_name(key.text, ("search", _OURS), 0.75)
        hint = did_you_mean(near) or "please remove it, or allow it: fieldguide explain FG020"
        yield runs_code.report(key.location, f"the plugin `{key.text}`", hint)


def _judge_search(value: Value) -> Iterator[Diagnostic]:
    if isinstance(value, MapValue):
        for key, _ in value.entries:
            yield without_effect.report(key, "the search is fieldguide's own, and has nothing to set")
