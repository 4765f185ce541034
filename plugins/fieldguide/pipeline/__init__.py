"""The stages in their order: load, check, render, build, package.

Text goes in, and nothing is written until everything is known: load reads all, check
judges all, and only a clean library is rendered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fieldguide.late_names import open_late

if TYPE_CHECKING:
    from fieldguide.cache import cache_folder, clean_caches

    from .adopting import Adoption, adopt_project
    from .baselines import check_against_baseline, write_baseline_of
    from .building import narrow_library, render_library, render_project
    from .builds import build_project
    from .checking import CheckResult, check_configuration, check_project
    from .configuration import OPTION_NAMES, TRUST
    from .editions import find_edition
    from .exporting import ExportRequest, export_project
    from .hosting import HostedBuild, Prepared, finish_preview, prepare
    from .jobs.alone import make_alone
    from .jobs.planning import CopiesRequest
    from .jobs.running import CopiesResult, make_copies
    from .jobs.values import CopyJob, CopyOutcome, JobEnd, JobStep
    from .kind_writers import attachments, export_formats, exporters, pages_by_kind, render_site
    from .kinds import built_in_kinds, load_settings
    from .making import ProjectWork
    from .mending import mend_project
    from .pack_import import PackImport, import_pack
    from .rules import RULES
    from .translating import accept_translations, export_packs, translation_status
    from .trust import make_key_files, open_signer, verify_package
    from .unchanged import BuildRequest, BuildResult, Step
else:
    __getattr__ = open_late(
        __name__,
        {
            "adopting": "Adoption adopt_project",
            "baselines": "check_against_baseline write_baseline_of",
            "building": "narrow_library render_library render_project",
            "builds": "build_project",
            "checking": "CheckResult check_configuration check_project",
            "configuration": "OPTION_NAMES TRUST",
            "fieldguide.cache": "cache_folder clean_caches",
            "editions": "find_edition",
            "exporting": "ExportRequest export_project",
            "hosting": "HostedBuild Prepared finish_preview prepare",
            "kind_writers": "attachments export_formats exporters pages_by_kind render_site",
            "fieldguide.pipeline.jobs.alone": "make_alone",
            "fieldguide.pipeline.jobs.planning": "CopiesRequest",
            "fieldguide.pipeline.jobs.running": "CopiesResult make_copies",
            "fieldguide.pipeline.jobs.values": "CopyJob CopyOutcome JobEnd JobStep",
            "kinds": "built_in_kinds load_settings",
            "making": "ProjectWork",
            "mending": "mend_project",
            "rules": "RULES",
            "pack_import": "PackImport import_pack",
            "translating": "accept_translations export_packs translation_status",
            "trust": "make_key_files open_signer verify_package",
            "unchanged": "BuildRequest BuildResult Step",
        },
    )

__all__ = [
    "OPTION_NAMES",
    "RULES",
    "TRUST",
    "Adoption",
    "BuildRequest",
    "BuildResult",
    "CheckResult",
    "CopiesRequest",
    "CopiesResult",
    "CopyJob",
    "CopyOutcome",
    "ExportRequest",
    "HostedBuild",
    "JobEnd",
    "JobStep",
    "PackImport",
    "Prepared",
    "ProjectWork",
    "Step",
    "accept_translations",
    "adopt_project",
    "attachments",
    "build_project",
    "built_in_kinds",
    "cache_folder",
    "check_against_baseline",
    "check_configuration",
    "check_project",
    "clean_caches",
    "export_formats",
    "export_packs",
    "export_project",
    "exporters",
    "find_edition",
    "finish_preview",
    "import_pack",
    "load_settings",
    "make_alone",
    "make_copies",
    "make_key_files",
    "mend_project",
    "narrow_library",
    "open_signer",
    "pages_by_kind",
    "prepare",
    "render_library",
    "render_project",
    "render_site",
    "translation_status",
    "verify_package",
    "write_baseline_of",
]
