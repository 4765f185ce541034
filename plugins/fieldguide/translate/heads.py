"""What the file of a translation says of itself: which source it follows, and who reviewed it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from fieldguide.content.drift import STROKE, is_blocks
from fieldguide.content.page_facts import PageFacts
from fieldguide.content.segments import Segment
from fieldguide.model import TRANSLATION_FACTS, text_of

from .values import PackReview
from .yaml_words import write_scalar

Head = Mapping[str, str]
"""What a file says of itself, by the names of the fields; an empty text takes one out."""

_WORDS = frozenset({"translation_reviewer"})
"""What is said in words, and so between quotation marks."""


def facts_as_written(facts: PageFacts | None) -> dict[str, str]:
    """Give what a file says of itself, as it stands there."""
    review = facts.translation_review if facts is not None else None
    return {
        "source_hash": text_of(facts.source_hash) if facts is not None else "",
        "source_blocks": text_of(facts.source_blocks) if facts is not None else "",
        "translation_reviewed": review.day.text if review is not None else "",
        "translation_reviewer": review.by.text if review is not None else "",
    }


def review_head(review: PackReview | None) -> dict[str, str]:
    """Say who reviewed a translation, and when; that nobody did where there is no review."""
    day = review.day.isoformat() if review is not None and review.day is not None else ""
    return {
        "translation_reviewed": day,
        "translation_reviewer": review.by if review is not None and day else "",
    }


def with_new_digests(blocks: str, followed: Sequence[Segment], given: Collection[str]) -> str:
    """Name the source's words as they are now for the passages that came back; the others stay to do."""
    digests = blocks.replace(STROKE, "").split()
    if not is_blocks(blocks) or len(digests) != len(followed):
        return blocks
    new = [one.digest if one.name in given else digest for one, digest in zip(followed, digests, strict=True)]
    at = sum(not one.in_body for one in followed)
    return " ".join((*new[:at], STROKE, *new[at:]))


def state_source(text: str, known: str, blocks: str, *, is_page: bool) -> str:
    """Write into the text of a translation which source it follows: the fingerprint, and the passages."""
    return with_head(text, {"source_hash": known, "source_blocks": blocks}, is_page=is_page)


def with_head(text: str, head: Head, *, is_page: bool) -> str:
    """Write what a file says of itself at its top, each where it stands, or behind the last of them."""
    lines = text.split("\n")
    for key, value in head.items():
        written = f"{key}: {write_scalar(value) if key in _WORDS else value}"
        end = end_of_head(lines, is_page=is_page)
        at = next((number for number, line in enumerate(lines[:end]) if line.startswith(f"{key}:")), None)
        if at is None:
            if value:
                lines.insert(_last_fact(lines[:end], end if is_page else 0), written)
        elif not value:
            del lines[at]
        elif lines[at].partition(":")[2].strip().strip("\"'") != value:
            lines[at] = written
    return "\n".join(lines)


def end_of_head(lines: Sequence[str], *, is_page: bool) -> int:
    """Give the number of the line that ends the head of a page; of other files, how many lines there are."""
    if not is_page:
        return len(lines)
    return next((at for at, line in enumerate(lines) if at and line.rstrip() == "---"), len(lines))


def _last_fact(lines: Sequence[str], otherwise: int) -> int:
    """Give the number of the line behind the last thing that a file says of itself."""
    numbers = [at for at, line in enumerate(lines) if line.partition(":")[0] in TRANSLATION_FACTS]
    return numbers[-1] + 1 if numbers else otherwise
