"""Definitions shown where a term is used."""

from __future__ import annotations
