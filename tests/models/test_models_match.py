"""The model files against the reference material: the same numbers, the same formulas, and nothing more.

Also what the loader derives from effects and potentials, since that stands nowhere else in this repository.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from desktop_app.core.language.load import read_models
from desktop_app.core.language.parse import Parser
from tests.models.documents import MODELS, Document, document, entries, full, tree_with
from tests.shared import shared_folder

FULL_DIMENSION = {"log": "logistics", "mkt": "marketing", "sc": "supply_chain", "pay": "payment_risk"}
NUMBERED = re.compile(r"\)? ?\[S\d+b?\]\)?")
NAMES = r"[^()]*\)?(?: \([^()]*)?\)?"
FULL_CELL = {"sense": "sensing", "seize": "seizing", "reconf": "reconfiguring"}


@pytest.fixture(scope="module")
def reference() -> Document:
    loaded: Document = json.loads((shared_folder() / "domain/models.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def named() -> dict[str, str]:
    """Readable id by short id."""
    loaded: dict[str, str] = json.loads((shared_folder() / "domain/names.json").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def derived(reference: Document) -> set[str]:
    """Short ids of what an effect or a potential brings with it."""
    switched = [i["id"] for i in reference["inputs"] if i.get("basis", {}).get("switch")]
    of_effects = {f"{kind}_{effect}" for effect in reference["effects"] for kind in ("gate", "plain", "real")}
    return of_effects | {f"{key}_{end}" for key in switched for end in "be"}


def written(table: str) -> dict[str, tuple[str, Document]]:
    return {entry["spec"]: (model, entry) for model, entry in entries(table)}


def resolver(named: dict[str, str]) -> Callable[[str], str]:
    return lambda name: named.get(name, name)


def within(model: str, constants: dict[str, Any]) -> Callable[[str], str]:
    return lambda name: name if name in constants else full(model, name)


def by_name(source: str) -> str:
    """A pattern of the same text with the names of sources where the reference has their numbers, if any."""
    texts = NUMBERED.split(source)
    return NAMES.join(re.escape(text) for text in texts)


def test_inputs_are_the_same(reference: Document, named: dict[str, str], derived: set[str]) -> None:
    expected = {entry["id"]: entry for entry in reference["inputs"] if entry["id"] not in derived}
    found = written("input")
    assert set(found) == set(expected)
    for spec, (model, entry) in found.items():
        want = expected[spec]
        assert full(model, entry["id"]) == named[spec]
        for field in ("unit", "default", "bounds", "role"):
            assert entry[field] == want[field], (spec, field)
        assert re.fullmatch(by_name(want["source"]), entry["source"]), spec
        assert entry.get("range") == want["range"], spec
        assert entry.get("index", "") == want["index"]
        assert entry.get("scales", "none") == want["scales"]
        assert entry.get("grade", "-") == want.get("grade", "-")
        assert entry.get("calibrated_by", "") == want.get("calibrated_by", "")
        assert entry.get("sized", False) == ("sized_by" in want)
        assert (want.get("currency") == document("rates")["currency"]) == ("USD" in entry["unit"])


def test_bases_are_the_same(reference: Document) -> None:
    found = {spec: entry["basis"] for spec, (_, entry) in written("input").items() if "basis" in entry}
    expected = {entry["id"]: dict(entry["basis"]) for entry in reference["inputs"] if "basis" in entry}
    for basis in expected.values():
        basis.pop("switch", None)
        if "cell" in basis:
            basis["cell"] = FULL_CELL[basis["cell"].split("_")[1]]
    assert found == expected


def test_variables_are_the_same(reference: Document, named: dict[str, str], derived: set[str]) -> None:
    expected = {entry["id"]: entry for entry in reference["formulas"] if entry["id"] not in derived}
    found = written("variable")
    assert set(found) == set(expected)
    for spec, (model, entry) in found.items():
        want = expected[spec]
        assert full(model, entry["id"]) == named[spec]
        assert entry["unit"] == want["unit"]
        assert entry.get("index", "") == want["index"]
        assert re.fullmatch(by_name(want["ref"]), entry.get("source", "")), spec
        meant = tree_with(want["expr"], resolver(named))
        assert tree_with(entry["formula"], within(model, reference["constants"])) == meant, spec


def test_indexes_and_constants_are_the_same(reference: Document) -> None:
    assert {index["id"]: index["items"] for _, index in entries("index")} == reference["indices"]
    found = {constant["id"]: [constant["value"], constant["unit"]] for constant in document("company")["constant"]}
    assert found == reference["constants"]


def test_effects_are_the_same(reference: Document, named: dict[str, str]) -> None:
    found = written("effect")
    assert set(found) == set(reference["effects"])
    for spec, (model, entry) in found.items():
        want = reference["effects"][spec]
        dimension, cell = want["cell"].split("_")
        assert model == FULL_DIMENSION[dimension]
        assert entry["cell"] == FULL_CELL[cell]
        assert entry["gate"] == want["gate_nodes"]
        for field in ("potentials", "formulas"):
            assert [full(model, name) for name in entry[field]] == [named[name] for name in want[field]]


def test_kpis_are_the_same_and_the_gap_of_order_values(reference: Document, named: dict[str, str]) -> None:
    alarms = reference["alarms"]["items"]
    expected = {
        named[kpi["id"]]: (kpi["better"], kpi["format"], kpi.get("headline", False)) for kpi in reference["kpis"]
    }
    expected[named["g_price_gap"]] = ("lower", "percent", False)
    measured = {named[key]: [named[name] for name in names] for key, names in alarms.items()}
    found = {full(model, kpi["variable"]): (model, kpi) for model, kpi in entries("kpi")}
    assert {k: (e["better"], e["format"], e.get("headline", False)) for k, (_, e) in found.items()} == expected
    assert {k: [full(m, n) for n in e["measured"]] for k, (m, e) in found.items() if "measured" in e} == measured


def test_couplings_of_models_and_roadmap_are_the_same(reference: Document, named: dict[str, str]) -> None:
    for when, table in (("linked", "couplings"), ("roadmap", "couplings_roadmap")):
        expected = {named[t]: tree_with(s, resolver(named)) for t, s in reference[table].items()}
        found = {e["target"]: tree_with(e["source"], lambda n: n) for _, e in entries("coupling") if e["when"] == when}
        assert found == expected


def test_couplings_of_the_map_say_what_the_reference_says(reference: Document, named: dict[str, str]) -> None:
    found = {e["target"]: e["source"] for _, e in entries("coupling") if e["when"] == "map"}
    told = {k: v for k, v in reference["couplings_map"].items() if not k.startswith("gate_")}
    assert set(found) == {named[target] for target in told}
    for target, words in told.items():
        meant = tree_with(formula_of(target, words), lambda n: n)
        assert tree_with(found[named[target]], lambda n: n) == meant, target


def formula_of(target: str, words: str) -> str:
    """The words of the reference as a formula over the map; what it only describes is named by its id there."""
    described = {"map_running_cost": "running_cost", "map_oneoff": "one_off_cost", "map_amr_cost": "robot_cost"}
    if target in described:
        return f"map.{described[target]}"
    if kap := re.match(r"kap of (\w+) ", words):
        return f"map.kap_{kap[1]}"
    if rho := re.match(r"rho of the cell (\w+)/(\w+)", words):
        return f"map.rho_cap_{rho[1]}_{rho[2]}"
    if today := re.match(r"today\(level of the cell (\w+)/(\w+)\)", words):
        return f"today(map.cap_{today[1]}_{today[2]})"
    if level := re.match(r"level of (\w+)", words):
        return f"map.{level[1]}"
    formula = words.split(" (", maxsplit=1)[0]
    return re.sub(r"\b(lev_audit|in_log_amr)\b", r"map.\1", formula)


def test_loaded_models_have_every_id_and_no_other(reference: Document, named: dict[str, str]) -> None:
    models = read_models()
    assert {i.spec: i.id for m in models for i in m.inputs} == {i["id"]: named[i["id"]] for i in reference["inputs"]}
    assert {v.spec: v.id for m in models for v in m.variables} == {
        f["id"]: named[f["id"]] for f in reference["formulas"]
    }


def test_derived_inputs_are_those_of_the_reference(reference: Document, derived: set[str]) -> None:
    loaded = {entry.spec: entry for model in read_models() for entry in model.inputs}
    for want in reference["inputs"]:
        if want["id"] in derived:
            entry = loaded[want["id"]]
            assert (entry.default, list(entry.bounds)) == (want["default"], want["bounds"])
            assert (entry.role, entry.unit, entry.index) == (want["role"], want["unit"], want["index"])
            assert entry.range is want["range"] is None


def test_loaded_formulas_are_those_of_the_reference(reference: Document, named: dict[str, str]) -> None:
    loaded = {entry.spec: entry for model in read_models() for entry in model.variables}
    parser = Parser(lambda name: named.get(name, name), lambda: iter(named))
    for want in reference["formulas"]:
        entry = loaded[want["id"]]
        assert entry.formula == parser.parse(want["expr"], want["id"]), want["id"]
        assert (entry.unit, entry.index) == (want["unit"], want["index"])


def test_models_are_those_of_the_reference(named: dict[str, str]) -> None:
    assert set(MODELS) == {name.split(".")[0] for name in named.values()}


def test_sizing_and_rates_are_the_same(reference: Document, named: dict[str, str]) -> None:
    sizing, want = document("sizing"), reference["sizing"]
    asked = [(q["id"], q["name"]["en"], q["name"]["zh"], q["unit"], q.get("default")) for q in sizing["question"]]
    assert asked == [(q["id"], q["en"], q["zh"], q["unit"], q["default"]) for q in want["questions"]]
    assert {q["id"] for q in sizing["question"] if "base" in q} == set(want["base"])
    assert [rule["input"] for rule in sizing["special"]] == [named[key] for key in want["special"]]
    same = {k: v for k, v in want["rules"].items() if k != "after"}
    assert {k: tree_with(v, str) for k, v in sizing["rules"].items()} == {k: tree_with(v, str) for k, v in same.items()}
    rates = document("rates")
    assert rates["per_usd"] == reference["rates"]["per_usd"]
    assert rates["date"] == reference["rates"]["date"]
    assert {rates["prices_of"]} == {i["date"] for i in reference["inputs"] if "date" in i}


@pytest.mark.parametrize("key", ["n", "a", "r", "r06", "s"])
def test_sizing_factors_are_the_same(reference: Document, key: str) -> None:
    assert tree_with(document("sizing")["factors"][key], str) == tree_with(reference["sizing"]["factors"][key], str)


def test_plain_special_rules_are_the_same(reference: Document, named: dict[str, str]) -> None:
    rules = {rule["input"]: rule.get("formula") for rule in document("sizing")["special"]}
    plain = ("mkt_spend", "mkt_k", "sc_price", "sc_cost", "log_freight", "log_weight", "g_fixed")
    for key in plain:
        words = reference["sizing"]["special"][key]
        meant = tree_with(words, lambda name, own=key: "x" if name == own else name)  # type: ignore[misc]
        assert tree_with(rules[named[key]], str) == meant
