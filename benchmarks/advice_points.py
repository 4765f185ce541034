"""Count the points of the English content: how many name a source, and how many are our own advice.

Points are items of lists and steps.  What stands below a heading of advice, or in a field of advice, and
names no source is told on its page as our own; the rest are lists of other things, such as facts.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from fieldguide.content.advice import AdvicePoints, advice_in_field, advice_in_text
from fieldguide.content.fields import declared_fields
from fieldguide.load import load_library
from fieldguide.model import Library
from fieldguide.pipeline import load_settings

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Print the points of each kind, by the heading or the field that they stand in."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", action="store_true", help="one line an entry")
    options = parser.parse_args()
    settings, _ = load_settings(ROOT / "mkdocs.yml")
    assert settings is not None
    library, _ = load_library(settings)
    found: dict[tuple[str, str], AdvicePoints] = defaultdict(AdvicePoints)
    for id, place, points in count_points(library):
        found[id if options.entries else id.partition("/")[0], place] += points
    print(f"{'kind':<40}{'heading or field':<26}{'cited':>7}{'own':>7}")
    for (name, place), points in sorted(found.items()):
        print(f"{name:<40}{place:<26}{points.cited:>7}{points.own:>7}")
    total = sum(found.values(), AdvicePoints())
    print(f"{'all':<66}{total.cited:>7}{total.own:>7}")


def count_points(library: Library) -> Iterator[tuple[str, str, AdvicePoints]]:
    """Give each entry's id, the heading or the field, and the points of advice there."""
    language = library.settings.source_language
    for entry in library.sources():
        kind = library.settings.kind(entry.kind)
        if entry.body is not None:
            for heading, points in advice_in_text(entry.body, kind).items():
                yield entry.id, f"#{heading}", points
        for field in declared_fields(kind):
            points = advice_in_field(library.localise(entry, language), field, kind)
            if points != AdvicePoints():
                yield entry.id, field.name, points


if __name__ == "__main__":
    main()
