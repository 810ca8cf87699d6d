"""The session: what it announces, what it keeps, and what it refuses."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.core.errors import DefectError, InputError, Message, ProjectError
from desktop_app.core.language.model import Names
from desktop_app.core.project import load, save
from desktop_app.core.project.edits import (
    AddScenario,
    Compound,
    RemoveScenario,
    SetInput,
    SetNote,
    SetScenarioInput,
    SetTitle,
)
from desktop_app.core.project.shop import Shop
from desktop_app.ui.session.profile import PROFILE, Profile, own_profile
from desktop_app.ui.session.session import TODAY, Session
from tests.shared import REPOSITORY
from tests.ui.session.shops import DEPENDENT, IDLE, LEVER, PLAN, small_shop

MONEY = "company.contribution_margin"


@pytest.fixture
def opened(session: Session) -> Session:
    session.start(small_shop().document, shop=small_shop())
    return session


class Heard:
    """Every signal of a session in the order in which it came."""

    def __init__(self, session: Session) -> None:
        self.all: list[tuple[str, object]] = []
        for name in ("opened", "computed", "path_changed"):
            getattr(session, name).connect(self._listener(name))
        for name in ("edited", "chosen_changed", "modified_changed", "refused", "unkept"):
            getattr(session, name).connect(self._listener_of(name))

    def take(self) -> list[tuple[str, object]]:
        taken, self.all = self.all, []
        return taken

    def _listener(self, name: str) -> Callable[[], None]:
        return lambda: self.all.append((name, None))

    def _listener_of(self, name: str) -> Callable[[object], None]:
        return lambda value: self.all.append((name, value))


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


def test_a_refused_scenario_is_a_state(opened: Session) -> None:
    opened.do(SetScenarioInput("plan", DEPENDENT, 1.0))
    assert opened.problems() == ()
    opened.do(SetScenarioInput("plan", LEVER, None))
    assert [problem.where for problem in opened.problems()] == ["customer_insight"]
    assert opened.value(MONEY) == opened.today(MONEY)
    assert opened.problems(TODAY) == ()


def test_choosing(opened: Session) -> None:
    heard = Heard(opened)
    opened.choose("idle")
    opened.choose("idle")
    assert heard.take() == [("chosen_changed", "idle")]
    assert opened.chosen == IDLE
    opened.choose(TODAY)
    assert opened.chosen is None
    assert opened.values() is opened.shop.today_column
    with pytest.raises(KeyError):
        opened.choose("nobody")


def test_the_chosen_scenario_may_go(opened: Session) -> None:
    heard = Heard(opened)
    opened.do(RemoveScenario("plan"))
    assert [name for name, _ in heard.all] == ["edited", "chosen_changed", "computed", "modified_changed"]
    assert opened.chosen == IDLE
    opened.do(RemoveScenario("idle"))
    assert opened.chosen is None
    opened.undo_stack.setIndex(0)
    assert opened.document == small_shop().document
    opened.do(AddScenario(replace(IDLE, id="third", name=Names("Third", "三")), 1))
    assert [s.id for s in opened.document.scenarios] == ["plan", "third", "idle"]


def test_today_stays_chosen_while_edits_go_on(opened: Session) -> None:
    opened.choose(TODAY)
    opened.do(RemoveScenario("idle"))
    assert opened.chosen is None


def test_the_first_scenario_that_comes_is_chosen(opened: Session) -> None:
    for scenario in ("plan", "idle"):
        opened.do(RemoveScenario(scenario))
    opened.undo_stack.undo()
    assert opened.chosen == IDLE


def test_saving_and_opening(opened: Session, profile: Profile, tmp_path: Path) -> None:
    path = tmp_path / "店.dynacap"
    with pytest.raises(ProjectError, match="no file yet"):
        opened.save()
    opened.do(SetTitle("Kept"))
    heard = Heard(opened)
    opened.save(path)
    assert heard.take() == [("modified_changed", False), ("path_changed", None)]
    assert load(path) == opened.document
    assert opened.settings.recent == (path,)
    opened.do(SetTitle("Lost"))
    opened.open(path)
    assert opened.document.title == "Kept"
    assert not opened.is_modified
    assert opened.undo_stack.count() == 0
    assert len(list(profile.working.glob("*.working"))) == 1


def test_another_project_leaves_no_step_to_undo_in_the_menu(opened: Session) -> None:
    action = opened.undo_stack.createUndoAction(opened)
    opened.do(SetTitle("New"))
    assert action.isEnabled()
    opened.start(small_shop().document, shop=small_shop())
    assert not action.isEnabled()
    assert "title" not in action.text()


def test_a_save_that_fails_leaves_the_changes_unsaved(opened: Session, tmp_path: Path) -> None:
    opened.do(SetTitle("New"))
    with pytest.raises(ProjectError):
        opened.save(tmp_path / "none" / "x.dynacap")
    assert opened.is_modified
    assert opened.path is None


def test_a_project_that_does_not_compute_does_not_take_the_place_of_the_one_before(opened: Session) -> None:
    broken = SetInput("map.level_tech_ml", 3.0).apply(opened.document)[0]
    with pytest.raises(InputError):
        opened.start(broken)
    assert opened.document is small_shop().document


def test_opening_on_the_worker_thread(opened: Session, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "x.dynacap"
    save(replace(small_shop().document, title="From the file"), path)
    with qtbot.waitSignal(opened.tasks.finished, timeout=20_000):
        task = opened.begin_open(path)
    assert opened.document.title == "From the file"
    assert opened.path == path
    assert task.what.text() == "Opening x.dynacap"
    with qtbot.waitSignal(opened.tasks.failed, timeout=20_000) as failed:
        opened.begin_open(tmp_path / "none.dynacap")
    assert failed.args is not None
    assert isinstance(failed.args[1], ProjectError)
    assert opened.path == path


def test_what_a_crash_left_is_offered_and_recovered(
    session: Session, profile: Profile, tmp_path: Path, qtbot: QtBot
) -> None:
    original = tmp_path / "x.dynacap"
    save(small_shop().document, original)
    code = (
        "import os, sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from desktop_app.ui.session.session import Session; from desktop_app.ui.session.profile import Profile;"
        "from desktop_app.core.project.edits import SetTitle;"
        "app = QCoreApplication([]); session = Session(Profile(Path(sys.argv[1]))); session.open(Path(sys.argv[2]));"
        "session.do(SetTitle('Not saved')); os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", code, str(profile.folder), str(original)], cwd=REPOSITORY, check=False)
    (left,) = session.recoverable()
    assert (left.title, left.path) == ("Not saved", original)
    with qtbot.waitSignal(session.tasks.finished, timeout=20_000):
        session.begin_recover(left)
        assert not session.is_open  # the window does not wait
    assert session.document == replace(small_shop().document, title="Not saved")
    assert session.path == original
    assert session.is_modified
    assert session.recoverable() == ()
    session.save()
    assert load(original).title == "Not saved"


def test_a_clean_close_leaves_nothing_to_recover(profile: Profile, qapp: object) -> None:  # noqa: ARG001
    session = Session(profile)
    session.start(small_shop().document, shop=small_shop())
    session.do(SetTitle("New"))
    session.close()
    assert list(profile.working.iterdir()) == []


def test_edits_go_on_where_no_working_copy_can_be_kept(profile: Profile, qapp: object) -> None:  # noqa: ARG001
    profile.folder.write_text("a file where the folder should be")
    session = Session(profile)
    heard = Heard(session)
    session.start(small_shop().document, shop=small_shop())
    session.do(SetTitle("One"))
    session.do(SetTitle("Two"))
    assert [name for name, _ in heard.all].count("unkept") == 1
    assert session.document.title == "Two"
    session.close()


def test_the_window_speaks_the_language_of_the_settings(opened: Session) -> None:
    opened.do(SetTitle("New"))
    assert opened.name(Names("Shop", "店")) == "Shop"
    said: list[str] = []
    opened.undo_stack.undoTextChanged.connect(said.append)
    opened.settings.language = "zh"
    assert opened.name(Names("Shop", "店")) == "店"
    assert said == [opened.tr("Change the title")]
    assert opened.undo_stack.undoText() == opened.tr("Change the title")


def test_the_data_folder_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(PROFILE, str(tmp_path))
    assert own_profile() == Profile(tmp_path)
    monkeypatch.delenv(PROFILE)
    assert own_profile().folder.name == "dynacap"


def test_the_first_window_waits_for_no_core() -> None:
    code = (
        "import sys; from PySide6.QtCore import QCoreApplication; from desktop_app.ui.session.session import Session;"
        "from desktop_app.ui.session.profile import own_profile; app = QCoreApplication([]); Session().close();"
        "print(sorted({name.partition('.')[0] for name in sys.modules} - set(sys.stdlib_module_names)))"
    )
    answer = subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, capture_output=True, text=True, check=True)
    heavy = {"tomli", "numpy", "scipy", "pandas", "matplotlib", "networkx", "pint", "openpyxl"}
    assert not heavy & set(answer.stdout.strip("[]\n").replace("'", "").split(", "))


def test_a_shop_is_needed_only_once(session: Session) -> None:
    session.start(small_shop().document)
    assert isinstance(session.shop, Shop)
    assert session.values() == small_shop().columns["plan"].column
