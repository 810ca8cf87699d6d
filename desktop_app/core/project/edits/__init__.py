"""Edits: every change of a document as a small value whose `apply` gives the new document and the edit back."""

from desktop_app.core.project.edits.amendment_edits import KeepModels, SetAmendment, SetModels
from desktop_app.core.project.edits.assessment_edits import SetAssessment
from desktop_app.core.project.edits.canvas_edits import OrderViews, PutComment, PutFrame, PutView
from desktop_app.core.project.edits.compound import Compound
from desktop_app.core.project.edits.edit import Edit
from desktop_app.core.project.edits.evidence_edits import ReplaceEvidence, SetAnswers
from desktop_app.core.project.edits.input_edits import SetEntry, SetInput
from desktop_app.core.project.edits.map_edits import ChangeNode, PutLinks, Rebind, RemoveLinks, RemoveNodes
from desktop_app.core.project.edits.paper_edits import SetPaper
from desktop_app.core.project.edits.part_edits import AddPart, ReplaceMap
from desktop_app.core.project.edits.place_edits import MoveLanding, MoveNodes
from desktop_app.core.project.edits.put_scenario import PutScenario
from desktop_app.core.project.edits.rate_edits import SetRates
from desktop_app.core.project.edits.rule_edits import SetTradeRules
from desktop_app.core.project.edits.scenario_edits import (
    AddScenario,
    RemoveScenario,
    RenameScenario,
    SetScenarioInput,
)
from desktop_app.core.project.edits.scenario_note_edits import (
    ColourScenario,
    DescribeScenario,
    LockScenario,
    MoveScenario,
)
from desktop_app.core.project.edits.slide_edits import SetSlides
from desktop_app.core.project.edits.text_edits import SetNote, SetTitle

__all__ = [
    "AddPart",
    "AddScenario",
    "ChangeNode",
    "ColourScenario",
    "Compound",
    "DescribeScenario",
    "Edit",
    "KeepModels",
    "LockScenario",
    "MoveLanding",
    "MoveNodes",
    "MoveScenario",
    "OrderViews",
    "PutComment",
    "PutFrame",
    "PutLinks",
    "PutScenario",
    "PutView",
    "Rebind",
    "RemoveLinks",
    "RemoveNodes",
    "RemoveScenario",
    "RenameScenario",
    "ReplaceEvidence",
    "ReplaceMap",
    "SetAmendment",
    "SetAnswers",
    "SetAssessment",
    "SetEntry",
    "SetInput",
    "SetModels",
    "SetNote",
    "SetPaper",
    "SetRates",
    "SetScenarioInput",
    "SetSlides",
    "SetTitle",
    "SetTradeRules",
]
