"""All rules about content, in the order of their codes.

A new one is made by `fieldguide new rule NAME --block 2xx`: its file in `rules/`, its two lines
here, its golden case.  The block of a code says what a rule is about: 1xx references, 2xx
structure, 3xx quizzes and modules, 40x languages, 45x access, 5xx audience and safety.  (0xx is
for reading, 6xx for built pages, 9xx for packages: these are found elsewhere.)  A code never
changes its meaning and is never given again; `fieldguide.model.RULE_BLOCKS` is the list that holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from fieldguide.model import Diagnostic, Library, Rule

from .rules import (
    alt_text_missing,
    audience_narrower,
    bank_question_without_answers,
    bank_reference_unknown,
    box_empty,
    citation_unknown,
    code_never_closed,
    dangerous_address,
    draw_larger_than_pool,
    duplicate_id,
    empty_link,
    heading_empty,
    heading_id_missing,
    heading_id_not_ascii,
    heading_id_twice,
    heading_jump,
    heading_missing,
    internal_contact,
    language_unknown,
    link_missing,
    link_outside_tree,
    link_text_vague,
    network_address,
    no_link,
    objective_not_served,
    objective_untested,
    option_without_feedback,
    orphan_page,
    pass_mark_out_of_range,
    phone_number,
    prerequisite_cycle,
    question_no_right_answer,
    question_one_option,
    question_same_option_twice,
    question_two_right_answers,
    question_without_objective,
    raw_html,
    reference_missing,
    reference_wrong_case,
    reference_wrong_kind,
    review_by_before_reviewed,
    review_overdue,
    same_address,
    section_missing,
    shown_as_typed,
    source_internal_address,
    source_never_cited,
    table_header_missing,
    term_unknown,
    tool_without_data,
    translation_drift,
    translation_missing,
    translation_orphan,
    translation_outdated,
    translation_placeholder_drift,
    true_false_options,
    unit_listed_twice,
    unit_objective_unknown,
    unused_asset,
    withheld,
    years_reversed,
)


class RuleModule(Protocol):
    """A module of `rules/`: what it finds, and how it is found."""

    RULE: Rule

    def check(self, library: Library, /) -> Iterator[Diagnostic]:
        """Give every fault of this kind in a library."""


RULE_MODULES: tuple[RuleModule, ...] = (
    reference_missing,
    reference_wrong_kind,
    reference_wrong_case,
    heading_missing,
    empty_link,
    citation_unknown,
    source_never_cited,
    term_unknown,
    network_address,
    source_internal_address,
    dangerous_address,
    link_outside_tree,
    link_missing,
    no_link,
    duplicate_id,
    same_address,
    prerequisite_cycle,
    orphan_page,
    unused_asset,
    heading_jump,
    heading_id_missing,
    heading_id_not_ascii,
    heading_id_twice,
    section_missing,
    years_reversed,
    review_by_before_reviewed,
    review_overdue,
    unit_listed_twice,
    bank_reference_unknown,
    bank_question_without_answers,
    tool_without_data,
    shown_as_typed,
    heading_empty,
    box_empty,
    code_never_closed,
    question_no_right_answer,
    question_two_right_answers,
    question_one_option,
    question_same_option_twice,
    option_without_feedback,
    objective_untested,
    question_without_objective,
    pass_mark_out_of_range,
    draw_larger_than_pool,
    true_false_options,
    unit_objective_unknown,
    objective_not_served,
    translation_missing,
    translation_outdated,
    translation_orphan,
    translation_drift,
    translation_placeholder_drift,
    language_unknown,
    alt_text_missing,
    link_text_vague,
    table_header_missing,
    audience_narrower,
    internal_contact,
    phone_number,
    raw_html,
    withheld,
)
"""Listed by hand, so that reading this file tells what is checked."""
