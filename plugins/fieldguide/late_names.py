"""Doors of packages that open late: a name is read from its module when it is first asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def open_late(package: str, names: Mapping[str, str]) -> Callable[[str], object]:
    """Give the `__getattr__` (PEP 562) of a package: `names` are those of each module, parted by spaces.

    A module is one of the package, or one elsewhere by its whole name.

    Who waits for `fieldguide check` after each sentence should not wait for modules that render,
    build and pack.  The package says the same as imports to whoever reads types and imports::

        if TYPE_CHECKING:
            from .finish import finish_site
        else:
            __getattr__ = open_late(__name__, {"finish": "finish_site"})
    """
    homes = {name: module for module, some in names.items() for name in some.split()}

    def find(name: str) -> object:
        if name not in homes:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        home = homes[name] if "." in homes[name] else f"{package}.{homes[name]}"
        value: object = getattr(import_module(home), name)
        setattr(sys.modules[package], name, value)
        return value

    return find
