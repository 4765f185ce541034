"""Checkboxes that narrow a list already on the page."""

from __future__ import annotations
