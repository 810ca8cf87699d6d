"""What the chosen mode of human–AI collaboration changes, always relative to the mode of today."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.core.language.model import Input
from desktop_app.core.language.tree import Name, Number
from desktop_app.core.language.tree import Node as Expression
from desktop_app.core.map.human_ai_mode import HumanAiMode
from desktop_app.core.map.labels import label
from desktop_app.core.map.terms import choose, named, over, times, today, within
from desktop_app.core.map.writer import Writer

_USD = Name("one_usd")
_USD_A_QUARTER = over(_USD, Name("one_quarter"))
_AMOUNTS: Mapping[str, Expression] = {"USD": _USD, "USD/quarter": _USD_A_QUARTER}


class ChosenMode:
    """Writes the choice of mode and its effects. As x/x is 1 and x-x is 0, an unchanged mode changes nothing."""

    def __init__(self, writer: Writer, mode: HumanAiMode) -> None:
        self._write = writer
        self._mode = mode

    def write(self) -> None:
        """The mode, its weight on opacity, its effect on fairness, its costs."""
        values = [mode.value for mode in self._mode.modes]
        bounds = (float(min(values)), float(max(values)))
        self._write.input("mode", label("mode"), float(self._mode.default), bounds, "decision")
        weight = self._write_factor("k_black_box")
        self._write.variable("mode_k", label("mode_k"), over(weight, today(weight)))
        self._write_factor("fairness_adj")
        self._write_factor("one_off", "USD")
        self._write_factor("running", "USD/quarter")

    def write_replaced(self, facts: Mapping[str, Input]) -> None:
        """Stand-ins for the inputs of the money models that only a change of mode may set, held within their bounds."""
        for factor, target in self._mode.sets.items():
            if target in facts:
                self._write_replaced(factor, facts[target])

    def _write_replaced(self, factor: str, fact: Input) -> None:
        ratio = self._write_factor(factor)
        low, high = fact.bounds
        high = min(high, self._mode.highest.get(fact.id, high))
        limits = (_amount(low, fact.unit), _amount(high, fact.unit))
        moved = within(times(Name(fact.id), over(ratio, today(ratio))), *limits)
        mode = named("mode")
        formula = choose(mode, "==", today(mode), Name(fact.id), moved)
        local = f"{fact.id.rpartition('.')[2]}_in_mode"
        stand_in = self._write.variable(local, label("in_mode", fact.name), formula, unit=fact.unit)
        self._write.replaced[fact.id] = stand_in.id

    def _write_factor(self, factor: str, unit: str = "1") -> Name:
        *others, last = ((mode.value, _amount(getattr(mode, factor), unit)) for mode in self._mode.modes)
        formula = last[1]
        for value, amount in reversed(others):
            formula = choose(named("mode"), "==", Number(float(value)), amount, formula)
        return self._write.variable(f"mode_{factor}", label(f"mode_{factor}"), formula, unit=unit)


def _amount(number: float, unit: str) -> Expression:
    return times(Number(number), _AMOUNTS[unit]) if unit in _AMOUNTS else Number(number)
