"""Files that nobody wrote: YAML, front matter and configurations, right ones with hostile pieces put in."""

from __future__ import annotations

import json

import yaml
from hypothesis import strategies as st

from fieldguide.model.configuration import HOST_KEYS, OPTIONS
from made_up import ADDRESSES, ALPHABET, CONFIG, FIXED, HEAD, PLAIN, SIGNS

VALUES = (
    *(
        "null",
        "~",
        "",
        "true",
        "yes",
        "0",
        "-1",
        "1e999",
        "9" * 400,
        "0x10",
        "0o17",
        "1_000",
        ".nan",
        "-.inf",
        "12:30:45",
        "2026-13-45",
    ),
    *(
        "2026-01-01",
        "9999-12-31",
        "0000-00-00",
        "2026-01-01T00:00:00Z",
        "[]",
        "{}",
        "[[[[]]]]",
        "{a: {b: {c: d}}}",
        "[,]",
        "{,}",
        "{a}",
        "? a",
    ),
    *(
        "&a x",
        "*a",
        "*nowhere",
        "&a [*a]",
        "!!str 1",
        "!!binary aGk=",
        "!!python/object/apply:os.system ['true']",
        "!ENV X",
        "!x y",
        "! y",
        "<<: x",
    ),
    *(
        '"x',
        "'x",
        "'L'eau'",
        '"Say "x""',
        "[Draft] plan",
        "Rule #1 for staff",
        "a: b: c",
        "- x",
        "|",
        ">",
        "|\n  x\n y",
        ">-\n\tx",
        "@x",
        "`x`",
        "%x",
    ),
    *(
        '"\\x00"',
        '"\\u202e"',
        '"\\ud800"',
        '"\\U0010ffff"',
        '"\\q"',
        "\x00",
        "\x1b[31m",
        "\u202e x",
        "\ufeff",
        "\ufffe",
        "\u2028",
        "\x85",
        "\U0001f600",
    ),
    *(
        "../../../evil",
        "/etc/passwd",
        "..",
        ".",
        "a/b",
        "a\\b",
        "CON",
        "con.png",
        "x" * 300,
        "é",
        "e\u0301",
        "ß",
        "İ",
        "ar",
        "en",
        "fr-CA",
        "x-y-z",
        "zz",
    ),
    *(
        "{count",
        "{nothing}",
        "{0}",
        "{count!r}",
        "{count.__class__}",
        "%s",
        "{{ x }}",
        "<b>",
        '"><script>',
        "everyone",
        "internal",
        "[public, public]",
    ),
    *(
        "__class__",
        "title",
        "page",
        "kinds",
        "[en, en]",
        "[a, [b]]",
        "{en: x}",
        "{en: {one: x, many: y}}",
        "{zz: x}",
        "{'': x}",
        "{en: null}",
        "FG999",
        "note",
    ),
    *(
        "{type: text}",
        "{type: nothing}",
        "{type: list, of: nothing}",
        "{folder: ../x}",
        "{folder: risks}",
        "{folder: ''}",
        "{name: a/b, date: 2026-01-01}",
    ),
)
GOOD = (
    *(
        'An <b>agency</b> & "co"',
        "A-1 _x.y",
        "fr",
        "fr-CA",
        "الاسم",
        "law-book",
        "'quoted # text'",
        "public",
        "internal",
        "source",
        "machine",
    ),
    *(
        "rtl",
        "ltr",
        "2099-12-31",
        "https://example.org/a/b/",
        "text",
        "date",
        "country",
        "note",
        "warning",
        "${x}",
        "{{ x }} & <script>",
        "a/../b",
    ),
)
KEYS = tuple(
    dict.fromkeys(
        [
            *(option.name for option in OPTIONS),
            *(key.name for key in HOST_KEYS),
            *(
                "code",
                "name",
                "direction",
                "translation",
                "complete",
                "date",
                "folder",
                "labels",
                "fields",
                "sections",
                "type",
                "of",
                "vocabulary",
            ),
            *(
                "title",
                "summary",
                "reviewed",
                "audience",
                "source_hash",
                "sources",
                "see",
                "questions",
                "options",
                "text",
                "correct",
                "units",
                "x",
                "<<",
                "",
            ),
        ]
    )
)
LINES = (
    *(
        "---",
        "...",
        "--- x",
        "%YAML 9.9",
        "# x",
        "\t",
        "- ",
        "? x",
        ": x",
        "key",
        "]",
        "}",
        "<<<<<<< HEAD",
        "=======",
        ">>>>>>> x",
        "a: &x {b: *x}",
        "'",
        '"',
    ),
    *(
        "  - x",
        "      - {a: b}",
        " a: b",
        "\ta: b",
        "a:\tb",
        "a : b",
        "a:b",
        "\u00a0a: b",
        "\x00",
        "x: |",
        "x: >\n\n\n",
        "<<: {a: b}",
        "[a]: b",
        "{a: b}: c",
        "a: b\ra: c",
    ),
)


