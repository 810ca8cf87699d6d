"""What is in use today: the nodes whose level is not asked by statements but set by hand, and words for levels."""

from __future__ import annotations

from desktop_app.core.analysis.assessment.questionnaire import Questionnaire
from desktop_app.core.language.model import Names
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.node import Node


def inventory(questionnaire: Questionnaire, figure: CapabilityMap) -> tuple[Node, ...]:
    """The nodes of a map that the inventory asks about, in the order of the map."""
    return tuple(
        node
        for node in figure.nodes
        if node.kind in questionnaire.inventory_kinds or node.id in questionnaire.inventory_nodes
    )


def inventory_word(questionnaire: Questionnaire, level: float) -> Names:
    """The words for a level [0–1] to the per cent: of the nearest one that has some, but of none or all only there."""
    shown, words = round(level, 2), questionnaire.inventory_words
    ends = (words[0][0], words[-1][0])
    fitting = [known for known in words if known[0] not in ends or known[0] == shown]
    return min(fitting, key=lambda known: abs(known[0] - shown))[1]
