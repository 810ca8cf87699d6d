"""The icon in the sizes and formats that desktops want, all drawn from the one drawing in resources/icon."""

from __future__ import annotations

import os
from pathlib import Path

from bundle.contents import NAME, ROOT

DRAWING = ROOT / "resources" / "icon" / f"{NAME}.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def draw_icons(folder: Path) -> None:
    """Leaves dynacap-<size>.png, dynacap.ico for Windows and dynacap.icns for macOS in `folder`."""
    from PIL import Image

    folder.mkdir(parents=True, exist_ok=True)
    _draw_pictures(folder)
    pictures = [Image.open(folder / f"{NAME}-{size}.png") for size in SIZES]
    largest, others = pictures[-1], pictures[:-1]
    small = [picture for picture in others if picture.width <= 256]  # noqa: PLR2004 - the most that the format holds
    small[-1].save(folder / f"{NAME}.ico", append_images=small[:-1], sizes=[picture.size for picture in small])
    largest.save(folder / f"{NAME}.icns", append_images=others)


def _draw_pictures(folder: Path) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    app = QGuiApplication.instance() or QGuiApplication([])
    drawing = QSvgRenderer(str(DRAWING))
    for size in SIZES:
        picture = QImage(size, size, QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            drawing.render(painter, QRectF(0, 0, size, size))
        picture.save(str(folder / f"{NAME}-{size}.png"))
    del app
