"""What the user decides about a source: people stored after all, and orders of another shop; each is one step."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from pytestqt.qtbot import QtBot

from desktop_app.core.project.import_account import account_of
from desktop_app.ui.data.page import DataPage
from desktop_app.ui.session.session import Session
from tests.ui.data.steps import LEFT, PATIENCE


def orders(path: Path, first: str, last: str) -> Path:
    """One order a day, by somebody with a telephone."""
    lines = [f"{day:%Y%m%d},{day:%Y-%m-%d},Ann,+44 7700 900{day:%d}0,50" for day in pd.date_range(first, last)]
    path.write_text("\n".join(["Order number,Order date,Customer,Phone,Total", *lines]), encoding="utf-8")
    return path


def test_people_are_stored_and_orders_are_another_shops_when_the_user_says_so(
    page: DataPage, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    spring = orders(tmp_path / "spring.csv", "2025-04-01", "2025-06-30")
    summer = orders(tmp_path / "summer.csv", "2025-07-01", "2025-09-30")
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        page.add_files((spring, summer))
    before, view = session.document, page.view
    assert [notice.tone for notice in page.banners.notices] == ["info"]
    assert before.answers["size_orders"] == pytest.approx((91 + 92) / 2)
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.mouseClick(view.match.people_button, LEFT)
    account = account_of(session.document.sources[0].report)
    assert account.people == ("Customer", "Phone")
    assert dict(session.document.answers) == dict(before.answers)
    assert "Do not" in view.match.people_button.text()
    session.undo_stack.undo()
    assert session.document == before
    with qtbot.waitSignal(session.tasks.finished, timeout=PATIENCE):
        qtbot.mouseClick(view.strip.shop_button, LEFT)
    assert session.document.answers["size_orders"] == pytest.approx(91 + 92)
    assert view.strip.shop_button.text() == "The same shop"
    session.undo_stack.undo()
    assert session.document == before
