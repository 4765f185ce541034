"""Judge a published page as a browser reads it: with an HTML parser that is not ours."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from urllib.parse import unquote
from xml.etree.ElementTree import Element

import html5lib

# What a text may bring into a page; all else of a page is written by templates.
ELEMENTS = {
    *(
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "p",
        "ul",
        "ol",
        "li",
        "blockquote",
        "div",
        "details",
        "summary",
        "pre",
        "code",
    ),
    *(
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "dl",
        "dt",
        "dd",
        "hr",
        "br",
        "a",
        "img",
        "label",
        "input",
        "sup",
    ),
    *(
        "em",
        "strong",
        "del",
        "abbr",
        "bdi",
        "bdo",
        "cite",
        "dfn",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "samp",
        "small",
    ),
    *("span", "sub", "u", "var"),
}
NEVER = {
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "base",
    "form",
    "svg",
    "math",
    "template",
    "link",
    "meta",
}
_SCHEMES = ("http", "https", "mailto", "tel", "sms")
_ADDRESSES = ("action", "background", "data", "formaction", "href", "poster", "src", "srcset", "xlink:href")


def read(text: str) -> tuple[Element, list[str]]:
    """Give the tree of a page, and what of it is no HTML."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(text)
    return tree, [str(code) for _, code, _ in parser.errors]


def shown(tree: Element) -> str:
    """Give all that a reader can find: words, and those that stand in attributes."""
    told = [value for element in tree.iter() for name, value in element.items() if name in ("alt", "title")]
    return "".join(tree.itertext()) + " ".join(told)


def faults(path: str, text: str, files: Mapping[str, str], frame: tuple[str, str]) -> Iterator[str]:
    """Say what is wrong with a page; `frame` are the ids that stand around its text."""
    tree, errors = read(text)
    yield from (f"no HTML: {code}" for code in errors)
    main = tree.find(".//main")
    body = tree.find("body")
    assert main is not None
    assert body is not None
    around = [child.get("id") for child in body]
    if around != [frame[0], None, frame[1]]:
        yield f"the text swallows the frame: {around}"
    ids = Counter(element.get("id") for element in tree.iter() if element.get("id") is not None)
    yield from (f"the id {id!r} is used {number} times" for id, number in ids.items() if number > 1)
    for element in main.iter():
        if not isinstance(element.tag, str):
            continue
        if (
            element.tag in NEVER
            and "fg-" not in (element.get("class") or "")
            and element.get("method") != "dialog"
        ):
            yield f"<{element.tag}>"
        for name, value in element.items():
            if name.startswith("on") or name in ("style", "srcdoc"):
                yield f"the attribute {name}"
            if name in _ADDRESSES:
                yield from _judge(path, value, files)


def _judge(path: str, address: str, files: Mapping[str, str]) -> Iterator[str]:
    # https://url.spec.whatwg.org/#concept-basic-url-parser
    plain = re.sub(r"[\t\r\n]", "", address).strip("".join(map(chr, range(0x21))))
    scheme = re.match(r"[A-Za-z][A-Za-z0-9+.-]*(?=:)", plain)
    if scheme:
        if scheme[0].lower() not in _SCHEMES:
            yield f"the address {address!r}"
        return
    if plain.startswith(("/", "\\")):
        yield f"the address {address!r}"
        return
    target, _, fragment = plain.partition("#")
    wanted = (
        posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(target.partition("?")[0])))
        if target[:1] not in ("", "?")
        else path
    )
    if wanted not in files:
        yield f"{address!r} leads to {wanted!r}, which is not there"
    elif (
        fragment
        and fragment != "top"
        and wanted.endswith(".html")
        and unquote(fragment) not in _ids(files[wanted])
    ):
        yield f"{address!r} leads to no part of {wanted!r}"


@lru_cache(maxsize=256)
def _ids(text: str) -> frozenset[str | None]:
    return frozenset(element.get("id") for element in read(text)[0].iter())
