"""The configuration names a logo, an icon or a style that is not there.

Every page would show a broken picture, or be without the styles that its readers know.

Please correct the path, which counts from `docs` on, or put the file there.

```yaml
extra_css: [look/own.css]    # docs/look/own.css
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.near import did_you_mean, near_name
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG115", "look-file-missing", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look for each file of the look among those of the project."""
    for file in library.settings.look.files:
        if library.file(file.path) is None:
            paths = [one.path for one in library.files if one.media is not None]
            near = near_name(file.path, paths, 0.7).partition("/")[2]
            hint = (
                did_you_mean(near)
                or "please correct the path, which counts from `docs` on, or put the file there"
            )
            yield RULE.at(file.place, f"there is no file `{file.path}`", hint)
