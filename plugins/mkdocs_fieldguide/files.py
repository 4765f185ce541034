"""Hand the places of pages to MkDocs, and nothing that lies in the content folder."""

from __future__ import annotations

from collections.abc import Iterable

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel


def drop_content(files: Files, config: MkDocsConfig) -> Files:
    """Drop all that MkDocs found in the content folder.

    What may be published is made by fieldguide; the rest (sources, what another audience may
    see) must not reach the site.
    """
    return Files([file for file in files if file.src_dir != config.docs_dir])


def make_files(paths: Iterable[str], config: MkDocsConfig) -> list[File]:
    """Make MkDocs' files of pages, by their paths in the site as those of Markdown files.

    They are empty: MkDocs gets a finished page when it is about to write one (`on_post_page`).
    """
    return [
        # Not in MkDocs' navigation: ours is another.
        File.generated(config, path, content="", inclusion=InclusionLevel.NOT_IN_NAV)
        for path in paths
    ]
