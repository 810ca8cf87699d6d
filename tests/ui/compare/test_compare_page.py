"""The compare page: numbers as the session has them, scenarios chosen by click and key, groups that open, copies."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app.core.analysis.comparison import HEADLINE
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.charts.number_format import NOTHING
from desktop_app.core.language.model import Names
from desktop_app.core.project.document import new_document
from desktop_app.core.project.edits import AddScenario, ColourScenario, Compound, LockScenario
from desktop_app.core.project.shop import Shop
from desktop_app.ui.compare.model import CHANGE, FIRST, NAME, PER_SCENARIO, TODAY, VALUE
from desktop_app.ui.compare.page import ComparePage
from desktop_app.ui.forms.cells import CellRole
from desktop_app.ui.forms.formula_dialog import FormulaDialog
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme.apply import apply_theme

LEFT = Qt.MouseButton.LeftButton
PLANS = (
    Scenario("a", Names("Plan A", "方案甲"), {"map.on_fraud_screening": 1.0}),
    Scenario("b", Names("Plan B", "方案乙"), {"map.on_market_radar": 1.0}),
)


@pytest.fixture(scope="module")
def shop() -> Shop:
    """The shop, compiled once for all tests."""
    return Shop(replace(new_document("Kiosk"), scenarios=PLANS))


@pytest.fixture
def page(shop: Shop, session: Session, qtbot: QtBot, qapp) -> ComparePage:  # type: ignore[no-untyped-def]  # noqa: ANN001
    apply_theme(qapp, "light")
    session.start(shop.document, shop=shop)
    page = ComparePage(session)
    qtbot.addWidget(page)
    page.resize(1290, 650)
    page.show()
    qtbot.waitExposed(page)
    return page


def test_cells_show_the_numbers_of_the_session(page: ComparePage, session: Session) -> None:
    model = page.table.comparison
    rows = [(number, row.kpi) for number, row in enumerate(model.rows) if row.kpi]
    assert len(rows) > 20
    for _, kpi in rows:
        assert str(kpi.readings[0].today) == str(session.today(kpi.kpi.variable))
        for reading, plan in zip(kpi.readings, PLANS, strict=True):
            assert str(reading.value) == str(session.value(kpi.kpi.variable, plan.id))
    number, kpi = rows[0]
    assert model.index(number, NAME).data()
    assert model.index(number, FIRST + VALUE).data()
    assert model.index(number, TODAY).data()


def test_sign_and_colour_say_better_and_worse(page: ComparePage) -> None:
    model = page.table.comparison
    deltas = [
        (row.kpi.readings[0], model.index(number, FIRST + CHANGE).data(CellRole.DELTA))
        for number, row in enumerate(model.rows)
        if row.kpi
    ]
    moved = [(reading, delta) for reading, delta in deltas if reading.verdict in ("better", "worse")]
    assert moved
    for reading, delta in moved:
        assert delta.direction == (1 if reading.change > 0 else -1)
        assert delta.verdict == reading.verdict


def test_a_click_on_a_head_chooses_the_scenario_and_an_arrow_the_neighbour(
    page: ComparePage, session: Session, qtbot: QtBot
) -> None:
    heads = page.table.scenarios
    with qtbot.waitSignal(session.chosen_changed):
        qtbot.mouseClick(heads.viewport(), LEFT, pos=heads.scenario_box(1).center())
    assert session.chosen is not None
    assert session.chosen.id == "b"
    column = FIRST + 3
    assert page.table.comparison.index(1, column).data(CellRole.GROUND) == "accent_tint"
    with qtbot.waitSignal(session.chosen_changed):
        qtbot.keyClick(heads, Qt.Key.Key_Left)
    assert session.chosen.id == "a"


def test_groups_open_by_click_and_by_key(page: ComparePage, qtbot: QtBot) -> None:
    table = page.table
    row = table.row_of("logistics")
    assert table.isRowHidden(row + 1)
    place = table.visualRect(table.comparison.index(row, NAME)).center()
    table.scrollTo(table.comparison.index(row, NAME))
    place = table.visualRect(table.comparison.index(row, NAME)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=QPoint(place.x(), place.y()))
    assert not table.isRowHidden(row + 1)
    table.setCurrentIndex(table.comparison.index(row, NAME))
    qtbot.keyClick(table, Qt.Key.Key_Left)
    assert table.isRowHidden(row + 1)


def test_the_table_is_copied_as_text_and_as_csv(page: ComparePage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.copy, LEFT)
    text = QGuiApplication.clipboard().text()
    assert "\tPlan A\tPlan A: change\t" in text
    qtbot.mouseClick(page.csv, LEFT)
    assert ",Plan A,Plan A: change," in QGuiApplication.clipboard().text()
    assert len(page.banners.notices) == 1
    page.hide()
    assert not page.banners.notices


def test_only_inputs_that_differ_are_listed(page: ComparePage) -> None:
    names = {entry.input for entry in page.differences.differences.comparison.differences}
    assert names == {"map.on_fraud_screening", "map.on_market_radar"}


def test_a_refused_scenario_has_no_numbers_and_its_head_says_why(page: ComparePage, session: Session) -> None:
    session.do(AddScenario(Scenario("c", Names("Plan C", "方案丙"), {"map.on_smart_routing": 1.0})))
    model, head = page.table.comparison, page.table.scenarios._heads[2]  # noqa: SLF001 - what is painted
    number = next(number for number, row in enumerate(model.rows) if row.kpi)
    refused = FIRST + 2 * PER_SCENARIO
    assert [model.index(number, refused + part).data() for part in (VALUE, CHANGE)] == [NOTHING, NOTHING]
    assert model.index(number, FIRST + VALUE).data() != NOTHING
    assert head.below.startswith("refused")
    assert "Shipment visibility and delay alerts" in head.about
    assert "_" not in head.about
    assert page.chart.chart is not None
    assert math.isnan(page.chart.chart.values(page.chart.chart.series[0])[2])


def test_a_value_over_items_is_not_cut(page: ComparePage, session: Session) -> None:
    share = "supply_chain.purchase_share_today"
    session.do(AddScenario(Scenario("d", Names("Plan D", "方案丁"), {share: (0.25, 0.125, 0.625)})))
    table = page.differences
    row = next(n for n, entry in enumerate(table.differences.comparison.differences) if entry.input == share)
    for column in range(1, table.differences.columnCount()):
        text = str(table.differences.index(row, column).data())
        assert table.fontMetrics().horizontalAdvance(text) < table.columnWidth(column)


def test_one_scenario_gets_a_ghost_beside_it_and_its_button_duplicates(
    page: ComparePage, session: Session, qtbot: QtBot
) -> None:
    assert not page.ghost.isVisible()
    session.start(replace(new_document("Kiosk"), scenarios=PLANS[:1]))
    assert page.ghost.isVisible()
    qtbot.mouseClick(page.ghost.duplicate, LEFT)
    assert len(session.document.scenarios) == 2
    assert session.document.scenarios[1].changes == PLANS[0].changes
    assert not page.ghost.isVisible()
    session.undo_stack.undo()
    assert len(session.document.scenarios) == 1


def test_without_a_scenario_the_page_offers_one(page: ComparePage, session: Session, qtbot: QtBot) -> None:
    session.start(new_document("Kiosk"))
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.go) as asked:
        qtbot.mouseClick(page.empty.primary, LEFT)
    assert asked.args == ["whatif.company", None]
    assert len(session.document.scenarios) == 1


def test_another_language_changes_names_and_heads(page: ComparePage, session: Session) -> None:
    session.settings.language = "zh"
    page.retranslate()
    assert page.table.scenarios._heads[0].name == "方案甲"  # noqa: SLF001 - what is painted has no other door


def test_height_that_the_table_does_not_need_goes_to_the_charts(page: ComparePage, qtbot: QtBot) -> None:
    before = page.chart.height()
    page.resize(1844, 960)
    qtbot.waitUntil(lambda: page.chart.height() > before + 100)
    assert page.table.verticalScrollBar().maximum() == 0
    open_height = page.chart.height()
    page.table.toggle(HEADLINE)
    qtbot.waitUntil(lambda: page.chart.height() > open_height + 100)
    page.table.toggle(HEADLINE)
    qtbot.waitUntil(lambda: page.chart.height() == open_height and page.table.verticalScrollBar().maximum() == 0)


def test_the_formula_of_a_kpi_is_shown_by_key_and_by_button(
    page: ComparePage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(FormulaDialog, "exec", lambda dialog: shown.append(dialog.panel.text))
    table = page.table
    assert not page.formula.isEnabled()
    row = next(n for n, row in enumerate(table.comparison.rows) if row.kpi)
    table.setCurrentIndex(table.comparison.index(row, NAME))
    name = table.comparison.index(row, NAME).data()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.mouseClick(page.formula, LEFT)
    assert [text.startswith(f"{name} = ") for text in shown] == [True, True]
    table.setCurrentIndex(table.comparison.index(0, NAME))
    assert not page.formula.isEnabled()


def test_a_banner_leaves_titles_and_table_their_room(page: ComparePage, qtbot: QtBot) -> None:
    page.resize(1290, 560)
    qtbot.mouseClick(page.copy, LEFT)
    qtbot.waitUntil(lambda: page.banners.height() > 30)
    above, below = page._split.widget(0), page._split.widget(1)  # noqa: SLF001 - the two halves
    assert page.banners.geometry().bottom() < page._split.geometry().top()  # noqa: SLF001
    assert above.geometry().bottom() < below.geometry().top()
    assert page._split.geometry().bottom() <= page.height()  # noqa: SLF001


def test_a_scenario_changes_places_by_keys_and_its_head_shows_colour_and_lock(
    page: ComparePage, session: Session, qtbot: QtBot
) -> None:
    session.choose("a")
    header = page.table.scenarios
    plain = header.grab().toImage()
    session.do(ColourScenario("a", "mkt"))
    session.do(LockScenario("a", True))
    assert header.grab().toImage() != plain
    header.setFocus()
    qtbot.keyClick(header, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert [s.id for s in session.document.scenarios] == ["b", "a"]
    assert [s.id for s in page.table.comparison.comparison.scenarios] == ["b", "a"]
    session.undo_stack.undo()
    assert [s.id for s in session.document.scenarios] == ["a", "b"]


def test_names_stay_while_many_scenarios_are_scrolled_and_the_chart_has_their_letters(
    page: ComparePage, session: Session
) -> None:
    more = tuple(AddScenario(replace(PLANS[0], id=f"more{n}")) for n in range(6))
    session.do(Compound(more, more[0].name))
    table = page.table
    assert not table.frozen.isVisible()
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    assert table.frozen.isVisible()
    assert table.frozen.width() == table.columnWidth(NAME) + table.columnWidth(TODAY)
    for row in range(table.model().rowCount()):
        assert table.frozen.isRowHidden(row) == table.isRowHidden(row)
    assert page.chart.chart is not None
    assert page.chart.chart.table.columns[0].values == tuple("ABCDEFGH")
