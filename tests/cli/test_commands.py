"""The commands as a person types them: what they write, what they print, and how they refuse."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from desktop_app import cli
from desktop_app.cli import evaluate, project_file
from desktop_app.core.evidence.shop.sample_shop import sample_files
from desktop_app.core.i18n import translator
from desktop_app.core.map.assembly import read_content
from desktop_app.core.project import new_document, save
from desktop_app.core.report.from_shop import reported_study
from tests.worked import figures

EXAMPLES = figures("worked_examples")
SMALL = {path.name: path for path in sample_files("small")}


@pytest.fixture(autouse=True, scope="module")
def read_once() -> Iterator[None]:
    """The shipped models are read and compiled once for all commands, as they are in a window."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(evaluate, "read_content", cache(read_content))
        yield


def evaluated(folder: Path, request: dict[str, Any], *arguments: str) -> dict[str, Any]:
    given, out = folder / "in.json", folder / "out.json"
    given.write_text(json.dumps(request), encoding="utf-8")
    assert cli.main(["evaluate", "--inputs", str(given), "--out", str(out), *arguments]) == 0
    answer: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
    return answer


def refused(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert cli.main(list(arguments)) == cli.USER_ERROR
    said = capsys.readouterr().err
    assert said.strip()
    assert "Traceback" not in said
    return said


def test_evaluate_one_model_alone(tmp_path: Path) -> None:
    example = EXAMPLES["alone"]["log"]
    answer = evaluated(tmp_path, {"scenarios": {"s": example["scenario_in"]}}, "--alone", "logistics")
    for spec, wanted in example["scenario"].items():
        assert answer["scenarios"]["s"][answer["spec"][spec]] == pytest.approx(wanted, rel=1e-8)


def test_evaluate_without_the_map_with_quarters(tmp_path: Path) -> None:
    example = EXAMPLES["roadmap"]
    answer = evaluated(tmp_path, {"quarters": example["quarters_in"]}, "--no-map")
    assert len(answer["quarters"]) == 12
    for spec, wanted in example["columns"].items():
        name = answer["spec"][spec]
        got = [answer["today"][name], *(quarter[name] for quarter in answer["quarters"])]
        for one, other in zip(got, wanted, strict=True):
            assert one == pytest.approx(other, rel=1e-8, abs=1e-9), spec


def test_evaluate_with_other_items(tmp_path: Path) -> None:
    example = EXAMPLES["marketing_6_channels"]
    request = {"items": {"channel": example["channels"]}, "today": example["today_in"]}
    answer = evaluated(tmp_path, {**request, "scenarios": {"s": example["scenario_in"]}}, "--alone", "marketing")
    assert answer["scenarios"]["s"]["marketing.media_spend"] == pytest.approx(example["scenario"]["mkt_x"], rel=1e-8)


def test_evaluate_with_the_map_and_a_sized_shop(tmp_path: Path) -> None:
    chain = figures("chain_example")
    levels = {f"level_{cell}": level for cell, level in chain["cells"].items()}
    plan = {f"on_{initiative}": 1 for initiative in chain["initiatives"]}
    request = {"answers": {"size_orders": 40000}, "today": levels, "scenarios": {"plan": plan}, "quarters": [plan] * 12}
    answer = evaluated(tmp_path, request)
    example = chain["sized_40000_orders"]
    for spec, (today, scenario) in example["kpis"].items():
        name = answer["spec"][spec]
        assert answer["today"][name] == pytest.approx(today, rel=1e-7, abs=6e-9)
        assert answer["scenarios"]["plan"][name] == pytest.approx(scenario, rel=1e-7, abs=6e-9)
    for spec, wanted in example["roadmap"].items():
        got = [quarter[answer["spec"][spec]] for quarter in answer["quarters"]]
        assert got == pytest.approx(wanted[1:], rel=1e-7, abs=1e-6)


WRONG_REQUESTS = {
    "an unknown input": ({"today": {"pay_frau": 1}}, "did you mean “pay_fraud”"),
    "a computed variable": ({"today": {"cm": 1}}, "computed here"),
    "too few values": ({"today": {"log_mu": [1, 2]}}, "2 values given for 3 items"),
    "out of bounds": ({"today": {"log_mu": [1, 9, 9]}}, "lies outside 4"),
    "a number beyond all": ({"today": {"g_fixed": 10**400}}, "is not a number"),
    "no number": ({"today": {"g_fixed": "much"}}, "is not a number"),
    "an estimate in a scenario": ({"scenarios": {"s": {"mkt_k": [1e5, 1e5, 1e5]}}}, "moves today and scenario alike"),
    "items without values": ({"items": {"channel": ["a", "b"]}}, "give one value for each"),
    "an unknown index": ({"items": {"chanel": ["a"]}}, "no index “chanel”"),
    "an unknown currency": ({"answers": {"size_currency": "XYZ"}}, "no exchange rate"),
    "an unknown question": ({"answers": {"size_order": 5}}, "no such question"),
    "an unknown part": ({"scenario": {}}, "no part “scenario”"),
    "a list for an object": ({"today": []}, "must be an object"),
}


def test_one_model_alone_is_not_sized(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = tmp_path / "in.json"
    given.write_text(json.dumps({"answers": {"size_orders": 5000}}), encoding="utf-8")
    out = str(tmp_path / "out.json")
    assert "cannot be sized" in refused(
        capsys, "evaluate", "--inputs", str(given), "--out", out, "--alone", "logistics"
    )


@pytest.mark.parametrize(("request_", "words"), WRONG_REQUESTS.values(), ids=WRONG_REQUESTS)
def test_evaluate_refuses(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], request_: dict[str, Any], words: str
) -> None:
    given = tmp_path / "in.json"
    given.write_text(json.dumps(request_), encoding="utf-8")
    said = refused(capsys, "evaluate", "--inputs", str(given), "--out", str(tmp_path / "out.json"))
    assert words in said
    assert not (tmp_path / "out.json").exists()


def test_files_that_are_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{", encoding="utf-8")
    out = str(tmp_path / "o")
    assert "not a JSON file" in refused(capsys, "evaluate", "--inputs", str(broken), "--out", out)
    assert "cannot be read" in refused(capsys, "evaluate", "--inputs", str(tmp_path / "none.json"), "--out", out)
    assert "no such file" in refused(capsys, "import", str(tmp_path / "none.csv"))
    assert refused(capsys, "export", str(tmp_path / "none.dynacap"), "--out", out)
    assert refused(capsys, "check", str(broken))
    assert "id=Header" in refused(capsys, "import", str(SMALL["products.csv"]), "--map", "sku")


def test_import_writes_its_account(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, several = tmp_path / "one.json", tmp_path / "several.json"
    assert cli.main(["import", str(SMALL["products.csv"]), "--json", str(one)]) == 0
    report = json.loads(one.read_text(encoding="utf-8"))
    assert report["table"] == "T5"
    assert set(report) >= {"table", "sheet", "encoding", "header_row", "columns", "rows", "summary", "inputs"}
    assert report["rows"]["read"] == report["rows"]["used"] + len(report["rows"]["unused"])
    cost = next(found for found in report["inputs"] if (found["spec"], found["item"]) == ("sc_cost", "A"))
    assert cost["id"] == "supply_chain.unit_cost"
    assert cost["low"] < cost["value"] < cost["high"]
    files = [str(SMALL[name]) for name in ("products.csv", "traffic_weekly.csv")]
    assert cli.main(["import", *files, "--json", str(several)]) == 0
    assert [r["table"] for r in json.loads(several.read_text(encoding="utf-8"))] == ["T5", "T4"]
    assert "products.csv: table T5" in capsys.readouterr().out


def test_a_project_from_spreadsheets_is_checked_and_exported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    project, workbook = tmp_path / "店铺.dynacap", tmp_path / "店铺.xlsx"
    monkeypatch.setattr(project_file, "reported_study", partial(reported_study, draws=32, whole=False))
    orders = [str(SMALL[name]) for name in SMALL if "orders" in name]
    assert cli.main(["new", "--from", *orders, "--out", str(project), "--language", "zh"]) == 0
    assert "orders delivered: books 3,000, model 3,000 (+0.00%)" in capsys.readouterr().out
    assert cli.main(["check", str(project)]) == 0
    assert cli.main(["export", str(project), "--out", str(workbook)]) == 0
    book = load_workbook(workbook, read_only=True, data_only=True)
    assert len(book.sheetnames) >= 8
    cells = [cell for row in book[translator("zh")("Company")].iter_rows(values_only=True) for cell in row]
    assert any(isinstance(cell, float) and cell > 1000 for cell in cells)


@pytest.mark.parametrize(("own", "written"), [("zh", "zh+en"), ("en", "en+zh")])
def test_a_workbook_in_both_languages_begins_with_the_projects_own(
    own: str, written: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project, asked = tmp_path / "shop.dynacap", list[str]()
    save(new_document("Shop", own), project)
    monkeypatch.setattr(project_file, "reported_study", lambda *_: None)
    monkeypatch.setattr(project_file, "write_workbook", lambda _study, _path, language: asked.append(language))
    out = str(tmp_path / "shop.xlsx")
    assert cli.main(["export", str(project), "--out", out, "--language", "both"]) == 0
    assert asked == [written]


def test_check_of_a_model_names_everything_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from desktop_app.core.language.load import MODELS_FOLDER

    text = (MODELS_FOLDER / "logistics.toml").read_text(encoding="utf-8")
    good, bad = tmp_path / "good" / "logistics.toml", tmp_path / "logistics.toml"
    good.parent.mkdir()
    good.write_text(text, encoding="utf-8")
    assert cli.main(["check", str(good)]) == 0
    bad.write_text(text.replace("sum(parcel_count)", "sum(parcel_cont)"), encoding="utf-8")
    said = refused(capsys, "check", str(bad))
    assert "did you mean “parcel_count”" in said
    assert len(said.strip().splitlines()) > 1


def test_a_defect_of_ours_is_a_sentence_and_a_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(evaluate, "read_json", broken)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert cli.main(["evaluate", "--inputs", "a", "--out", "b"]) == cli.DEFECT
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert "ZeroDivisionError" in said
    (log,) = tmp_path.glob("dynacap-*.log")
    assert "Traceback" in log.read_text(encoding="utf-8")


@pytest.mark.parametrize(("spoken", "words"), [("zh_CN.UTF-8", "文件"), ("en_GB.UTF-8", "no such file")])
def test_errors_are_said_in_the_language_of_the_system(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], spoken: str, words: str
) -> None:
    monkeypatch.setenv("LC_ALL", spoken)
    assert words in refused(capsys, "import", "nothing.csv")
