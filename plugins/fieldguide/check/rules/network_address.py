"""A page holds an address in the network.

The site is read where there is no internet: from a disk, in a camp, behind a filter.
A link to the network fails there, and a picture from it tells another computer who is
reading.  Addresses have one place, the `url` of a public source in the list of sources.

Please cite the source instead, or bring the file into the project.

```markdown
See [the report](https://example.org/report.pdf).  <!-- wrong -->
The report says so [@report-2015, p. 4].           <!-- right -->
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fieldguide.content.addresses import Reach, classify
from fieldguide.content.near import did_you_mean, near_name
from fieldguide.model import Diagnostic, FieldType, Library, declare_rule

from ..links import WrittenLink, all_links
from ..scalars import Scalar, all_scalars

RULE = declare_rule("FG109", "network-address", __doc__)

_WRITTEN = re.compile(r"\b(?:https?|ftp)://[^\s<>\"'`)]+", re.IGNORECASE)
_ENDS = ".,;:!?"
_CITE = "please cite a source instead; only the `url` of a public source may be an address"


def check(library: Library) -> Iterator[Diagnostic]:
    """Find addresses in links, pictures and raw HTML, and in the texts of fields."""
    for link in all_links(library):
        if link.address.reach is Reach.NETWORK:
            yield _judge_link(library, link)
    for scalar in all_scalars(library):
        if _is_address_of_source(scalar):
            yield from _judge_url(scalar)
        elif scalar.field.type is FieldType.TEXT:
            match = _WRITTEN.search(scalar.value.text)
            if match is not None:
                yield RULE.at(
                    scalar.value.location,
                    f"`{scalar.name}` holds an address: `{match[0].rstrip(_ENDS)}`",
                    _CITE,
                )


def _judge_link(library: Library, link: WrittenLink) -> Diagnostic:
    address = link.address
    id = address.path.partition("#")[0]
    if near_name(address.scheme, ("ref",), 0.6) or library.find(id) is not None:
        hint = did_you_mean(f"ref:{address.path}")
        return RULE.at(link.location, f"no {link.noun} starts with `{address.scheme}:`", hint)
    hint = "please bring the picture into the project" if link.noun == "picture" else _CITE
    return RULE.at(link.location, f"this {link.noun} leads to the network: `{address.written}`", hint)


def _is_address_of_source(scalar: Scalar) -> bool:
    return scalar.entry.kind == "source" and scalar.path == "url"


def _judge_url(scalar: Scalar) -> Iterator[Diagnostic]:
    address = classify(scalar.value.text)
    if address.reach is not Reach.DANGEROUS and address.scheme not in ("http", "https"):
        yield RULE.at(
            scalar.value.location,
            f"`{scalar.value.text}` is no public address",
            "please write the whole address, starting with `https://`",
        )
