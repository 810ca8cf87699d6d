"""`dynacap import` as a person types it: folders, currencies, and a file among many that cannot be read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app import cli
from desktop_app.core.evidence.shop.grouping import MOST_ITEMS, OTHER
from tests.core.evidence.made_sources import write
from tests.robustness.hostile_workbooks import honest

ORDERS = [["Order number", "Order date", "Total", "Currency", "Email"]]
ORDERS += [[str(n), f"2025-01-{n % 28 + 1:02}", "10", "EUR" if n % 4 else "USD", f"b{n}@x.test"] for n in range(40)]


def test_a_folder_is_read_and_what_cannot_be_is_named_at_the_end(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, out = tmp_path / "exports", tmp_path / "report.json"
    folder.mkdir()
    (folder / "a.xlsx").write_bytes(honest())
    (folder / "b.xlsx").write_bytes(honest()[:-200])
    write(folder / "c.csv", ORDERS)
    assert cli.main(["import", str(folder), "--json", str(out), "--currency", "usd", "--rate", "EUR=0.5"]) == 2
    said = capsys.readouterr()
    assert "b.xlsx: this is not a readable workbook" in said.err
    assert "a.xlsx: table T1, sheet Sheet1, workbook" in said.out
    workbook, orders = json.loads(out.read_text(encoding="utf-8"))
    assert (workbook["file"], workbook["rows"]["used"]) == ("a.xlsx", 40)
    assert orders["summary"]["order_value"]["sum"] == pytest.approx(10 * 10 + 30 * 20)
    assert any("EUR were converted into USD; one USD was 0.5 EUR" in note for note in orders["notes"])
    assert any("Email holds mail addresses" in note for note in orders["notes"])
    assert 0 < orders["quality"]["score"] < 1
    assert {part["id"] for part in orders["quality"]["parts"]} == {"usable", "complete", "believable", "long_enough"}


def test_checks_are_said_with_rows_and_a_remedy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, out = write(tmp_path / "o.csv", [*ORDERS, ORDERS[1]]), tmp_path / "o.json"
    assert cli.main(["import", str(path), "--json", str(out)]) == 0
    assert "check: 1 rows stand there twice and were counted once (rows 42). Export" in capsys.readouterr().out
    (check,) = [check for check in json.loads(out.read_text("utf-8"))["checks"] if check["kind"] == "duplicates"]
    assert (check["n"], check["rows"]) == (1, [42])


def test_files_of_one_table_are_measured_together_and_columns_have_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    more = [
        ORDERS[0],
        *([f"x{n}", f"2025-02-{n % 28 + 1:02}", "30", "EUR", ""] for n in range(40)),
        ["y", "", "1", "", ""],
    ]
    paths = [str(write(tmp_path / "a.csv", ORDERS)), str(write(tmp_path / "b.csv", more))]
    out = tmp_path / "o.json"
    assert cli.main(["import", *paths, "--json", str(out), "--currency", "EUR", "--rate", "EUR=1"]) == 0
    said = capsys.readouterr().out
    assert "row 42: Order date is empty" in said
    assert said.count("marketing.average_order_value") == said.count("measured together with a.csv") == 1
    for report in json.loads(out.read_text("utf-8")):
        (value,) = (found for found in report["inputs"] if found["spec"] == "mkt_aov")
        assert (value["n"], value["value"]) == (80, pytest.approx(20))


@pytest.mark.parametrize("rate", ["EUR", "EUR=much", "EUR=-1", "euros=1"])
def test_a_rate_that_is_none_is_refused(rate: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["import", str(write(tmp_path / "o.csv", ORDERS)), "--rate", rate]) == cli.USER_ERROR
    assert "rate" in capsys.readouterr().err


def test_small_markets_are_put_together_as_in_the_window(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    markets = ("US", "DE", "FR", "GB", "JP", "AU", "CA", "BR")
    sold = [market for place, market in enumerate(markets) for _ in range(50 - 5 * place)]
    rows = [[n, f"2025-01-{n % 28 + 1:02}", 10 + n % 7, market] for n, market in enumerate(sold)]
    path = write(tmp_path / "o.csv", [["Order number", "Order date", "Total", "Country"], *rows])
    assert cli.main(["import", str(path), "--currency", "USD"]) == 0
    said = capsys.readouterr().out
    assert said.count("marketing.average_order_value [") == MOST_ITEMS
    assert f"marketing.average_order_value [{OTHER}]" in said
    assert cli.main(["import", str(path), "--currency", "USD", "--market", "DE", "--market", "US"]) == 0
    said = capsys.readouterr().out
    assert [said.count(f"average_order_value [{name}]") for name in ("US", "DE", OTHER, "FR")] == [1, 1, 1, 0]


def test_a_column_that_is_lacking_is_named_as_people_call_it_with_the_option_that_tells_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    (tmp_path / "o.csv").write_text("Order number,Land,Total\n" + "\n".join(f"K{n},DE,{n}.5" for n in range(9)))
    path, told = str(tmp_path / "o.csv"), ["import", "--table", "T1"]
    assert cli.main([*told, path]) == cli.USER_ERROR
    said = capsys.readouterr().err
    assert "no column of the file is the Order date of table Orders." in said
    assert "--map date=Header" in said
    assert "Land" in said
