"""A translation is up to date and names other passages than its source has.

Beside the fingerprint of its source, a translation can name each passage that it was made from
(`source_blocks`).  So, when the source changes, translators are asked for what has changed alone, and readers
are shown it.  Where the fingerprint was written by hand, these names are still the old ones.

Please run `fieldguide check --fix`, which writes them; so do `fieldguide translate accept` and `import`.

```yaml
source_hash: 3f2a91c07be4
source_blocks: zbjt pqrk | qmlc xrxw
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.drift import blocks_now
from fieldguide.content.page_facts import read_page_facts
from fieldguide.model import Diagnostic, Fix, Library, Severity, declare_rule

from ..translations import translated_files

RULE = declare_rule("FG412", "translation-blocks", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the passages that each translation names with those of its source."""
    for file in translated_files(library):
        named = read_page_facts(file.first.fields).source_blocks
        if named is None or not file.stated or file.is_outdated:
            continue
        now = blocks_now(
            (pair.source.as_written or pair.source, pair.translation, pair.kind)
            for pair in sorted(file.pairs, key=lambda pair: pair.source.location.line)
        )
        if named.text != now:
            message = "the passages that this translation names are not those of its source"
            hint = "please run `fieldguide check --fix`, which writes their names"
            yield RULE.at(named.location, message, hint, fix=Fix(named.location, now))
