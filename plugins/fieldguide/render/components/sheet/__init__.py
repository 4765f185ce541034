"""What is printed and handed out."""

from __future__ import annotations
