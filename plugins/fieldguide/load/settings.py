"""Read the configuration: `mkdocs.yml`, and in it the options of the `fieldguide` plugin.

The file is read as YAML, without MkDocs, so that the content and its rules can be used
where another engine builds the site.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from fieldguide.content.doors import KINDS
from fieldguide.content.feedback import feedback_address
from fieldguide.content.layout import EDITION_FILE
from fieldguide.content.site_paths import index_path
from fieldguide.errors import no_configuration
from fieldguide.model import (
    Diagnostic,
    EarlierEdition,
    EditionFolder,
    Kind,
    Language,
    Location,
    MapValue,
    Settings,
    Severity,
    TextValue,
    TranslationState,
    Value,
    read_plain,
)

from .bounds import MOST_BYTES
from .characters import judge_characters
from .configuration import (
    KnownNames,
    find_options,
    judge_configuration,
    own_words,
    read_look,
    read_safety,
)
from .editions import read_edition, settings_of_edition, with_edition, without_words
from .faults import missing_field, text_too_large, wrong_type
from .files import decode_text
from .kind_options import read_kinds
from .merge_markers import settle_merges
from .word_files import WordFile, read_word_files
from .yaml_reader import read_yaml


def load_settings(
    config: Path, known: KnownNames, edition: EditionFolder | None = None
) -> tuple[Settings | None, tuple[Diagnostic, ...]]:
    """Read the settings of the project that a configuration file belongs to.

    Gives the faults of the file too, and those of the files of words beside it; None for the
    settings where it cannot be used.  `known` is what the file may name that others declare:  the
    kinds that a project has without declaring any.  With an `edition`, they are the settings of
    that edition, which is judged with the project's.

    Raises:
        UsageError: there is no such file.
    """
    if not config.is_file():
        raise no_configuration(config)
    name = config.name
    faults: list[Diagnostic] = []
    content, size = read_plain(config, MOST_BYTES)
    if size > MOST_BYTES:
        return None, (text_too_large.report(name, size, MOST_BYTES),)
    text = decode_text(content, name, faults)
    if text is None:
        return None, tuple(faults)
    faults += judge_characters(text, name)
    text, merges = settle_merges(text, name)
    faults += merges
    whole, reading = read_yaml(text, name)
    faults += reading
    root = config.resolve().parent
    word_files, in_words = read_word_files(root)
    options = find_options(whole) if isinstance(whole, MapValue) else None
    own, names = None, {name}
    if edition is not None and isinstance(whole, MapValue) and options is not None:
        own, in_edition = read_edition(edition, options)
        faults += in_edition
        names.add(f"{edition.shown}/{EDITION_FILE}")
        if own is not None:
            whole, word_files = with_edition(whole, options, own), without_words(word_files, own)
    if isinstance(whole, MapValue):
        faults += judge_configuration(whole, known, word_files)
    elif whole is not None:
        faults.append(wrong_type.report(whole.location, name, "keys with values", "something else"))
    elif not reading:
        faults.append(missing_field.report(Location(name), "site_name", "The site's name."))
    options = find_options(whole) if isinstance(whole, MapValue) else None
    unusable = any(one.severity is Severity.ERROR and one.location.path in names for one in faults)
    faults += in_words
    if unusable or options is None:
        return None, tuple(faults)
    assert isinstance(whole, MapValue)
    settings = _settings(root, name, whole, options, word_files, known.kinds)
    return settings_of_edition(settings, own) if own is not None else settings, tuple(faults)


def _settings(
    root: Path,
    name: str,
    whole: MapValue,
    options: MapValue,
    word_files: Sequence[WordFile],
    known: Sequence[Kind],
) -> Settings:
    edition = options.get("edition")
    edition = edition if isinstance(edition, MapValue) else MapValue((), options.location)
    audiences = tuple(text.text for text in options.texts("audiences")) or Settings.audiences
    day = edition.text("date")
    kinds = tuple(sorted((*known, *read_kinds(options, known)), key=lambda kind: kind.rank))
    return Settings(
        root=root,
        config_path=name,
        site_name=whole.text("site_name"),
        site_url=whole.text("site_url"),
        languages=tuple(
            _language(item, first=not index) for index, item in enumerate(options.maps("languages"))
        ),
        kinds=kinds,
        edition=edition.text("name"),
        edition_date=date.fromisoformat(day) if day else None,
        earlier_editions=tuple(
            EarlierEdition(one.text("name"), date.fromisoformat(one.text("date")))
            for one in edition.maps("earlier")
        ),
        publisher=options.text("publisher"),
        licence=options.text("licence"),
        feedback=feedback_address(options.text("feedback")),
        bundles=options.text("bundles"),
        online=options.text("online") != "false",
        look=read_look(whole, options),
        safety=read_safety(options),
        audience=options.text("audience") or audiences[0],
        audiences=audiences,
        default_audience=options.text("default_audience") or audiences[-1],
        vocabularies=_vocabularies(options, kinds),
        words=_words(options, word_files),
        withheld=tuple(text.text for text in options.texts("withheld")),
        severities={
            key.text: Severity(value.text)
            for key, value in options.keyed("severities")
            if isinstance(value, TextValue)
        },
        severity_places={key.text: key.location for key, _ in options.keyed("severities")},
    )


def _language(item: MapValue, *, first: bool) -> Language:
    state = TranslationState.SOURCE if first else TranslationState.MACHINE
    return Language(
        item.text("code"),
        item.text("name"),
        item.text("direction", "ltr"),
        TranslationState(item.text("translation") or state.value),
        item.text("complete") != "false",
    )


def _words(options: MapValue, word_files: Sequence[WordFile]) -> dict[str, dict[str, str]]:
    """Give the project's own words by key and language; where one stands twice, the configuration's."""
    found: dict[str, dict[str, str]] = {}
    for word in own_words(options, word_files):
        if word.is_given and isinstance(word.text, TextValue):
            found.setdefault(word.key.text, {}).setdefault(word.language, word.text.text)
    return found


def _texts(value: Value) -> dict[str, str]:
    if not isinstance(value, MapValue):
        return {}
    return {key.text: text.text for key, text in value.entries if isinstance(text, TextValue)}


def _vocabularies(options: MapValue, kinds: Sequence[Kind]) -> dict[str, dict[str, dict[str, str]]]:
    """Give the closed sets of the kinds' fields, then the words that the project adds to them."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    for kind in kinds:
        for vocabulary, choices in kind.vocabularies.items():
            found.setdefault(vocabulary, {}).update({choice: {} for choice in choices})
    found[KINDS] = {kind.name: {} for kind in kinds if index_path(kind)}
    for name, words in options.keyed("vocabularies"):
        if isinstance(words, MapValue):
            own = {word.text: _texts(labels) for word, labels in words.entries}
            found[name.text] = {**found.get(name.text, {}), **own}
    return found
