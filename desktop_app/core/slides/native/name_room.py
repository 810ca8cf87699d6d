"""Where the texts of axes stand, as far as python-pptx has no words for it."""

from __future__ import annotations

from typing import Any

from pptx.enum.chart import XL_TICK_LABEL_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls

LATER = ("c:tickMarkSkip", "c:noMultiLvlLbl", "c:extLst")
"""What must stand behind the number of names that are skipped."""


def stand_upright(axis: Any) -> None:  # noqa: ANN401 - python-pptx has no types for charts
    """Breaks names into lines rather than turning them."""
    body = axis._element.get_or_add_txPr().bodyPr  # noqa: SLF001 - there is no public way
    body.set("rot", "0")
    body.set("vert", "horz")


def name_every(axis: Any, every: int) -> None:  # noqa: ANN401 - as above
    """Writes only every so many of the names."""
    skip = parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="{every}"/>')
    axis._element.insert_element_before(skip, *LATER)  # noqa: SLF001 - as above


def stand_below(axis: Any) -> None:  # noqa: ANN401 - as above
    """Puts the numbers below lying bars that read from the top down, where they would else stand above them."""
    axis._element.crosses.set("val", "max")  # noqa: SLF001 - as above
    axis.tick_label_position = XL_TICK_LABEL_POSITION.NEXT_TO_AXIS
