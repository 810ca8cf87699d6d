"""What can be moved, as a list: decisions first, then facts and estimates by name."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.core.analysis.lever import Lever
from desktop_app.core.language.model import Input
from desktop_app.core.language.program import Program
from desktop_app.ui.analyse.named_list import NamedList
from desktop_app.ui.session.session import Session

OF_MAP = "map."
ROLES = ("decision", "fact", "estimate")


class LeverList(NamedList):
    """`lever` is the one chosen; an indexed input is moved as a whole."""

    def __init__(self, session: Session, first: str = "", parent: QWidget | None = None) -> None:
        super().__init__(session, [(i.id, i.name) for i in _movable(session.shop.program)], parent)
        self.choose(first)

    @property
    def lever(self) -> Lever:
        """What is moved."""
        return Lever(self.chosen)


def _movable(program: Program) -> list[Input]:
    """The inputs of the models; how the map works is not somebody's to move here."""
    found = [i for i in program.inputs.values() if i.role in ROLES and not i.id.startswith(OF_MAP)]
    return sorted(found, key=lambda i: (i.role != "decision", i.name.en.lower()))
