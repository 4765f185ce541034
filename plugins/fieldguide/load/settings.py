"""Read the configuration: `mkdocs.yml`, and in it the options of the `fieldguide` plugin.

The file is read as YAML, without MkDocs, so that the content and its rules can be used
where another engine builds the site.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from fieldguide.errors import UsageError
from fieldguide.model import (
    BUILT_IN_KINDS,
    BUILT_IN_VOCABULARIES,
    Diagnostic,
    Language,
    ListValue,
    Location,
    MapValue,
    Settings,
    Severity,
    TextValue,
    TranslationState,
    Value,
)

from .files import read_text
from .kind_options import read_kinds
from .merge_markers import settle_merges
from .options import OPTIONS
from .shape import ShapeJudge
from .yaml_reader import read_yaml

_SHA256 = re.compile(r"sha256:[0-9a-fA-F]{64}")
_WORDS = {
    "direction": ("ltr", "rtl"),
    "translation": tuple(state.value for state in TranslationState),
    "severity": tuple(severity.value for severity in Severity),
    "base": ("docs",),
    "field_type": (
        "text",
        "integer",
        "date",
        "boolean",
        "choice",
        "reference",
        "citation",
        "country",
        "list",
    ),
}


def load_settings(config: Path) -> tuple[Settings | None, tuple[Diagnostic, ...]]:
    """Read the settings of the project that a configuration file belongs to.

    Gives None and what is wrong where the configuration cannot be used.

    Raises:
        UsageError: there is no such file, or it names no `fieldguide` plugin.
    """
    if not config.is_file():
        raise UsageError(f"there is no configuration file {config}")
    name = config.name
    diagnostics: list[Diagnostic] = []
    text = read_text(config, name, diagnostics)
    if text is None:
        return None, tuple(diagnostics)
    text, merges = settle_merges(text, name)
    diagnostics.extend(merges)
    if diagnostics:
        return None, tuple(diagnostics)
    whole, faults = read_yaml(text, name)
    if not isinstance(whole, MapValue):
        if faults:
            return None, faults
        raise UsageError(f"{name} holds no configuration")
    options = _plugin_options(whole)
    if options is None:
        raise UsageError(f"{name} does not list the plugin `fieldguide` with its options")
    inside = [fault for fault in faults if _within(fault.location, options.location)]
    inside += ShapeJudge(_WORDS, free_keys=True).judge_group(options, OPTIONS, options.location)
    if inside:
        return None, tuple(inside)
    return _settings(config.resolve().parent, name, whole, options), ()


def _plugin_options(whole: MapValue) -> MapValue | None:
    plugins = whole.get("plugins")
    candidates: list[Value] = []
    if isinstance(plugins, ListValue):
        candidates = [
            value
            for item in plugins.items
            if isinstance(item, MapValue)
            for key, value in item.entries
            if key.text == "fieldguide"
        ]
    elif isinstance(plugins, MapValue):
        candidates = [value for key, value in plugins.entries if key.text == "fieldguide"]
    return next((value for value in candidates if isinstance(value, MapValue)), None)


def _within(place: Location, whole: Location) -> bool:
    return whole.line <= place.line <= whole.end_line


def _settings(root: Path, name: str, whole: MapValue, options: MapValue) -> Settings:
    edition = options.get("edition")
    edition = edition if isinstance(edition, MapValue) else MapValue((), options.location)
    audiences = tuple(text.text for text in options.texts("audiences")) or Settings.audiences
    day = edition.text("date")
    return Settings(
        root=root,
        config_path=name,
        site_name=whole.text("site_name"),
        site_url=whole.text("site_url"),
        languages=tuple(_language(item) for item in options.maps("languages")),
        kinds=(*BUILT_IN_KINDS, *read_kinds(options)),
        edition=edition.text("name"),
        edition_date=date.fromisoformat(day) if day else None,
        publisher=options.text("publisher"),
        licence=options.text("licence"),
        audience=options.text("audience") or audiences[0],
        audiences=audiences,
        default_audience=options.text("default_audience") or audiences[-1],
        vocabularies=_vocabularies(options),
        words={key.text: _texts(value) for key, value in options.keyed("words")},
        withheld=tuple(_withheld(text.text) for text in options.texts("withheld")),
        severities={
            key.text: Severity(value.text)
            for key, value in options.keyed("severities")
            if isinstance(value, TextValue)
        },
    )


def _language(item: MapValue) -> Language:
    return Language(
        item.text("code"),
        item.text("name"),
        item.text("direction", "ltr"),
        TranslationState(item.text("translation") or TranslationState.SOURCE.value),
        item.text("complete") != "false",
    )


def _withheld(text: str) -> str:
    """Refuse a fingerprint that can match nothing: it would protect nobody, without a word.

    Raises:
        UsageError: what follows `sha256:` is no SHA-256.
    """
    if text.startswith("sha256:") and not _SHA256.fullmatch(text):
        raise UsageError(f"withheld: `{text}` is no fingerprint: 64 hexadecimal digits must follow `sha256:`")
    return text


def _texts(value: Value) -> dict[str, str]:
    if not isinstance(value, MapValue):
        return {}
    return {key.text: text.text for key, text in value.entries if isinstance(text, TextValue)}


def _vocabularies(options: MapValue) -> dict[str, dict[str, dict[str, str]]]:
    found: dict[str, dict[str, dict[str, str]]] = {
        name: {word: {} for word in words} for name, words in BUILT_IN_VOCABULARIES.items()
    }
    for name, words in options.keyed("vocabularies"):
        if isinstance(words, MapValue):
            own = {word.text: _texts(labels) for word, labels in words.entries}
            found[name.text] = {**found.get(name.text, {}), **own}
    return found
