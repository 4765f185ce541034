"""The options of the plugin as MkDocs knows them: their names, and nothing else.

fieldguide reads the options from the file itself, with their places, and judges what they
say (`guard.py`).  MkDocs would make other values of them (the code of Norwegian, `no`, is
false to it) and tell faults without a place, so it takes each as it is.
"""

from __future__ import annotations

from mkdocs.config.base import BaseConfigOption, PlainConfigSchema

from fieldguide.pipeline import OPTION_NAMES

# Switching the plugin off would publish the content as it lies there, to everybody; with a
# name of our own MkDocs does not do so by itself, and the judge refuses it.
_SWITCH = "enabled"

OPTION_SCHEME: PlainConfigSchema = tuple((name, BaseConfigOption()) for name in (*OPTION_NAMES, _SWITCH))
"""What may stand below `fieldguide:` in the list of plugins."""
