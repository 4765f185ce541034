"""How much a file may hold: one place for the bounds of reading.

The explanation of the fault `text-too-large` states the first two for authors.
"""

from __future__ import annotations

MOST_BYTES = 2_000_000
"""Of a text file.  The longest real manual that was tried has 400,000 on a page."""

LONGEST_LINE = 100_000
"""In characters.  A paragraph of 20,000 words has about as many."""

DEEPEST_YAML = 50
"""Lists and mappings in each other; what content is made of needs seven."""

MOST_HIDDEN = 50
"""How many hidden characters of one file are told one by one: more than these have one cause."""

MOST_FAULTY_LINES = 100
"""How many lines of one YAML file are told that cannot be read: more than these are another format."""
