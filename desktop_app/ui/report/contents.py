"""What goes in: every sheet of the workbook with a check mark, in groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.core.errors import Translate
from desktop_app.core.report.sheet_choice import OF_ANSWERS, OF_SCENARIO
from desktop_app.core.report.sheet_names import sheet_name
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.theme import tokens

FIRST, ANALYSES, FOUNDATIONS, MODEL = "first", "analyses", "foundations", "model"
GROUP_OF: Mapping[str, str] = {
    "cover": FIRST,
    "summary": FIRST,
    **dict.fromkeys((*OF_SCENARIO, OF_ANSWERS), ANALYSES),
    "evidence": FOUNDATIONS,
    "notes": FOUNDATIONS,
    "chart_data": FOUNDATIONS,
}
"""All other sheets are of the model."""
ORDER = (FIRST, MODEL, ANALYSES, FOUNDATIONS)


class Contents(QWidget):
    """The list; `changed` tells that another sheet is wanted or not."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._count = TextLabel("", "panel"), TextLabel("", "body", "ink2")
        self.note = TextLabel("", "hint", "ink3", wraps=True)
        self.boxes: dict[str, QCheckBox] = {}
        self._heads: dict[str, TextLabel] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        body = QWidget()
        body.setProperty("plain", "true")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.addLayout(self._list)
        inner.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.GUTTER, 12, 6, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(scroll, 1)
        column.addWidget(self.note)

    @property
    def chosen(self) -> frozenset[str]:
        """The sheets that are wanted."""
        return frozenset(part for part, box in self.boxes.items() if box.isChecked())

    def show_sheets(self, parts: Sequence[str], tr: Translate) -> None:
        """These sheets; what was unchecked stays so."""
        if tuple(parts) != tuple(self.boxes):
            self._rebuild(parts)
        for part, box in self.boxes.items():
            box.setText(sheet_name(part, tr).replace("&", "&&"))
            box.setAccessibleName(tr("Include the sheet {name}").format(name=sheet_name(part, tr)))
        for group, label in self._heads.items():
            label.setText(_group_text(group, tr))
        self._title.setText(tr("What goes in"))
        self.note.setText(tr("A sheet that others compute with stays in the file, hidden."))
        self._tell(tr)

    def _rebuild(self, parts: Sequence[str]) -> None:
        off = {part for part, box in self.boxes.items() if not box.isChecked()}
        for widget in (*self.boxes.values(), *self._heads.values()):
            self._list.removeWidget(widget)
            widget.deleteLater()
        self.boxes, self._heads = {}, {}
        made = {part: QCheckBox() for part in parts}
        for group in ORDER:
            mine = [part for part in parts if GROUP_OF.get(part, MODEL) == group]
            if mine:
                self._heads[group] = TextLabel("", "hint", "ink2")
                self._list.addWidget(self._heads[group])
            for part in mine:
                self._list.addWidget(made[part])
        self.boxes = made
        for part, box in made.items():
            box.setChecked(part not in off)
            box.setMinimumHeight(tokens.TABLE_ROW)
            box.toggled.connect(self.changed)

    def _tell(self, tr: Translate) -> None:
        self._count.setText(tr("{count} of {all}").format(count=len(self.chosen), all=len(self.boxes)))


def _group_text(group: str, tr: Translate) -> str:
    return {
        FIRST: tr("First"),
        MODEL: tr("Model, live formulas"),
        ANALYSES: tr("Analyses"),
        FOUNDATIONS: tr("Foundations"),
    }[group]
