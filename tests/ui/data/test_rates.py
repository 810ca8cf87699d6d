"""Rows and files left out for want of a rate come in once it is entered."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop_app.core.analysis.rates import rates_of
from desktop_app.ui.data.page import DataPage
from desktop_app.ui.session.session import Session
from tests.core.evidence.made_sources import write
from tests.ui.data.steps import LEFT, PATIENCE, files_of

STRANGE = "KES"


def orders(path: Path, *currencies: str) -> Path:
    """A file of one order in each of these currencies a day."""
    rows: list[list[object]] = [["Order number", "Order date", "Total", "Currency"]]
    for day in range(1, 29):
        for place, code in enumerate(currencies):
            rows.append([f"{path.stem}-{day}-{place}", f"2026-07-{day:02}", 20 + day, code])
    return write(path, rows)


def test_what_was_left_out_for_want_of_a_rate_comes_in_with_it(
    page: DataPage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    home, far = orders(tmp_path / "home.csv", "USD", "USD", "USD", STRANGE), orders(tmp_path / "far.csv", STRANGE)
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        page.add_files((home, far))
    assert files_of(session.document) == ["home.csv"]
    (source,) = session.document.sources
    assert (source.rows_read, source.rows_used) == (112, 84)
    card = page.rates
    assert card.isVisible()
    assert list(card.fields) == [STRANGE]
    card.fields[STRANGE].setValue(129.5)
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.mouseClick(card.use_button, LEFT)
    assert rates_of(session.document.models["rates"]).per_usd[STRANGE] == 129.5
    assert [(source.file, source.rows_used) for source in session.document.sources] == [
        ("home.csv", 112),
        ("far.csv", 28),
    ]
    assert not card.isVisible()
