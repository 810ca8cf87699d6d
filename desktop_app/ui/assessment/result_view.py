"""What the answers would set on the map, listed before it is set: today's value, the new one, and how sure it is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.core.analysis.assessment.reliability import reliability
from desktop_app.core.analysis.words import group_name
from desktop_app.core.charts.number_format import fixed_text, number_text
from desktop_app.core.map.maturity import maturity
from desktop_app.core.project.assessment_levels import MODE_INPUT, Setting, settings_from
from desktop_app.ui.assessment.answer_desk import AnswerDesk
from desktop_app.ui.assessment.score_text import flags_text, short_number
from desktop_app.ui.assessment.standing import Standing
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.cell_model import Cell, CellModel
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.forms.empty_state import EmptyState
from desktop_app.ui.forms.table_view import TableView
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.forms.toggle import Toggle
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens

NAME, TODAY, NEW, PEOPLE, SPREAD, GRADE = range(6)
WIDTHS = {TODAY: 66, NEW: 74, PEOPLE: 62, SPREAD: 74, GRADE: 52}
MIXED = 0.0


class ResultView(QWidget):
    """The table, the switch of the evidence cap, and the button that puts everything into force."""

    apply_asked = Signal(object)
    """These settings are to be put into force."""

    def __init__(self, session: Session, desk: AnswerDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.settings: tuple[Setting, ...] = ()
        self.cap = Toggle()
        self.cap.clicked.connect(lambda capped: desk.cap(capped=capped))
        self._cap_text, self._note = (
            TextLabel("", "small", "ink", wraps=True),
            TextLabel("", "hint", "ink3", wraps=True),
        )
        self.apply_button = Button(kind="primary", icon="check")
        self.apply_button.clicked.connect(self._ask)
        self.cells = CellModel(6)
        self.view = TableView(row=tokens.TWO_LINE_ROW)
        self.view.setModel(self.cells)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        self._empty = EmptyState("clipboard-check-outline")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.view)
        self._lay_out()

    def show_standing(self, standing: Standing) -> None:
        """What follows from the answers."""
        tr = self._session.tr
        self.settings = settings_from(self._session.shop, tr)
        self.cap.setChecked(standing.assessment.capped)
        self.cells.set_rows([self._row(setting, standing) for setting in self.settings])
        self.view.viewport().update()
        self._stack.setCurrentWidget(self.view if self.settings else self._empty)
        changed = sum(setting.changes for setting in self.settings)
        self.apply_button.setEnabled(bool(changed))
        self.apply_button.setText(tr("Apply {count} values to the map").format(count=changed))
        self._note.setText(self._note_text(standing))

    def retranslate(self) -> None:
        """Every text."""
        tr = self._session.tr
        self._cap_text.setText(tr("Hold cells that no data supports at 3 of 5"))
        self.cap.setAccessibleName(self._cap_text.text())
        self.cells.set_titles((tr("What"), tr("Today"), tr("Answers"), tr("People"), tr("Spread"), tr("Grade")))
        self.view.setAccessibleName(tr("What the answers set"))
        self._empty.set_texts(tr("What the answers would change on the map is listed here, before it is changed."))

    def _row(self, setting: Setting, standing: Standing) -> list[Cell]:
        score, language = setting.score, self._session.settings.language
        name = self._name(setting)
        flags = flags_text(score, standing.questionnaire, language, self._session.tr)
        below = flags or setting.entry.provenance.method
        known: Mapping[int, object] = {CellRole.BELOW: below}
        before, after = (self._value(setting, value) for value in (setting.before, setting.entry.value))
        spoken = f"{name}: {before} → {after}, {below}"
        tone: Mapping[int, object] = {CellRole.TONE: "ink3" if not setting.changes else "ink2"}
        strong: Mapping[int, object] = {CellRole.STRONG: setting.changes, **({} if setting.changes else tone)}
        return [
            Cell(name, {**known, Qt.ItemDataRole.AccessibleTextRole: spoken}, f"{name}\n{below}"),
            Cell(before, tone, before, at_right=True),
            Cell(after, strong, after, at_right=True),
            Cell(str(score.n) if score else "", tone, at_right=True),
            Cell(short_number(score.iqr) if score and score.iqr is not None else "", tone, at_right=True),
            Cell(score.grade if score else "", tone, at_right=True),
        ]

    def _name(self, setting: Setting) -> str:
        content = self._session.shop.content
        if setting.input == MODE_INPUT:
            return self._session.tr("Who decides today")
        if setting.node in content.figure:
            return self._session.name(content.figure[setting.node].name)
        names = {initiative.id: initiative.name for initiative in content.initiatives.all}
        share = self._session.tr("{initiative}: what rivals can take away")
        return share.format(initiative=self._session.name(names[setting.node]))

    def _value(self, setting: Setting, value: object) -> str:
        assert isinstance(value, float | int)  # noqa: S101 the assessment sets no inputs with items
        if setting.score is not None:
            return fixed_text(maturity(value), 1)
        if setting.input == MODE_INPUT:
            return fixed_text(value, 0) if value != MIXED else self._session.tr("mixed")
        return number_text(value, "percent", self._session.settings.language)

    def _note_text(self, standing: Standing) -> str:
        tr, figure = self._session.tr, self._session.shop.content.figure
        parts = [self._session.name(standing.questionnaire.scoring.bias_note).capitalize()]
        dimension_of = {cell: figure[cell].dimension for cell in standing.questionnaire.cells if cell in figure}
        found = reliability(standing.questionnaire, standing.assessment, dimension_of)
        if found:
            each = ", ".join(f"{group_name(group, tr)} {short_number(alpha)}" for group, alpha in found.items())
            parts.append(tr("Cronbach's alpha: {each}").format(each=each))
        return " · ".join(parts)

    def _ask(self) -> None:
        self.apply_asked.emit(self.settings)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.cap)
        foot.addWidget(self._cap_text, 1)
        foot.addWidget(self.apply_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.GUTTER, tokens.GAP, tokens.GUTTER, tokens.GUTTER)
        column.setSpacing(8)
        column.addLayout(foot)
        column.addWidget(self._note)
        column.addWidget(self._stack, 1)
