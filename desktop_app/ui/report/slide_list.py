"""The plan of the slides as a list: a check mark for each that is shown, and buttons that move the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop_app.core.errors import Translate
from desktop_app.core.project.slide_plan import SlidePlan
from desktop_app.core.slides.slide_names import slide_name
from desktop_app.ui.forms.buttons import IconButton
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.theme import tokens

KIND = Qt.ItemDataRole.UserRole


class SlideList(QWidget):
    """`planned` tells another plan, `chosen` the kind of the slide that is looked at."""

    planned = Signal(object)
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = SlidePlan()
        self._title, self._count = TextLabel("", "panel"), TextLabel("", "body", "ink2")
        self.list = QListWidget()
        self.list.setSpacing(3)
        self.up, self.down = (
            IconButton("arrow-up", size=tokens.LINE_ICON),
            IconButton("arrow-down", size=tokens.LINE_ICON),
        )
        self._put_together()
        self.list.itemChanged.connect(self._check)
        self.list.currentItemChanged.connect(self._choose)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)

    @property
    def kind(self) -> str:
        """The slide that is looked at, "" for none."""
        item = self.list.currentItem()
        return str(item.data(KIND)) if item is not None else ""

    def show_plan(self, plan: SlidePlan, tr: Translate) -> None:
        """The slides in their order; the one that was looked at stays chosen."""
        kind = self.kind or plan.order[0]
        self._plan = plan
        with QSignalBlocker(self.list):
            self.list.clear()
            for known in plan.order:
                item = QListWidgetItem(slide_name(known, tr))
                item.setData(KIND, known)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked if known in plan.left_out else Qt.CheckState.Checked)
                self.list.addItem(item)
            self.list.setCurrentRow(plan.order.index(kind))
        self._count.setText(tr("{count} of {all}").format(count=len(plan.wanted), all=len(plan.order)))
        self._enable()

    def retranslate(self, tr: Translate) -> None:
        """Sets every text anew."""
        self._title.setText(tr("The slides"))
        self.list.setAccessibleName(tr("The slides"))
        self.up.set_tip(tr("Move the slide up"))
        self.down.set_tip(tr("Move the slide down"))
        self.show_plan(self._plan, tr)

    def _put_together(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        for button in (self.up, self.down):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.GUTTER, 12, 6, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.list, 1)

    def _check(self, item: QListWidgetItem) -> None:
        shown = item.checkState() == Qt.CheckState.Checked
        self.planned.emit(self._plan.showing(str(item.data(KIND)), shown=shown))

    def _choose(self) -> None:
        self._enable()
        self.chosen.emit(self.kind)

    def _move_up(self) -> None:
        self.planned.emit(self._plan.moved(self.kind, -1))

    def _move_down(self) -> None:
        self.planned.emit(self._plan.moved(self.kind, 1))

    def _enable(self) -> None:
        row = self.list.currentRow()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.list.count() - 1)
