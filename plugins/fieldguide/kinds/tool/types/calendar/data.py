"""What the YAML file of such a tool holds."""

from __future__ import annotations

from fieldguide.model.fields import citation_list, keyed_groups, number, reference_list, words

_SEE = reference_list("see", help="What to read for it.")

DATA = (
    keyed_groups(
        "periods",
        words("title", "What happens, a few words.", required=True),
        number("from", "The first month, 1 to 12.", minimum=1, maximum=12, required=True),
        number(
            "to",
            "The last month, 1 to 12; before `from` where it is in the next year.",
            minimum=1,
            maximum=12,
        ),
        words("what", "What is drafted or decided.", required=True, markdown=True),
        words("do", "What to do, and where the words on the topic go.", required=True, markdown=True),
        _SEE,
        citation_list("sources", "Who says so."),
        advice=True,
        help="A calendar that comes back every year: its periods in order.",
    ),
)
