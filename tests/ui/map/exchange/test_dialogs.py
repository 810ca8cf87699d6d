"""The dialogs of the exchange: nothing is cut off, every name is there once, and another language closes them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop_app.core.i18n import LANGUAGES
from desktop_app.ui.map.exchange.import_dialog import REPLACE, ImportDialog
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme.apply import apply_theme
from tests.ui.clipping import clipped
from tests.ui.spoken import doubled

MATRIX = "Map,Rain,A mood of which the name is rather long\nRain,,-0.7\nA mood of which the name is rather long,,\n"


def opened(page: MapPage, session: Session, qtbot: QtBot, folder: Path, command: str) -> QDialog:
    if command == "import":
        path = folder / "rain.csv"
        path.write_text(MATRIX, "utf-8")
        with qtbot.waitSignal(session.tasks.finished, timeout=20_000):
            page.exchange.take(path)
    else:
        page.visit(command)
    assert page.exchange.shown is not None
    return page.exchange.shown


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", ["import", "export", "inference"])
def test_nothing_is_cut_off_and_names_are_unique(
    page: MapPage, session: Session, qtbot: QtBot, qapp: QApplication, tmp_path: Path, language: str, command: str
) -> None:
    session.settings.language = language
    apply_theme(qapp, "light", language=language)
    try:
        dialog = opened(page, session, qtbot, tmp_path, command)
        if isinstance(dialog, ImportDialog):
            dialog.ways[REPLACE].click()
        for _ in range(3):
            QApplication.processEvents()
        assert clipped(dialog) == []
        assert doubled(dialog) == []
        assert dialog.isModal() == (command != "inference")
    finally:
        apply_theme(qapp, "light", language="en")


def test_another_language_closes_what_is_open(page: MapPage, session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened(page, session, qtbot, tmp_path, "inference")
    session.settings.language = "zh"
    assert not dialog.isVisible()
    assert page.exchange.shown is None
