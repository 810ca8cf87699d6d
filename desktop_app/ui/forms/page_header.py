"""The header of a page: its title or its tabs at the left, its tools at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QWidget

from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.theme import active, icons, tokens, typography

TAB_PADDING = 10
CLOSE_PADDING = 4  # where there is no room for more
ICON_GAP = 6


@dataclass(frozen=True)
class Tab:
    """A tab: its key, its text, and the icon and hue (a colour token) of a dimension."""

    key: str
    text: str
    icon: str = ""
    hue: str = "accent"


class PageHeader(QFrame):
    """48 px with a hairline below; `tab_chosen` tells the key of a tab that was clicked or reached by the arrows."""

    tab_chosen = Signal(str)

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        self.setFixedHeight(tokens.HEADER)
        self._title = TextLabel(title, "panel")
        self._title.setVisible(bool(title))
        self._tabs: dict[str, _TabButton] = {}
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(tokens.GUTTER, 0, tokens.GUTTER, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self._title)
        self._row.addStretch(1)

    @property
    def chosen(self) -> str:
        """The key of the tab shown, "" where there are none."""
        return next((key for key, tab in self._tabs.items() if tab.isChecked()), "")

    def set_title(self, title: str) -> None:
        """Another title; without one it takes no room."""
        self._title.setText(title)
        self._title.setVisible(bool(title))

    def set_tabs(self, tabs: Sequence[Tab]) -> None:
        """The tabs. Called with the same keys again it only changes their texts."""
        if [tab.key for tab in tabs] != list(self._tabs):
            self._rebuild(tabs)
        for tab in tabs:
            self._tabs[tab.key].show_tab(tab)
        self._fit()

    def choose(self, key: str) -> None:
        """That tab is shown now; nothing is told."""
        if key in self._tabs:
            self._tabs[key].setChecked(True)

    def tab(self, key: str) -> QAbstractButton:
        """The button of a tab. Raises KeyError."""
        return self._tabs[key]

    def bring_together(self) -> None:
        """Tabs side by side without gaps, for narrow panels."""
        self._row.setContentsMargins(4, 0, 4, 0)
        self._row.setSpacing(0)

    def add_tool(self, tool: QWidget) -> None:
        """A widget at the right."""
        self._row.addWidget(tool, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tabs move together where there is little room; without room for their words they show only their icons."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        tabs = list(self._tabs.values())
        held = (self._row.itemAt(place).widget() for place in range(self._row.count()))
        tools = [tool for tool in held if tool is not None and tool not in tabs and not tool.isHidden()]
        words = sum(tool.sizeHint().width() for tool in tools) + sum(tab.words_width() for tab in tabs)
        around = self._row.spacing() * (len(tools) + len(tabs)) + 2 * tokens.GUTTER
        room = self.width() - words - around
        padding = TAB_PADDING if room >= 2 * TAB_PADDING * len(tabs) else CLOSE_PADDING
        brief = room < 2 * CLOSE_PADDING * len(tabs)
        for tab in tabs:
            tab.fit(TAB_PADDING if brief else padding, brief=brief)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairline below."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), active.colour("surface"))
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), active.colour("line"))

    def _clicked(self) -> None:
        self.tab_chosen.emit(self.chosen)

    def _rebuild(self, tabs: Sequence[Tab]) -> None:
        for button in self._tabs.values():
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        self._tabs = {}
        for number, tab in enumerate(tabs):
            button = _TabButton(self)
            self._group.addButton(button)
            self._row.insertWidget(number + 1, button)
            self._tabs[tab.key] = button


class _TabButton(QAbstractButton):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tab = Tab("", "")
        self._brief, self._padding = False, TAB_PADDING
        self.setCheckable(True)
        self.toggled.connect(self.updateGeometry)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_tab(self, tab: Tab) -> None:
        self._tab = tab
        self.setText(tab.text)
        self.setAccessibleName(tab.text)
        self.updateGeometry()
        self.update()

    def fit(self, padding: int, *, brief: bool) -> None:
        """Whether the text gives way to the icon, unless the tab is chosen; the tooltip then has it."""
        if (padding, brief) != (self._padding, self._brief):
            self._padding, self._brief = padding, brief
            self.setToolTip(self._tab.text if brief else "")
            self.updateGeometry()
            self.update()

    def words_width(self) -> int:
        """The room for icon and text alone [px]."""
        wide = typography.metrics("body", QFont.Weight.DemiBold).horizontalAdvance(self._tab.text)
        icon = tokens.LINE_ICON + ICON_GAP if self._tab.icon else 0
        return round(wide) + 1 + icon

    def sizeHint(self) -> QSize:
        inner = tokens.LINE_ICON if self._shows_icon_only() else self.words_width()
        return QSize(inner + 2 * self._padding, tokens.HEADER)

    def minimumSizeHint(self) -> QSize:
        # What it could be must not keep the window wide: how it is shown follows from the window.
        inner = tokens.LINE_ICON if self._tab.icon and not self.isChecked() else self.words_width()
        return QSize(inner + 2 * CLOSE_PADDING, tokens.HEADER)

    def _shows_icon_only(self) -> bool:
        return self._brief and bool(self._tab.icon) and not self.isChecked()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            on, left = self.isChecked(), float(self._padding)
            if self._tab.icon:
                box = QRectF(left, (self.height() - tokens.LINE_ICON) / 2, tokens.LINE_ICON, tokens.LINE_ICON)
                icons.paint_icon(painter, box, self._tab.icon, active.colour(self._tab.hue))
                left += tokens.LINE_ICON + ICON_GAP
            painter.setFont(typography.font("body", weight=QFont.Weight.DemiBold if on else None))
            painter.setPen(active.colour("ink" if on or self.underMouse() else "ink2"))
            room = QRectF(left, 0, self.width() - left, self.height())
            if not self._shows_icon_only():
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._tab.text)
            if on:
                foot = self.height() - tokens.TAB_LINE
                line = QRectF(self._padding / 2, foot, self.width() - self._padding, tokens.TAB_LINE)
                painter.fillRect(line, active.colour(self._tab.hue))
            if self.hasFocus():
                painter.setPen(QPen(active.colour("accent"), tokens.SELECTION))
                painter.drawRoundedRect(
                    QRectF(self.rect()).adjusted(2, 6, -2, -8), tokens.FIELD_RADIUS, tokens.FIELD_RADIUS
                )
