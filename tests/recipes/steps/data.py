"""What the data file of steps holds."""

from __future__ import annotations

from fieldguide.model.fields import keyed_groups, words

DATA = (keyed_groups("moves", words("act", "What to do.", required=True), help="The steps in their order."),)
