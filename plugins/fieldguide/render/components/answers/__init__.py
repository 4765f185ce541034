"""Objections, and what to answer."""

from __future__ import annotations
