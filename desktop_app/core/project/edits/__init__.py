"""Edits: every change of a document as a small value whose `apply` gives the new document and the edit back."""

from desktop_app.core.project.edits.compound import Compound
from desktop_app.core.project.edits.edit import Edit
from desktop_app.core.project.edits.evidence_edits import ReplaceEvidence, SetAnswers
from desktop_app.core.project.edits.input_edits import SetEntry, SetInput
from desktop_app.core.project.edits.put_scenario import PutScenario
from desktop_app.core.project.edits.scenario_edits import (
    AddScenario,
    RemoveScenario,
    RenameScenario,
    SetScenarioInput,
)
from desktop_app.core.project.edits.text_edits import SetNote, SetTitle

__all__ = [
    "AddScenario",
    "Compound",
    "Edit",
    "PutScenario",
    "RemoveScenario",
    "RenameScenario",
    "ReplaceEvidence",
    "SetAnswers",
    "SetEntry",
    "SetInput",
    "SetNote",
    "SetScenarioInput",
    "SetTitle",
]
