"""How modules, units and quizzes hang together; what the kind of modules itself leans on lies below it."""

from __future__ import annotations

from ..training import quiz_of, units_of

__all__ = ["quiz_of", "units_of"]
