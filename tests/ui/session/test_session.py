"""The session: what it announces, what it computes, and what it refuses."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.core.errors import DefectError, InputError, Message
from desktop_app.core.language.model import Names
from desktop_app.core.project import load
from desktop_app.core.project.edits import (
    Compound,
    SetInput,
    SetNote,
    SetScenarioInput,
    SetTitle,
)
from desktop_app.core.project.shop import Shop
from desktop_app.ui.session.session import TODAY, Session
from tests.shared import REPOSITORY
from tests.ui.session.heard import Heard
from tests.ui.session.shops import LEVER, PLAN, small_shop

MONEY = "company.contribution_margin"


def test_before_anything_is_open(session: Session) -> None:
    assert not session.is_open
    assert not session.is_modified
    assert session.chosen is None
    with pytest.raises(DefectError, match="no project"):
        _ = session.document


def test_a_project_that_opens_is_announced_with_its_columns(session: Session) -> None:
    heard = Heard(session)
    session.start(small_shop().document, Path("x.dynacap"), shop=small_shop())
    assert heard.take() == [
        ("opened", None),
        ("path_changed", None),
        ("chosen_changed", "plan"),
        ("modified_changed", False),
        ("computed", None),
    ]
    assert session.chosen == PLAN
    assert session.path == Path("x.dynacap")
    assert session.today(MONEY) == small_shop().today_column[MONEY]
    assert session.value(MONEY) == small_shop().columns["plan"].column[MONEY]
    assert session.values(TODAY) is small_shop().today_column


def test_an_edit_is_announced_and_undone(opened: Session) -> None:
    heard = Heard(opened)
    before = opened.value(MONEY)
    assert opened.do(SetScenarioInput("plan", LEVER, 0.5))
    assert [name for name, _ in heard.all] == ["edited", "computed", "modified_changed"]
    assert heard.take()[0] == ("edited", frozenset({"scenarios"}))
    assert opened.is_modified
    assert opened.value(MONEY) != before
    assert opened.undo_stack.undoText() == "Change a lever"
    opened.undo_stack.undo()
    assert ("edited", frozenset({"scenarios"})) in heard.take()
    assert not opened.is_modified
    assert opened.value(MONEY) == before


def test_a_drag_is_one_step_and_two_drags_are_two(opened: Session) -> None:
    for values in ((0.9, 0.8, 0.7), (0.6, 0.5)):
        gesture = opened.new_gesture()
        for value in values:
            opened.do(SetScenarioInput("plan", LEVER, value, gesture))
    assert opened.undo_stack.count() == 2
    opened.undo_stack.undo()
    assert opened.document.scenarios[0].changes[LEVER] == 0.7
    opened.undo_stack.undo()
    assert opened.document.scenarios[0] == PLAN
    opened.undo_stack.setIndex(2)
    assert opened.document.scenarios[0].changes[LEVER] == 0.5


def test_a_drag_does_not_swallow_the_state_that_was_saved(opened: Session, tmp_path: Path) -> None:
    gesture = opened.new_gesture()
    opened.do(SetScenarioInput("plan", LEVER, 0.9, gesture))
    opened.save(tmp_path / "a.dynacap")
    opened.do(SetScenarioInput("plan", LEVER, 0.8, gesture))
    assert opened.is_modified
    opened.undo_stack.undo()
    assert not opened.is_modified
    assert opened.document == load(tmp_path / "a.dynacap")


def test_several_edits_are_one_step(opened: Session) -> None:
    edit = Compound((SetTitle("Two"), SetNote("tech_ml", "ask")), Message("Two things"))
    heard = Heard(opened)
    opened.do(edit)
    assert heard.take()[0] == ("edited", frozenset({"title", "notes"}))
    opened.undo_stack.undo()
    assert opened.document == small_shop().document


def test_an_edit_that_changes_nothing_is_no_step(opened: Session) -> None:
    heard = Heard(opened)
    assert opened.do(SetScenarioInput("plan", LEVER, 1.0))
    assert opened.undo_stack.count() == 0
    assert heard.take() == []


def test_an_edit_that_cannot_be_is_refused_and_changes_nothing(opened: Session) -> None:
    heard = Heard(opened)
    assert not opened.do(SetInput("map.level_tech_ml", 3.0))
    ((name, error),) = heard.take()
    assert name == "refused"
    assert isinstance(error, InputError)
    assert opened.document is small_shop().document
    assert opened.undo_stack.count() == 0


def test_a_shop_from_the_worker_thread_is_used_where_it_fits(opened: Session) -> None:
    edit = SetInput("map.level_tech_ml", 0.7)
    ready = opened.shop.after(edit.apply(opened.document)[0]).computed()
    stale = opened.shop.after(replace(opened.document, title="stale")).computed()
    opened.do(edit, shop=ready)
    assert opened.shop is ready
    opened.do(SetTitle("Other"), shop=stale)
    assert opened.document.title == "Other"


def test_another_project_leaves_no_step_to_undo_in_the_menu(opened: Session) -> None:
    action = opened.undo_stack.createUndoAction(opened)
    opened.do(SetTitle("New"))
    assert action.isEnabled()
    opened.start(small_shop().document, shop=small_shop())
    assert not action.isEnabled()
    assert "title" not in action.text()


def test_a_project_that_does_not_compute_does_not_take_the_place_of_the_one_before(opened: Session) -> None:
    broken = SetInput("map.level_tech_ml", 3.0).apply(opened.document)[0]
    with pytest.raises(InputError):
        opened.start(broken)
    assert opened.document is small_shop().document


def test_the_window_speaks_the_language_of_the_settings(opened: Session) -> None:
    opened.do(SetTitle("New"))
    assert opened.name(Names("Shop", "店")) == "Shop"
    said: list[str] = []
    opened.undo_stack.undoTextChanged.connect(said.append)
    opened.settings.language = "zh"
    assert opened.name(Names("Shop", "店")) == "店"
    assert said == [opened.tr("Change the title")]
    assert opened.undo_stack.undoText() == opened.tr("Change the title")


def test_the_first_window_waits_for_no_core() -> None:
    code = (
        "import sys; from PySide6.QtCore import QCoreApplication; from desktop_app.ui.session.session import Session;"
        "from desktop_app.ui.session.profile import own_profile; app = QCoreApplication([]); Session().close();"
        "print(sorted({name.partition('.')[0] for name in sys.modules} - set(sys.stdlib_module_names)))"
    )
    answer = subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, capture_output=True, text=True, check=True)
    heavy = {"rtoml", "numpy", "scipy", "pandas", "matplotlib", "networkx", "pint", "openpyxl"}
    assert not heavy & set(answer.stdout.strip("[]\n").replace("'", "").split(", "))


def test_a_shop_is_needed_only_once(session: Session) -> None:
    session.start(small_shop().document)
    assert isinstance(session.shop, Shop)
    assert session.values() == small_shop().columns["plan"].column
