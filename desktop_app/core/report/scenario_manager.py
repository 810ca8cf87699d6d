"""Scenarios once more as entries of Excel's own Scenario Manager: they put a plan's switches into the chosen column."""

from __future__ import annotations

from openpyxl.worksheet.scenario import InputCells, Scenario, ScenarioList
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.core.report.cell_map import CellMap
from desktop_app.core.report.program_sheets import SWITCH

MOST_CELLS = 32  # Excel's limit for one scenario
CHOSEN = 1


def add_scenarios(sheet: Worksheet, made: CellMap) -> None:
    """One entry for each scenario; nothing where there are no switches or more than Excel can take."""
    switches = [name for name in made.program.inputs if name.startswith(SWITCH)]
    states = made.evaluated.states
    if not switches or len(switches) > MOST_CELLS or len(states) <= CHOSEN:
        return
    entries = [
        Scenario(
            name=states[number].title,
            inputCells=[
                InputCells(r=made.address(name, None, CHOSEN), val=f"{made.evaluated.value(name, None, number):g}")
                for name in switches
            ],
            locked=False,
            hidden=False,
            user="Dynacap",
        )
        for number in range(CHOSEN, len(states))
    ]
    sheet.scenarios = ScenarioList(scenario=entries, current=0, show=0)
