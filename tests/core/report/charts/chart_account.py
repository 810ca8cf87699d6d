"""What the native charts of a workbook are, as text: kinds, titles, axes, and the cells of every series."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.core.report.charts.chart_audit import CHART

DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
ENDS = ("/worksheet", "/drawing", "/chart")
AXES = ("catAx", "valAx", "dateAx")
CELLS = ("cat", "xVal", "val", "yVal")


def account(path: Path) -> str:
    """A block of lines for each chart, in the order of the sheets, whatever the parts are called."""
    with zipfile.ZipFile(path) as package:
        parts = list(_charts(package, "xl/workbook.xml", ENDS))
        return "\n\n".join("\n".join(_lines(ET.fromstring(package.read(part)))) for part in parts) + "\n"


def _charts(package: zipfile.ZipFile, part: str, ends: tuple[str, ...]) -> Iterator[str]:
    """The chart parts that are reached from a part, each kind of relation in the order of its numbers."""
    if not ends:
        yield part
        return
    folder, name = posixpath.split(part)
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in package.namelist():
        return
    known = ET.fromstring(package.read(relations)).iter(RELATED)
    found = [str(relation.get("Target")) for relation in known if str(relation.get("Type")).endswith(ends[0])]
    for target in sorted(found, key=lambda target: (len(target), target)):
        yield from _charts(package, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"), ends[1:])


def _lines(chart: ET.Element) -> Iterator[str]:
    plot = next(chart.iter(f"{CHART}plotArea"))
    yield f"title: {_text(next(chart.iter(f'{CHART}chart')).find(f'{CHART}title'))}"
    for group in (child for child in plot if child.tag.endswith("Chart")):
        yield group.tag.removeprefix(CHART) + _manner(group)
        for series in group.iter(f"{CHART}ser"):
            yield f"  series {_reference(series.find(f'{CHART}tx'))}: {' | '.join(_cells(series))}"
    titles = [_text(axis.find(f"{CHART}title")) for kind in AXES for axis in plot.iter(CHART + kind)]
    yield f"axes: {' | '.join(sorted(filter(None, titles)))}"


def _manner(group: ET.Element) -> str:
    """How bars lie and stand on each other; LibreOffice says of lines over stacked areas that they are too."""
    found = [group.find(CHART + name) for name in ("barDir", "grouping")] if group.tag == f"{CHART}barChart" else []
    return "".join(f" {element.get('val')}" for element in found if element is not None)


def _cells(series: ET.Element) -> Iterator[str]:
    for kind in CELLS:
        reference = _reference(series.find(CHART + kind))
        if reference:
            yield f"{kind} {reference}"


def _reference(element: ET.Element | None) -> str:
    """The cells, without the marks that programs write as they like; what is no reference as it is."""
    if element is None:
        return ""
    formula = element.findtext(f".//{CHART}f")
    text = formula if formula is not None else element.findtext(f"{CHART}v", "")
    return text.replace("'", "").replace("$", "")


def _text(title: ET.Element | None) -> str:
    """What a title says, its lines with strokes between: some programs write them as paragraphs, some as one."""
    if title is None:
        return ""
    paragraphs = ("".join(run.text or "" for run in p.iter(f"{DRAWN}t")) for p in title.iter(f"{DRAWN}p"))
    return " / ".join(filter(None, paragraphs)).replace("\n", " / ")
