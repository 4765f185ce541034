"""A short way through the site, step by step."""

from __future__ import annotations
