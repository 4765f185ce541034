"""Projects that nobody wrote: pages of ordinary and hostile pieces, put together by Hypothesis.

A piece is a text in which `W` stands for a word that readers must find on the page, `H` for one that
nobody is shown, and `ID` for an id that is used once.  `FIELDGUIDE_THOROUGH=50` looks at fifty times
as many projects, other ones each time.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import count

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from media_files import make_picture

THOROUGH = int(os.environ.get("FIELDGUIDE_THOROUGH", "1"))


def examples(number: int) -> settings:
    """Say how many examples a test looks at: the same ones each time, unless it is to be thorough."""
    return settings(
        max_examples=number * THOROUGH,
        derandomize=THOROUGH == 1,
        deadline=None,
        print_blob=True,
        suppress_health_check=list(HealthCheck),
    )


CONFIG = """\
site_name: Tiny
plugins:
  - fieldguide:
      languages:
        - {code: en, name: English, translation: source}
        - {code: ar, name: العربية, direction: rtl, translation: machine}
      default_audience: public
"""

_WORD = re.compile(r"(?<![A-Za-z])[WH](?![A-Za-z])")
_ID = re.compile(r"(?<![A-Za-z])ID(?![A-Za-z])")

# ---- Pieces ----

WORDS = (
    *(
        "W",
        "W W.",
        "*W* W",
        "**W**",
        "W **W *W*** W",
        "`W`",
        "~~W~~",
        "W  \nW",
        "W\\\nW",
        "W\nW",
        "\\[W\\]",
        "\\*W",
    ),
    *("[W](ref:page/a)", "[W *W*](ref:page/b#part)", "[](ref:page/b)", '[W](ref:page/a "W")', "<ref:page/b>"),
    *("[W](b.md)", "[W](b.md#part)", "[W](#part)", "[W](https://example.org/x)", "[W][name]", "[name]"),
    *("![W](map.png)", '![W](map.png "W")', "[![W](map.png)](ref:page/b)", "![W](map.png){width=40}"),
    *("W [@iom-2015, p. 3].", "W[@iom-2015; @un-2000, Art. 3]", "[@un-2000]", "W (W [@un-2000, p. 1])."),
    *(
        "<kbd>W</kbd>",
        "<mark>W *W*</mark>",
        '<abbr title="W">W</abbr>',
        "W<br>W",
        "W<sup>W</sup>",
        "&amp; W",
        "W &copy;",
    ),
    *(
        "[W](ref:page/a){.wide}",
        "*W*{lang=fr}",
        "`W`{.wide}",
        "[W](ref:term/fraud)",
        "W fraud W",
        "5 * 3 W",
        "W_W_W",
    ),
)

BLOCKS = (
    *("W W", "W.\n\nW.", "## W {#ID}", "### W {#ID}", "W\n---", "## W W [@un-2000] {#ID}", "---", "* * *"),
    *(
        "- W\n- W",
        "* W\n\n* W",
        "+ W",
        "1. W\n2. W",
        "3) W\n4) W",
        "W:\n- W\n- W",
        "W:\n1. W",
        "1. W\n   - W\n   - W\n2. W",
    ),
    *(
        "1. W\n\n   W\n\n   ```\n   W\n   ```\n2. W",
        "- W\n\n      W",
        "- [ ] W\n- [x] W",
        "- [ ] W\n\n  W",
        "5. W\n6. W",
    ),
    *(
        "| W | W |\n| --- | :-: |\n| W | W |",
        "W | W\n--- | ---\nW | W",
        "| W |\n|---|",
        "| W | W |\n|--|--|\n| W | `W` W |",
    ),
    *(
        '!!! note "W"\n    W\n\n    - W',
        "!!! warning\n    W",
        '??? note "W"\n    W',
        "???+ tip\n    W",
        '!!! danger ""\n    W',
    ),
    *(
        "<details>\n<summary>W</summary>\n\nW\n\n</details>",
        "<details open>\n\nW\n\n</details>",
        "> [!WARNING]\n> W",
        "> W\n> W",
    ),
    *(
        "W\n: W",
        "W\n\n:   W\n\n:   W",
        "W\n:   W\n\n    - W",
        "```\nW\n```",
        "~~~ python\nW\n~~~",
        "    W",
        "W\n{: .wide }",
    ),
    *(
        "[name]: ref:page/b",
        "[name]: b.md 'H'",
        "<!-- H -->",
        "<!--\nH\n-->",
        "> - W\n>   > W\n> 1. W",
        "<hr>",
        "W\n***",
    ),
)

# Addresses in all spellings that mean something to a browser, or nearly do.
ADDRESSES = (
    *(
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java&#x0A;script:x",
        "&#106;avascript:x",
        "&#x6A;avascript&colon;x",
    ),
    *(
        "%6aavascript:x",
        "\tjavascript:x",
        "<java script:x>",
        "<\x01javascript:x>",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc",
    ),
    *(
        "javascript\\:x",
        "\\javascript:x",
        "&Tab;javascript:x",
        "jav\u00adascript:x",
        "ｊavascript:x",
        "http://[",
        "https://@:x",
    ),
    *(
        "//evil.example/x",
        "/b.html",
        "\\\\evil",
        "http:b.md",
        "https:/x",
        "mailto:x",
        "tel:1",
        "C:\\x",
        "http://localhost/x",
    ),
    *(
        "&#x72;ef:page/b",
        "r%65f:page/b",
        "REF:page/b",
        "ref:page/%62",
        "ref:page/b#%70art",
        "ref:page/b?x",
        "ref: page/b",
    ),
    *(
        "ref:page/nowhere",
        "ref:page/no where",
        "ref:page/b#nowhere",
        "ref:b",
        "ref:",
        "ref:page/b#",
        "ref:quiz/q",
        "ref:source/un-2000",
    ),
    *(
        "b%2Emd",
        "..%2fen%2fb.md",
        "%252e%252e/b.md",
        "./b.md?x#part",
        "b.md#PART",
        'b.md#"onmouseover=x',
        "b.html",
        "b",
        "b.md/",
    ),
    *(
        "#part",
        "#PART",
        "#top",
        "#fg-title",
        "#nowhere",
        "#ünï",
        "#%C3%BC",
        "#a b",
        "#",
        "",
        "<>",
        "?x",
        "map.png",
        "map.png#x",
        "Map.png",
    ),
    *(
        "<b.md>",
        "<b .md>",
        "b.md 'W'",
        'b.md "W',
        "b.md (W)",
        "b.md 'W' x",
        "(b.md)",
        "b(.md",
        "../ar/b.md",
        "tools.yml",
        "t.yml",
        "x\u202ey",
    ),
    *(
        "ref:page/a#ID",
        "../../mkdocs.yml",
        "../sources.yml",
        "b.md#part#part",
        "ref:tool/t",
        "ref:term/fraud#x",
        "toolkit/t.md",
        ".",
    ),
)

SIGNS = (
    *(
        '<script a="<">W</script>',
        "<script>W",
        "</script>",
        "<b onclick=x>W</b>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=x>",
    ),
    *(
        "<style>W</style>",
        "<iframe src=x>",
        "<math><mi>W",
        "<template>W</template>",
        "<x-y>W</x-y>",
        "<a href='javascript:x'>W</a>",
    ),
    *(
        "<kbd>W",
        "W</kbd>",
        "<kbd>*W</kbd>*",
        "<mark>[W</mark>](ref:page/b)",
        "<kbd onclick=x>W</kbd>",
        "<br onclick=x>",
        "<kbd/>W",
        "</br>",
    ),
    *(
        "<abbr title='\"><script>'>W</abbr>",
        "<span class='fg-term admonition'>W</span>",
        "<b id=dup>W</b>",
        "<bdo dir=rtl>W</bdo>",
        "<kbd\n>W</kbd\n>",
    ),
    *(
        "<details>",
        "</details>",
        "<summary>W</summary>",
        "<!-- H",
        "-->",
        "<!-- H -->",
        "<!-->W",
        "<!--->W",
        "<!-- H --!>W",
        "<![CDATA[ H ]]>",
    ),
    *(
        "<?php H ?>",
        "<!DOCTYPE x>",
        "</main>",
        "</article>",
        "<div>",
        "</div>",
        "<p>W</p>",
        "<table><tr><td>W",
        "<input>",
        "<form>",
        "<base href=x>",
    ),
    *(
        "&lt;script&gt;W&lt;/script&gt;",
        "&#0;W",
        "&#x1F;W",
        "&nbsp;W",
        "&NotAnEntity;W",
        "&#60;b&#62;W",
        "\u00a0W",
        "W\u202eW\u202c",
        "\u200fW",
    ),
    *(
        "\ufeffW",
        "W\u2028W",
        "\u0085W",
        "W\x0bW",
        "W\x0cW",
        "W\u200dW",
        "W\u00adW",
        "\u0301W",
        "\U0001f9d1\u200d\U0001f4bbW",
        "\U000e0041W",
        "\ufffcW",
    ),
    *(
        "{{ W }}",
        "{% W %}",
        "[[W]]",
        "[@nobody, p. 3]",
        "[@un-2000, p. 3](ref:page/b)",
        "[@]",
        "[@un-2000, W](",
        "[W][]",
        "[W][nodef]",
        "[^1]W",
    ),
    *(
        "W{#dup}",
        "{#dup}",
        "{.a}",
        "{: .a}",
        "$$W$$",
        "==W==",
        "++W++",
        "^W^",
        "::W::",
        ":W:",
        "@W",
        "#W",
        "W@example.org",
        "http://example.org/x",
    ),
    *(
        "[W](b.md){onclick=x}",
        "[W](b.md){style=x .fg-term #dup}",
        "`W`{#dup lang=fr}",
        "*W*{title='\"><script>'}",
        '**W**{class="a b" dir=rtl}',
    ),
    *(
        "*W*{#top}",
        "*W*{#fg-title}",
        "![W](map.png){src=x onerror=x}",
        "[W](b.md){href=javascript:x}",
        "*W*{class=}",
        '*W*{#a"b}',
        "*W*{id=a id=b}",
    ),
    *(
        "[W [W](b.md)](ref:page/b)",
        "[<https://example.org/x>](b.md)",
        "[W <kbd>W](b.md)</kbd>",
        "[W `W](b.md)`",
        "![![W](map.png)](map.png)",
    ),
    *(
        "*W **W* W**",
        "***W***",
        "**W",
        "*W",
        "_W_",
        "__W__",
        "~W~",
        "~~W",
        "``W`",
        "`W``",
        "`` ` W ``",
        "|",
        "\\",
        "\t",
        "   ",
        "!",
        "[",
        "](",
        "![",
        "<",
        "</",
    ),
    *(
        "[W](",
        "[W](b.md",
        "[W] (b.md)",
        "(W)[b.md]",
        "]W[",
        "\\<script>W",
        "\\`W`",
        "a<b W>c",
        "<https://example.org/x>",
        "<mailto:a@example.org>",
    ),
    *(
        "<REF:page/b>",
        "<ref:page/nowhere>",
        "[](b.md)",
        "[ ](b.md)",
        "[\u200b](b.md)",
        "![](map.png)",
        "[<!-- H -->](b.md)",
        "*<!-- H -->*",
        "<b></b>",
    ),
)

SHAPES = (
    *(
        "<div>\n\nW\n\n</div>",
        "<div>\n```\n<script>W</script>\n```\n</div>",
        "```x`y\nW\n```",
        "  ```\n  W\n```",
        "```\nW",
        "~~~\nW\n```",
        "````\n```\nW\n````",
    ),
    *(
        "<details>\n<summary>W\n</summary>\nW\n</details>",
        "<details><summary>W</summary>W</details>",
        "<details>\n\n- W\n\n  </details>\n",
        "</details>\n\nW",
    ),
    *(
        "- <details>\n\n  W\n\n  </details>",
        "<details>\n<summary>*W* [W](b.md) <script></summary>\n\nW\n\n</details>",
        "<details>\n<details>\n\nW\n\n</details>",
    ),
    *(
        "<DETAILS>\n<SUMMARY>W</SUMMARY>\n\nW\n\n</DETAILS>",
        "<details>\n<summary></summary>\n\nW\n\n</details>",
        "<details>\n\n</details>",
        "<details>\n\n## W {#ID}\n\n</details>",
    ),
    *(
        "!!! note\nW",
        '!!! "><script>\n    W',
        '!!! note "W <script>"\n    W',
        '!!! note onclick=x "W"\n    W',
        "??? \n    W",
        "!!!note\n    W",
        "!!! note\n  W",
        "!!! note",
    ),
    *(
        "> [!WARNING] W",
        "> [!EVIL]\n> W",
        "> [!NOTE]\n>\n> - W",
        "> [!note]\nW",
        "- W\n\t- W\n\t\t- W",
        "1. W\n10. W",
        "1986\\. W",
        "-\tW",
        "-\n\n  W",
        "1.\n2. W",
        "- - - W",
    ),
    *(
        "#W",
        "# W",
        "####### W",
        "## W {#dup}",
        "## W",
        "## {#ID}",
        "## W {onclick=x #ID}",
        "## W {#top}",
        "## W {#fg-title}",
        "## W {#ID} ##",
        "W\n==",
        "## `W` {#ID}",
    ),
    *(
        "## [W](b.md) {#ID}",
        "## ![W](map.png) {#ID}",
        "- ## W {#ID}",
        "> ## W {#ID}",
        "!!! note\n    ## W {#ID}",
        "## W {#ID .wide lang=fr}",
        "##\tW\t{#ID}",
        "## W<br>W {#ID}",
    ),
    *(
        "| W |\n|---|\n| W | W | W |",
        "| W | W\n|---|---\n| `W|W` | W",
        "W | W\n--- | ---\nW",
        "| W |\n|---|\n| <script> |",
        "|W|\n|-|\n|\\|W|",
        "| |\n|-|\n|W|",
        "|W|W|\n|-|\nW",
    ),
    *(
        "<pre>W</pre>",
        "<textarea>W",
        "    <script>W</script>",
        "\t<b>W",
        "<hr onclick=x>",
        "[x]: <javascript:H>\n\n[W][x]",
        "[x]: data:H\n\n![W][x]",
        "+ W\n- W\n* W",
        "W\n<div>\nW",
    ),
    *(
        "[name]: b.md\n[name]: nowhere.md",
        "[name]:\nb.md\n'W",
        "[a\nb]: b.md\n\n[W][a b]",
        '[n]: b.md "W',
        "[ß]: b.md\n\n[W][SS]",
        "[\u0130]: b.md\n\n[W][i\u0307]",
    ),
    *(
        "Term\n:   W\n\n    - W",
        ": W",
        ":   W\n:   W",
        "W\n~ W",
        "[ ] W",
        "- [ ]\n- [x]W",
        "- [X] ![W](map.png)",
        "*[W]: W",
        "[^1]: W",
        "<!-- fieldguide: allow FG504 because -->\n<div>W",
    ),
    *(
        "<!-- fieldguide: allow FG218 because -->\n==W==",
        "--8<-- 'x'",
        '=== "W"\n\n    W',
        ":::note\nW\n:::",
        "<<<<<<< HEAD\nW\n=======\nW\n>>>>>>> x",
        "$$\nW\n$$",
        "%%W",
        "---\nW\n---",
    ),
    *(
        "> W\nW",
        ">W\n>>W\n>W",
        "> ```\nW",
        "- ```\nW",
        "1. > - W\n     W",
        "- W\n W\n  W",
        "   - W\n  - W\n - W",
        "\u00a0\u00a0- W",
        "-\u00a0W",
        "• W\n• W",
        "1)W\n2)W",
        "a. W\nb. W",
    ),
)

INDENTS = (
    "",
    "",
    "",
    "",
    "",
    "",
    " ",
    "  ",
    "    ",
    "\t",
    "> ",
    "- ",
    "1. ",
    ">\t",
    "  - ",
    "!!! note\n    ",
    ":   ",
)
GAPS = (
    "\n\n",
    "\n\n",
    "\n\n",
    "\n\n",
    "\n",
    "\n",
    "\n\n\n",
    "\r\n\r\n",
    "\r",
    "\n \n",
    "\n\t\n",
    "\n\u00a0\n",
    " ",
    "\n<!-- H -->\n",
    "\n---\n",
)
ALPHABET = "[]()<>!*_`#-+|:~{}\"'&;=\\/ @.^%$?\t\na1Zé\u0627\u0661\u00a0\u200f\u202e"


@dataclass(frozen=True)
class Chunk:
    """A part of a body as it is written, the words of it that a reader must find, and what comes after it."""

    text: str
    words: tuple[str, ...]
    gap: str


@st.composite
def chunks(draw: st.DrawFn, hostile: bool = True) -> list[Chunk]:
    """Give the parts of a body."""
    number = count()
    found = []
    for _ in range(draw(st.integers(1, 7))):
        text = draw(st.sampled_from(_SOURCES if hostile else (_words, _blocks)))(draw)
        words: list[str] = []
        text = _ID.sub(lambda _: f"id-{next(number)}", text)
        text = _WORD.sub(partial(_numbered, number, words), text)
        if hostile:
            first = draw(st.sampled_from(INDENTS))
            text = first + text.replace("\n", "\n" + _continued(first))
        found.append(Chunk(text, tuple(words), draw(st.sampled_from(GAPS if hostile else ("\n\n",)))))
    return found


def _words(draw: st.DrawFn) -> str:
    return " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4)))


def _blocks(draw: st.DrawFn) -> str:
    return draw(st.sampled_from(BLOCKS))


def _links(draw: st.DrawFn) -> str:
    shape = draw(
        st.sampled_from(
            (
                "[W](%s)",
                "[W](%s)",
                "![W](%s)",
                "[W](%s 'W')",
                "[W](<%s>)",
                "<%s>",
                "[x]: %s\n\n[W][x]",
                "[W]( %s )",
            )
        )
    )
    return shape % draw(st.sampled_from(ADDRESSES))


def _signs(draw: st.DrawFn) -> str:
    both = st.sampled_from(WORDS) | st.sampled_from(SIGNS)
    return draw(st.sampled_from((" ", "", " ", "\n"))).join(draw(st.lists(both, min_size=1, max_size=4)))


def _shapes(draw: st.DrawFn) -> str:
    return draw(st.sampled_from(SHAPES))


def _soup(draw: st.DrawFn) -> str:
    return draw(st.text(ALPHABET, min_size=1, max_size=24)).replace("W", "w").replace("H", "h")


def _inside(draw: st.DrawFn) -> str:
    """Put signs where a block has its words."""
    block = draw(st.sampled_from(BLOCKS) | st.sampled_from(SHAPES))
    return re.sub(
        r"(?<![A-Za-z])W(?![A-Za-z])",
        lambda _: draw(st.sampled_from(SIGNS) | st.sampled_from(WORDS)).replace("\n", " "),
        block,
        count=1,
    )


_SOURCES: tuple[Callable[[st.DrawFn], str], ...] = (
    _words,
    _blocks,
    _blocks,
    _links,
    _signs,
    _shapes,
    _inside,
    _soup,
)


def _numbered(number: count[int], words: list[str], sign: re.Match[str]) -> str:
    """Make a word that stands nowhere else and means nothing."""
    index = next(number)
    word = "zu" + "".join(
        "bcdfghklmnprstvz"[index // 16**place % 16] + "aeio"[place] for place in range(2, -1, -1)
    )
    if sign[0] == "W":
        words.append(word)
    return word


def _continued(indent: str) -> str:
    """Give the indent of a second line."""
    last = indent.rpartition("\n")[2]
    return last if ">" in last or not last.strip() else " " * len(last)


# ---- Projects ----


@dataclass(frozen=True)
class MadeUp:
    """A project: its pages' bodies, and the words that stand in its other fields."""

    bodies: dict[str, list[Chunk]]
    title: str
    more: dict[str, str]

    def files(self) -> dict[str, str | bytes]:
        """Give the files of the project."""
        files: dict[str, str | bytes] = {"mkdocs.yml": CONFIG, **FIXED, **self.more}
        for path, body in self.bodies.items():
            head = TRANSLATED if "/ar/" in path else HEAD
            tail = TRANSLATED_TAIL if "/ar/" in path else TAIL
            files[path] = f"{head.replace('Home', json.dumps(self.title))}\n{_joined(body)}\n{tail}"
        return files

    def words(self, path: str) -> set[str]:
        """Give the words that a reader of a page must find."""
        return {word for chunk in self.bodies[path] for word in chunk.words}

    def without_faults(self, lines: dict[str, set[int]]) -> MadeUp:
        """Leave out the parts in which faults were told; all of a page where it is none of them."""
        bodies = {}
        for path, body in self.bodies.items():
            told = lines.get(path, set())
            line = (TRANSLATED if "/ar/" in path else HEAD).count("\n") + 2
            kept: list[Chunk] = []
            for chunk in body:
                text = _settled(chunk.text + chunk.gap)
                if not told & set(range(line, line + text.count("\n") + 1)):
                    kept.append(chunk)
                line += text.count("\n")
            bodies[path] = kept if len(kept) < len(body) or not told else kept[:-1]
        untold = not lines.keys() & self.bodies.keys()
        told = any(min(lines.get(path, {9})) < 4 for path in self.bodies)
        return MadeUp(
            bodies,
            "Home" if untold or told else self.title,
            PLAIN if untold or lines.keys() & PLAIN.keys() else self.more,
        )


