"""Values as they stand in scripts."""

from __future__ import annotations

import json


def as_script(value: object) -> str:
    """Write a value of lists, mappings, texts and numbers as JavaScript, on one line.

    Two letters end a line in scripts before 2019, inside a text too; and `</` ends a script in a page.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("</", "<\\/")
