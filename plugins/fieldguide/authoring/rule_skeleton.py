"""The beginning of a new rule: its file, its lines in the registry, its golden case.

The rule finds nothing yet and its case fails, so that it is not forgotten half made.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from keyword import iskeyword
from pathlib import Path

from fieldguide.errors import UsageError
from fieldguide.model import RULE_BLOCKS, RuleBlock

from .skeleton import Skeleton

REGISTRY = "plugins/fieldguide/check/registry.py"
_RULES = "plugins/fieldguide/check/rules"
_GOLDEN = "tests/golden/check"

_NAME = re.compile(r"[a-z]+(?:-[a-z0-9]+)*\Z")
_DECLARED = re.compile(r'declare_rule\(\s*"(FG\d{3})",\s*"([^"]+)"')
_IMPORTS = re.compile(r"(?<=^from \.rules import \(\n)(?:    \w+,\n)+(?=\)$)", re.MULTILINE)
_LISTED = re.compile(
    r"(?<=^RULE_MODULES: tuple\[RuleModule, \.\.\.\] = \(\n)(?:    \w+,\n)+(?=\)$)", re.MULTILINE
)

_RULE = '''\
"""In one sentence: what is wrong.

In a few more: why it matters to a reader.

Please say here what to do; `fieldguide explain {code}` and the manual show this text.

```markdown
what somebody wrote      <!-- wrong -->
what is right instead    <!-- right -->
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, declare_rule

# Block {block}: {about}.
# Please choose: Severity.WARNING where a build shall go on; firm=True where silence would harm a
# reader or no page can be made{firm}.
RULE = declare_rule("{code}", "{name}", __doc__)


def check(library: Library) -> Iterator[Diagnostic]:
    """Find what is wrong, in every entry of every language."""
    for entry in library.entries:
        if not entry.id:
            yield RULE.at(entry.location, "what is wrong", "please say what to do")
'''

_CASE = """\
files:
  docs/en/forms/work.md: |
    ---
    title: Work
    summary: A short summary.
    reviewed: 2026-01-01
    ---

    Please write here, as often as can be told apart, what {name} finds, and what it must not find.
report: Please write the rule first; then `pytest tests/test_check.py -k {name} --update-goldens` writes this.
"""


def make_rule(root: Path, name: str, block_name: str) -> tuple[Skeleton, ...]:
    """Write what a new rule about content needs: files that are new, and the registry as it will be.

    `root` is a checkout of fieldguide.

    Raises:
        UsageError: it is none, the name is taken or cannot be one, or the block has no such rules.
    """
    registry = root / REGISTRY
    if not registry.is_file():
        raise UsageError("a rule is made in a checkout of fieldguide itself: there is no " + REGISTRY)
    module = name.replace("-", "_")
    if not _NAME.match(name) or iskeyword(module):
        raise UsageError(
            f"{name} cannot name a rule; please use small letters and hyphens, such as `empty-link`"
        )
    codes = _declared(root / "plugins/fieldguide")
    if name in codes:
        raise UsageError(f"there is a rule {name} already: {codes[name]}")
    block = _find_block(block_name)
    code = _next_code(block, codes)
    firm = ", as this block says of its rules" if block.firm else ""
    text = _RULE.format(code=code, name=name, block=_short(block), about=block.about, firm=firm)
    return (
        Skeleton(f"{_RULES}/{module}.py", text),
        Skeleton(REGISTRY, _list(registry.read_text(encoding="utf-8"), module, code, codes)),
        Skeleton(f"{_GOLDEN}/{name}.yml", _CASE.format(name=name)),
    )


def _declared(package: Path) -> dict[str, str]:
    """Give the code of every rule there is, by its name, from the text of the code."""
    found: dict[str, str] = {}
    for path in sorted(package.rglob("*.py")):
        for code, name in _DECLARED.findall(path.read_text(encoding="utf-8")):
            found[name] = code
    return found


def _find_block(asked: str) -> RuleBlock:
    """Find a block by its name, or by the beginning of its codes: `2`, `2xx`, `45x`."""
    digits = asked.upper().removeprefix("FG").rstrip("X")
    number = int(digits.ljust(3, "0")) if re.fullmatch(r"[0-9]{1,3}", digits) else -1
    for block in RULE_BLOCKS:
        if asked == block.name or block.first <= max(number, number // 10 * 10 + 1) <= block.last:
            if block.stage != "check":
                raise UsageError(
                    f"rules of {block.name} are found by the stage {block.stage}, each in its own way: "
                    f"please start from one that is there, in plugins/fieldguide/{block.stage}"
                )
            return block
    known = "; ".join(f"{_short(block)} {block.name}" for block in RULE_BLOCKS if block.stage == "check")
    raise UsageError(f"there is no block {asked or 'without a name'}; blocks: {known}")


def _short(block: RuleBlock) -> str:
    """Write a block as people ask for it: `2xx`; where it shares its hundred, `45x`."""
    hundred = block.first // 100
    alone = sum(1 for one in RULE_BLOCKS if one.first // 100 == hundred) == 1
    return f"{hundred}xx" if alone else f"{block.first // 10}x"


def _next_code(block: RuleBlock, codes: Mapping[str, str]) -> str:
    """Give the code after the last of a block: one that was given up is never given again."""
    used = [int(code.removeprefix("FG")) for code in codes.values() if block.holds(code)]
    number = max(used, default=block.first - 1) + 1
    if number > block.last:
        raise UsageError(f"the block {_short(block)} {block.name} has no free code")
    return f"FG{number:03}"


def _list(registry: str, module: str, code: str, codes: Mapping[str, str]) -> str:
    """Add a module to the registry: to the imports by name, to the rules by code."""
    by_module = {name.replace("-", "_"): one for name, one in codes.items()}
    imports, listed = _IMPORTS.search(registry), _LISTED.search(registry)
    if imports is None or listed is None:
        raise UsageError(
            f"the lists of {REGISTRY} have another form than expected: please add {module} by hand"
        )
    names = sorted([*imports[0].split(), f"{module},"])
    order = sorted([*listed[0].split(), f"{module},"], key=lambda name: by_module.get(name.rstrip(","), code))
    after = registry[: listed.start()] + _lines(order) + registry[listed.end() :]
    return after[: imports.start()] + _lines(names) + after[imports.end() :]


def _lines(names: list[str]) -> str:
    return "".join(f"    {name}\n" for name in names)
