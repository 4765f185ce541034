"""An edition leaves out, or chooses, what is not there.

A name that means nothing leaves nothing out: what an office did not want to hand on would be in
its packages without a word.

Please write the id as the page shows it at its foot.

```yaml
leave_out: [lesson/haiti-2011]      # wrong
leave_out: [lesson/haiti-2010]      # right
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.near import did_you_mean, near_name
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG531", "edition-id-unknown", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Tell the ids of an edition that no item has, or none of the kind that is chosen there."""
    choice = library.choice
    for text, kind in choice.unknown if choice is not None else ():
        known = sorted(choice.known) if choice is not None else []
        fitting = [id for id in known if not kind or id.startswith(f"{kind}/")]
        near = near_name(text.text, fitting)
        if text.text in known:
            message = f"`{text.text}` is no `{kind}`"
        else:
            message = f"nothing is called `{text.text}`"
        hint = did_you_mean(near) or "please write the id at the foot of its page"
        if kind and not near:
            listed = ", ".join(f"`{id}`" for id in fitting)
            hint = f"please write one of: {listed}" if fitting else f"there is no `{kind}` in the project"
        yield RULE.at(text.location, message, hint)
