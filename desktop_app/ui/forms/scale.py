"""The scale of a slider: its ends and its steps, in fine steps as Qt counts them and in the values of the model."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Scale:
    """From where to where a slider goes, and its steps: arrow keys, with Shift, page keys; ticks below the track."""

    low: float = 0.0
    high: float = 5.0
    step: float = 0.1
    fine: float = 0.01
    page: float = 0.5
    ticks: int = 6

    @property
    def positions(self) -> int:
        """How many fine steps lie between the ends."""
        return max(1, round((self.high - self.low) / self.fine))

    def position(self, value: float) -> int:
        """The fine step nearest to a value."""
        return min(self.positions, max(0, round((value - self.low) / self.fine)))

    def value(self, position: int) -> float:
        """The value at a fine step."""
        return min(self.high, self.low + position * self.fine)


LEVELS = Scale()
