"""The tools above the map: which view, what to find, which links, how large."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QFrame, QHBoxLayout, QLineEdit, QWidget

from desktop_app.ui.forms.buttons import IconButton
from desktop_app.ui.forms.segment import Segment
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.map.filter_menu import FilterMenu
from desktop_app.ui.map.palette import Palette
from desktop_app.ui.map.scene import POSTER, WHOLE
from desktop_app.ui.map.sheets import MATRIX, TABLE
from desktop_app.ui.map.words import share_text
from desktop_app.ui.theme import active, tokens
from desktop_app.ui.theme.icons import icon

FIND_WIDTH, LEAST_FIND, GAP = 190, 96, 8
Say = Callable[[str], str]


class MapTools(QFrame):
    """Says what is wanted; the page does it."""

    view_chosen = Signal(str)
    found = Signal(str)
    least_chosen = Signal(float)
    zoom_wanted = Signal(float)
    fit_wanted = Signal()
    list_wanted = Signal(bool)
    legend_wanted = Signal(bool)
    asked = Signal(str)
    """A command of the Map menu is wanted."""

    def __init__(self, strengths: Mapping[str, float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        self.setFixedHeight(tokens.HEADER)
        self._least = sorted(strengths.values())
        self._names: dict[str, str] = {}
        self.view = Segment()
        self.view.chosen_changed.connect(self.view_chosen)
        self.list, self.legend = _toggle("format-list-bulleted"), _toggle("map-legend")
        self.list.toggled.connect(self.list_wanted)
        self.legend.toggled.connect(self.legend_wanted)
        self.filter = FilterMenu()
        self.palette_row = Palette()
        self.palette_row.asked.connect(self.asked)
        self.search = QLineEdit()
        self.search.setMinimumWidth(LEAST_FIND)
        self.search.setMaximumWidth(FIND_WIDTH)
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("magnify", "ink3"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.returnPressed.connect(self._go)
        self.links = QComboBox()
        self.links.activated.connect(lambda number: self.least_chosen.emit(self._least[number]))
        self.out, self.into = IconButton("minus"), IconButton("plus")
        self.out.clicked.connect(lambda: self.zoom_wanted.emit(1 / 1.2))
        self.into.clicked.connect(lambda: self.zoom_wanted.emit(1.2))
        self.zoom = TextLabel("", "small")
        self.zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.fit = IconButton("fit-to-screen-outline")
        self.fit.clicked.connect(self.fit_wanted)
        self._links_label = TextLabel("", "small", "ink2")
        self._lay_out()

    def retranslate(self, tr: Say, counts: Mapping[str, int], names: Mapping[str, str]) -> None:
        """Sets all texts; `counts` {view: nodes}, `names` {name: node id} can be found."""
        self.view.set_choices(
            (
                (POSTER, tr("Poster · {count}").format(count=counts[POSTER])),
                (WHOLE, tr("Whole map · {count}").format(count=counts[WHOLE])),
                (TABLE, tr("Table")),
                (MATRIX, tr("Matrix")),
            )
        )
        self.list.set_tip(tr("Show the nodes as a list"))
        self.legend.set_tip(tr("Show the legend"))
        self.palette_row.retranslate(tr)
        self.filter.retranslate(tr, active.language())
        self.search.setPlaceholderText(tr("Find a node"))
        self.search.setAccessibleName(tr("Find a node"))
        self.search.setToolTip(tr("Type part of a name, then Enter (Ctrl+F)"))
        self._links_label.setText(tr("Links:"))
        self._fill_links([tr("weak and up"), tr("medium and up"), tr("strong only")])
        self.links.setAccessibleName(tr("Which links are shown"))
        self.out.set_tip(tr("Smaller (−)"))
        self.into.set_tip(tr("Larger (+)"))
        self.fit.set_tip(tr("Fit everything in the window (Home)"))
        self._names = dict(names)
        completer = QCompleter(sorted(names), self.search)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._go)
        self.search.setCompleter(completer)
        self._share_room()

    def choose_least(self, least: float) -> None:
        """Which links are shown; nothing is told."""
        self.links.setCurrentIndex(max((n for n, value in enumerate(self._least) if value <= least), default=0))

    def show_zoom(self, zoom: float) -> None:
        """How large the map is shown."""
        self.zoom.setText(share_text(zoom, "", active.language()))

    def focus_find(self) -> None:
        """Puts the keyboard into the search field."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the room is short the palette is one button."""
        super().resizeEvent(event)
        self._share_room()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's name
        """The ground and the hairline below."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), active.colour("surface"))
            painter.fillRect(0, self.height() - 1, self.width(), 1, active.colour("line"))

    def _go(self) -> None:
        """To the node whose name is typed, or to the first whose name holds it."""
        wanted = self.search.text().strip().casefold()
        hits = [name for name in sorted(self._names) if wanted and wanted in name.casefold()]
        exact = [name for name in hits if name.casefold() == wanted]
        if hits:
            self.found.emit(self._names[(exact or hits)[0]])

    def _share_room(self) -> None:
        """The search gives way first, then the palette becomes one button, then labels go."""
        wide = {part: LEAST_FIND if part is self.search else part.sizeHint().width() for part in self._others}
        room = self.width() - 2 * tokens.GUTTER - sum(wide.values()) - GAP * (len(wide) + 2)
        self.palette_row.show_all(room=room > self.palette_row.full_width())
        least = self.palette_row.more.sizeHint().width()
        self._links_label.setVisible(room > least)
        self.zoom.setVisible(room + wide[self._links_label] > least)

    def _fill_links(self, texts: list[str]) -> None:
        chosen = max(self.links.currentIndex(), 0)
        self.links.blockSignals(True)
        self.links.clear()
        self.links.addItems(texts[: len(self._least)])
        self.links.setCurrentIndex(chosen)
        self.links.blockSignals(False)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.GUTTER, 0, tokens.GUTTER, 0)
        row.setSpacing(GAP)
        self.zoom.setMinimumWidth(self.fontMetrics().horizontalAdvance("400 %") + 8)
        left: tuple[QWidget, ...] = (self.view, self.list, self.legend, self.filter, self.search)
        right: tuple[QWidget, ...] = (self._links_label, self.links, self.out, self.zoom, self.into, self.fit)
        self._others = (*left, *right)
        for part in left:
            row.addWidget(part)
        row.setStretchFactor(self.search, 100)
        row.addStretch(1)
        row.addWidget(self.palette_row)
        row.addStretch(1)
        for part in right:
            row.addWidget(part)


def _toggle(name: str) -> IconButton:
    """A button that stays down."""
    made = IconButton(name)
    made.setCheckable(True)
    return made
