"""The words of a link do not say where it leads.

People who use a screen reader hear the links of a page as a list.  Ten times "here"
tells them nothing.  Everybody finds a link faster when it names its target.

Please write what the reader will find.

```markdown
For the checklist [click here](ref:tool/deployment-checklist).  <!-- wrong -->
Use the [deployment checklist](ref:tool/deployment-checklist).  <!-- right -->
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from fieldguide.content.letters import fold_case
from fieldguide.model import Diagnostic, Library, declare_rule

RULE = declare_rule("FG452", "link-text-vague", __doc__)

_VAGUE = frozenset(
    fold_case(words)
    for words in (
        *("click", "click here", "click this", "click this link", "continue", "continue reading"),
        *("details", "find out more", "follow this link", "go", "here", "learn more", "link", "more"),
        *("more details", "more info", "more information", "page", "read", "read more", "see", "see here"),
        *("see more", "this", "this link", "this page", "tap here", "view", "website"),
        *("cliquer ici", "cliquez", "cliquez ici", "ce lien", "cette page", "en savoir plus", "ici", "lien"),
        *("lire", "lire la suite", "lire plus", "page suivante", "plus", "plus d'informations", "par ici"),
        *("savoir plus", "suivez ce lien", "voir", "voir ici", "voir plus"),
        *("aquí", "aqui", "enlace", "este enlace", "esta página", "haga clic", "haga clic aquí", "leer"),
        *("leer más", "más", "más información", "pinche aquí", "pulse aquí", "saber más", "seguir leyendo"),
        *("ver", "ver aquí", "ver más", "vínculo"),
        *("هنا", "من هنا", "انقر", "انقر هنا", "اضغط", "اضغط هنا", "المزيد", "اقرأ المزيد", "اقرأ", "رابط"),
        *("الرابط", "هذا الرابط", "هذه الصفحة", "لمزيد من المعلومات", "مزيد من المعلومات", "للمزيد", "شاهد"),
    )
)
_SIGNS = re.compile(r"[^\w\s']+|_")
_MARKS = re.compile(r"[\u064b-\u0652\u0640]")  # Arabic vowel signs and the stretched line


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the words of every link with those that say nothing."""
    for entry in library.entries:
        for text, link in ((one, link) for one in entry.texts for link in one.links):
            if _plain(link.text) in _VAGUE:
                start, end = link.children[0].start, link.children[-1].end
                yield RULE.at(
                    text.place(start, end),
                    f"the link text `{link.text}` does not say where it leads",
                    "please write what the reader will find there",
                )


def _plain(text: str) -> str:
    words = _SIGNS.sub(" ", _MARKS.sub("", text.replace("’", "'")))
    return " ".join(fold_case(words).split())
