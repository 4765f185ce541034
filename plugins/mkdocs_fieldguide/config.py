"""The options of the plugin as MkDocs reads them.

fieldguide itself reads the same options with their places in the file and judges what
they say.  Here they are declared so that MkDocs knows their names and types.
"""

from __future__ import annotations

import datetime

from mkdocs.config import base
from mkdocs.config import config_options as option


class LanguageOptions(base.Config):  # type: ignore[no-untyped-call]
    """A language; the first in the list is the source language."""

    code = option.Type(str)
    name = option.Type(str)
    direction = option.Choice(("ltr", "rtl"), default="ltr")
    translation = option.Choice(("source", "machine", "reviewed"), default="source")
    complete = option.Type(bool, default=True)


class EditionOptions(base.Config):  # type: ignore[no-untyped-call]
    """What is published, and when."""

    # YAML makes numbers and days of `2026.11` and `2026-11-22`.
    name = option.Optional(option.Type((str, int, float)))
    date = option.Optional(option.Type((str, datetime.date)))


class FieldguideOptions(base.Config):  # type: ignore[no-untyped-call]
    """What may stand below `fieldguide:` in the list of plugins."""

    languages = option.ListOfItems(option.SubConfig(LanguageOptions))
    edition = option.SubConfig(EditionOptions)
    publisher = option.Type(str, default="")
    licence = option.Type(str, default="")
    audience = option.Type(str, default="")
    audiences = option.ListOfItems(option.Type(str), default=[])
    default_audience = option.Type(str, default="")
    vocabularies = option.Type(dict, default={})
    words = option.Type(dict, default={})
    kinds = option.Type(dict, default={})
    withheld = option.ListOfItems(option.Type(str), default=[])
    severities = option.Type(dict, default={})
