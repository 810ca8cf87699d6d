"""Two owners bring their own files and end at a what-if that rests on them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt

from desktop_app.core.evidence.shop.sample_files import sample_files
from tests.ui.stories.dialogs import choose_files
from tests.ui.stories.evaluated import cards, evaluated
from tests.ui.stories.player import Player

TMALL, AMAZON, SHOPIFY = "tmall_orders_2026Q3.csv", "amazon_all_orders_2026Q3.txt", "shopify_orders_2026Q3.csv"
MOST_CLICKS, MOST_DECISIONS = 12, 4
FROM_ORDERS = ("supply_chain.units_per_order", "marketing.average_order_value", "payment_risk.log_order_value_sd")
"""Inputs for which a file of orders is enough; the first is one for the shop, the others are one for each market."""


def test_a_chinese_owner_with_files_of_tmall_and_amazon(sit_down: Callable[[str], Player], home: Path) -> None:
    put(home, TMALL, AMAZON)
    player = sit_down("zh")
    bring(player, "使用我的电子表格", TMALL, AMAZON)
    player.click("前往答案")
    player.see("怎么办: 查看措施")
    player.click("假设分析")
    before = player.reads("预警召回率")
    player.click("延误与仓储异常预警", across=0.8, decides=True)
    assert player.reads("预警召回率") != before
    assert player.window.scenarios.box.currentText() == "方案 A"
    calibrated_what_if(player, "logistics", home)


def test_an_english_owner_with_a_file_of_shopify(sit_down: Callable[[str], Player], home: Path) -> None:
    put(home, SHOPIFY)
    player = sit_down("en")
    bring(player, "Use my spreadsheets", SHOPIFY)
    player.click("Go on to the answer")
    player.see("What to do: See the measures")
    player.click("What-if")
    player.click("Marketing", decides=True)
    before = player.reads("Gross orders, total")
    player.click("Search · Media spend", decides=True)
    player.press(Qt.Key.Key_Right, times=3)
    assert player.reads("Gross orders, total") != before
    calibrated_what_if(player, "marketing", home)


def put(home: Path, *names: str) -> None:
    for path in sample_files("small"):
        if path.name in names:
            shutil.copy(path, home)


def bring(player: Player, beginning: str, *names: str) -> None:
    choose_files(player, names, lambda: player.click(beginning, decides=True))
    session = player.window.session
    player.until(lambda: session.is_open and [source.file for source in session.document.sources] == list(names))


def calibrated_what_if(player: Player, dimension: str, folder: Path) -> None:
    """The files are measured, the cards say what `evaluate` says, and it did not take much to come here."""
    session = player.window.session
    scenario = session.chosen
    assert scenario is not None
    assert scenario.changes
    statuses = [session.document.entries[name].provenance.status for name in FROM_ORDERS]
    assert statuses[0] == "measured"
    assert set(statuses) <= {"measured", "weak"}
    shown = 0
    for name, number in cards(session, scenario, dimension, evaluated(session.document, folder)).items():
        if player.sees(f"{name}, "):
            assert player.sees(f"{name}, {number}, ")
            shown += 1
    assert shown >= 4
    assert player.clicks <= MOST_CLICKS
    assert player.decisions <= MOST_DECISIONS
