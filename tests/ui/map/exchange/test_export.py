"""The map goes out: losses are listed first, files come back as they went, pictures are light on white."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.core.charts.palette import palette
from desktop_app.core.evidence.files.map_file import read_map_file
from desktop_app.core.map.exchange.formats import FORMATS
from desktop_app.ui.map.exchange.export_dialog import NOTHING_LOST, PICTURE, ExportDialog
from desktop_app.ui.map.exchange.map_picture import PICTURES, printed
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import active
from desktop_app.ui.theme.apply import apply_theme

LEFT = Qt.MouseButton.LeftButton
WHITE = "#ffffff"


class Dialogs:
    """Stands in for the dialog that asks where to."""

    def __init__(self, target: Path | None) -> None:
        self.target = target
        self.folder = Path()
        self.asked: list[str] = []

    def to_export(self, suffix: str, what: str) -> Path | None:
        """The target of the test."""
        self.asked.append(f"{what}{suffix}")
        return self.target


def offered(page: MapPage, target: Path | None) -> ExportDialog:
    page.exchange.dialogs = Dialogs(target)  # type: ignore[assignment]
    page.visit("export")
    dialog = page.exchange.shown
    assert isinstance(dialog, ExportDialog)
    return dialog


def test_losses_are_listed_before_anything_is_written(page: MapPage) -> None:
    dialog = offered(page, None)
    dialog.choose("mental_modeler")
    assert "oderators of links are left out" in dialog.said.text()
    dialog.choose("graphml")
    assert dialog.losses() == (NOTHING_LOST,)
    dialog.choose("svg")
    assert dialog.losses() == (PICTURE,)
    assert not dialog.direction.isVisible()
    dialog.choose("matrix_csv")
    assert dialog.direction.isVisible()


@pytest.mark.parametrize("name", [known.id for known in FORMATS if known.reads])
def test_what_is_written_is_read_back(page: MapPage, session: Session, tmp_path: Path, name: str) -> None:
    known = next(known for known in FORMATS if known.id == name)
    target = tmp_path / f"map{known.suffix}"
    dialog = offered(page, target)
    dialog.choose(name)
    QTest.mouseClick(dialog.save_button, LEFT)
    (reading,) = read_map_file(target)
    figure = session.shop.content.figure
    assert len(reading.map.nodes) == len(figure.nodes)
    assert len(reading.map.links) == len(figure.links)
    assert page.canvas.banners.notices[0].what.text() == f"{target.name} is written."


def test_the_direction_of_a_matrix_is_the_persons(page: MapPage, session: Session, tmp_path: Path) -> None:
    target = tmp_path / "map.csv"
    dialog = offered(page, target)
    dialog.choose("matrix_csv")
    dialog.direction.segment.button("column_to_row").click()
    QTest.mouseClick(dialog.save_button, LEFT)
    (turned,) = read_map_file(target, "column_to_row")
    (straight,) = read_map_file(target, "row_to_column")
    names = {node.name.en: node.id for node in turned.map.nodes}
    figure = session.shop.content.figure
    ends = {(figure[link.source].name.en, figure[link.target].name.en) for link in figure.links}
    assert {(link.source, link.target) for link in turned.map.links} == {(names[a], names[b]) for a, b in ends}
    assert {(link.target, link.source) for link in straight.map.links} == {
        (link.source, link.target) for link in turned.map.links
    }


def test_a_place_that_cannot_be_written_is_told(page: MapPage, tmp_path: Path) -> None:
    dialog = offered(page, tmp_path / "missing" / "map.csv")
    dialog.choose("matrix_csv")
    QTest.mouseClick(dialog.save_button, LEFT)
    (told,) = page.canvas.banners.notices
    assert told.tone == "err"
    assert "map.csv" in told.what.text()


def test_pictures_are_as_large_as_they_say(page: MapPage, session: Session) -> None:
    room = page.scene.sceneRect().size()
    twice, four, svg, pdf = (printed(session, page.scene, picture) for picture in PICTURES)
    for content, scale in ((twice, 2), (four, 4)):
        image = QImage.fromData(QByteArray(content))
        assert image.size() == (room * scale).toSize()
    assert b"<svg" in svg[:400]
    assert b"<image" not in svg
    assert pdf.startswith(b"%PDF")
    assert pdf.count(b"/Type /Page\n") == 1


def test_pictures_are_light_on_white_whatever_the_window_shows(
    page: MapPage, session: Session, qapp: QApplication
) -> None:
    light = printed(session, page.scene, PICTURES[0])
    apply_theme(qapp, "dark", language="en")
    try:
        dark = printed(session, page.scene, PICTURES[0])
        assert active.colours() == palette("dark")
    finally:
        apply_theme(qapp, "light", language="en")
    assert dark == light
    corner = QImage.fromData(QByteArray(dark)).pixelColor(0, 0)
    assert corner.name() == WHITE


def test_the_selection_is_not_in_the_picture_and_stays(page: MapPage, session: Session) -> None:
    plain = printed(session, page.scene, PICTURES[0])
    page.canvas.show_node("cap_log_sensing")
    assert printed(session, page.scene, PICTURES[0]) == plain
    assert page.scene.selected == "cap_log_sensing"


def test_a_picture_comes_to_the_clipboard(page: MapPage) -> None:
    QApplication.clipboard().clear()
    page.visit("copy_picture")
    image = QApplication.clipboard().image()
    assert image.size() == (page.scene.sceneRect().size() * 2).toSize() != QSize()
