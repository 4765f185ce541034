"""The pages of the manual that the program writes about itself."""

from __future__ import annotations
