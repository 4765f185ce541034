"""Show a project in a browser while it is written: the pages as they would be published, and its faults.

A page is made when it is asked for, from the last state of the content that had no errors, and kept in
memory; nothing is written.  After each change the whole project is judged: what is well takes the place
of what was shown, and what is not is told on top of it.
"""

from __future__ import annotations

from .outcome import Outcome
from .serving import serve_preview

__all__ = ["Outcome", "serve_preview"]
