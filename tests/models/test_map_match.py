"""The map, the initiatives and the questionnaire against the reference material."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.models.documents import Document, document
from tests.shared import shared_folder


def reference(name: str) -> Document:
    loaded: Document = json.loads((shared_folder() / f"domain/{name}.json").read_text(encoding="utf-8"))
    return loaded


def unfolded(entry: Document) -> Document:
    """An entry with the keys of the reference: names by language, and only what is neither absent nor false."""
    flat = {}
    for key, value in entry.items():
        if key in ("name", "text"):
            flat.update(value)
        elif key == "description":
            flat.update({f"description_{language}": text for language, text in value.items()})
        else:
            flat[key] = value
    return said(flat)


def said(entry: Document) -> Document:
    return {key: value for key, value in entry.items() if not (value is None or value is False or value in ([], {}))}


def without(entry: Document, *keys: str) -> Document:
    return {key: value for key, value in entry.items() if key not in keys}


def by(items: list[Any], *keys: str) -> dict[tuple[Any, ...], Document]:
    keyed = {tuple(item[key] for key in keys): item for item in items}
    assert len(keyed) == len(items)
    return keyed


def test_nodes_are_the_same() -> None:
    found = [unfolded(node) for node in document("figure1")["node"]]
    assert by(found, "id") == by([said(node) for node in reference("figure1")["nodes"]], "id")


def test_links_are_the_same() -> None:
    want = [said(link) for link in reference("figure1")["links"]]
    assert document("figure1")["link"] == want


def test_poster_is_links_between_poster_nodes_and_the_paths_written() -> None:
    figure = document("figure1")
    poster = {node["id"] for node in figure["node"] if node.get("poster")}
    direct = []
    for link in figure["link"]:
        if {link["source"], link["target"]} <= poster:
            weakened = [m["node"] for m in link.get("moderators", ()) if m["node"] in poster]
            direct.append(said({**without(link, "type", "section", "stated"), "moderators": weakened}))
    want = reference("figure1")["poster_links"]
    ends = ("source", "target")
    assert by(direct, *ends) == by([without(said(x), "derived") for x in want if not x["derived"]], *ends)
    assert figure["poster_link"] == [without(said(x), "derived") for x in want if x["derived"]]


def test_words_and_numbers_of_the_map_are_the_same() -> None:
    figure, want = document("figure1"), reference("figure1")
    assert figure["strength"] == want["strength"]
    assert figure["moderator_k"] == want["moderator_k"]
    assert {key: unfolded(value) for key, value in figure["link_types"].items()} == want["link_types"]
    assert {k: (v["name"]["zh"], v["entered"]["en"]) for k, v in figure["kinds"].items()} == {
        k: (v["zh"], v["entered"]) for k, v in want["kinds"].items()
    }
    assert [said({**u, "plus": said(u["plus"]), "minus": said(u["minus"])}) for u in want["user_links"]] == figure[
        "user_link"
    ]


def test_meta_numbers_are_the_same() -> None:
    meta, want = document("figure1")["meta"], reference("figure1")["meta"]
    for key in ("version", "cost_scale", "cost_range", "range", "bounds", "challenge_raise_weight", "monotone_exempt"):
        assert meta[key] == want[key], key
    assert list(meta["pages"]) == want["pages"]
    assert {key: name["zh"] for key, name in meta["value_elements"].items()} == want["value_elements"]
    assert {meta["grade"]} == set(want["grades"].values())


def test_human_ai_modes_are_the_same() -> None:
    mode, want = document("figure1")["meta"]["human_ai_mode"], reference("figure1")["meta"]["human_ai_mode"]
    assert [unfolded(entry) for entry in mode["modes"]] == want["modes"]
    for key in ("input", "default", "role", "grade"):
        assert mode[key] == want[key]
    names = reference("names")
    assert [mode["sets"][key] for key in ("act", "pay_w", "rev_acc", "rev_cost")] == [
        names[key] for key in ("log_act0", "pay_w", "pay_rev_acc", "pay_rev_cost")
    ]


def test_initiatives_are_the_same() -> None:
    want = reference("initiatives")
    found = [unfolded(entry) for entry in document("initiatives")["initiative"]]
    assert found == [without(said(entry), "kap", "one_off_total", "running_total") for entry in want["initiatives"]]
    for key in ("budget_one_off", "currency", "kap_default"):
        assert document("initiatives")[key] == want[key]


@pytest.mark.parametrize("position", range(16))
def test_what_is_left_out_of_an_initiative_follows(position: int) -> None:
    content, want = document("initiatives"), reference("initiatives")["initiatives"][position]
    entry, rule = content["initiative"][position], content["kap_rule"]
    points = sum(rule["points"][answer] for answer in entry["vrin"].values())
    share = min(max(rule["highest"] - rule["step"] * points, rule["lowest"]), rule["highest"])
    assert share == pytest.approx(want["kap"], abs=1e-12)
    nodes = {node["id"]: node for node in document("figure1")["node"]}
    for field in ("one_off", "running"):
        rises = {node: max(0.0, target - level_before_measures(node)) for node, target in entry["targets"].items()}
        total = sum(nodes[node][field] * rise for node, rise in rises.items())
        assert total == pytest.approx(want[f"{field}_total"], abs=0.006)


def level_before_measures(node: str) -> float:
    """The deployment behind the level that the person sees today (domain_map.md A.2, entered level)."""
    figure = document("figure1")
    levels = {entry["id"]: entry.get("level", 0.0) for entry in figure["node"]}
    needs, raised = 1.0, 1.0
    for link in figure["link"]:
        if link["target"] == node:
            weight, rule = figure["strength"][link["strength"]], figure["link_types"][link["type"]]["calc"]
            source = levels[link["source"]]
            assert not link.get("moderators")
            if rule == "raises":
                raised *= 1 - weight * source
            else:
                needs *= 1 - weight * ((1 - source) if rule == "requires" else source)
    return float(min(max((1 - (1 - levels[node]) / raised) / needs, 0.0), 1.0))


def test_questionnaire_items_are_the_same() -> None:
    content, want = document("questionnaire"), reference("questionnaire")
    for key, listed in (("cell", "cells"), ("governance", "governance"), ("acceptance", "acceptance")):
        assert [unfolded(item) for item in content[key]] == [without(said(i), "reverse") for i in want[listed]]
    assert all(item["reverse"] for key in ("governance", "acceptance") for item in want[key])
    assert unfolded({"text": content["scale"]["text"]}) == {k: want["scale"][k] for k in ("en", "zh")}
    assert (content["scale"]["min"], content["scale"]["max"]) == (want["scale"]["min"], want["scale"]["max"])


def test_questions_on_initiatives_mode_and_inventory_are_the_same() -> None:
    content, want = document("questionnaire"), reference("questionnaire")
    points = document("initiatives")["kap_rule"]["points"]
    assert [{**unfolded(a), "points": points[a["id"]]} for a in content["vrin"]["answers"]] == want["vrin"]["answers"]
    assert [unfolded(q) for q in content["vrin"]["questions"]] == want["vrin"]["questions"]
    mode = unfolded({**content["mode"], "answers": [unfolded(a) for a in content["mode"]["answers"]]})
    assert mode == want["mode"]
    assert [unfolded(word) for word in content["inventory"]["words"]] == want["inventory"]["words"]
    assert content["inventory"]["nodes"] == want["nodes_set_by_inventory"]


def test_flags_are_the_same() -> None:
    flags = document("questionnaire")["scoring"]["flags"]
    want = reference("questionnaire")["scoring"]["flags"]
    assert [unfolded(without(f, "iqr_from", "n_below")) for f in flags] == [without(f, "when") for f in want]
    conditions = {f["id"]: f for f in flags}
    told = {f["id"]: f["when"] for f in want}
    assert told["no_agreement"] == f"IQR >= {conditions['no_agreement']['iqr_from']}"
    assert told["single_view"] == f"n < {conditions['single_view']['n_below']}"
