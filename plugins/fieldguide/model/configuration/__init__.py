"""What a configuration may say: fieldguide's own options, and the keys of the host.

Declared with the same fields as content, so that one declaration feeds the judge, the
manual and the host's own reader.
"""

from __future__ import annotations

from .edition_options import EDITION_OPTIONS
from .extensions import HARMLESS_EXTENSIONS, READING_EXTENSIONS
from .host_keys import HARMLESS_THEMES, HOST_KEYS, OWN_THEME, THEME_KEYS, Effect, HostKey
from .options import OPTION_WORDS, OPTIONS
from .vocabularies import CLOSED_VOCABULARIES

__all__ = [
    "CLOSED_VOCABULARIES",
    "EDITION_OPTIONS",
    "HARMLESS_EXTENSIONS",
    "HARMLESS_THEMES",
    "HOST_KEYS",
    "OPTIONS",
    "OPTION_WORDS",
    "OWN_THEME",
    "READING_EXTENSIONS",
    "THEME_KEYS",
    "Effect",
    "HostKey",
]
