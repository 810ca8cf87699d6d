"""The sheet that is shown as a picture: pixels, SVG or PDF, always in the light theme on white, as paper has it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGraphicsItem

from desktop_app.core.errors import Message
from desktop_app.ui.map.inspector.node_state import levels_of
from desktop_app.ui.map.scene import MapScene
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import active

POINTS = 72
"""Dots an inch, so that a pixel of the sheet is a point of the page."""


@dataclass(frozen=True)
class PictureFormat:
    """A kind of picture: its name, the ending of its files, and what makes its content of a scene."""

    id: str
    name: Message
    suffix: str
    content: Callable[[MapScene], bytes]


def printed(session: Session, shown: MapScene, picture: PictureFormat) -> bytes:
    """The content of a file that shows the sheet as it is, with nothing selected."""
    with _on_paper():
        return picture.content(_copy(session, shown))


def pixels(scene: MapScene, scale: float) -> QImage:
    """The scene as an image, so many times as large as on the screen; call it within a scene made for paper."""
    box = scene.sceneRect()
    image = QImage((box.size() * scale).toSize(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        _paint(painter, scene, QRectF(image.rect()))
    return image


def copied(session: Session, shown: MapScene, scale: float) -> QImage:
    """The sheet as an image for the clipboard."""
    with _on_paper():
        return pixels(_copy(session, shown), scale)


def _png(scale: float) -> Callable[[MapScene], bytes]:
    def content(scene: MapScene) -> bytes:
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"PNG")).write(pixels(scene, scale))
        return bytes(data.data())

    return content


def _svg(scene: MapScene) -> bytes:
    data, box = QByteArray(), scene.sceneRect()
    buffer = QBuffer(data)
    generator, area = QSvgGenerator(), QRect(0, 0, round(box.width()), round(box.height()))
    generator.setOutputDevice(buffer)
    generator.setResolution(POINTS)
    generator.setSize(area.size())
    generator.setViewBox(area)
    with QPainter(generator) as painter:
        painter.fillRect(area, Qt.GlobalColor.white)
        _paint(painter, scene, QRectF(area))
    return bytes(data.data())


def _pdf(scene: MapScene) -> bytes:
    data, box = QByteArray(), scene.sceneRect()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(POINTS)
    writer.setPageMargins(QMarginsF())
    writer.setPageSize(QPageSize(QSizeF(box.width(), box.height()), QPageSize.Unit.Point, "", _EXACT))
    with QPainter(writer) as painter:
        _paint(painter, scene, QRectF(0, 0, box.width(), box.height()))
    buffer.close()
    return bytes(data.data())


def _paint(painter: QPainter, scene: MapScene, area: QRectF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scene.render(painter, area, scene.sceneRect())


def _copy(session: Session, shown: MapScene) -> MapScene:
    """The sheet once more: without a selection, and without the pixels that the screen keeps of its nodes."""
    scene = MapScene(shown.figure, shown.sheet, poster=shown.is_poster)
    scene.notes.show(session.document.canvas, shown.name)
    scene.retranslate(session.tr, session.settings.language)
    scene.show_colours(shown.colours)
    scene.show_levels({name: levels_of(session, name) for name in scene.nodes})
    scene.hide(frozenset(scene.nodes) - frozenset(shown.visible()))
    for item in scene.items():
        item.setCacheMode(QGraphicsItem.CacheMode.NoCache)
    return scene


@contextmanager
def _on_paper() -> Iterator[None]:
    """The light theme while a picture is made; the window is not painted meanwhile."""
    app, shown = QCoreApplication.instance(), active.shown()
    assert app is not None  # noqa: S101 nothing is painted without one
    active.put_on(app, "light", shown.language, swapped=shown.swapped)
    try:
        yield
    finally:
        active.put_on(app, shown.theme, shown.language, swapped=shown.swapped)


_EXACT = QPageSize.SizeMatchPolicy.ExactMatch
PICTURES = (
    PictureFormat("png_2", Message("Picture, 2× (png)"), ".png", _png(2.0)),
    PictureFormat("png_4", Message("Picture, 4× (png)"), ".png", _png(4.0)),
    PictureFormat("svg", Message("Drawing on white (svg)"), ".svg", _svg),
    PictureFormat("pdf", Message("One page (pdf)"), ".pdf", _pdf),
)
