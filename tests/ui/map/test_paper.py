"""What the paper says by section, and the paper itself: attached, opened by the system's viewer, taken out again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from desktop_app.core.map.sections import sections
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.session.session import Session

PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "paper.pdf"
    path.write_bytes(PDF)
    return path


def test_a_section_says_what_the_paper_says(page: MapPage) -> None:
    page.visit("paper")
    part = page.reading.paper
    assert len(part.list.texts) == len(sections())
    part.list.setCurrentIndex(part.list.model().index(2, 0))
    assert part.text.text() == tuple(sections().values())[2].text.en.strip()


def test_the_paper_is_attached_opened_and_taken_out(
    page: MapPage, session: Session, qtbot: QtBot, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.visit("paper")
    part = page.reading.paper
    assert part.attach.isVisible()
    with qtbot.waitSignal(session.tasks.finished, timeout=20_000):
        part.take(paper)
    assert session.document.paper is not None
    assert session.undo_stack.count() == 1
    assert not part.attach.isVisible()
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    with qtbot.waitSignal(session.tasks.finished, timeout=20_000):
        part.open.click()
    qtbot.wait_until(lambda: bool(opened))
    shown = Path(opened[0].toLocalFile())
    assert shown.read_bytes() == PDF
    assert shown.is_relative_to(session.profile.folder)
    part.remove.click()
    assert session.document.paper is None
    assert part.attach.isVisible()
