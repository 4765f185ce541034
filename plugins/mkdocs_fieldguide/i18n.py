"""The one place that touches the inside of mkdocs-static-i18n.

We use it as a loop over languages, nothing else: when `mkdocs build` has built the first
language, it builds the others, one after another, from within `on_post_build`.  What it
would do to files, navigation, theme and search is switched off or finds nothing to do.

It is set up from our own languages, so that a project names them once.
"""

from __future__ import annotations

from collections.abc import Sequence

from mkdocs import utils
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError
from mkdocs_static_i18n.plugin import I18n

from fieldguide.model import Language

_NAME = "i18n"
_clean_directory = utils.clean_directory


def install_languages(config: MkDocsConfig, languages: Sequence[Language]) -> None:
    """Add mkdocs-static-i18n to a configuration, with its languages.

    Raises:
        ConfigurationError: the project lists the plugin itself.
    """
    if _NAME in config.plugins:
        raise ConfigurationError(
            "plugins: please remove `i18n`; fieldguide sets it up from its own `languages`"
        )
    plugin = I18n()
    # Its pattern for tags knows no language of three letters (`rhg`), so they are set afterwards.
    plugin.load_config(
        {
            "docs_structure": "folder",
            "reconfigure_material": False,
            "reconfigure_search": False,
            "languages": [
                {"locale": "xx", "name": language.name, "default": language == languages[0]}
                for language in languages
            ],
        },
        config_file_path=config.config_file_path,
    )
    for option, language in zip(plugin.config.languages, languages, strict=True):
        option.locale = language.code
    config.plugins[_NAME] = plugin


def building_language(config: MkDocsConfig) -> str:
    """Give the language that is being built, or the source language before the first build."""
    plugin = _plugin(config)
    return str(plugin.current_language or plugin.default_language)


def clear_up() -> None:
    """Undo what a build that failed between two languages leaves: MkDocs no longer empties folders."""
    utils.clean_directory = _clean_directory


def _plugin(config: MkDocsConfig) -> I18n:
    plugin = config.plugins[_NAME]
    assert isinstance(plugin, I18n)
    return plugin
