"""Make the shapes of countries that the maps are drawn from.

Not part of the build: run it only to change the shapes.  README.md beside it says how.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import shapefile

Point = tuple[float, float]
Step = tuple[int, int]
Arc = tuple[Point, ...]

WIDTH = 2000
"""The whole globe is as wide as this many units."""
TOLERANCE = 1.4
"""How far, in units, a simplified line may lie from the real one."""
SMALLEST = 16.0
"""Rings of a smaller area, in square units, are left out, but never the largest of a country."""
MERIDIAN = 10.0
"""In the middle of the map, so that it is cut in the Bering Strait and not in Siberia."""
SCALE = WIDTH / (2 * math.pi * 0.8707)

LEFT_OUT = frozenset({"ATA"})
# Codes of the data set that are not in ISO 3166-1: a part goes to the state it is a part of in that
# standard.  Kosovo has the code that ISO 3166-1 leaves to users and that the European Union uses.
CODES = {"CYN": "CYP", "SOL": "SOM", "-99": "XKX"}

# States and territories too small for the scale, to the degree or half of it.
POINTS = Path(__file__).with_name("small_states.csv")


def project(longitude: float, latitude: float) -> Point:
    """Give a place on the Natural Earth projection, in units from the upper left corner.

    The polynomials are those of Tom Patterson and Bojan Šavrič, 2011.
    """
    theta, phi = math.radians(longitude - MERIDIAN), math.radians(latitude)
    p2 = phi * phi
    p4 = p2 * p2
    x = theta * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)))
    y = phi * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)))
    return x * SCALE + WIDTH / 2, (1.4222 - y) * SCALE


def read_rings(path: Path) -> dict[str, list[list[Point]]]:
    """Read the rings of each country, closed, in degrees."""
    rings: dict[str, list[list[Point]]] = defaultdict(list)
    for record in shapefile.Reader(str(path)).iterShapeRecords():
        code = CODES.get(record.record["iso_a3"], record.record["iso_a3"])
        if code in LEFT_OUT:
            continue
        points, ends = record.shape.points, [*record.shape.parts, len(record.shape.points)]
        for start, end in pairwise(ends):
            ring = [(round(x, 5), round(y, 5)) for x, y in points[start:end]]
            # What lies beyond the antimeridian joins the rest of its country.
            if max(x for x, _ in ring) < MERIDIAN - 175:
                ring = [(x + 360, y) for x, y in ring]
            rings[code].append(ring)
    return rings


def find_junctions(rings: Iterable[Sequence[Point]]) -> set[Point]:
    """Give the points where borders or coasts meet: those with more than two neighbours."""
    neighbours: dict[Point, set[Point]] = defaultdict(set)
    for ring in rings:
        for one, other in pairwise(ring):
            neighbours[one].add(other)
            neighbours[other].add(one)
    return {point for point, found in neighbours.items() if len(found) > 2}


def cut(ring: list[Point], junctions: set[Point]) -> Iterator[Arc]:
    """Cut a ring into arcs at its junctions; one without any stays whole, from a fixed start."""
    open_ring = ring[:-1]
    starts = [index for index, point in enumerate(open_ring) if point in junctions]
    if not starts:
        starts = [open_ring.index(min(open_ring))]
    turned = open_ring[starts[0] :] + open_ring[: starts[0]]
    arc = [turned[0]]
    for point in (*turned[1:], turned[0]):
        arc.append(point)
        if point in junctions:
            yield tuple(arc)
            arc = [point]
    if len(arc) > 1:
        yield tuple(arc)


def country_arcs(rings: list[list[Point]], junctions: set[Point]) -> list[Arc]:
    """Give the arcs of a country; what lies between two of its own parts falls away."""
    arcs = [arc for ring in rings for arc in cut(ring, junctions)]
    known = set(arcs)
    return [arc for arc in arcs if arc[::-1] not in known or arc[0] == arc[-1]]


def simplify(arc: Sequence[Point]) -> list[Step]:
    """Leave out points that lie near enough to the line (Douglas and Peucker), and round the rest."""
    points = [project(*point) for point in arc]
    keep = {0, len(points) - 1}
    if arc[0] == arc[-1]:
        keep.add(max(range(len(points)), key=lambda index: math.dist(points[0], points[index])))
    ends = sorted(keep)
    stack = list(pairwise(ends))
    while stack:
        first, last = stack.pop()
        far = max(
            range(first + 1, last),
            key=lambda index: distance(points[index], points[first], points[last]),
            default=first,
        )
        if far != first and distance(points[far], points[first], points[last]) > TOLERANCE:
            keep.add(far)
            stack += [(first, far), (far, last)]
    return [(round(points[index][0]), round(points[index][1])) for index in sorted(keep)]


def distance(point: Point, start: Point, end: Point) -> float:
    """Give the distance of a point from a line, or from a point where the line has no length."""
    length = math.dist(start, end)
    if not length:
        return math.dist(point, start)
    cross = (end[0] - start[0]) * (start[1] - point[1]) - (start[0] - point[0]) * (end[1] - start[1])
    return abs(cross) / length


def stitch(arcs: list[Arc]) -> Iterator[list[Step]]:
    """Put simplified arcs together to rings, each without its last point."""
    following: dict[Point, list[Arc]] = defaultdict(list)
    for arc in arcs:
        following[arc[0]].append(arc)
    for arc in arcs:
        if arc not in following[arc[0]]:
            continue
        ring: list[Step] = []
        at = arc
        while True:
            following[at[0]].remove(at)
            # A line is the same from both of its sides.
            forward = at <= at[::-1]
            steps = simplify(at if forward else at[::-1])
            ring += (steps if forward else steps[::-1])[:-1]
            if not following[at[-1]]:
                break
            at = following[at[-1]][0]
        ring = [step for index, step in enumerate(ring) if step != ring[index - 1]]
        if len(ring) > 2:
            yield ring


def area_and_middle(ring: Sequence[Step]) -> tuple[float, Step]:
    """Give the area of a ring and the point it would balance on."""
    area = x = y = 0.0
    for (x1, y1), (x2, y2) in zip(ring, (*ring[1:], ring[0]), strict=True):
        cross = x1 * y2 - x2 * y1
        area += cross / 2
        x += (x1 + x2) * cross
        y += (y1 + y2) * cross
    if not area:
        return 0.0, ring[0]
    return abs(area), (round(x / 6 / area), round(y / 6 / area))


def write_steps(ring: Sequence[Step]) -> list[int]:
    """Write a ring as its first point and the steps from each point to the next."""
    steps = [*ring[0]]
    for (x1, y1), (x2, y2) in pairwise(ring):
        steps += [x2 - x1, y2 - y1]
    return steps


def make_shapes(path: Path) -> dict[str, dict[str, object]]:
    """Give what the maps need of each country: where its mark stands, and its rings."""
    rings = read_rings(path)
    junctions = find_junctions(ring for found in rings.values() for ring in found)
    shapes: dict[str, dict[str, object]] = {}
    for code, found in rings.items():
        stitched = list(stitch(country_arcs(found, junctions)))
        measured = sorted(((*area_and_middle(ring), ring) for ring in stitched), reverse=True)
        kept = [ring for area, _, ring in measured[1:] if area >= SMALLEST]
        shapes[code] = {
            "mark": list(measured[0][1]),
            "rings": [write_steps(ring) for ring in (measured[0][2], *kept)],
        }
    for row in csv.DictReader(POINTS.open(encoding="utf-8")):
        longitude = float(row["longitude"])
        x, y = project(longitude + 360 * (longitude < MERIDIAN - 179), float(row["latitude"]))
        shapes[row["code"]] = {"mark": [round(x), round(y)], "rings": []}
    return dict(sorted(shapes.items()))


def main() -> None:
    """Read the shapefile, write the data file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shapefile", type=Path, help="naturalearth_lowres.shp")
    parser.add_argument("output", type=Path, help="countries.json")
    arguments = parser.parse_args()
    shapes = make_shapes(arguments.shapefile)
    lines = ",\n".join(
        f"{json.dumps(code)}:{json.dumps(shape, separators=(',', ':'))}" for code, shape in shapes.items()
    )
    arguments.output.write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")
    corners = sum(len(ring) // 2 for shape in shapes.values() for ring in shape["rings"])
    print(f"{len(shapes)} countries, {corners} corners, {arguments.output.stat().st_size} bytes")


if __name__ == "__main__":
    main()
