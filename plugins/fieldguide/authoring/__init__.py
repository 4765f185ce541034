"""Help for authors, made from the declarations of the kinds: schemas for editors, new files."""

from __future__ import annotations

from .schema import SchemaFile, schema_files
from .skeleton import Skeleton, make_skeleton

__all__ = ["SchemaFile", "Skeleton", "make_skeleton", "schema_files"]
