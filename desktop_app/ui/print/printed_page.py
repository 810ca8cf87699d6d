"""A page of the window as it is printed: its charts, its tables and what it says, and what all of it rests on.

Whatever a page shows now is taken from its widgets, so that no page has to know of paper.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QTreeView, QWidget

from desktop_app.core.slides.notes import evidence_sentence
from desktop_app.ui.assessment.page import AssessmentPage
from desktop_app.ui.charts.canvas import ChartCanvas
from desktop_app.ui.compare.page import ComparePage
from desktop_app.ui.forms.kpi_card import KpiCard
from desktop_app.ui.forms.text import WORD_JOINER, TextLabel
from desktop_app.ui.map.exchange.map_picture import printed
from desktop_app.ui.map.page import MapPage
from desktop_app.ui.print.block import Block, ChartBlock, Imprinted, Part, RowsBlock, TextBlock
from desktop_app.ui.print.map_sheet import FORMATS
from desktop_app.ui.print.questionnaire_sheet import questionnaire_parts
from desktop_app.ui.session.session import Session

SENTENCE = 24
"""So many letters make a sentence, where a stop ends them: all else are names of fields and buttons."""
STOPS = (".", "\N{IDEOGRAPHIC FULL STOP}")
MOST_ROWS, MOST_COLUMNS = 40, 8
ROWS_A_TABLE = 30
Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class PrintedPage:
    """What is set on paper; for the map its drawing as SVG, which becomes a poster."""

    title: str
    printed: Imprinted
    poster: bytes = b""


def printed_page(session: Session, page: QWidget, title: str) -> PrintedPage:
    """The page of that title as it is seen now."""
    document, day = session.document, date.today().isoformat()  # noqa: DTZ011 - the user's own day
    about = [document.title, session.name(session.chosen.name) if session.chosen else "", day]
    foot = " · ".join(part for part in about if part)
    if isinstance(page, AssessmentPage) and page.asks:
        return _questionnaire(session, f"{document.title} · {day}")
    head = Part((TextBlock(title, "title"), TextBlock(foot, "hint", "ink3")))
    body = Part(tuple(_blocks(page)))
    rests = Part((TextBlock(_rests_on(session), "hint", "ink2"),))
    imprinted = Imprinted((head, body, rests), foot, session.settings.language)
    poster = printed(session, page.scene, FORMATS["svg"]) if isinstance(page, MapPage) else b""
    return PrintedPage(f"{document.title} – {title}", imprinted, poster)


def _questionnaire(session: Session, foot: str) -> PrintedPage:
    """All statements, to be answered on paper: a page of the window shows but some of them."""
    title = session.tr("How capable is the firm today?")
    parts = (Part((TextBlock(title, "title"),)), *questionnaire_parts(session))
    return PrintedPage(f"{session.document.title} – {title}", Imprinted(parts, foot, session.settings.language))


def _blocks(page: QWidget) -> Iterator[Block]:
    """What the page shows, in the order in which it was put together."""
    cards = [card for card in page.findChildren(KpiCard) if card.isVisibleTo(page)]
    if cards:
        yield RowsBlock(tuple((card.accessibleName(), card.accessibleDescription()) for card in cards))
    if isinstance(page, ComparePage):
        yield from _tables(tuple(cells[1:] for cells in page.rows()))
    for widget in page.findChildren(QWidget):
        if not widget.isVisibleTo(page):
            continue
        if isinstance(widget, ChartCanvas) and widget.chart is not None:
            yield ChartBlock(widget.chart)
        elif isinstance(widget, QTableView | QTreeView) and not isinstance(page, ComparePage):
            rows = _rows(widget)
            if any(text for cells in rows for text in cells[1:]):
                yield from _tables(rows)
        elif isinstance(widget, TextLabel) and _is_sentence(widget.text()):
            yield TextBlock(widget.text().replace(WORD_JOINER, ""))


def _tables(rows: Rows) -> Iterator[RowsBlock]:
    """The rows in tables that no page is too small for, each with the headings."""
    head, *others = rows
    for start in range(0, len(others), ROWS_A_TABLE):
        yield RowsBlock((head, *others[start : start + ROWS_A_TABLE]))


def _is_sentence(text: str) -> bool:
    said = text.strip()
    letters = sum(2 if ord(letter) > 0x2E7F else 1 for letter in said)  # noqa: PLR2004 - from there on they are Chinese
    return letters >= SENTENCE and said.endswith(STOPS)


def _rows(view: QAbstractItemView) -> tuple[tuple[str, ...], ...]:
    """The first rows of a table, its headings first; what is hidden is left out."""
    model = view.model()
    if model is None:
        return ()
    hidden = view.isColumnHidden if isinstance(view, QTableView | QTreeView) else lambda _column: False
    columns = [column for column in range(model.columnCount()) if not hidden(column)][:MOST_COLUMNS]
    across = Qt.Orientation.Horizontal
    heads = tuple(str(model.headerData(column, across) or "") for column in columns)
    rows = range(min(model.rowCount(), MOST_ROWS))
    cells = (tuple(str(model.index(row, column).data() or "") for column in columns) for row in rows)
    return (heads, *cells) if columns and any(heads) else tuple(cells)


def _rests_on(session: Session) -> str:
    shop = session.shop
    inputs = (entry for entry in shop.program.inputs.values() if entry.role != "link")
    return evidence_sentence((shop.provenance(entry.id).status for entry in inputs), session.settings.language)
