"""The one command of the undo stack: carries any edit."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from desktop_app.core.project.edits import Edit

MERGEABLE, ALONE = 1, -1


class EditCommand(QUndoCommand):
    """An edit that has been tried, with the edit that leads back; `make` puts an edit into force."""

    def __init__(self, edit: Edit, inverse: Edit, text: str, make: Callable[[Edit], None]) -> None:
        super().__init__(text)
        self.edit = edit
        self.inverse = inverse
        self._make = make

    def redo(self) -> None:
        """Puts the edit into force."""
        self._make(self.edit)

    def undo(self) -> None:
        """Takes it back."""
        self._make(self.inverse)

    def id(self) -> int:
        """Whether the stack should ask about merging at all."""
        return ALONE if self.edit.merge_key is None else MERGEABLE

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Whether a later edit of the same gesture has taken the place of this one; the way back stays this one's."""
        if not isinstance(other, EditCommand) or other.edit.merge_key != self.edit.merge_key:
            return False
        self.edit = other.edit
        return True
