"""The poster of a project's map made for paper: in the light theme, with nothing selected, as drawing or as pixels."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.ui.map.document_sheets import DocumentSheets
from desktop_app.ui.map.exchange.map_picture import PICTURES, printed
from desktop_app.ui.map.scene import POSTER, WHOLE, MapScene
from desktop_app.ui.session.session import Session

FORMATS = {known.id: known for known in PICTURES}


@dataclass(frozen=True)
class MapSheet:
    """The map as PNG, two dots for each px of the screen, and as SVG; both empty for a map without nodes."""

    png: bytes = b""
    svg: bytes = b""


def map_sheet(session: Session, *, png: bool = True) -> MapSheet:
    """The poster of the open project; the whole map where a project has no poster of its own."""
    scene = paper_scene(session)
    if scene is None:
        return MapSheet()
    pixels = printed(session, scene, FORMATS["png_2"]) if png else b""
    return MapSheet(pixels, printed(session, scene, FORMATS["svg"]))


def paper_scene(session: Session) -> MapScene | None:
    """A scene of the poster, or of the whole map where nothing stands on the poster; None for a map without nodes."""
    figure, sheets = session.shop.content.figure, DocumentSheets(session)
    if not figure.nodes:
        return None
    name = POSTER if any(node.poster for node in figure.nodes) else WHOLE
    return MapScene(figure, sheets.sheet(name), poster=name == POSTER)
