"""The diagrams of the topic: what makes it, how a person gets to help, when which work is done."""

from __future__ import annotations

from fieldguide.model import Diagram, DiagramBox, DiagramLine, DiagramShape

DIAGRAMS = (
    Diagram(
        "three-elements",
        DiagramShape.SUM,
        (
            DiagramLine(
                (
                    DiagramBox("act", "offer"),
                    DiagramBox("means", "locked-door"),
                    DiagramBox("purpose", "harm"),
                ),
                key="adult",
            ),
            DiagramLine(
                (
                    DiagramBox("act", "offer"),
                    DiagramBox("no-means", needed=False),
                    DiagramBox("purpose", "harm"),
                ),
                key="child",
            ),
        ),
    ),
    Diagram(
        "referral-pathway",
        DiagramShape.STEPS,
        (
            DiagramLine(
                (
                    DiagramBox("notice", "see"),
                    DiagramBox("keep-safe", "keep-safe"),
                    DiagramBox("ask", "agree"),
                    DiagramBox("tell", "focal-point"),
                ),
                key="you",
            ),
            DiagramLine(
                (
                    DiagramBox("meet", "listen"),
                    DiagramBox("ask-again", "agree"),
                    DiagramBox("service", "referral"),
                    DiagramBox("back", "talk"),
                ),
                key="others",
            ),
        ),
    ),
    Diagram(
        "crisis-phases",
        DiagramShape.SPAN,
        (
            DiagramLine(
                (
                    DiagramBox("before", "checklist"),
                    DiagramBox("during", "crisis"),
                    DiagramBox("after", "home"),
                )
            ),
        ),
    ),
)
"""Each is placed by its name: `diagram: three-elements` among the facts of an entry."""
