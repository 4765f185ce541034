"""How a text that was read becomes part of a page: as HTML, and as Markdown for other engines.

`prepare` does once what is the same for every language that shows a text; `html` and `markdown`
write it.
"""

from __future__ import annotations
