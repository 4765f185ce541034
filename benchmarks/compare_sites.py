"""Compare two built sites page by page: elements, attributes and words, not white space.

    python benchmarks/compare_sites.py OLD NEW

Prints each kind of difference once with how often it occurs and where it occurs first; gives 1
where there is one.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from lxml import html


def outline(element: html.HtmlElement) -> Iterator[str]:
    """Give the tags and the words of an element in order."""
    if not isinstance(element.tag, str):
        return
    attributes = " ".join(f"{name}={value!r}" for name, value in sorted(element.attrib.items()))
    yield f"<{element.tag} {attributes}>".replace(" >", ">")
    yield from words(element.text)
    for child in element:
        yield from outline(child)
        yield from words(child.tail)
    yield f"</{element.tag}>"


def words(text: str | None) -> Iterator[str]:
    """Give the words of a text."""
    yield from (text or "").split()


def read(path: Path) -> list[str]:
    """Read a page; the policy and the names of styles carry hashes of what differs anyway."""
    text = path.read_text(encoding="utf-8")
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
    return list(
        outline(html.document_fromstring(text.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8")))
    )


def main(old: Path, new: Path) -> int:
    """Compare all pages of two sites."""
    names = {path.relative_to(folder).as_posix() for folder in (old, new) for path in folder.rglob("*.html")}
    kinds: Counter[str] = Counter()
    first: dict[str, str] = {}
    same = 0
    for name in sorted(names):
        if not (old / name).is_file() or not (new / name).is_file():
            kinds[f"only in {'new' if (new / name).is_file() else 'old'}"] += 1
            first.setdefault("only", name)
            continue
        before, after = read(old / name), read(new / name)
        if before == after:
            same += 1
            continue
        for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            if tag != "equal":
                kind = f"{' '.join(before[a:b])[:160]!r} -> {' '.join(after[c:d])[:160]!r}"
                kinds[kind] += 1
                first.setdefault(kind, name)
    print(f"{len(names)} pages, {same} the same")
    for kind, count in kinds.most_common(60):
        print(f"{count:6} {first.get(kind, '')}: {kind}")
    return int(same != len(names))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
