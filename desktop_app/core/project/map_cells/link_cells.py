"""The cells of a link: what is read in each, and what becomes of a text that is put there."""

from __future__ import annotations

import re
from dataclasses import replace
from types import MappingProxyType

from desktop_app.core.errors import MapError, Message
from desktop_app.core.map.drawing import draw_moderator
from desktop_app.core.map.link import Link, Sign
from desktop_app.core.project.edits import Edit, SetNote
from desktop_app.core.project.edits.map_numbers import set_moderation, set_strength
from desktop_app.core.project.map_cells.cell import Cell, Put
from desktop_app.core.project.map_cells.cell_reading import CellReading
from desktop_app.core.project.map_cells.cell_words import share, share_text, truth, truth_text, truths
from desktop_app.core.project.map_steps import redrawn

LinkCell = Cell[Link]
LinkPut = Put[Link]
MINUS = "\N{MINUS SIGN}"
_SIGNS: MappingProxyType[str, Sign] = MappingProxyType({"+": "+", "-": "-", MINUS: "-", "–": "-"})
_SIGN = Message("Write + or −.")
_MODERATORS = Message("Write names with a share each, such as “{example}”.", example="Poor data quality 60%")
_NO_NODE = Message("There is no node of this name, or more than one.")
_MODERATOR = re.compile(r"(?P<name>.*\S)\s+(?P<k>\S+(?:\s*[%％])?)")


def _put_sign(reading: CellReading, link: Link, text: str) -> LinkPut:
    sign = _SIGNS.get(text.strip())
    if sign is None:
        raise MapError.of(text, _SIGN)
    return redrawn(reading.figure, link, sign, delayed=link.delayed).link, ()


def _put_strength(reading: CellReading, link: Link, text: str) -> LinkPut:
    settings = reading.figure.settings
    return link, (set_strength(link.ends, share(text, settings.bounds["strength"], settings.strengths)),)


def _put_delayed(reading: CellReading, link: Link, text: str) -> LinkPut:
    return redrawn(reading.figure, link, link.sign, delayed=truth(text)).link, ()


def _moderators_text(reading: CellReading, link: Link) -> str:
    return "; ".join(f"{reading.name(m.node)} {share_text(m.k)}" for m in link.moderators)


def _put_moderators(reading: CellReading, link: Link, text: str) -> LinkPut:
    """The moderators that the text names and no others; those that stay keep their place."""
    wanted = _named_shares(reading, text)
    known = {m.node: m.k for m in link.moderators}
    new = replace(link, moderators=tuple(m for m in link.moderators if m.node in wanted))
    for node, k in wanted.items():
        if node not in known:
            new = draw_moderator(reading.figure, new, node, k)
    changed: list[Edit] = [
        set_moderation(link.ends, node, k) for node, k in wanted.items() if node in known and known[node] != k
    ]
    return new, tuple(changed)


def _named_shares(reading: CellReading, text: str) -> dict[str, float]:
    settings = reading.figure.settings
    found: dict[str, float] = {}
    for part in filter(None, (part.strip() for part in re.split(r"[;；\n]", text))):
        match = _MODERATOR.fullmatch(part)
        if match is None:
            raise MapError.of(part, _MODERATORS)
        node = reading.node_named(match["name"])
        if not node:
            raise MapError.of(match["name"], _NO_NODE)
        found[node] = share(match["k"], settings.bounds["k"], settings.moderations)
    return found


def _put_section(_reading: CellReading, link: Link, text: str) -> LinkPut:
    return replace(link, section=text.strip().lstrip("§").strip()), ()


def _put_stated(_reading: CellReading, link: Link, text: str) -> LinkPut:
    return replace(link, stated=truth(text)), ()


def _note_text(reading: CellReading, link: Link) -> str:
    return reading.shop.document.notes.get(link.between, "")


def _put_note(_reading: CellReading, link: Link, text: str) -> LinkPut:
    return link, (SetNote(link.between, text.strip()),)


def _kind_text(reading: CellReading, link: Link) -> str:
    return reading.figure.settings.link_kinds[link.type].name.get(reading.language)


LINK_CELLS = MappingProxyType(
    {
        cell.id: cell
        for cell in (
            LinkCell("source", Message("From"), lambda reading, link: reading.name(link.source)),
            LinkCell("target", Message("To"), lambda reading, link: reading.name(link.target)),
            LinkCell(
                "sign",
                Message("Sign"),
                lambda _reading, link: "+" if link.sign == "+" else MINUS,
                _put_sign,
                lambda _reading: ("+", MINUS),
            ),
            LinkCell(
                "strength",
                Message("Strength"),
                lambda _reading, link: share_text(link.strength),
                _put_strength,
                is_number=True,
            ),
            LinkCell(
                "delayed",
                Message("A quarter later"),
                lambda reading, link: truth_text(reading, value=link.delayed),
                _put_delayed,
                truths,
            ),
            LinkCell("moderators", Message("Weakened by"), _moderators_text, _put_moderators),
            LinkCell("type", Message("Type"), _kind_text),
            LinkCell("section", Message("Section"), lambda _reading, link: link.section, _put_section),
            LinkCell(
                "stated",
                Message("Stated in the paper"),
                lambda reading, link: truth_text(reading, value=link.stated),
                _put_stated,
                truths,
            ),
            LinkCell("note", Message("Note"), _note_text, _put_note),
        )
    }
)
