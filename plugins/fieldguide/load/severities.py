"""Read which severities a configuration asks for, also where nothing else of it can be used."""

from __future__ import annotations

from pathlib import Path

from fieldguide.model import Location, MapValue, Settings, Severity, TextValue

from .configuration import find_options
from .files import decode_text
from .yaml_reader import read_yaml

_KNOWN = {severity.value: severity for severity in Severity}


def read_severities(config: Path) -> Settings:
    """Give settings that hold the severities a file asks for, and nothing else of it.

    Where a configuration cannot be used, what is wrong with its severities is told with the rest.
    """
    text = decode_text(config.read_bytes(), config.name, [])
    whole, _ = read_yaml(text or "", config.name)
    options = find_options(whole) if isinstance(whole, MapValue) else None
    return Settings(
        config.resolve().parent,
        config.name,
        "",
        (),
        (),
        severities=find_severities(options),
        severity_places=find_severity_places(options),
    )


def find_severities(options: MapValue | None) -> dict[str, Severity]:
    """Give the severities by the codes they are asked for."""
    asked = options.keyed("severities") if options is not None else ()
    return {
        key.text: _KNOWN[value.text]
        for key, value in asked
        if isinstance(value, TextValue) and value.text in _KNOWN
    }


def find_severity_places(options: MapValue | None) -> dict[str, Location]:
    """Give where each is asked for."""
    asked = options.keyed("severities") if options is not None else ()
    return {key.text: key.location for key, _ in asked}