@st.composite
def changed(draw: st.DrawFn, text: str) -> str:
    """Change some lines of a text: values, keys, indents, order, and what stands between them."""
    lines = text.split("\n")
    for _ in range(draw(st.sampled_from((1, 1, 1, 2, 4)))):
        index = draw(st.integers(0, len(lines) - 1))
        line = lines[index]
        indent = line[: len(line) - len(line.lstrip(" -"))]
        before, colon, _ = line.partition(": ")
        value = draw(
            st.sampled_from(GOOD)
            | st.sampled_from(VALUES)
            | st.sampled_from(SIGNS).map(json.dumps)
            | st.text(ALPHABET, max_size=12)
        )
        match draw(st.integers(0, 8)):
            case 0 | 1 | 2:
                lines[index] = f"{before}: {value}" if colon or line.endswith(":") else f"{indent}{value}"
            case 3:
                lines[index : index + 1] = [
                    line,
                    f"{indent.replace('-', ' ')}{draw(st.sampled_from(KEYS))}: {value}",
                ]
            case 4:
                lines[index] = (
                    f"{indent}{draw(st.sampled_from(KEYS))}{line[len(before) :] if colon else ': ' + value}"
                )
            case 5:
                lines[index : index + 1] = [line, draw(st.sampled_from(LINES))]
            case 6:
                lines[index] = draw(st.sampled_from((" ", "  ", "\t", "- ", "# ", "\u00a0"))) + line
            case 7:
                lines[index : index + 1] = draw(
                    st.sampled_from(([], [line, line], [line.strip()], [line + " #x"]))
                )
            case _:
                at = draw(st.integers(0, len(line)))
                lines[index] = line[:at] + draw(st.text(ALPHABET, max_size=6)) + line[at:]
    return draw(st.sampled_from(("\n", "\n", "\n", "\n", "\r\n", "\r"))).join(lines)


@st.composite
def worded(draw: st.DrawFn, text: str) -> str:
    """Put other words into the values that people choose freely."""
    words = st.sampled_from(SIGNS) | st.sampled_from(GOOD) | st.text(ALPHABET, min_size=1, max_size=12)
    lines = text.split("\n")
    for index in draw(st.lists(st.integers(0, len(lines) - 1), min_size=1, max_size=4)):
        before, colon, _ = lines[index].partition(": ")
        if colon and before.split()[-1] in _FREE:
            lines[index] = f"{before}: {json.dumps(draw(words))}"
    return "\n".join(lines)


_FREE = ("site_name", "publisher", "licence", "name", "one", "many", "help", "en", "ar")
_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(ALPHABET, max_size=8)
    | st.sampled_from(KEYS)
)
_DATA = st.recursive(
    _SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=3), inner, max_size=4)
    ),
    max_leaves=12,
)

FULL_CONFIG = (
    "site_name: Tiny\nsite_url: https://example.org/x/\nplugins:\n  - search\n  - fieldguide:\n"
    + "".join(f"      {line}\n" for option in OPTIONS for line in option.example.split("\n"))
)
BLOCK_CONFIG = yaml.safe_dump(yaml.safe_load(FULL_CONFIG), sort_keys=False, allow_unicode=True)
"""The same with each value on a line of its own, so that one can be exchanged."""


@st.composite
def configurations(draw: st.DrawFn) -> str:
    """Give a text for `mkdocs.yml`: a right one that was changed, or any keys with any values."""
    match draw(st.integers(0, 7)):
        case 0:
            return draw(changed(FULL_CONFIG))
        case 1 | 2 | 3:
            return draw(changed(BLOCK_CONFIG))
        case 4 | 5 | 6:
            return draw(worded(BLOCK_CONFIG))
    options = draw(st.dictionaries(st.sampled_from([one.name for one in OPTIONS]), _DATA, max_size=5))
    host = draw(st.dictionaries(st.sampled_from([one.name for one in HOST_KEYS]), _DATA, max_size=4))
    return json.dumps(
        {**host, "site_name": "x", "plugins": [{"fieldguide": options}]}, ensure_ascii=draw(st.booleans())
    )


@st.composite
def broken_projects(draw: st.DrawFn) -> dict[str, str | bytes]:
    """Give a project in which some files are broken."""
    files: dict[str, str | bytes] = {
        "mkdocs.yml": CONFIG,
        **FIXED,
        **PLAIN,
        "docs/en/a.md": f"{HEAD}\nWords.\n",
    }
    for path in draw(st.lists(st.sampled_from(sorted(files)), min_size=1, max_size=3, unique=True)):
        old = files[path]
        if isinstance(old, bytes) or path == "mkdocs.yml":
            continue
        kind = draw(st.integers(0, 9))
        new: str | bytes = draw(changed(old))
        if kind == 0:
            new = draw(st.text(ALPHABET + "\x00\x1b\x85\u2028\ufeff", max_size=200))
        elif kind == 1:
            new = (
                old.encode()
                + draw(st.binary(max_size=8))
                + draw(st.sampled_from((b"", b"\xff", old.encode("utf-16"))))
            )
        elif kind == 2:
            new = old.replace("Words.", draw(st.text(ALPHABET, max_size=300)))
        elif kind == 3:
            new = "---\n" + json.dumps(draw(_DATA)) + "\n---\n" + draw(st.sampled_from(ADDRESSES))
        files[path] = new
    return files
