"""A project with a question of each type, and what its files of questions hold."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from fieldguide.load import load_library
from fieldguide.model import Library
from fieldguide.pipeline import load_settings
from golden import write_project
from test_anki import MORE
from test_slides import HEAD, MODULE, QUIZ

EVERY_TYPE = (
    QUIZ
    + MORE
    + """  several:
    type: multiple
    asks: apply
    objective: module/boats#float
    hints: [Look at *wood*., "Then at {iron}."]
    prompt: "Which float: all of them? ~ = # \\\\"
    options:
      wood: {text: "**Wood** {dry}", correct: true}
      iron: {text: "Iron = heavy", feedback: "No: it sinks ~ fast #1."}
      cork: {text: Cork, correct: true, feedback: Yes}
      stone: {text: "%50% stone", feedback: It sinks.}
      lead: {text: "[html] lead", feedback: It sinks.}
      oak: {text: Oak, correct: true}
    explain: "A < B & C > D, ]]> \\"so\\"."
    see: [unit/boats/floating]
  yes-or-no:
    type: true-false
    asks: recall
    objective: module/boats#float
    prompt: Is it a boat?
    options:
      right: {text: "Yes, it is", feedback: It is not.}
      wrong: {text: "No", correct: true}
    explain: It is a raft.
    see: [unit/boats/floating]
  fixed:
    type: single
    asks: recall
    objective: module/boats#float
    prompt: Which?
    options:
      one: {text: One, correct: true}
      two: {text: Two, feedback: No.}
      none: {text: None, fixed: true, feedback: No.}
    explain: One.
    see: [unit/boats/floating]
  arrow:
    type: short-text
    asks: recall
    objective: module/boats#float
    prompt: Write the way.
    accepted: ["a -> b", "Café *"]
    explain: So.
    see: [unit/boats/floating]
  roughly:
    type: number
    asks: recall
    objective: module/boats#float
    prompt: How deep?
    value: -3
    tolerance: 2
    counted: metres
    explain: About so.
    see: [unit/boats/floating]
  spare:
    type: match
    asks: recall
    objective: module/boats#float
    prompt: Where?
    matches:
      sea: {text: "Sea: deep -> wet"}
      land: {text: Land}
      neither: {text: Neither, fixed: true}
    items:
      fish: {text: "Fish = *cod*", match: sea, feedback: It swims.}
      whale: {text: Whale, match: sea, feedback: It swims.}
      goat: {text: Goat, match: land, feedback: It walks.}
    explain: So.
    see: [unit/boats/floating]
  story:
    type: scenario
    asks: apply
    unit: unit/boats/floating
    objective: module/boats#float
    title: A storm
    prompt: You row.
    scenes:
      start:
        text: Rain.
        choices:
          on: {text: Row on, says: You do., to: end}
          back: {text: Turn back, says: You do., to: end}
      end: {text: You are home., ending: good}
    explain: Look first.
    see: [unit/boats/floating]
"""
)


def load_every_type(folder: Path, quiz: str = EVERY_TYPE) -> Library:
    """Give a project of one module whose quiz has a question of each type."""
    files = {
        "modules/en/boats/index.md": MODULE,
        "modules/en/boats/floating.md": HEAD % "" + "## Water {#water}\n\nIt carries.\n",
        "quizzes/en/boats.yml": quiz,
    }
    write_project(folder, files)
    settings, _ = load_settings(folder / "mkdocs.yml")
    assert settings is not None
    return load_library(settings)[0]


def words_of(html: str) -> str:
    """Give the words of some HTML, on one line."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())
