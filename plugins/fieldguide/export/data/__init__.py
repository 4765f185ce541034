"""Facts and words as tables: CSV files with a Frictionless Data Package (https://datapackage.org/).

Which tables there are follows from the kinds of the project and their fields.  A table
without rows is left out.
"""

from __future__ import annotations

from .package import write_package

__all__ = ["write_package"]
