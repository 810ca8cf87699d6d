"""The rows of a table that hold what somebody looks for, in the order of a column."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

from desktop_app.ui.map.table.cell_table_model import SORTED


class FilteredRows(QSortFilterProxyModel):
    """A row stays where every word looked for stands in one of its cells."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self.setSortRole(SORTED)
        self.setDynamicSortFilter(False)

    def look_for(self, text: str) -> None:
        """Other words to look for; none shows all rows."""
        self._words = tuple(text.casefold().split())
        self.invalidateFilter()

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex) -> bool:
        """See Qt."""
        model = self.sourceModel()
        columns = range(model.columnCount(source_parent))
        row = " ".join(
            str(model.index(source_row, column, source_parent).data() or "") for column in columns
        ).casefold()
        return all(word in row for word in self._words)

    def lessThan(self, left: QModelIndex | QPersistentModelIndex, right: QModelIndex | QPersistentModelIndex) -> bool:
        """Numbers by size, texts by letters."""
        one, other = left.data(SORTED), right.data(SORTED)
        if isinstance(one, float) and isinstance(other, float):
            return one < other
        return str(one) < str(other)
