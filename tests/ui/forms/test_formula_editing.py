"""A formula changed and a variable added from the panel: checked first, marked, undone; a mistake is told, not kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_app.core.language.amendment import OwnFormula, OwnInput
from desktop_app.core.project.amending import formula_of
from desktop_app.core.project.document import new_document
from desktop_app.core.project.shop import Shop
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.forms.formula_addition import FormulaAddition
from desktop_app.ui.forms.formula_check import FormulaCheck
from desktop_app.ui.forms.formula_editor import FormulaEditor
from desktop_app.ui.forms.formula_model import NAME, OWN
from desktop_app.ui.forms.formula_panel import FormulaPanel
from desktop_app.ui.session.session import Session
from tests.ui.spoken import doubled

REVENUE = "company.net_revenue"
WAIT = 60_000


@pytest.fixture(scope="module")
def shop() -> Shop:
    """A shop without scenarios: what a formula would change is soon found."""
    return Shop(new_document("Kiosk"))


@pytest.fixture
def panel(shop: Shop, session: Session, qtbot: QtBot) -> FormulaPanel:
    session.start(shop.document, shop=shop)
    made = FormulaPanel(session)
    qtbot.addWidget(made)
    made.show_number(REVENUE)
    made.show()
    return made


def said(check: FormulaCheck, qtbot: QtBot) -> str:
    """What the check says once it is done."""
    with qtbot.waitSignal(check.checked, timeout=WAIT):
        pass
    return check.verdict.text()


def test_a_formula_is_changed_marked_and_undone(panel: FormulaPanel, session: Session, qtbot: QtBot) -> None:
    before = session.today(REVENUE)
    QTest.mouseClick(panel.tools.change, Qt.MouseButton.LeftButton)
    (editor,) = panel.window().findChildren(FormulaEditor)
    known = formula_of(session.shop, REVENUE)
    assert known is not None
    assert editor.formula.toPlainText() == known.formula
    assert editor.check.reading.text().startswith("It reads: ")
    assert "_" not in editor.check.reading.text(), "names, not ids"
    assert not editor.keep.isEnabled()
    assert doubled(editor) == []
    editor.unit.setText("day")
    assert "day" in said(editor.check, qtbot)
    assert not editor.keep.isEnabled()
    editor.unit.setText(known.unit)
    editor.formula.setPlainText(f"({known.formula}) * 0.5")
    assert "These figures would change" in said(editor.check, qtbot)
    assert "Net revenue" in editor.check.changes.text()
    assert "0.5" in editor.check.reading.text()
    QTest.mouseClick(editor.keep, Qt.MouseButton.LeftButton)
    assert session.today(REVENUE) == pytest.approx(before * 0.5)  # type: ignore[operator]
    panel.refresh()
    assert panel.text.endswith("Changed from the library.")
    assert panel.numbers.index(0, NAME).data(CellRole.ICON) == OWN
    assert panel.tools.back.isVisible()
    session.undo_stack.undo()
    assert session.today(REVENUE) == before
    panel.refresh()
    assert not panel.tools.back.isVisible()


def test_what_is_typed_makes_a_formula_or_a_number_of_a_page(panel: FormulaPanel, session: Session) -> None:
    panel.show_number("logistics.late_delivery_cost")
    QTest.mouseClick(panel.tools.add, Qt.MouseButton.LeftButton)
    (dialog,) = panel.window().findChildren(FormulaAddition)
    assert dialog.page.currentData() == "logistics", "the page of the number that is looked at"
    dialog.page.setCurrentIndex(dialog.page.findData("company"))
    assert doubled(dialog) == []
    assert dialog.amendment is None
    dialog.name.setText("Cargo insurance")
    dialog.unit.setText("USD/quarter")
    dialog.formula.setPlainText("0.02 * company.net_revenue")
    made = dialog.amendment
    assert isinstance(made, OwnFormula)
    assert made.id == "company.cargo_insurance"
    assert (made.formula, made.unit, made.better) == ("0.02 * company.net_revenue", "USD/quarter", None)
    dialog.formula.setPlainText("-1.5e3")
    dialog.role.setCurrentIndex(dialog.role.findData("fact"))
    dialog.page.setCurrentIndex(dialog.page.findData("logistics"))
    number = dialog.amendment
    assert isinstance(number, OwnInput)
    assert (number.id, number.default, number.role) == ("logistics.cargo_insurance", -1500.0, "fact")
    assert not dialog.better.isEnabled()
    dialog.name.setText("Net revenue")
    dialog.page.setCurrentIndex(dialog.page.findData("company"))
    again = dialog.amendment
    assert again is not None
    assert again.id not in session.shop.program.variables
    dialog.reject()
