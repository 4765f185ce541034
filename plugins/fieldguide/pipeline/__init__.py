"""The stages in their order: load, check, render, build, package.

Text goes in, and nothing is written until everything is known: load reads all, check
judges all, and only a clean library is rendered.
"""

from __future__ import annotations

from .building import BuildRequest, BuildResult, Step, build_project, render_library, render_project
from .checking import CheckResult, check_configuration, check_project
from .configuration import OPTION_NAMES, TRUST
from .exporting import ExportRequest, export_project
from .hosting import Prepared, finish, prepare, serve_project, staged_site
from .mending import mend_project
from .rules import RULES

__all__ = [
    "OPTION_NAMES",
    "RULES",
    "TRUST",
    "BuildRequest",
    "BuildResult",
    "CheckResult",
    "ExportRequest",
    "Prepared",
    "Step",
    "build_project",
    "check_configuration",
    "check_project",
    "export_project",
    "finish",
    "mend_project",
    "prepare",
    "render_library",
    "render_project",
    "serve_project",
    "staged_site",
]
