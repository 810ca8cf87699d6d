"""What could not be put into a table and why, as a list below it that can be closed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from desktop_app.core.errors import Problem, Translate
from desktop_app.ui.forms.buttons import IconButton
from desktop_app.ui.forms.icon_view import IconView
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.theme import tokens

HEIGHT = 120


class Refusals(QFrame):
    """Takes no room while nothing was refused."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "true")
        self._title = TextLabel("", "strong", "err")
        self._close = IconButton("close", size=tokens.LINE_ICON)
        self._close.clicked.connect(self.hide)
        self.reasons = QStringListModel(self)
        self.list = QListView()
        self.list.setModel(self.reasons)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QHBoxLayout()
        head.addWidget(IconView("alert-octagon-outline", "err", tokens.LINE_ICON))
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.GUTTER, 6, tokens.GUTTER, 6)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.list)
        self.setFixedHeight(HEIGHT)
        self.hide()

    def show_problems(self, problems: Sequence[Problem], tr: Translate) -> None:
        """Lists these problems; none closes the list."""
        self.setVisible(bool(problems))
        self._title.setText(tr("Not taken: {count}").format(count=len(problems)))
        self._close.set_tip(tr("Close the list of what was not taken"))
        self.list.setAccessibleName(tr("What was not taken"))
        self.reasons.setStringList([problem.text(tr) for problem in problems])
