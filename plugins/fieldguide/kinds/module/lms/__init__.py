"""Modules and their questions for learning management systems: one folder a format."""

from __future__ import annotations
