"""An objective does not begin with a verb of which one can see whether somebody does it.

Whether someone understands, knows or is aware of a thing nobody can see, and so no question can test it.
Whether someone names, sorts, chooses or explains it, everybody can see.

Please begin with such a verb.  Those that are known stand in `design.verbs` among the words of the
interface, one list a language; a project adds its own in `words/<language>.yml`.  In languages without a
list nothing is looked for.

```yaml
objectives:
  elements: Understand the three elements        # wrong
  elements: Find the three elements in a case    # right
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.content.training import MODULE, read_module
from fieldguide.content.word_lists import begins_with, fold_words, listed_words
from fieldguide.model import Diagnostic, Library, Severity, TextValue, declare_rule

RULE = declare_rule("FG340", "objective-not-measurable", __doc__, Severity.WARNING)


def check(library: Library) -> Iterator[Diagnostic]:
    """Look at the first words of the objectives of every module, in every language."""
    settings = library.settings
    for module in library.entries:
        if module.kind != MODULE:
            continue
        vague = listed_words(settings, "design.vague", module.language)
        verbs = listed_words(settings, "design.verbs", module.language)
        for objective in read_module(module.fields).objectives:
            if verbs and objective.text is not None and objective.text.text.strip():
                yield from _judge(objective.text, vague, verbs)


def _judge(text: TextValue, vague: frozenset[str], verbs: frozenset[str]) -> Iterator[Diagnostic]:
    words = fold_words(text.text)
    words = words[1:] if words[:1] == ("to",) else words
    begun = " ".join(text.text.split()[:1])
    hint = "please begin with what one can see, such as to name, to sort, to choose or to explain"
    if begins_with(words, vague):
        yield RULE.at(text.location, f"nobody can see whether somebody does this: `{begun} …`", hint)
    elif not begins_with(words, verbs):
        message = f"the objective does not begin with a verb that is known: `{begun} …`"
        own = f"{hint}; a good verb that is missing goes into `design.verbs` of the project's words"
        yield RULE.at(text.location, message, own)
