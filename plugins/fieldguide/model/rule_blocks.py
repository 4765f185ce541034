"""The blocks of codes: which part of the work a rule belongs to, and whether it can be silenced.

A code is `FG` and three digits.  It never changes its meaning and is never given twice, since
silences, configurations and reports of years ago name it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RuleBlock:
    """A range of codes, both ends included.

    The rules of a `firm` block hold whatever a file or a configuration says, unless a rule
    declares otherwise: what they find harms a reader, or makes a page that is none.
    `stage` is the folder of the stage that finds these faults.
    """

    first: int
    last: int
    name: str
    about: str
    stage: str
    firm: bool = False

    def holds(self, code: str) -> bool:
        """Tell whether a code such as `FG101` belongs to this block."""
        return self.first <= int(code.removeprefix("FG")) <= self.last


RULE_BLOCKS = (
    RuleBlock(1, 99, "reading", "files, front matter, YAML, silences", "load", firm=True),
    RuleBlock(101, 199, "references", "links, citations, terms, addresses, files", "check", firm=True),
    RuleBlock(201, 299, "structure", "ids, headings, sections, days, lists of units", "check"),
    RuleBlock(301, 399, "quizzes and modules", "questions, objectives, draws, units", "check"),
    RuleBlock(401, 449, "languages", "translations beside their sources", "check"),
    RuleBlock(451, 499, "access", "what people need who do not see, or listen", "check"),
    RuleBlock(501, 599, "audience and safety", "who may read what, what is not told", "check", firm=True),
    RuleBlock(601, 699, "built pages", "what only the finished page shows", "publish", firm=True),
    RuleBlock(901, 999, "packages", "what leaves in a package", "package", firm=True),
)
"""All blocks, in the order of their codes; a new rule takes the next free code of its block."""


def rule_block_of(code: str) -> RuleBlock | None:
    """Find the block of a code; None for a code outside of all."""
    return next((block for block in RULE_BLOCKS if block.holds(code)), None)
