"""Moodle XML of which every byte is known (https://docs.moodle.org/en/Moodle_XML_format)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from ..bank import (
    NUMBER,
    ONE,
    OPEN,
    PAIRS,
    SEVERAL,
    SHORT,
    Answer,
    BankQuestion,
    QuestionBank,
    every_question,
)

WAYS = {
    ONE: "multichoice",
    SEVERAL: "multichoice",
    PAIRS: "matching",
    NUMBER: "numerical",
    SHORT: "shortanswer",
    OPEN: "essay",
}
"""How Moodle calls the ways of answering."""

# What XML 1.0 cannot hold, however it is written.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_moodle(bank: QuestionBank) -> bytes:
    """Give a bank as a file of Moodle XML: a category for the test, and one for the questions in units."""
    root = Element("quiz")
    for name, questions in every_question(bank):
        category = SubElement(root, "question", {"type": "category"})
        parts = (part.replace("/", "//") for part in (bank.site, bank.title, name))
        _text(SubElement(category, "category"), "/".join(("$course$", "top", *parts)))
        root.extend(map(_question, questions))
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _question(question: BankQuestion) -> Element:
    element = Element("question", {"type": WAYS[question.way]})
    _text(SubElement(element, "name"), question.name)
    _html(element, "questiontext", question.prompt)
    _html(element, "generalfeedback", question.explain)
    _plain(element, "defaultgrade", "0" if question.way == OPEN else "1")
    _plain(element, "penalty", "0.3333333")
    _plain(element, "hidden", "0")
    _plain(element, "idnumber", question.name)
    for child in _parts(question):
        element.append(child)
    for hint in question.hints:
        _html(element, "hint", hint)
    if question.tags:
        tags = SubElement(element, "tags")
        for tag in question.tags:
            _text(SubElement(tags, "tag"), tag)
    return element


def _parts(question: BankQuestion) -> Iterator[Element]:
    """Give what only questions of a way have."""
    shuffled = "true" if question.shuffled else "false"
    match question.way:
        case way if way in (ONE, SEVERAL):
            yield _leaf("single", "true" if way == ONE else "false")
            yield _leaf("shuffleanswers", shuffled)
            yield _leaf("answernumbering", "abc")
            yield from (_answer(one, "html") for one in question.answers)
        case way if way == PAIRS:
            yield _leaf("shuffleanswers", "true")
            for pair in question.pairs:
                element = Element("subquestion", {"format": "html"})
                _text(element, pair.item)
                _text(SubElement(element, "answer"), pair.match)
                yield element
        case way if way == NUMBER:
            for one in question.answers:
                element = _answer(one, "moodle_auto_format")
                _plain(element, "tolerance", str(question.tolerance))
                yield element
        case way if way == SHORT:
            yield _leaf("usecase", "0")
            yield from (_answer(one, "moodle_auto_format") for one in question.answers)
        case _:
            yield _leaf("responseformat", "editor")
            yield _leaf("responserequired", "0")


def _answer(answer: Answer, format: str) -> Element:
    element = Element("answer", {"fraction": answer.weight, "format": format})
    _text(element, answer.html)
    _html(element, "feedback", answer.feedback)
    return element


def _html(parent: Element, name: str, html: str) -> None:
    _text(SubElement(parent, name, {"format": "html"}), html)


def _plain(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _leaf(name: str, text: str) -> Element:
    element = Element(name)
    element.text = text
    return element


def _text(parent: Element, text: str) -> None:
    SubElement(parent, "text").text = _NO_XML.sub("", text)
