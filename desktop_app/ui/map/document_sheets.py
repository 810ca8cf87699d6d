"""The sheets of the open document: what is on them and where it stands."""

from __future__ import annotations

from desktop_app.core.map.canvas import Canvas
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.sheet import Sheet
from desktop_app.core.map.standing import WholeStanding, poster_standing
from desktop_app.ui.map.scene import POSTER
from desktop_app.ui.session.session import Session


class DocumentSheets:
    """Remembers where nodes stood that nobody has put anywhere, so that they stay there."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._standing: WholeStanding | None = None
        self._made: dict[str, tuple[CapabilityMap, Canvas, Sheet]] = {}

    @property
    def now(self) -> tuple[CapabilityMap, Canvas]:
        """What the sheets are made of; the same objects as long as nothing of it changes."""
        return self._session.shop.content.figure, self._session.document.canvas

    def forget(self) -> None:
        """Another document is open."""
        self._standing = None
        self._made.clear()

    def sheet(self, name: str) -> Sheet:
        """A sheet as it is now."""
        figure, canvas = self.now
        made = self._made.get(name)
        if made is None or made[0] is not figure or made[1] is not canvas:
            made = self._made[name] = (figure, canvas, self._sheet(name, figure, canvas))
        return made[2]

    def _sheet(self, name: str, figure: CapabilityMap, canvas: Canvas) -> Sheet:
        if name == POSTER:
            return poster_standing(figure, canvas.on(name), canvas.landings_on(name))
        if self._standing is None:
            shipped = self._session.shop.content.shipped
            known = sum(node.id in shipped for node in figure.nodes)
            self._standing = WholeStanding(shipped if 2 * known >= len(figure.nodes) else figure)
        return self._standing.sheet(figure, canvas.on(name), canvas.landings_on(name))
