"""Turn structured Markdown and YAML into a checked, multilingual knowledge base and training site."""

from __future__ import annotations

__version__ = "0.1.0"
