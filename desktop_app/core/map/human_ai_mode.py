"""Who decides when a system advises: the mode of human–AI collaboration and what it changes (§4.3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_app.core.language.model import Names


@dataclass(frozen=True, slots=True)
class Mode:
    """One way of sharing decisions, as factors on what is true today.

    `fairness_adj` is added to the severity of unfair risk scores; `one_off` [USD] and `running` [USD/quarter].
    """

    value: int
    id: str
    name: Names
    act: float
    pay_w: float
    rev_acc: float
    rev_cost: float
    k_black_box: float
    fairness_adj: float
    one_off: float
    running: float


@dataclass(frozen=True, slots=True)
class HumanAiMode:
    """The modes to choose from, the one that holds today unless the person says otherwise, and what they act on.

    `sets` leads from a factor to the input it multiplies, `highest` from such an input to a limit below its bounds,
    `opaque` names the moderators that `k_black_box` multiplies, `fairness` the node to which `fairness_adj` is added.
    """

    default: int
    modes: tuple[Mode, ...]
    sets: Mapping[str, str]
    highest: Mapping[str, float]
    opaque: frozenset[str]
    fairness: str
