"""Kinds that people take to work: tools, information material, exercises."""

from __future__ import annotations

from ..kind import Kind, Section
from .fields import PAGE_FIELDS, choice, keyed_groups, number, word_list, words
from .tool_data import TOOL_DATA

TOOL = Kind(
    "tool",
    folder="toolkit",
    fields=(*PAGE_FIELDS, choice("type", "tool_type", "What kind of tool the page holds.", required=True)),
    data=TOOL_DATA,
    help="A page that works on screen and on paper, with its data in a YAML file of the same name.",
)

IEC_MATERIAL = Kind(
    "iec",
    folder="iec",
    fields=(
        *PAGE_FIELDS,
        words("group", "Who it is for.", required=True),
        words("channel", "How it reaches them.", required=True),
        word_list("messages", "The key messages.", required=True),
        word_list("listening", "Questions to ask the community: information goes both ways.", required=True),
        word_list("safe_use", "What to check before using it.", required=True),
        word_list("never", "What never to do with it.", required=True),
        choice("layout", "paper", "The sheet it is printed on.", required=True),
    ),
    sections=(Section("text"), Section("before"), Section("after")),
    help="Information material for a community.",
)

ROLE_PLAY = Kind(
    "role-play",
    folder="exercises",
    fields=(
        *PAGE_FIELDS,
        number("minutes", "How long it takes, in minutes.", minimum=1, maximum=600),
        words("players", "How many people play, and who."),
        words("scenario", "The situation, in a fictional country.", required=True),
        keyed_groups(
            "roles",
            words("name", "The role.", required=True),
            words("card", "What the player knows and wants.", required=True),
            help="The roles and their cards.",
            required=True,
        ),
    ),
    sections=(Section("how-to-run"), Section("debrief")),
    help="An exercise with roles, cards and a debrief.",
)

TOOLKIT_KINDS = (TOOL, IEC_MATERIAL, ROLE_PLAY)
