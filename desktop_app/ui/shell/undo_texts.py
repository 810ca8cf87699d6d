"""What undo and redo would do, said by their own actions."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand

from desktop_app.ui.session.command import EditCommand
from desktop_app.ui.session.session import Session
from desktop_app.ui.shell.action_set import ActionSet


class UndoTexts(QObject):
    """Keeps the texts of both actions and whether there is anything for them to do."""

    def __init__(self, session: Session, actions: ActionSet) -> None:
        super().__init__(actions)
        self._session, self._actions = session, actions
        stack = session.undo_stack
        stack.indexChanged.connect(self.refresh)
        stack.canUndoChanged.connect(self.refresh)
        stack.canRedoChanged.connect(self.refresh)
        session.opened.connect(self.refresh)

    def refresh(self) -> None:
        """Says both anew."""
        tr, stack = self._session.tr, self._session.undo_stack
        last = self._step(stack.command(stack.index() - 1)) if stack.canUndo() else ""
        coming = self._step(stack.command(stack.index())) if stack.canRedo() else ""
        self._actions.rename("edit.undo", tr("Undo “{step}”").format(step=last) if last else tr("Undo"))
        self._actions.rename("edit.redo", tr("Redo “{step}”").format(step=coming) if coming else tr("Redo"))
        self._actions["edit.undo"].setEnabled(stack.canUndo())
        self._actions["edit.redo"].setEnabled(stack.canRedo())

    def _step(self, command: QUndoCommand) -> str:
        # Said from the edit, not from the command's text, which was made in the language of that moment.
        return command.edit.name.text(self._session.tr) if isinstance(command, EditCommand) else command.text()
