"""The array engines of the programs asked about last: compiling one takes longer than most questions."""

from __future__ import annotations

from desktop_app.core.language.program import Program
from desktop_app.core.language.to_numpy import NumpyEngine

MOST = 2
"""A shop has two programs: what-if, and quarters."""


class Engines:
    """Only the worker thread asks for them."""

    def __init__(self) -> None:
        self._engines: list[NumpyEngine] = []

    def of(self, program: Program) -> NumpyEngine:
        """The engine of this program, made once while it is among those wanted last."""
        found = next((engine for engine in self._engines if engine.program is program), None)
        engine = found or NumpyEngine(program)
        self._engines = [engine, *(other for other in self._engines if other is not engine)][:MOST]
        return engine
