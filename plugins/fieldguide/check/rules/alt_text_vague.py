"""The words for a picture say nothing about it.

Who cannot see the picture hears `map.png` or "picture", and knows no more than before.

Please write in a few words what the picture shows, in the language of the page.

```markdown
![map.png](map.png)                                <!-- wrong -->
![Map of the three camps beside the river](map.png)  <!-- right -->
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from fieldguide.content.letters import fold_case
from fieldguide.model import Diagnostic, Library, declare_rule

from ..html_tags import read_attributes

RULE = declare_rule("FG454", "alt-text-vague", __doc__)

_VAGUE = frozenset(
    fold_case(words)
    for words in (
        *("alt", "alt text", "alternative text", "figure", "graphic", "illustration", "image", "image of"),
        *("img", "no description", "photo", "photograph", "pic", "picture", "picture of", "placeholder"),
        *("screenshot", "tbd", "todo", "untitled"),
        *("capture d'écran", "dessin", "image de", "photographie", "photo de", "sans titre"),
        *("texte alternatif",),
        *(
            "captura de pantalla",
            "dibujo",
            "figura",
            "foto",
            "foto de",
            "fotografía",
            "gráfico",
            "ilustración",
        ),
        *("imagen", "imagen de", "sin título", "texto alternativo"),
        *(
            "صورة",
            "الصورة",
            "صوره",
            "صور",
            "رسم",
            "شكل",
            "صورة فوتوغرافية",
            "لقطة شاشة",
            "بدون عنوان",
            "نص بديل",
        ),
    )
)
# What cameras, telephones and programs call their files.
_NUMBERED = re.compile(
    r"(?:img|image|dsc|dscn|dscf|pict?|picture|photo|foto|figure|fig|screenshot|screen shot|scan|pxl|p|wa"
    r"|صورة|شكل|capture|captura|imagen|figura)?[\W_]*\d[\d\W_]*(?:wa\d+)?(?:[\W_]*(?:copy|copie|copia))?"
)
_FILE = re.compile(r"\S+\.(?:png|jpe?g|gif|webp|svg|avif|heic|tiff?|bmp|pdf)", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:an?|the|this|une?|l[ae]|les|el|los|las|un[ao]?|esta|este|cette|هذه|هذا) ")
_MARKS = re.compile(r"[\u064b-\u0652\u0640]")  # Arabic vowel signs and the stretched line


def check(library: Library) -> Iterator[Diagnostic]:
    """Compare the words of every picture with its name and with words that say nothing."""
    hint = "please write in a few words what it shows"
    for entry in library.entries:
        for image in entry.body.images if entry.body is not None else ():
            if _says_nothing(image.alt, image.target):
                message = f"the words `{image.alt.strip()}` do not say what the picture shows"
                yield RULE.at(image.location, message, hint)
        for tag in entry.body.html_tags if entry.body is not None else ():
            values = dict(read_attributes(tag)) if tag.name == "img" else {}
            if _says_nothing(values.get("alt", ""), values.get("src", "")):
                message = f"the words `{values['alt'].strip()}` do not say what the picture shows"
                yield RULE.at(tag.location, message, hint)


def _says_nothing(words: str, target: str) -> bool:
    plain = _plain(words)
    if not words.strip():
        return False  # alt-text-missing tells it
    name = unquote(target).partition("#")[0].partition("?")[0].replace("\\", "/").rpartition("/")[2]
    stem = name.rpartition(".")[0] or name
    if _FILE.fullmatch(words.strip()) or plain in ("", _plain(name)):
        return True
    # `tent.png` may be described as "Tent": one word is little, and right.
    numbered = _NUMBERED.fullmatch(fold_case(words.strip())) is not None
    return plain in _VAGUE or numbered or (words.strip() == stem and _is_slug(stem))


def _is_slug(stem: str) -> bool:
    return re.fullmatch(r"[\w-]*[\d_-][\w-]*", stem) is not None


def _plain(words: str) -> str:
    letters = re.sub(r"[^\w\s']+|_", " ", _MARKS.sub("", words.replace("’", "'")))
    plain = " ".join(fold_case(letters).split())
    return _ARTICLE.sub("", plain)
