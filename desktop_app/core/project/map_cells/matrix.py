"""The map as a matrix: what stands where a row meets a column, and what becomes of texts that are put there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop_app.core.errors import MapError, Message, Problem
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.drawing import MADE_DELAYED, draw_link
from desktop_app.core.map.drawn_change import Ends
from desktop_app.core.map.link import Link, Sign
from desktop_app.core.map.rules import arrow
from desktop_app.core.project.edits import Compound, Edit, PutLinks, RemoveLinks
from desktop_app.core.project.edits.map_numbers import set_strength
from desktop_app.core.project.map_cells.cell_reading import CellReading
from desktop_app.core.project.map_cells.cell_words import share, share_text
from desktop_app.core.project.map_cells.cells_edit import CellsEdit
from desktop_app.core.project.map_cells.link_cells import MINUS
from desktop_app.core.project.map_steps import redrawn

_CHANGE_LINKS = Message("Change links")
_NOTHING = frozenset({"", "0", "0%", "0.0"})


def matrix_text(figure: CapabilityMap, ends: Ends) -> str:
    """The signed strength of the link from a row to a column; "" where there is none."""
    link = figure.link(*ends)
    if link is None:
        return ""
    return f"{'+' if link.sign == '+' else MINUS}{share_text(link.strength)}"


def matrix_edit(reading: CellReading, texts: Mapping[Ends, str]) -> CellsEdit:
    """Signed strengths put into cells, as one step: links are drawn, changed, and removed where nothing is left.

    A problem tells each text that was refused, and each link that was made a delayed one.
    """
    edits: list[Edit] = []
    problems: list[Problem] = []
    figure = reading.figure
    for ends, text in texts.items():
        if text.strip() == matrix_text(figure, ends):
            continue
        try:
            figure, more, notice = _put(figure, ends, text)
        except MapError as error:
            problems.append(Problem(_where(reading, ends), error.problems[0].cause))
            continue
        edits += more
        if notice is not None:
            problems.append(Problem(_where(reading, ends), notice))
    name = edits[0].name if len(edits) == 1 else _CHANGE_LINKS
    return CellsEdit(Compound(tuple(edits), name) if edits else None, tuple(problems))


def _put(figure: CapabilityMap, ends: Ends, text: str) -> tuple[CapabilityMap, list[Edit], Message | None]:
    """The map after it, the edits that lead there, and what the person is told."""
    old = figure.link(*ends)
    if text.strip() in _NOTHING:
        left = tuple(link for link in figure.links if link.ends != ends)
        return (replace(figure, links=left), [RemoveLinks((ends,))], None) if old else (figure, [], None)
    sign, strength = _signed(figure, text)
    if old is None:
        drawn = draw_link(figure, *ends, sign, strength)
        notice = MADE_DELAYED if drawn.made_delayed else None
        return replace(figure, links=(*figure.links, drawn.link)), [PutLinks((drawn.link,))], notice
    new = old if sign == old.sign else redrawn(figure, old, sign, delayed=old.delayed).link
    edits: list[Edit] = [PutLinks((new,))] if new != old else []
    if strength != old.strength:
        edits.append(set_strength(ends, strength))
    return _with(figure, replace(new, strength=strength)), edits, None


def _signed(figure: CapabilityMap, text: str) -> tuple[Sign, float]:
    plain = text.strip()
    sign: Sign = "-" if plain[:1] in {"-", MINUS, "–"} else "+"
    return sign, share(plain.lstrip("+-–" + MINUS), figure.settings.bounds["strength"], figure.settings.strengths)


def _with(figure: CapabilityMap, new: Link) -> CapabilityMap:
    return replace(figure, links=tuple(new if link.ends == new.ends else link for link in figure.links))


def _where(reading: CellReading, ends: Ends) -> str:
    return arrow(*(reading.name(end) for end in ends))
