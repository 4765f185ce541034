"""How a language says things: words of the interface, names of countries, dates, plurals, sorting."""

from __future__ import annotations
