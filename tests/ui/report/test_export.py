"""The report page by real clicks: sheets and language chosen, a workbook written, and nothing left when cancelled."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.i18n import LANGUAGES
from desktop_app.core.language.model import Names
from desktop_app.core.project.document import Document, new_document
from desktop_app.core.project.edits import RemoveScenario, SetTitle
from desktop_app.core.report.book_languages import languages_of
from desktop_app.core.report.reported_study import ReportedStudy
from desktop_app.core.report.written import WorkbookWish
from desktop_app.ui.report.exporting import Previewed
from desktop_app.ui.report.options import BOTH
from desktop_app.ui.report.page import ReportPage
from desktop_app.ui.session.session import Session
from desktop_app.ui.session.task import Task
from desktop_app.ui.theme.apply import apply_theme

LEFT = Qt.MouseButton.LeftButton
LONG = 240_000  # ms, on a busy machine
PLAN = Scenario("plan", Names("Plan", "方案"), {"map.on_fraud_screening": 1.0})


def document() -> Document:
    return replace(new_document("Kiosk: north/south"), scenarios=(PLAN,))


@pytest.fixture
def page(session: Session, qtbot: QtBot, tmp_path: Path, qapp) -> ReportPage:  # type: ignore[no-untyped-def]  # noqa: ANN001
    apply_theme(qapp, "light")
    session.start(document(), tmp_path / "kiosk.dynacap")
    page = ReportPage(session)
    qtbot.addWidget(page)
    page.resize(1290, 650)
    page.show()
    qtbot.waitExposed(page)
    return page


def test_a_file_beside_the_project_is_proposed(page: ReportPage, tmp_path: Path) -> None:
    assert page.options.path == tmp_path / "Kiosk_ north_south.xlsx"


def test_the_workbook_is_written_by_clicks(
    page: ReportPage, session: Session, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.do(RemoveScenario(PLAN.id))  # nothing to analyse: what is written then is told of in tests/workbook
    qtbot.mouseClick(page.options.language.button("zh"), LEFT)
    for part in ("evidence", "notes"):
        page.contents.boxes[part].setFocus()
        qtbot.keyClick(page.contents.boxes[part], Qt.Key.Key_Space)
    assert "evidence" not in page.contents.chosen
    with qtbot.waitSignal(page.exporting.written, timeout=LONG):
        qtbot.mouseClick(page.options.export, LEFT)
        assert not page.options.export.isEnabled()
    path = page.options.path
    assert path.parent == tmp_path
    titles = load_workbook(path, read_only=True).sheetnames
    assert titles[:2] == ["封面", "摘要"]
    assert not {"证据", "说明"} & set(titles)
    qtbot.waitUntil(page.options.export.isEnabled)
    opened: list[str] = []
    monkeypatch.setattr(
        "desktop_app.ui.report.target.QDesktopServices.openUrl", lambda url: opened.append(url.toLocalFile())
    )
    qtbot.mouseClick(page.options.open, LEFT)
    qtbot.mouseClick(page.options.folder, LEFT)
    assert opened == [str(path), str(tmp_path)]
    assert not page.options.changed.isVisible()
    session.do(SetTitle("Kiosk"))
    assert page.options.changed.isVisible()
    assert page.banners.notices == ()
    session.undo_stack.undo()
    assert not page.options.changed.isVisible()
    _no_task(session, qtbot)


def test_a_cancelled_export_leaves_nothing(page: ReportPage, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    before = set(tmp_path.iterdir())
    with qtbot.waitSignal(session.tasks.progressed, timeout=LONG, check_params_cb=lambda _, share: share > 0):
        qtbot.mouseClick(page.options.export, LEFT)
    qtbot.waitUntil(page.options.progress.isVisible, timeout=LONG)
    cancel = next(b for b in page.options.progress.findChildren(type(page.options.export)) if b.isVisible())
    with qtbot.waitSignal(
        session.tasks.cancelled, timeout=LONG, check_params_cb=lambda t: t is page.exporting.export_task
    ):
        qtbot.mouseClick(cancel, LEFT)
    assert {path for path in tmp_path.iterdir() if path.suffix != ".lock"} == before
    assert page.options.export.isEnabled()
    (notice,) = page.banners.notices
    assert (notice.what.text(), notice.cause and notice.cause.text()) == ("Stopped.", "Nothing was written.")
    _no_task(session, qtbot)


def test_both_languages_may_be_chosen_the_windows_first(
    page: ReportPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    wishes: list[WorkbookWish] = []
    export = page.exporting.export

    def note(wish: WorkbookWish) -> Task:
        wishes.append(wish)
        return _cancelled(export(wish))

    monkeypatch.setattr(page.exporting, "export", note)
    qtbot.mouseClick(page.options.language.button(BOTH), LEFT)
    qtbot.mouseClick(page.options.export, LEFT)
    assert [languages_of(wish.language)[0] for wish in wishes] == [session.settings.language]
    assert set(languages_of(wishes[0].language)) == set(LANGUAGES)
    _no_task(session, qtbot)


def test_a_preview_that_an_export_stopped_is_computed_afterwards(
    page: ReportPage, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop, asked = session.shop, list[str]()
    page.exporting.previewed.emit(Previewed(ReportedStudy("before", shop.program, shop.today), ()))
    assert page.exporting.is_previewing
    export = page.exporting.export
    monkeypatch.setattr(page.exporting, "preview", asked.append)
    monkeypatch.setattr(page.exporting, "export", lambda wish: _cancelled(export(wish)))
    qtbot.mouseClick(page.options.export, LEFT)
    assert not page.exporting.is_previewing
    qtbot.waitUntil(lambda: asked == ["en"], timeout=LONG)
    _no_task(session, qtbot)


def test_nothing_chosen_cannot_be_exported(page: ReportPage, session: Session, qtbot: QtBot) -> None:
    for box in page.contents.boxes.values():
        box.setChecked(False)
    assert not page.options.export.isEnabled()
    page.contents.boxes["summary"].setChecked(True)
    assert page.options.export.isEnabled()
    _no_task(session, qtbot)


def test_the_preview_shows_the_charts_of_the_study(page: ReportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(page.preview.canvases), timeout=LONG)
    shown = [canvas.chart for canvas in page.preview.canvases]
    assert None not in shown
    assert {"waterfall", "tornado", "histogram"} <= {chart.kind for chart in shown if chart}


def _cancelled(task: Task) -> Task:
    task.cancel()
    return task


def _no_task(session: Session, qtbot: QtBot) -> None:
    def stopped() -> bool:
        for task in session.tasks.open_tasks:  # a preview begins when an export has ended
            task.cancel()
        return not session.tasks.open_tasks

    qtbot.waitUntil(stopped, timeout=LONG)
