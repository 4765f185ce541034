"""A notice that appears once a page is past its review date."""

from __future__ import annotations
