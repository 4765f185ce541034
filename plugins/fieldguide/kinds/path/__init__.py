"""A reading path: a short way through existing entries for one role."""

from __future__ import annotations

from fieldguide.model import PAGE_FIELDS, Family, Kind, Show
from fieldguide.model.fields import keyed_groups, reference, reference_list, words
from fieldguide.model.showing import START

from ..kind_folder import KindFolder, beside

PATH = KindFolder(
    Kind(
        "path",
        folder="paths",
        fields=(
            *PAGE_FIELDS,
            words("for", "Whom the path is for.", required=True),
            reference_list(
                "courses",
                "module",
                help="The courses that people in this role take, in order.",
                show=Show.OWN,
            ),
            keyed_groups(
                "stages",
                words("title", "The time the stage covers, such as the first 72 hours.", required=True),
                keyed_groups(
                    "steps",
                    words("text", "What to do, starting with a verb.", required=True, markdown=True),
                    reference("read", help="What to read or use for it.", required=True),
                    words("why", "One sentence that says why now.", required=True, markdown=True),
                    help="The steps in order.",
                    required=True,
                ),
                help="The stages in order.",
                required=True,
                show=Show.OWN,
                advice=True,
            ),
        ),
        rank=200,
        menu=START,
        roles=True,
        tables=(),
        pictogram="path",
        family=Family.USE,
        help="A short way through existing entries for one role.",
    ),
    pages=beside(__name__, "pages", "PAGES"),
)
