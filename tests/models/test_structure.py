"""What every content file must keep to, whatever its numbers are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from tests.models.documents import FOLDER, MODELS, Document, document, entries, full, names_in

CELLS = {"sensing", "seizing", "reconfiguring"}
FORMATS = {"number", "number1", "percent", "percent2", "money", "money2", "days", "quarters", "ratio", "flag"}
CHINESE = re.compile("[\u4e00-\u9fff]")

CONSTANTS = {constant["id"] for constant in document("company")["constant"]}
INPUTS = {full(model, entry["id"]): entry for model, entry in entries("input")}
VARIABLES = {full(model, entry["id"]): entry for model, entry in entries("variable")}
EFFECTS = {full(model, entry["id"]): entry for model, entry in entries("effect")}
REMAINING = {key for key, entry in INPUTS.items() if entry.get("basis", {}).get("kind") in ("reduction", "uplift")}
DERIVED = (
    {f"{effect}_{end}" for effect in EFFECTS for end in ("gate", "in_use", "effect")}
    | {f"{key}_from_current" for key in REMAINING}
    | {".remaining_".join(key.split(".")) for key in REMAINING}
)
NODES: dict[str, Document] = {node["id"]: node for node in document("figure1")["node"]}
LINKS: list[Document] = document("figure1")["link"]


def flat(value: float | list[float]) -> list[float]:
    return value if isinstance(value, list) else [value]


def bilingual(value: Any) -> Iterator[Document]:  # noqa: ANN401 - any part of a document
    if isinstance(value, dict):
        if "en" in value or "zh" in value:
            yield value
        for part in value.values():
            yield from bilingual(part)
    elif isinstance(value, list):
        for part in value:
            yield from bilingual(part)


@pytest.mark.parametrize("stem", sorted(path.stem for path in FOLDER.glob("*.toml")))
def test_texts_are_in_both_languages(stem: str) -> None:
    for text in bilingual(document(stem)):
        assert set(text) == {"en", "zh"}
        assert text["en"].strip()
        assert not CHINESE.search(text["en"]), text
        assert CHINESE.search(text["zh"]), text


@pytest.mark.parametrize("table", ["input", "variable", "effect", "kpi", "index", "constant", "coupling"])
def test_every_entry_is_named_for_people(table: str) -> None:
    for model, entry in entries(table):
        assert ("name" in entry) == (table in {"input", "variable", "effect", "index"}), (model, entry)


def test_ids_stand_once() -> None:
    ids = [full(model, e["id"]) for table in ("input", "variable") for model, e in entries(table)]
    assert not [key for key, count in Counter([*ids, *DERIVED]).items() if count > 1]
    assert len(EFFECTS) == len(list(entries("effect")))
    assert all(re.fullmatch("[a-z][a-z0-9_]*", key.split(".")[1]) for key in ids)
    specs = Counter(entry["spec"] for entry in (*INPUTS.values(), *VARIABLES.values()))
    assert max(specs.values()) == 1


@pytest.mark.parametrize("language", ["en", "zh"])
def test_names_differ_within_a_model(language: str) -> None:
    shown = Counter(
        (model, e["name"][language]) for table in ("input", "variable", "effect") for model, e in entries(table)
    )
    assert not [key for key, count in shown.items() if count > 1]


def test_indexes_are_declared_and_lists_fit() -> None:
    items = {index["id"]: len(index["items"]) for _, index in entries("index")}
    for entry in (*INPUTS.values(), *VARIABLES.values()):
        assert entry.get("index") is None or entry["index"] in items
    for key, entry in INPUTS.items():
        length = items.get(entry.get("index", ""), 1)
        for value in (entry["default"], *entry.get("range", ())):
            assert len(flat(value)) == length, key
            assert isinstance(value, list) == ("index" in entry), key


@pytest.mark.parametrize("key", sorted(INPUTS))
def test_input_numbers(key: str) -> None:
    entry = INPUTS[key]
    low, high = entry["bounds"]
    assert all(low <= value <= high for value in flat(entry["default"]))
    if "range" in entry:
        assert entry["role"] in {"fact", "estimate"}, "shares, policies, decisions and links are not drawn"
        assert entry["range"][1] == entry["default"], "the mode of a range is the default"
        for least, mode, most in zip(*map(flat, entry["range"]), strict=True):
            assert low <= least <= mode <= most <= high


@pytest.mark.parametrize("key", sorted(INPUTS))
def test_input_words(key: str) -> None:
    entry = INPUTS[key]
    assert entry["role"] in {"fact", "estimate", "decision", "link"}
    assert entry.get("grade", "D") in set("ABCD")
    assert ("grade" in entry) or entry["role"] == "link", "a number of our own says how good it is"
    assert entry.get("scales", "price") in {"orders", "revenue", "revenue_0.6", "price"}
    assert re.fullmatch(r"T\d+", entry.get("calibrated_by", "T1"))
    assert entry["source"]
    basis = entry.get("basis", {"kind": "level", "default": "from_zero"})
    assert basis["kind"] in {"reduction", "uplift", "level"}
    assert basis["default"] in {"from_zero", "from_current"}
    assert ("cell" in basis) == (basis["kind"] != "level")
    assert basis.get("cell", "sensing") in CELLS


@pytest.mark.parametrize("key", sorted(VARIABLES))
def test_formula_reads_what_exists(key: str) -> None:
    model = key.split(".", maxsplit=1)[0]
    for name in names_in(VARIABLES[key]["formula"]):
        assert name in CONSTANTS or full(model, name) in {*INPUTS, *VARIABLES, *DERIVED}, name


def test_effects_name_what_exists_and_use_their_cell() -> None:
    for key, effect in EFFECTS.items():
        model = key.split(".")[0]
        assert effect["cell"] in CELLS
        assert effect["gate"]
        assert set(effect["gate"]) <= set(NODES)
        assert {full(model, name) for name in effect["formulas"]} <= set(VARIABLES)
        for name in effect["potentials"]:
            assert INPUTS[full(model, name)].get("basis", {}).get("cell", effect["cell"]) == effect["cell"]
        for name in effect["formulas"]:
            read = names_in(VARIABLES[full(model, name)]["formula"])
            acting = {f"{effect['id']}_effect", f"{effect['id']}_in_use"}
            assert acting & read or _reads(full(model, name), acting, model), (key, name)


def _reads(variable: str, wanted: set[str], model: str) -> bool:
    """Whether a variable reads one of the wanted ids through a variable of its own model."""
    read = names_in(VARIABLES[variable]["formula"])
    return any(wanted & names_in(VARIABLES[full(model, n)]["formula"]) for n in read if full(model, n) in VARIABLES)


def test_models_with_effects_have_the_inputs_they_need() -> None:
    for model in {key.split(".")[0] for key in EFFECTS}:
        for cell in CELLS:
            assert {f"{model}.{cell}_realisation", f"{model}.{cell}_level_today"} <= set(INPUTS)
        assert f"{model}.advantage_kept" in INPUTS


def test_kpis_name_what_exists() -> None:
    shown = [full(model, kpi["variable"]) for model, kpi in entries("kpi")]
    assert len(shown) == len(set(shown))
    assert set(shown) <= set(VARIABLES)
    for model, kpi in entries("kpi"):
        assert kpi["better"] in {"higher", "lower", "none"}
        assert kpi["format"] in FORMATS
        assert {full(model, name) for name in kpi.get("measured", ())} <= set(INPUTS)
        assert "limit" not in kpi or full(model, kpi["limit"]) in INPUTS


def test_couplings_name_what_exists() -> None:
    cells = {node for node, entry in NODES.items() if entry["kind"] == "capability"}
    of_map = set(NODES) | {f"in_{node}" for node in NODES} | {f"rho_{cell}" for cell in cells}
    of_map |= {"running_cost", "one_off_cost", "robot_cost"} | {f"kap_{d}" for d in MODELS[:4]}
    targets = Counter((entry["target"], entry["when"]) for _, entry in entries("coupling"))
    assert max(targets.values()) == 1
    for model, entry in entries("coupling"):
        assert model in {"company", "roadmap"}
        assert entry["target"] in INPUTS
        assert entry["when"] in {"linked", "roadmap", "map"}
        for name in names_in(entry["source"]):
            known = CONSTANTS | set(VARIABLES) | set(INPUTS) | {f"map.{node}" for node in of_map}
            assert name in known, (entry["target"], name)
            assert not name.startswith("map.") or entry["when"] == "map"


def test_every_link_input_is_coupled() -> None:
    coupled = {entry["target"] for _, entry in entries("coupling")}
    assert {key for key, entry in INPUTS.items() if entry["role"] == "link"} <= coupled


def test_special_sizing_rules_and_sized_inputs_are_the_same() -> None:
    special = [rule["input"] for rule in document("sizing")["special"]]
    assert sorted(special) == sorted(key for key, entry in INPUTS.items() if entry.get("sized"))


def test_sizing_formulas_read_what_exists() -> None:
    sizing = document("sizing")
    asked = {question["id"] for question in sizing["question"]}
    known = asked | {f"base_{key.removeprefix('size_')}" for key in asked} | set(sizing["factors"])
    known |= set(INPUTS) | set(VARIABLES) | {"x", "growth", "f"}
    formulas = [q["base"] for q in sizing["question"] if "base" in q] + list(sizing["factors"].values())
    formulas += list(sizing["rules"].values()) + [s["formula"] for s in sizing["special"] if "formula" in s]
    solved = [part for part in sizing["solve"].values() if isinstance(part, dict)]
    formulas += [part[key] for part in (*solved, *sizing["check"]["pair"]) for key in ("model", "stated")]
    formulas += [part["when"] for part in solved if "when" in part]
    for formula in formulas:
        assert names_in(formula) <= known, formula
    assert {"none", *(e["scales"] for e in INPUTS.values() if "scales" in e)} == set(sizing["rules"])


def test_rates_start_from_their_currency() -> None:
    rates = document("rates")
    assert rates["per_usd"][rates["currency"]] == 1
    assert all(rate > 0 for rate in rates["per_usd"].values())
    assert {entry["unit"] for entry in INPUTS.values() if "USD" in entry["unit"]}
