"""One line of the bench: what was measured, against what, and whether the goal is met."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from tests.bench.measure import Pairs


@dataclass(frozen=True)
class Row:
    """A result; one without `theirs` is an amount in `unit`. `note` holds spreads, or why there is no verdict."""

    id: str
    what: str
    unit: str
    ours: float
    theirs: float | None
    ratio: float | None
    goal: float
    met: bool | None
    note: str = ""

    def to_json(self) -> dict[str, Any]:
        """The row as `--json` writes it."""
        return {key: value for key, value in asdict(self).items() if key != "note"}

    def text(self) -> str:
        """The row as a line on the terminal."""
        verdict = {True: "met", False: "NOT MET", None: "no verdict"}[self.met]
        figure = f"{self.ours:.4g} {self.unit}" if self.ratio is None else f"ratio {self.ratio:.4g}"
        return f"{self.id:22} {figure:>18}  goal ≤ {self.goal:<8.4g} {verdict:10}  {self.what} ({self.note})"


Measure = Callable[[], Row]


def of_pairs(row_id: str, what: str, pairs: Pairs, goal: float, unsteady: float | None) -> Row:
    """The row of a comparison in seconds of CPU."""
    ours, theirs = min(pairs.ours), min(pairs.theirs)
    met = None if unsteady is not None else pairs.ratio <= goal
    note = pairs.spread() if unsteady is None else f"the reference against itself gave {unsteady:.2f}"
    return Row(row_id, what, "s", ours, theirs, pairs.ratio, goal, met, note)


def of_amount(row_id: str, what: str, unit: str, amount: float, goal: float, note: str) -> Row:
    """The row of an amount."""
    return Row(row_id, what, unit, amount, None, None, goal, amount <= goal, note)
