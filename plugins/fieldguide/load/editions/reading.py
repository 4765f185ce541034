"""Read the `edition.yml` of an office, and put what it says in the place of the configuration's options."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from fieldguide.content.layout import EDITION_FILE
from fieldguide.model import (
    CONTACT_ROLES,
    Contact,
    Diagnostic,
    EditionFolder,
    ListValue,
    LocalEdition,
    Location,
    MapValue,
    Settings,
    TextValue,
    Value,
    read_plain,
)
from fieldguide.model.configuration import EDITION_OPTIONS, OPTION_WORDS

from ..bounds import MOST_BYTES
from ..characters import judge_characters
from ..faults import text_too_large, wrong_type
from ..files import decode_text
from ..merge_markers import settle_merges
from ..shape import ShapeJudge
from ..word_files import WordFile
from ..yaml_reader import read_yaml
from .judging import judge_edition_values

_SAME = ("audience", "publisher", "licence", "feedback", "safety")


@dataclass(frozen=True, slots=True)
class EditionText:
    """What an `edition.yml` says, with its places."""

    folder: EditionFolder
    values: MapValue

    @property
    def path(self) -> str:
        """The path of the file, as reports name it."""
        return f"{self.folder.shown}/{EDITION_FILE}"


def read_edition(
    folder: EditionFolder, options: MapValue
) -> tuple[EditionText | None, tuple[Diagnostic, ...]]:
    """Read and judge the file of an edition of a project; None where it cannot be read."""
    path = f"{folder.shown}/{EDITION_FILE}"
    faults: list[Diagnostic] = []
    content, size = read_plain(folder.place / EDITION_FILE, MOST_BYTES)
    if size > MOST_BYTES:
        return None, (text_too_large.report(path, size, MOST_BYTES),)
    text = decode_text(content, path, faults)
    if text is None:
        return None, tuple(faults)
    faults += judge_characters(text, path)
    text, merges = settle_merges(text, path)
    values, reading = read_yaml(text, path)
    faults += [*merges, *reading]
    if values is None and not reading:
        values = MapValue((), Location(path))
    if not isinstance(values, MapValue):
        if values is not None:
            faults.append(wrong_type.report(values.location, path, "keys with values", "something else"))
        return None, tuple(faults)
    first = values.entries[0][0].location if values.entries else Location(path)
    faults += ShapeJudge(OPTION_WORDS, free_keys=True).judge_group(values, EDITION_OPTIONS, first)
    faults += judge_edition_values(values, options)
    return EditionText(folder, values), tuple(faults)


def with_edition(whole: MapValue, options: MapValue, edition: EditionText) -> MapValue:
    """Give a configuration as it is for an edition: what this says stands in the place of the project's."""
    said = edition.values
    own: dict[str, tuple[TextValue, Value]] = {}
    for name in _SAME:
        key, value = said.key(name), said.get(name)
        if key is not None and value is not None:
            own[name] = (key, value)
    named = [(key, value) for name in ("name", "date") for key, value in _pair(said, name)]
    if named:
        key = named[0][0]
        own["edition"] = (replace(key, text="edition"), MapValue(tuple(named), key.location))
    words = said.get("words")
    if isinstance(words, MapValue):
        key = said.key("words") or TextValue("words", words.location)
        own["words"] = (key, _merge_words(options.get("words"), words))
    entries = [own.pop(key.text, (key, value)) for key, value in options.entries]
    changed = MapValue((*entries, *own.values()), options.location)
    return _with_options(whole, options, changed)


def _pair(values: MapValue, name: str) -> Iterator[tuple[TextValue, Value]]:
    key, value = values.key(name), values.get(name)
    if key is not None and value is not None:
        yield key, value


