"""A folder of content is named after no language of the project.

The folder below `docs`, `modules` or `quizzes` says which language a file is in.  What
lies in another folder is published in no language, and nobody would notice.

Please rename the folder to the tag of a language, or add the language to the
configuration.

```text
docs/FR/lessons/haiti-2010.md   (wrong)
docs/fr/lessons/haiti-2010.md   (right)
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.layout import TEXT_SUFFIXES
from fieldguide.content.letters import fold_case
from fieldguide.content.near import did_you_mean
from fieldguide.model import Diagnostic, Library, Location, declare_rule

RULE = declare_rule("FG406", "language-unknown", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find the folders with content that bear no tag of a configured language."""
    codes = [language.code for language in library.settings.languages]
    reported: set[str] = set()
    for file in library.files:
        base, _, rest = file.path.partition("/")
        name, slash, _ = rest.partition("/")
        folder = f"{base}/{name}"
        if slash and name not in codes and folder not in reported and file.path.endswith(TEXT_SUFFIXES):
            reported.add(folder)
            near = _near_tag(name, codes)
            known = ", ".join(f"`{code}`" for code in codes)
            hint = did_you_mean(f"{base}/{near}") if near else f"the languages of this project: {known}"
            message = f"no language of this project is called `{name}`"
            yield RULE.at(Location(file.path), message, hint)


def _near_tag(name: str, codes: list[str]) -> str:
    """Find the tag that is meant by `FR`, `fr_FR` or `fra`."""
    folded = fold_case(name).replace("_", "-")
    for code in codes:
        if folded == fold_case(code):
            return code
    for code in codes:
        if folded.partition("-")[0] == code.partition("-")[0] or (
            len(folded) == 3 and folded.startswith(code)
        ):
            return code
    return ""
