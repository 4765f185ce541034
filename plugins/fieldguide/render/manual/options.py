"""The page of the manual that says what a configuration may hold, made from the declarations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fieldguide.model import PICTOGRAM, Field, FieldType
from fieldguide.model.configuration import (
    EDITION_OPTIONS,
    HARMLESS_EXTENSIONS,
    HOST_KEYS,
    OPTION_WORDS,
    OPTIONS,
    READING_EXTENSIONS,
    THEME_KEYS,
    Effect,
    HostKey,
)

from ..context.page_scope import PageScope
from ..templates.environment import render_block
from .text import write_text

_START = """\
## How it is read {#reading}

A project has one file, `mkdocs.yml`.
It is read and judged whole before anything is made of it: every key, every value, with the
place of each fault.  Tags (`!!python/…`, `!ENV`), anchors, aliases and a second document are
refused wherever they stand, and nothing in the file can run code, write outside the project,
or publish to more people than `audience` says.

Please build with `fieldguide build` and preview with `fieldguide serve`.
`mkdocs build` and `properdocs build` give the same pages.  But they read the file themselves
before any plugin can look at it, run what its tags say and import the extensions it names, and
tell some faults of their own keys in words of their own.  Use them only on a file whose authors
you know.

## Options of fieldguide {#fieldguide}

They stand below `fieldguide:` in the list of `plugins`."""

_EDITION = """\
## The edition of an office {#edition-file}

A folder with an `edition.yml` is an edition of the project:  `editions/NAME/` beside `mkdocs.yml`, or a
folder anywhere.  What stands in the file is judged as the configuration is; files below `docs`,
`modules` and `quizzes` in the folder take the place of the project's files of the same path, or come to
them.  `fieldguide check --edition NAME` judges the edition, `fieldguide bundle --edition NAME` packs
it.  How to make one is told on the page "An edition for your office".

Of the project's own files an edition tells errors alone: what is only advised there is the project's to
mend."""

_HOST = """\
## Keys of MkDocs {#mkdocs}

What stands beside `plugins` belongs to MkDocs.
Some of its keys work, some do nothing here and are told, and some are refused: they would run
code, read or write elsewhere, or make another site than the one that was checked."""

_EXTENSIONS = """\
## Extensions of Markdown {#extensions}

The pages of fieldguide need none.
For pages that other plugins make, `markdown_extensions` may name these:

HARMLESS

These put files of the machine into pages, and are refused: READING.
Any other name is refused, because it is a program that would run."""

_TRUST = """\
## What may run besides {#trust}

A plugin, a hook, a template or an unknown extension is a program.
The file cannot allow it; the person who builds can, by name, in the environment of one machine:

```text
FIELDGUIDE_TRUST="gen-files hooks" mkdocs build
```

It takes names of plugins and of extensions, and the keys KEYS.
Whoever uses it answers for what these programs read, write and publish."""


@dataclass(frozen=True, slots=True)
class OptionRow:
    """A line of the table of an option."""

    name: str
    type: str
    required: bool
    default: str
    help: str


@dataclass(frozen=True, slots=True)
class HostRow:
    """A line of a table of keys of the host."""

    name: str
    effect: str
    type: str
    default: str
    help: str
    example: str


def write_options(scope: PageScope) -> Iterator[str]:
    """Give every option and every key, in English."""
    yield write_text(scope, _START)
    for option in OPTIONS:
        yield write_text(scope, f"### {option.name} {{#{option.name.replace('_', '-')}}}\n\n{option.help}")
        yield render_block("option_table", name=f"The option {option.name}", rows=tuple(_rows(option, "")))
        yield write_text(scope, f"```yaml\n{option.example}\n```")
    yield write_text(scope, _EDITION)
    for option in EDITION_OPTIONS:
        id = f"edition-{option.name.replace('_', '-')}"
        yield write_text(scope, f"### {option.name} {{#{id}}}\n\n{option.help}")
        rows = tuple(_rows(option, ""))
        yield render_block("option_table", name=f"What an edition says: {option.name}", rows=rows)
        yield write_text(scope, f"```yaml\n{option.example}\n```")
    yield write_text(scope, _HOST)
    for name, keys in (("mkdocs.yml", HOST_KEYS), ("theme", THEME_KEYS)):
        yield render_block("host_table", name=f"Keys of {name}", rows=tuple(map(_host_row, keys)))
    harmless = _EXTENSIONS.replace("HARMLESS", _listed(HARMLESS_EXTENSIONS))
    yield write_text(scope, harmless.replace("READING", _listed(READING_EXTENSIONS)))
    running = [key.name for key in (*HOST_KEYS, *THEME_KEYS) if key.effect is Effect.RUNS_CODE]
    yield write_text(scope, _TRUST.replace("KEYS", _listed(running)))


def _listed(names: frozenset[str] | list[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names))


def _rows(field: Field, path: str) -> Iterator[OptionRow]:
    name = f"{path}{field.name}"
    yield OptionRow(name, _type(field), field.required, field.default or "nothing", field.help)
    inner = field.items if field.items is not None else field
    below = {FieldType.LIST: f"{name}[].", FieldType.KEYED: f"{name}.key."}.get(field.type, f"{name}.")
    for one in inner.fields:
        yield from _rows(one, below)


def _type(field: Field) -> str:
    match field.type:
        case FieldType.LIST if field.items is not None:
            return f"list: {_type(field.items)}"
        case FieldType.KEYED if field.items is not None:
            return f"keys of your own, each with: {_type(field.items)}"
        case FieldType.GROUP:
            return "the options below"
        case FieldType.CHOICE if field.vocabulary == PICTOGRAM:
            return "the name of a pictogram"
        case FieldType.CHOICE:
            return f"one of: {', '.join(OPTION_WORDS[field.vocabulary])}"
        case FieldType.BOOLEAN:
            return "true or false"
        case FieldType.DATE:
            return "a day such as 2026-11-22"
    return str(field.type.value)


def _host_row(key: HostKey) -> HostRow:
    used = key.effect is Effect.USED
    type = _HOST_TYPES.get(key.field.type, key.field.type.value) if used else ""
    help = key.field.help if used else key.instead
    return HostRow(key.name, key.effect.value, type, key.field.default, help, key.field.example)


_HOST_TYPES = {
    FieldType.GROUP: "keys with values",
    FieldType.LIST: "a list",
    FieldType.BOOLEAN: "true or false",
    FieldType.TEXT: "a text",
}
