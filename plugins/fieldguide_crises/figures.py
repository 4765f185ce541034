"""The figures of the topic: what makes it, how a person gets to help, when which work is done."""

from __future__ import annotations

from fieldguide.model import Figure, FigureBox, FigureLine, FigureShape

FIGURES = (
    Figure(
        "three-elements",
        FigureShape.SUM,
        (
            FigureLine(
                (FigureBox("act", "offer"), FigureBox("means", "locked-door"), FigureBox("purpose", "harm")),
                key="adult",
            ),
            FigureLine(
                (
                    FigureBox("act", "offer"),
                    FigureBox("no-means", needed=False),
                    FigureBox("purpose", "harm"),
                ),
                key="child",
            ),
        ),
    ),
    Figure(
        "referral-pathway",
        FigureShape.STEPS,
        (
            FigureLine(
                (
                    FigureBox("notice", "see"),
                    FigureBox("keep-safe", "keep-safe"),
                    FigureBox("ask", "agree"),
                    FigureBox("tell", "focal-point"),
                ),
                key="you",
            ),
            FigureLine(
                (
                    FigureBox("meet", "listen"),
                    FigureBox("ask-again", "agree"),
                    FigureBox("service", "referral"),
                    FigureBox("back", "talk"),
                ),
                key="others",
            ),
        ),
    ),
    Figure(
        "crisis-phases",
        FigureShape.SPAN,
        (
            FigureLine(
                (
                    FigureBox("before", "checklist"),
                    FigureBox("during", "crisis"),
                    FigureBox("after", "home"),
                )
            ),
        ),
    ),
)
"""Each is placed by its name: `figure: three-elements` among the facts of an entry."""