HEAD = "---\ntitle: Home\nsummary: What this is.\nreviewed: 2026-01-01\n---\n"
TRANSLATED = "---\ntitle: Home\nsummary: ما هذا.\nsource_hash: 0123456789ab\n---\n"
TAIL = "\n\n## The part {#part}\n\n[First page](ref:page/index), [second page](ref:page/a), [third page](ref:page/b) [@un-2000].\n"
TRANSLATED_TAIL = "\n\n## الجزء {#part}\n\n[الأولى](ref:page/index)، [الثانية](ref:page/a)، [الثالثة](ref:page/b) [@un-2000].\n"

_SOURCE = "{author: Somebody, year: 2015, title: A study, publisher: IOM, languages: [en], standing: public, type: report}"

FIXED: dict[str, str | bytes] = {
    "docs/en/index.md": f"{HEAD}\nWords.{TAIL}",
    "docs/en/b.md": f"{HEAD}\n[A quiz](ref:quiz/q), [a tool](ref:tool/t), [a term](ref:term/fraud), [a map](map.png) [@iom-2015].{TAIL}",
    "docs/en/map.png": make_picture(),
    "docs/sources.yml": f"iom-2015: {_SOURCE}\nun-2000: {_SOURCE}\n",
    "docs/en/toolkit/t.md": HEAD.replace("reviewed", "type: checklist\nreviewed") + "\nTick.\n",
    "docs/en/toolkit/t.yml": "stages:\n  before:\n    title: Before\n    lines:\n      pass: {text: Take it, see: [page/a]}\n",
    "modules/en/boats/index.md": (
        "---\ntitle: Boats\nsummary: All about boats.\nreviewed: 2026-01-01\nlevel: introductory\nminutes: 20\nfor: Everyone\n"
        "objectives: {float: Say why boats float}\nunits: [unit/boats/floating]\nquiz: quiz/q\n---\n\nRead.\n"
    ),
    "modules/en/boats/floating.md": HEAD.replace("reviewed", "minutes: 10\nobjectives: [float]\nreviewed")
    + "\nIt carries.\n",
}


