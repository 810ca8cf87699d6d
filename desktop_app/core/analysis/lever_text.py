"""How the number of a lever is written: shares in percent, factors with a times sign, all else with its unit."""

from __future__ import annotations

from desktop_app.core.analysis.lever import Lever
from desktop_app.core.analysis.what_if.lever_move import decision_scale
from desktop_app.core.charts.input_text import input_text
from desktop_app.core.language.model import Input
from desktop_app.core.language.program import Program


def lever_text(program: Program, lever: Lever, number: float | None, language: str) -> str:
    """The number of a lever as people read it; a dash where there is none."""
    entry = program.inputs[lever.input]
    if entry.index and lever.item is None:
        return input_text(number, "1", language) if number is None else f"× {input_text(number, '1', language)}"
    return input_text(number, entry.unit, language, share=is_share(entry))


def lever_format(program: Program, lever: Lever, number: float) -> str:
    """The format word for an axis of the lever, which stands at that number."""
    entry = program.inputs[lever.input]
    if entry.index and lever.item is None:
        return "ratio"
    return "percent" if is_share(entry) else decision_scale(entry, number, number).format


def is_share(entry: Input) -> bool:
    """Whether an input is a share of something, written in percent."""
    return entry.unit == "1" and entry.bounds[0] >= -1 and entry.bounds[1] <= 1
