"""Hand rendered pages and files to MkDocs."""

from __future__ import annotations

from collections.abc import Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from fieldguide.content.site_paths import language_folder
from fieldguide.model import RenderedPage, RenderedSite

from .material import find_material
from .style import FRAME_STYLE, join_frame_style


def pages_by_path(site: RenderedSite) -> dict[str, RenderedPage]:
    """Give the pages by the path that MkDocs knows them by, which is where they lie in the site."""
    folder = language_folder(site.language, site.languages[0])
    return {folder + page.path: page for page in site.pages}


def drop_content(files: Files, config: MkDocsConfig) -> Files:
    """Drop all that MkDocs found in the content folder.

    What may be published has been rendered; the rest (sources, what another audience may
    see) must not reach the site.
    """
    return Files([file for file in files if file.src_dir != config.docs_dir])


def make_files(site: RenderedSite, config: MkDocsConfig) -> list[File]:
    """Make MkDocs' files of one language: its pages, its assets, and what it needs of the theme."""
    # Their content is finished: MkDocs gets it when it has converted nothing (`on_page_content`).
    pages = dict.fromkeys(pages_by_path(site), "")
    assets = {asset.path: asset.content for asset in site.assets}
    generated: Mapping[str, str | bytes] = {**pages, **assets, FRAME_STYLE: join_frame_style()}
    material = find_material()
    return [
        # Not in MkDocs' navigation: ours is another.
        *(
            File.generated(config, path, content=content, inclusion=InclusionLevel.NOT_IN_NAV)
            for path, content in generated.items()
        ),
        *(File(path, str(material.folder), config.site_dir, False) for path in material.paths),
    ]


def render_foreign(page: Page, site: RenderedSite) -> RenderedPage:
    """Take a page that another plugin brought, as MkDocs converted it, for one of ours."""
    path = page.file.src_uri.removeprefix(language_folder(site.language, site.languages[0]))
    html = page.content or ""
    return RenderedPage(
        path=path,
        title=str(page.title or path),
        description=str(page.meta.get("description") or ""),
        content=html,
        id=f"page/{path.removesuffix('.md')}",
        kind="page",
        text_language=site.language.code,
    )


def page_metadata(page: RenderedPage) -> dict[str, object]:
    """Give the metadata that MkDocs and Material's search read of a page."""
    metadata: dict[str, object] = {"title": page.title, "description": page.description}
    if not page.searchable:
        metadata["search"] = {"exclude": True}
    return metadata