def _merge_words(base: Value | None, own: MapValue) -> MapValue:
    if not isinstance(base, MapValue):
        return own
    merged: list[tuple[TextValue, Value]] = []
    for key, texts in own.entries:
        before = base.get(key.text)
        if isinstance(texts, MapValue) and isinstance(before, MapValue):
            said = set(texts.names())
            rest = tuple(pair for pair in before.entries if pair[0].text not in said)
            texts = MapValue((*texts.entries, *rest), texts.location)
        merged.append((key, texts))
    said = set(own.names())
    return MapValue((*merged, *(pair for pair in base.entries if pair[0].text not in said)), own.location)


def _with_options(whole: Value, options: MapValue, changed: MapValue) -> MapValue:
    """Put other options in the place of fieldguide's, wherever among the plugins they stand."""
    new = _replaced(whole, options, changed)
    assert isinstance(new, MapValue)
    return new


def _replaced(value: Value, old: MapValue, new: MapValue) -> Value:
    if value is old:
        return new
    if isinstance(value, MapValue):
        return MapValue(tuple((key, _replaced(one, old, new)) for key, one in value.entries), value.location)
    if isinstance(value, ListValue):
        return ListValue(tuple(_replaced(one, old, new) for one in value.items), value.location)
    return value


def without_words(files: Sequence[WordFile], edition: EditionText) -> tuple[WordFile, ...]:
    """Give the project's files of words without those that the edition says another way."""
    said = {
        (key.text, language)
        for key, texts in edition.values.keyed("words")
        if isinstance(texts, MapValue)
        for language in texts.names()
    }
    return tuple(
        replace(
            file,
            words=MapValue(
                tuple(pair for pair in file.words.entries if (pair[0].text, file.language) not in said),
                file.words.location,
            ),
        )
        for file in files
    )


def settings_of_edition(settings: Settings, edition: EditionText) -> Settings:
    """Give the settings of an edition: those of its merged configuration, with what it alone says.

    Its languages are read with that of the facts, which is the first here whether readers get it or not.
    """
    said = edition.values
    title, wanted = _texts(said.get("title")), [text.text for text in said.texts("languages")]
    codes = tuple(one.code for one in settings.languages)
    ordered = tuple(code for code in dict.fromkeys(wanted) if code in codes) or codes
    source = settings.source_language
    languages = tuple(one for one in settings.languages if one == source or one.code in ordered)
    first = title.get(ordered[0]) or next(iter(title.values()), settings.site_name)
    names = {code: title.get(code) or first for code in codes}
    day = said.text_value("date")
    local = LocalEdition(
        folder=edition.folder.shown,
        place=edition.folder.place,
        languages=ordered,
        unused_languages=frozenset(codes).difference(one.code for one in languages),
        office=_texts(said.get("office")),
        modules=said.texts("modules") if said.get("modules") is not None else None,
        leave_out=said.texts("leave_out"),
        doors=said.texts("doors") if said.get("doors") is not None else None,
        contacts=dict(_contacts(said)),
        replaces=tuple((key, value) for key, value in said.keyed("replaces") if isinstance(value, TextValue)),
        replaces_key=said.key("replaces"),
        day=edition.folder.day,
        date_place=day.location if day is not None else None,
    )
    words = {**settings.words, "site.name": names}
    return replace(settings, site_name=first, languages=languages, words=words, local=local)


def _contacts(said: MapValue) -> Iterator[tuple[str, Contact]]:
    for key, value in said.keyed("contacts"):
        if key.text in CONTACT_ROLES and isinstance(value, MapValue):
            again = value.text_value("verify_again_by")
            yield (
                key.text,
                Contact(
                    key.text,
                    _texts(value.get("name")),
                    tuple(text.text.strip() for text in value.texts("phones")),
                    _texts(value.get("hours")),
                    tuple(text.text for text in value.texts("languages")),
                    date.fromisoformat(value.text("verified")),
                    date.fromisoformat(value.text("verify_again_by")),
                    key,
                    again if again is not None else key,
                ),
            )


def _texts(value: Value | None) -> Mapping[str, str]:
    if not isinstance(value, MapValue):
        return {}
    return {
        key.text: text.text.strip()
        for key, text in value.entries
        if isinstance(text, TextValue) and text.text.strip()
    }
