"""A training module must be done before itself.

Modules name others to do first.  Where these lead back to the first one, nobody knows
where to start, and a learning platform that follows the order locks everyone out.

Please remove one of the prerequisites on the path that the message shows.

```yaml
# modules/en/basics/index.md, while module/advanced needs module/basics
prerequisites: [module/advanced]  # wrong
prerequisites: []                 # right
```
"""

from __future__ import annotations

from collections.abc import Iterator

from fieldguide.model import Diagnostic, Library, Location, declare_rule

from ..references import all_references

RULE = declare_rule("FG203", "prerequisite-cycle", __doc__)

_ORDER_FIELDS = ("prerequisites", "units")


def check(library: Library) -> Iterator[Diagnostic]:
    """Follow what each module needs and lists until it comes back to where it was."""
    needs: dict[str, dict[str, Location]] = {}
    for reference in all_references(library):
        if reference.path.partition(".")[0] in _ORDER_FIELDS:
            needs.setdefault(reference.entry.id, {}).setdefault(reference.id, reference.location)
    for cycle in _cycles({id: sorted(targets) for id, targets in sorted(needs.items())}):
        path = " → ".join(f"`{id}`" for id in (*cycle, cycle[0]))
        yield RULE.at(
            needs[cycle[0]][cycle[1 % len(cycle)]],
            f"`{cycle[0]}` must be done before itself: {path}",
            "please remove one of these prerequisites",
        )


def _cycles(edges: dict[str, list[str]]) -> Iterator[tuple[str, ...]]:
    """Give each circle that a walk in depth closes, starting with its smallest id."""
    done: set[str] = set()
    seen: set[tuple[str, ...]] = set()
    for start in edges:
        path: list[str] = []
        depth: dict[str, int] = {}
        waiting = [(start, iter(edges.get(start, ())))] if start not in done else []
        while waiting:
            id, targets = waiting[-1]
            if id not in depth:
                depth[id] = len(path)
                path.append(id)
            target = next(targets, None)
            if target is None:
                done.add(id)
                waiting.pop()
                del depth[path.pop()]
            elif target in depth:
                cycle = _rotated(path[depth[target] :])
                if cycle not in seen:
                    seen.add(cycle)
                    yield cycle
            elif target not in done:
                waiting.append((target, iter(edges.get(target, ()))))


def _rotated(cycle: list[str]) -> tuple[str, ...]:
    start = cycle.index(min(cycle))
    return (*cycle[start:], *cycle[:start])
