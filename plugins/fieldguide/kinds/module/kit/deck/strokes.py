"""Pictograms as shapes that programs for slides draw themselves: no picture, sharp at each size."""

from __future__ import annotations

from typing import Any

from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import SVGPath
from pptx.dml.color import RGBColor
from pptx.oxml.ns import qn
from pptx.util import Emu

from ..palette import parts_of

_GRID = 24
_PARTS = 1000


def add_pictogram(
    slide: Any,
    strokes: str,
    name: str,
    left: int,
    top: int,
    size: int,
    colour: str,
    *,
    mirrored: bool,
    width: float,
) -> None:
    """Draw a pictogram in a square; `width` is that of its strokes in points."""
    shape = slide.shapes.add_shape(1, Emu(left), Emu(top), Emu(size), Emu(size))
    shape.name = name
    properties = shape._element.spPr
    properties.remove(properties.find(qn("a:prstGeom")))
    properties.insert(1, _geometry(strokes, properties))
    shape.fill.background()
    shape.line.width = Emu(int(width * 12700))
    shape.line.color.rgb = RGBColor(*parts_of(colour))  # type: ignore[no-untyped-call]
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)
    line = properties.find(qn("a:ln"))
    line.set("cap", "rnd")
    line.append(line.makeelement(qn("a:round"), {}))
    if mirrored:
        properties.find(qn("a:xfrm")).set("flipH", "1")
    # It says nothing that the words beside it do not say.
    shape._element.nvSpPr.cNvPr.set("descr", "")


def _geometry(strokes: str, parent: Any) -> Any:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_GRID} {_GRID}">{strokes}</svg>'
    pen: Any = RecordingPen()
    SVGPath.fromstring(svg.encode()).draw(pen)
    geometry = parent.makeelement(qn("a:custGeom"), {})
    for name in ("avLst", "gdLst", "ahLst", "cxnLst"):
        geometry.append(geometry.makeelement(qn(f"a:{name}"), {}))
    bounds = {"l": "0", "t": "0", "r": "r", "b": "b"}
    geometry.append(geometry.makeelement(qn("a:rect"), bounds))
    paths = geometry.makeelement(qn("a:pathLst"), {})
    geometry.append(paths)
    side = str(_GRID * _PARTS)
    path = paths.makeelement(qn("a:path"), {"w": side, "h": side, "fill": "none"})
    paths.append(path)
    for operator, points in pen.value:
        match operator:
            case "moveTo":
                path.append(_step(path, "moveTo", points))
            case "lineTo":
                path.append(_step(path, "lnTo", points))
            case "curveTo":
                path.append(_step(path, "cubicBezTo", points))
            case "qCurveTo":
                path.append(_step(path, "quadBezTo", points))
            case "closePath":
                path.append(path.makeelement(qn("a:close"), {}))
            case _:
                pass
    return geometry


def _step(path: Any, name: str, points: Any) -> Any:
    step = path.makeelement(qn(f"a:{name}"), {})
    for x, y in points:
        step.append(step.makeelement(qn("a:pt"), {"x": str(round(x * _PARTS)), "y": str(round(y * _PARTS))}))
    return step
