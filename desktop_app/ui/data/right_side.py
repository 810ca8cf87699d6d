"""What stands beside the list of tables: a place for files, one table, its rows, or what is entered by date."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.ui.data.empty_page import EmptyPage
from desktop_app.ui.data.rows_view import RowsView
from desktop_app.ui.data.rules_view import RulesView
from desktop_app.ui.data.source_view import SourceView
from desktop_app.ui.session.session import Session


class RightSide(QStackedWidget):
    """The four views; `rows_open` where the rows of a source are looked at."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.rows_open = False
        self.empty, self.view, self.rules, self.rows = (
            EmptyPage(session),
            SourceView(session),
            RulesView(session),
            RowsView(session),
        )
        for view in (self.empty, self.view, self.rules, self.rows):
            self.addWidget(view)

    def show_wanted(self, *, rules: bool, correcting: bool) -> None:
        """The view that is wanted now; `rules` where it is what is entered by date, `correcting` a file looked at."""
        if rules:
            self.rules.refresh()
            self.setCurrentWidget(self.rules)
        elif self.rows_open:
            self.setCurrentWidget(self.rows)
        else:
            self.setCurrentWidget(self.view if correcting or self._session.document.sources else self.empty)
