"""YAML cannot be read.

The usual causes are a quote that is never closed, a tab, wrong indentation, or a colon
followed by a space inside a text.  Put texts that contain `: ` or ` #`, or that start
with a quote, bracket or brace, in double quotes:

    title: "Nepal: after the earthquake"

Nothing in the file is published until it can be read.
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, Location, declare_rule

RULE = declare_rule("FG005", "yaml-syntax", __doc__)


_QUOTES = "please put the text in double quotes"
_PLAIN_WORDS = (
    ("quoted scalar", "end of stream", "a quote is opened and never closed", "please close it"),
    ("", "mapping values are not allowed", "a colon and a space stand inside a text", _QUOTES),
    ("", "tab character", "a tab stands where spaces are needed", "please indent with spaces"),
    (
        "",
        "did not find expected <document start>",
        "something stands below the line `...`, which ends a file",
        "please delete the line `...`",
    ),
    ("", "cannot start any token", "a character stands here that a plain text cannot start with", _QUOTES),
    ("flow", "expected ',' or", "a bracket or brace is opened and never closed", "please close it"),
    (
        "block mapping",
        "did not find expected key",
        "a key is not in line with the others",
        "please indent alike",
    ),
    ("simple key", "could not find expected ':'", "a key has no colon after it", "please write `key: value`"),
)
"""What the parser says, and the same for people: part of the context, part of the problem, words, hint."""


def report_problem(location: Location, context: str, problem: str) -> Diagnostic:
    """Report what the YAML parser stumbled over, in plain words where they are known."""
    for part, other, words, hint in _PLAIN_WORDS:
        if part in context and other in problem:
            return report(location, words, hint)
    return report(location, " ".join(part for part in (context, problem) if part))


def report(location: Location, problem: str, hint: str = "") -> Diagnostic:
    """Report why something is no YAML."""
    return RULE.at(location, f"this is not YAML: {problem}", hint or _QUOTES)
