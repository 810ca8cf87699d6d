"""What is asked for in the reading pane, done on the canvas: ways shown alone, saved views, the presentation."""

from __future__ import annotations

from desktop_app.core.map.canvas import View
from desktop_app.ui.map.canvas import MapCanvas
from desktop_app.ui.map.outline_list import OutlineList
from desktop_app.ui.map.reading.presentation import Presentation
from desktop_app.ui.map.reading.reading_pane import ReadingPane
from desktop_app.ui.map.saved_views import scene_of, seen_as_view, show_saved
from desktop_app.ui.map.scene import MapScene
from desktop_app.ui.map.sheets import Sheets
from desktop_app.ui.map.tools import MapTools
from desktop_app.ui.map.tour import tour
from desktop_app.ui.map.way import Way
from desktop_app.ui.session.session import Session

PRESENT = "present"


class ReadingDesk(ReadingPane):
    """The pane, with the canvas, the sheets and the tools that follow it."""

    def __init__(
        self, session: Session, outline: OutlineList, canvas: MapCanvas, sheets: Sheets, tools: MapTools
    ) -> None:
        super().__init__(session, outline, self._seen)
        self._canvas, self._sheets, self._tools = canvas, sheets, tools
        self.chosen.connect(canvas.show_selection)
        self.way_wanted.connect(self._show_way)
        self.views.view_wanted.connect(self._show_saved)
        self.views.presented.connect(self.present)
        canvas.selection_changed.connect(self.show_selection)

    def can(self, wish: str) -> bool:
        """Whether this is one of the parts, or the presentation."""
        return wish == PRESENT or wish in self.buttons

    def come(self, wish: str) -> None:
        """Shows a part with the keyboard on it, or presents the saved views."""
        if wish == PRESENT:
            self.present()
            return
        self._tools.list.setChecked(True)
        self.show_part(wish)
        self.buttons[wish].setFocus()

    def present(self) -> None:
        """All saved views full screen; where there are none, the whole map part by part."""
        views = self._session.document.canvas.views or tour(self._session)
        if not views:
            return
        Presentation(views, self._scene_of, self.window()).showFullScreen()

    def _seen(self, view: str, name: str) -> View:
        return seen_as_view(self._canvas, view, name)

    def _scene_of(self, view: View) -> MapScene:
        return scene_of(self._canvas, self._session, view)

    def _show_way(self, way: Way) -> None:
        """A way is shown alone on the canvas."""
        self._sheets.show_sheet(self._canvas.sheet_name)
        self._canvas.show_way(way)
        self._tools.view.choose(self._canvas.sheet_name)

    def _show_saved(self, view: View) -> None:
        """A saved view is shown, and the tools say what it shows."""
        self._sheets.show_sheet(view.sheet)
        show_saved(self._canvas, view)
        self._tools.view.choose(view.sheet)
        self._tools.choose_least(view.least)
        self._tools.filter.choose_hidden(view.hidden_kinds, view.hidden_dimensions)
