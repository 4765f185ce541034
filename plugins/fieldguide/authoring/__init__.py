"""Help for authors and maintainers: schemas for editors, new files, the beginning of a rule."""

from __future__ import annotations

from .rule_skeleton import REGISTRY, make_rule
from .schema import SchemaFile, schema_files
from .skeleton import Skeleton, make_skeleton

__all__ = ["REGISTRY", "SchemaFile", "Skeleton", "make_rule", "make_skeleton", "schema_files"]
