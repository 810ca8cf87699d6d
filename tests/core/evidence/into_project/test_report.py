"""The import report has the keys that the command promises, in plain values."""

from __future__ import annotations

import json
from pathlib import Path

from desktop_app.core.evidence.calibrations.calibrate import calibrate
from desktop_app.core.evidence.into_project.report import import_report
from desktop_app.core.evidence.sources.reading import read_file
from tests.core.evidence.made_sources import write


def test_the_report_is_plain_json_with_the_promised_keys(tmp_path: Path) -> None:
    rows = [["Order number", "Order date", "Country", "Total", "Returned"]]
    rows += [[str(i), f"2025-01-{i % 28 + 1:02}", "US" if i % 2 else "", "10.5", "no"] for i in range(60)]
    rows += [["x", "never", "US", "1", "no"]]
    source = read_file(write(tmp_path / "o.csv", rows))
    report = import_report(source, calibrate([source]), {"mkt_aov": "marketing.average_order_value"}).to_json()
    back = json.loads(json.dumps(report, allow_nan=False))
    assert {"table", "sheet", "encoding", "header_row", "columns", "rows", "summary", "inputs"} <= set(back)
    assert back["columns"]["order_value"] == "Total"
    assert back["rows"] == {"read": 61, "used": 60, "unused": [{"row": 62, "reason": "Order date cannot be read"}]}
    assert back["summary"]["order_value"] == {
        "n": 60,
        "missing": 0,
        "sum": 630.0,
        "mean": 10.5,
        "min": 10.5,
        "max": 10.5,
    }
    assert back["summary"]["market"] == {"n": 30, "missing": 30, "distinct": 1}
    assert back["summary"]["date"] == {
        "n": 60,
        "missing": 0,
        "min": "2025-01-01 00:00:00",
        "max": "2025-01-28 00:00:00",
    }
    assert back["summary"]["returned"]["sum"] == 0
    (order_value,) = [i for i in back["inputs"] if i["spec"] == "mkt_aov"]
    assert order_value["id"] == "marketing.average_order_value"
    assert {"id", "spec", "item", "value", "low", "high", "n", "method", "status"} <= set(order_value)


def test_texts_are_said_in_the_language_asked_for(tmp_path: Path) -> None:
    rows = [["Order number", "Order date"], ["1", "2025-01-13"], ["2", ""]]
    source = read_file(write(tmp_path / "o.csv", rows))
    said = import_report(source).to_json(lambda text: text.replace("is empty", "为空"))
    assert said["rows"] == {"read": 2, "used": 1, "unused": [{"row": 3, "reason": "Order date 为空"}]}
