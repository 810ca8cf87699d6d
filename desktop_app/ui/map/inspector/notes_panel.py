"""The note on the selected node or link: free text, one step of undo a stretch of typing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.core.project.edits import SetNote
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.map.inspector.node_state import NodeState
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme import tokens


class NotesPanel(QWidget):
    """Every key is kept at once; leaving the field ends the stretch."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._about = ""
        self._gesture: int | None = None
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        self.field.setUndoRedoEnabled(False)
        self.field.textChanged.connect(self._keep)
        self.field.installEventFilter(self)
        self._hint = TextLabel("", "hint", "ink3", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.GUTTER, 12, tokens.GUTTER, 12)
        column.addWidget(self.field, 1)
        column.addWidget(self._hint)

    def show_state(self, state: NodeState) -> None:
        """Shows the note on a node."""
        self.show_note(state.node.id, state.name)

    def show_note(self, about: str, name: str) -> None:
        """Shows the note that goes by a node, or by what a link lies between; `name` is what that is called."""
        tr = self._session.tr
        if about != self._about:
            self._gesture = None
        self._about = about
        text = self._session.document.notes.get(self._about, "")
        if text != self.field.toPlainText():
            self.field.blockSignals(True)
            self.field.setPlainText(text)
            self.field.blockSignals(False)
        self.field.setAccessibleName(tr("Note on {node}").format(node=name))
        self.field.setPlaceholderText(tr("What you know about this: who said so, since when, what to check"))
        self._hint.setText(tr("Notes are kept in the project."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Coming to the field or leaving it ends a stretch of typing; undo and redo are the window's."""
        if event.type() == QEvent.Type.ShortcutOverride and _is_of_the_window(event):
            event.ignore()
            return True
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._gesture = None
        return super().eventFilter(watched, event)

    def _keep(self) -> None:
        if self._gesture is None:
            self._gesture = self._session.new_gesture()
        self._session.do(SetNote(self._about, self.field.toPlainText(), self._gesture))


def _is_of_the_window(event: QEvent) -> bool:
    """Whether these keys are a shortcut that the field would swallow, though it has no steps of its own."""
    standard = QKeySequence.StandardKey
    return isinstance(event, QKeyEvent) and any(event.matches(key) for key in (standard.Undo, standard.Redo))
