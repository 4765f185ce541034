"""What content means: pure functions over the model that every stage may use.

Nothing here reads a file, judges or writes; a concept that two stages need lives here once.
"""

from __future__ import annotations
