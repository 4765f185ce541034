"""Judge the shape of a mapping against the fields declared for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as part
from datetime import date

from fieldguide.content.near import Guesses
from fieldguide.model import (
    TRANSLATION_FACTS,
    Diagnostic,
    Field,
    FieldType,
    ListValue,
    Location,
    MapValue,
    TextValue,
    Value,
    fields_of_type,
    has_words,
    is_empty,
    parse_citation,
)

from .faults import (
    audience_empty,
    citation_syntax,
    curly_quotes,
    fact_in_translation,
    missing_field,
    not_in_vocabulary,
    text_cut,
    unknown_key,
    wrong_type,
)
from .field_texts import SIGNS

Faults = Iterator[Diagnostic]

_OF_TRANSLATIONS = TRANSLATION_FACTS | {"language"}
"""What a translation may say that is no word: its source; or that it is none, which a rule judges."""

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_COUNTRY = re.compile(r"[A-Z]{3}\Z")
_WANTED = {
    FieldType.INTEGER: "a whole number",
    FieldType.DATE: "a day such as `2026-11-22`",
    FieldType.BOOLEAN: "`true` or `false`",
    FieldType.REFERENCE: "an id such as `lesson/haiti-2010`",
    FieldType.COUNTRY: "a country code such as `HTI`",
    FieldType.LIST: "a list",
    FieldType.KEYED: "keys with values below",
    FieldType.GROUP: "keys with values below",
}


@dataclass(frozen=True, slots=True)
class ShapeJudge:
    """Finds every fault in the shape of a mapping.

    `vocabularies` give the words of CHOICE fields.  A `translation` may hold words
    only, and may leave any out: what it lacks is compared with its source elsewhere.
    `signed` gathers the texts for readers in which signs of Markdown may stand.
    """

    vocabularies: Mapping[str, tuple[str, ...]]
    translation: bool = False
    free_keys: bool = False
    guesses: Guesses = part(default_factory=Guesses)
    signed: list[tuple[TextValue, Field]] = part(default_factory=list)

    def judge_group(self, value: MapValue, fields: tuple[Field, ...], place: Location) -> Faults:
        """Judge a mapping against declared fields; `place` is where a missing one is reported."""
        has, others = _by_type(value, fields)
        declared = {field.name: field for field in fields if field.name not in others}
        written = frozenset(value.names())
        for key, item in value.entries:
            field = declared.get(key.text)
            if field is None and key.text in others:
                yield unknown_key.report_of_other_type(key, others[key.text].types)
            elif field is None:
                yield unknown_key.report(key, declared, self.guesses, written)
            elif self.translation and not has_words(field) and key.text not in _OF_TRANSLATIONS:
                yield fact_in_translation.report(key)
            else:
                yield from self.judge_value(item, field)
                if field.vocabulary == "audience" and is_empty(item):
                    yield audience_empty.report(key.location, self.vocabularies["audience"])
        if not self.translation:
            for field in has:
                if field.required and is_empty(value.get(field.name)) and not _is_cut(value.get(field.name)):
                    key_place = value.key(field.name)
                    yield missing_field.report(
                        key_place.location if key_place else place,
                        field.name,
                        field.help,
                        self._words_of(field),
                    )

    def _words_of(self, field: Field) -> tuple[str, ...]:
        """Give the words that a field may say, nothing where it may say any."""
        item = field.items if field.type is FieldType.LIST and field.items is not None else field
        return self.vocabularies.get(item.vocabulary, ()) if item.type is FieldType.CHOICE else ()

    def judge_value(self, value: Value, field: Field, name: str | None = None) -> Faults:
        """Judge one value against its field, which is told by another name in lists and below keys."""
        if name is None:
            name = field.name
        if field.type is FieldType.TEXT and isinstance(value, TextValue):
            yield from _judge_signs(value, name)
            if field.translatable and SIGNS.search(value.text):
                self.signed.append((value, field if name == field.name else field.named(name)))
        if is_empty(value):
            return
        if field.type in (FieldType.LIST, FieldType.KEYED, FieldType.GROUP):
            yield from self._judge_nested(value, field, name)
        elif not isinstance(value, TextValue):
            yield wrong_type.report(value.location, name, _wanted(field), _found(value))
        elif field.type is FieldType.CHOICE:
            if value.text not in self.vocabularies.get(field.vocabulary, ()):
                words = self.vocabularies.get(field.vocabulary, ())
                yield not_in_vocabulary.report(value, name, words, self.guesses)
        elif field.type is FieldType.CITATION:
            if parse_citation(value.text, value.location) is None:
                yield citation_syntax.report(value.location, value.text)
        elif field.type in _TESTS and not _TESTS[field.type](value.text, field):
            yield wrong_type.report(value.location, name, _wanted(field), f"`{value.text}`")

    def _judge_nested(self, value: Value, field: Field, name: str) -> Faults:
        if field.type is FieldType.LIST:
            if not isinstance(value, ListValue):
                yield wrong_type.report(value.location, name, _wanted(field), _found(value))
                return
            for item in value.items:
                if field.items is not None:
                    if is_empty(item):
                        yield wrong_type.report(item.location, name, _wanted(field.items), "nothing")
                    yield from self.judge_value(item, field.items, name)
            return
        if not isinstance(value, MapValue):
            yield wrong_type.report(value.location, name, _wanted(field), _found(value))
        elif field.type is FieldType.GROUP:
            yield from self.judge_group(value, field.fields, value.location)
        else:
            yield from self._judge_keyed(value, field, name)

    def _judge_keyed(self, value: MapValue, field: Field, name: str) -> Faults:
        for key, item in value.entries:
            if not self.free_keys and not _SLUG.match(key.text):
                wanted = "keys of small letters, digits and hyphens"
                yield wrong_type.report(key.location, name, wanted, f"`{key.text}`")
            if field.items is not None:
                if is_empty(item):
                    yield missing_field.report(key.location, key.text, "")
                yield from self.judge_value(item, field.items, key.text)


def _by_type(value: MapValue, fields: tuple[Field, ...]) -> tuple[tuple[Field, ...], dict[str, Field]]:
    """Give the fields that a group has by its type, and those that only groups of other types have.

    Of a type that is not known none is another's: what is wrong is told of the type.
    """
    types = [type for field in fields for type in field.types]
    if not types:
        return fields, {}
    type = value.text("type")
    has = fields_of_type(fields, type)
    return has, {field.name: field for field in fields if field not in has} if type in types else {}


def _judge_signs(value: TextValue, name: str) -> Faults:
    """Tell what of a text YAML does not take as it was meant."""
    if value.remark is not None:
        yield text_cut.report(value.remark, name)
    text = value.text
    if not value.quoted and len(text) > 1 and text[0] in "“”„‟‘’‚" and text[-1] in "“”‟‘’":
        yield curly_quotes.report(value, name)


def _is_cut(value: Value | None) -> bool:
    return isinstance(value, TextValue) and value.remark is not None


def _wanted(field: Field) -> str:
    if field.type is FieldType.INTEGER and field.minimum is not None and field.maximum is not None:
        return f"a whole number from {field.minimum} to {field.maximum}"
    if field.type is FieldType.INTEGER and field.minimum is not None:
        return f"a whole number of at least {field.minimum}"
    return _WANTED.get(field.type, "a text")


def _found(value: Value) -> str:
    if isinstance(value, ListValue):
        return "a list"
    return "further keys" if isinstance(value, MapValue) else f"`{value.text}`"


def _is_integer(text: str, field: Field) -> bool:
    if not re.fullmatch(r"-?(?:0|[1-9][0-9]{0,8})", text):
        return False
    low, high = field.minimum, field.maximum
    return (low is None or int(text) >= low) and (high is None or int(text) <= high)


def _is_date(text: str, field: Field) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


_TESTS: dict[FieldType, Callable[[str, Field], bool]] = {
    FieldType.INTEGER: _is_integer,
    FieldType.DATE: _is_date,
    FieldType.BOOLEAN: lambda text, field: text in {"true", "false"},
    FieldType.COUNTRY: lambda text, field: _COUNTRY.match(text) is not None,
}
