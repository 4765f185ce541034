"""A vocabulary of the configuration cannot be.

`vocabularies` gives words for choices.  The name of a vocabulary and its words are small
letters, digits and hyphens (or underscores).  Some sets are closed: the program does something
else for each of their words, so a further word would do nothing; their labels can be changed.
Audiences stand under `audiences`.

```yaml
vocabularies:
  question_type:
    essay: {en: essay}    # wrong: there is no such type of question
```
"""

from __future__ import annotations

from fieldguide.model import Diagnostic, TextValue, declare_rule

RULE = declare_rule("FG038", "vocabulary-setting", __doc__)


def report(value: TextValue, message: str, hint: str) -> Diagnostic:
    """Report a vocabulary, or a word of one, that cannot be declared."""
    return RULE.at(value.location, message, hint)
