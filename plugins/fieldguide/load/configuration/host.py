"""Judge the keys of `mkdocs.yml` that belong to the host."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from fieldguide.content.near import Guesses
from fieldguide.model import Diagnostic, FieldType, ListValue, MapValue, TextValue, Value
from fieldguide.model.configuration import HARMLESS_THEMES, HOST_KEYS, OWN_THEME, THEME_KEYS, Effect, HostKey

from ..faults import host_option, missing_field, runs_code, without_effect, wrong_type
from .extensions import judge_extensions
from .known import KnownNames
from .paths import judge_docs_dir, judge_site_dir, judge_watched
from .scalars import hidden_character, scalar_type
from .unknown_keys import report_unknown

_HOSTS_HERE = frozenset({"127.0.0.1", "localhost", "[::1]"})
_REMOTE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*\Z")
_WANTED = {FieldType.LIST: "a list", FieldType.GROUP: "keys with values below"}


def judge_host(whole: MapValue, known: KnownNames) -> Iterator[Diagnostic]:
    """Judge every key beside fieldguide's own options, and the values of those that work."""
    yield from _judge_keys(whole, HOST_KEYS, known, "")
    if not whole.text("site_name").strip():
        key = whole.key("site_name")
        place = key.location if key is not None else whole.location
        yield missing_field.report(place, "site_name", "The site's name.")
    yield from _judge_theme(whole, known)
    for name, judge in _JUDGES.items():
        value = whole.get(name)
        if isinstance(value, TextValue) and value.text:
            yield from judge(value)
    yield from judge_watched(whole)
    yield from judge_extensions(whole, known)


def _judge_keys(
    whole: MapValue, keys: tuple[HostKey, ...], known: KnownNames, prefix: str
) -> Iterator[Diagnostic]:
    declared = {one.name: one for one in keys}
    guesses = Guesses()
    for key, value in whole.entries:
        found = declared.get(key.text)
        if found is None:
            used = [one.name for one in keys if one.effect is Effect.USED]
            yield report_unknown(key, declared, used, guesses)
        elif found.effect is Effect.NONE:
            yield without_effect.report(key, found.instead)
        elif found.effect is Effect.REFUSED:
            yield host_option.report(key.location, f"`{prefix}{key.text}` cannot be used here", found.instead)
        elif found.effect is Effect.RUNS_CODE:
            if key.text not in known.trusted:
                yield runs_code.report(key.location, f"`{prefix}{key.text}`", found.instead)
        else:
            yield from _judge_type(value, found)


def _judge_type(value: Value, key: HostKey) -> Iterator[Diagnostic]:
    type = key.field.type
    if key.name in {"plugins", "theme", "markdown_extensions"}:
        return  # each has several forms, and a judge of its own
    if isinstance(value, TextValue):
        found = scalar_type(value)
        if found == "nothing" or not value.text:
            return
        shown = f"`{value.text}`"
        if type is FieldType.TEXT and found != "text":
            yield wrong_type.report(value.location, key.name, "a text", shown)
        elif type is FieldType.BOOLEAN and value.text not in {"true", "false"}:
            yield wrong_type.report(value.location, key.name, "`true` or `false`", shown)
        elif type in _WANTED:
            yield wrong_type.report(value.location, key.name, _WANTED[type], shown)
        elif type is FieldType.TEXT and (character := hidden_character(value.text)):
            message = f"`{key.name}` holds a character that nobody sees, {character}"
            yield host_option.report(value.location, message, "please take it out")
        return
    found = "a list" if isinstance(value, ListValue) else "further keys"
    fits = FieldType.LIST if isinstance(value, ListValue) else FieldType.GROUP
    if type is not fits:
        wanted = _WANTED.get(type, "`true` or `false`" if type is FieldType.BOOLEAN else "a text")
        yield wrong_type.report(value.location, key.name, wanted, found)


def _judge_theme(whole: MapValue, known: KnownNames) -> Iterator[Diagnostic]:
    """Judge a theme, of which nothing is used; but the host imports the one that is named."""
    place, key, value = whole, "theme", whole.get("theme")
    if isinstance(value, MapValue):
        yield from _judge_keys(value, THEME_KEYS, known, "theme.")
        place, key, value = value, "name", value.get("name")
    named = place.key(key)
    if value is None or named is None:
        return
    name = value.text if isinstance(value, TextValue) else None
    hint = "please write `theme: fieldguide`, or nothing; the frame of the pages is fieldguide's own"
    if name in {"", *HARMLESS_THEMES}:
        yield without_effect.report(named, hint)
    elif name != OWN_THEME:
        shown = "this theme" if name is None else f"the theme `{name}`"
        yield host_option.report(value.location, f"{shown} cannot be used here", hint)


def _judge_site_url(value: TextValue) -> Iterator[Diagnostic]:
    hint = "please write the whole address, such as `https://guide.agency.example/`"
    try:
        parts = urlsplit(value.text)
        good = parts.scheme in {"http", "https"} and bool(parts.hostname)
        plain = not (parts.query or parts.fragment or parts.username or parts.password)
        parts.port  # noqa: B018 - a port that is no number raises
    except ValueError:
        good = plain = False
    if not (good and plain and not re.search(r"[\s<>\"'\\]", value.text)):
        yield host_option.report(value.location, "`site_url` is no address of a site", hint)


def _judge_dev_addr(value: TextValue) -> Iterator[Diagnostic]:
    host, _, port = value.text.rpartition(":")
    if not re.fullmatch(r"[0-9]{1,5}", port) or int(port) > 65535:
        hint = "please write an address and a port, such as `127.0.0.1:8000`"
        yield host_option.report(value.location, "`dev_addr` is no address of a preview", hint)
    elif host not in _HOSTS_HERE:
        message = "`dev_addr` shows the preview to others in the network"
        hint = "please write `127.0.0.1:8000`; whoever wants that says so: `fieldguide serve --address`"
        yield host_option.report(value.location, message, hint)


def _judge_remote(value: TextValue) -> Iterator[Diagnostic]:
    if not _REMOTE.match(value.text):
        message = f"`{value.text}` is no name of a branch or of a remote"
        yield host_option.report(value.location, message, "please use letters, digits, `.`, `-`, `_` and `/`")


_JUDGES = {
    "docs_dir": judge_docs_dir,
    "site_dir": judge_site_dir,
    "site_url": _judge_site_url,
    "dev_addr": _judge_dev_addr,
    "remote_branch": _judge_remote,
    "remote_name": _judge_remote,
}
