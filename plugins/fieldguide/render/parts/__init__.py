"""What pages are made of: labels, facts, sections, notices, the text, the sources, the foot."""

from __future__ import annotations
