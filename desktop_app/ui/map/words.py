"""Words of the map page: kinds, frames, captions, and how levels and links are said for lists and screen readers."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.core.charts.number_format import THIN_SPACE
from desktop_app.core.language.model import Names
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.labels import DIMENSION_NAMES
from desktop_app.core.map.link import LinkType
from desktop_app.core.map.maturity import maturity
from desktop_app.core.map.node import DIMENSIONS, Kind, Node
from desktop_app.ui.map.level_marks import Levels

Say = Callable[[str], str]
MINUS = "\N{MINUS SIGN}"
ARROW = "\N{RIGHTWARDS ARROW}"
_SAME = 0.005


def kind_text(kind: Kind, tr: Say) -> str:
    """The name of a kind of node."""
    return {
        "technology": tr("Technology"),
        "lever": tr("Lever"),
        "challenge": tr("Challenge"),
        "context": tr("Context"),
        "capability": tr("Capability"),
        "outcome": tr("Outcome"),
    }[kind]


def other_name_text(name: Names, language: str, tr: Say) -> str:
    """In which language a name stands, and what the node is called in the other one."""
    if name.en == name.zh:
        return tr("The name in English and in Chinese")
    if language == "zh":
        return tr("The name in Chinese; in English it is “{name}”").format(name=name.en)
    return tr("The name in English; in Chinese it is “{name}”").format(name=name.zh)


def frame_text(frame: str, tr: Say, language: str) -> str:
    """The name of a frame: of a dimension, or of what lies outside the four."""
    if frame in DIMENSIONS:
        return DIMENSION_NAMES[frame].get(language)
    return {
        "government_context": tr("Policy and context"),
        "firm": tr("The firm: levers, shared technology, challenges"),
        "results": tr("Results of the firm"),
        "cross": tr("All dimensions"),
    }.get(frame, frame)


def caption_text(caption: str, tr: Say) -> str:
    """The name of a row of the poster."""
    return {"lever": tr("Levers"), "challenge": tr("Challenges"), "technology": tr("Shared technology")}[caption]


def level_text(level: float) -> str:
    """A level [0–1] as maturity, 0 to 5."""
    return f"{maturity(level):.1f}"


def levels_text(levels: Levels, tr: Say) -> str:
    """The level, and today's where it differs."""
    if abs(levels.level - levels.today) < _SAME:
        return tr("{level} of 5").format(level=level_text(levels.level))
    return tr("{level} of 5, today {today}").format(level=level_text(levels.level), today=level_text(levels.today))


def node_text(node: Node, levels: Levels, tr: Say, language: str) -> str:
    """A node as a screen reader says it."""
    said = {"name": node.name.get(language), "kind": kind_text(node.kind, tr), "levels": levels_text(levels, tr)}
    return tr("{name}, {kind}, {levels}").format(**said)


def share_text(share: float, sign: str, language: str, digits: int = 0) -> str:
    """A strength as people read it, with at most so many digits: +30 %, −50 %; in Chinese without the space."""
    space = "" if language == "zh" else THIN_SPACE
    return f"{sign}{round(100 * share, digits):g}{space}%"


def link_kind_text(figure: CapabilityMap, kind: LinkType, language: str) -> str:
    """What a type of link is called."""
    return figure.settings.link_kinds[kind].name.get(language)
