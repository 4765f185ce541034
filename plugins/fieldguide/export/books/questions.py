"""Questions in books: numbered, their options under letters, their answers taken away to stand apart."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from .tree import classes_of, detach, with_parents


def take_answers(body: Element, words: Mapping[str, str]) -> tuple[Element, ...]:
    """Take the answers out of the questions of a page; give each as an item of a list.

    The questions are numbered from 1 in their order, as the items are; before an answer stand the letters
    of the options that are right.
    """
    letters = words["slides.letters"].split()
    answers: list[Element] = []
    for question in [one for one in body.iter() if "fg-question" in classes_of(one)]:
        number = len(answers) + 1
        _write_number(question, number)
        right = _write_letters(question, letters)
        item = Element("li", {"value": str(number)})
        if right:
            line = SubElement(item, "p", {"class": "fg-key-letters"})
            SubElement(line, "strong").text = words["list.comma"].join(right)
        for parent, child in with_parents(question):
            if "fg-answer" in classes_of(child):
                detach(parent, child)
                item.extend(one for one in child if one.tag != "summary")
        answers.append(item)
    return tuple(answers)


def _write_number(question: Element, number: int) -> None:
    for one in question.iter():
        if "fg-question-number" in classes_of(one):
            for part in list(one):
                one.remove(part)
            one.text = f"{number}."
            one.set("class", "fg-question-number")
            return


def _write_letters(question: Element, letters: list[str]) -> list[str]:
    """Put a letter in the place of each box to tick; give those of what is right."""
    right: list[str] = []
    used = 0
    for parent, child in with_parents(question):
        of_choices = child.tag == "input" and child.get("type") in ("checkbox", "radio")
        if of_choices and used < len(letters):
            letter = letters[used]
            used += 1
            if "data-right" in child.attrib:
                right.append(letter)
            child.tag = "span"
            child.attrib = {"class": "fg-letter"}
            child.text = letter
        elif "fg-matches" in classes_of(parent) and child.tag == "li" and used < len(letters):
            mark = Element("span", {"class": "fg-letter"})
            mark.text, mark.tail, child.text = letters[used], child.text, None
            child.insert(0, mark)
            used += 1
    return right
