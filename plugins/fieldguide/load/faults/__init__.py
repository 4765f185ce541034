"""What can be wrong with a file before its content is looked at: one file each."""

from __future__ import annotations

from . import (
    citation_syntax,
    duplicate_key,
    fact_in_translation,
    file_name,
    file_not_utf8,
    file_unreadable,
    front_matter_open,
    front_matter_position,
    missing_field,
    nested_too_deep,
    not_in_vocabulary,
    silence_unreadable,
    silence_without_reason,
    unexpected_file,
    unknown_key,
    wrong_type,
    yaml_alias,
    yaml_syntax,
    yaml_tag,
)

FAULTS = (
    file_unreadable,
    file_not_utf8,
    front_matter_position,
    front_matter_open,
    yaml_syntax,
    duplicate_key,
    yaml_tag,
    yaml_alias,
    unknown_key,
    wrong_type,
    missing_field,
    not_in_vocabulary,
    fact_in_translation,
    citation_syntax,
    unexpected_file,
    file_name,
    silence_unreadable,
    silence_without_reason,
    nested_too_deep,
)
"""The modules of this folder in the order of their codes."""
