"""Render checkboxes that narrow a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...language.words import Words
from ..markup import render_template

_MOST_OPEN = 8


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """One value to filter by, with its label."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class FilterGroup:
    """Choices of one kind.  Within a group any choice will do; every group used must fit."""

    name: str
    label: str
    choices: tuple[FilterChoice, ...]


def render_filter(groups: Sequence[FilterGroup], target_id: str, words: Words, *, open: bool = False) -> str:
    """Give the filter of the list with an id, folded or `open`; empty where there is nothing to choose from.

    What it hides and shows are the elements below the target that have the attribute
    `data-filter`, which lists `group:value` pairs: `data-filter="crisis:flood country:NPL"`.
    Where one thing stands in several places, each has the same `data-filter-key`: it counts
    once, and places without `data-filter`, wherever on the page, follow those that have it.
    What has `data-filter-group` goes when all that it holds has gone; a folded part opens while the
    list is narrowed.  What has a `data-filter-column`, one such pair, goes while others of its group are
    chosen and it is not.
    """
    useful = tuple(group for group in groups if len(group.choices) > 1)
    if not useful:
        return ""
    return render_template(
        "filter", groups=useful, target_id=target_id, words=words, fold_above=_MOST_OPEN, open=open
    )
