"""The defaults scaled to the size of a shop: six answers in, one value for every sized input out.

The rules are data (`models/sizing.toml`); `sizing_solver` applies them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import rtoml

from desktop_app.core.analysis.sizing_solver import Gap, Sized, Solver
from desktop_app.core.language.load import MODELS_FOLDER
from desktop_app.core.language.model import Names, Value
from desktop_app.core.language.program import Program

__all__ = ["Gap", "Question", "Sized", "Sizing", "read_sizing", "sizing_of"]


@dataclass(frozen=True)
class Question:
    """One of the questions about the shop's size; `base` is the formula of the answer that the defaults give."""

    id: str
    name: Names
    unit: str
    base: str = ""


@dataclass(frozen=True)
class Sizing:
    """The rules of sizing as read from `sizing.toml`."""

    questions: tuple[Question, ...]
    document: Mapping[str, Any]

    def size(
        self,
        program: Program,
        answers: Mapping[str, float],
        fixed: Mapping[str, Value] | None = None,
        base: Mapping[str, Value] | None = None,
    ) -> Sized:
        """Today's inputs for a shop with these answers; inputs in `fixed` (measured, entered) stay as they are.

        `base` are the inputs to be scaled: the defaults, or for other items one value for each.

        Answers left out follow: the mean order value and the margin of the defaults, ad spend and fixed cost in
        proportion to revenue. Money is in the program's currency. Raises SizingError for answers that lead to no model.
        """
        return Solver(self.document, program, fixed or {}, base or program.defaults()).sized(answers)


def read_sizing(path: Path = MODELS_FOLDER / "sizing.toml") -> Sizing:
    """The sizing rules of a file."""
    return sizing_of(path.read_text(encoding="utf-8"))


def sizing_of(text: str) -> Sizing:
    """The sizing rules of a text in TOML."""
    document = rtoml.loads(text)
    questions = (
        Question(q["id"], Names(q["name"]["en"], q["name"]["zh"]), q["unit"], q.get("base", ""))
        for q in document["question"]
    )
    return Sizing(tuple(questions), document)