def _joined(body: list[Chunk]) -> str:
    return "".join(chunk.text + chunk.gap for chunk in body)


def _settled(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def quiz(prompt: str, option: str) -> str:
    """Write a quiz with these words."""
    return (
        "title: Test\nsummary: One question.\nreviewed: 2026-01-01\nmodule: module/boats\npass_mark: 80\nquestions:\n  why:\n"
        f"    type: single\n    asks: recall\n    objective: module/boats#float\n    prompt: {json.dumps(prompt)}\n    options:\n"
        f"      one: {{text: {json.dumps(option)}, correct: true}}\n      two: {{text: Luck, feedback: No.}}\n"
        "    explain: So it is.\n    see: [unit/boats/floating]\n"
    )


def glossary(definition: str) -> str:
    """Write a glossary with this definition."""
    return f"terms:\n  fraud: {{term: Fraud, definition: {json.dumps(definition)}}}\n"


PLAIN = {"quizzes/en/q.yml": quiz("Why?", "Water"), "docs/en/glossary.yml": glossary("What is not true.")}


@st.composite
def projects(draw: st.DrawFn) -> MadeUp:
    """Make a project of one to three pages, one of them in a second language perhaps."""
    line = st.sampled_from(SIGNS + WORDS).map(
        lambda one: re.sub(r"\s+", " ", one).replace("W", "word")
    ) | st.just("Why?")
    bodies = {"docs/en/a.md": draw(chunks())}
    if draw(st.booleans()):
        bodies["docs/ar/a.md"] = draw(chunks(hostile=draw(st.booleans())))
    if draw(st.booleans()):
        bodies["docs/en/c.md"] = draw(chunks())
    return MadeUp(
        bodies,
        draw(st.just("Home") | line),
        {"quizzes/en/q.yml": quiz(draw(line), draw(line)), "docs/en/glossary.yml": glossary(draw(line))},
    )
