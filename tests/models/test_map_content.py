"""The map, the initiatives and the questionnaire as content: ends exist, words are known, nothing stands twice."""

from __future__ import annotations

from collections import Counter

from tests.models.documents import MODELS, document

FIGURE = document("figure1")
NODES = {node["id"]: node for node in FIGURE["node"]}
LINKS = {(link["source"], link["target"]): link for link in FIGURE["link"]}


def test_nodes_stand_once_with_known_words() -> None:
    assert len(NODES) == len(FIGURE["node"])
    for node in NODES.values():
        assert node["kind"] in FIGURE["kinds"]
        assert node["page"] in FIGURE["meta"]["pages"]
        assert node["dimension"] in {*MODELS[:4], "cross"}
        assert node.get("value_element", "capture") in FIGURE["meta"]["value_elements"]


def test_levels_and_costs_are_where_they_belong() -> None:
    for node in NODES.values():
        assert ("level" in node) == (node["kind"] != "outcome")
        assert 0 <= node.get("level", 0) <= 1
        for field in ("one_off", "running", "p_fail"):
            assert (field in node) == (node["kind"] in {"technology", "lever"})
            assert node.get(field, 0) >= 0


def test_cells_are_the_twelve() -> None:
    cells = Counter((n["dimension"], n["role"]) for n in NODES.values() if n["kind"] == "capability")
    assert set(cells) == {(d, c) for d in MODELS[:4] for c in ("sensing", "seizing", "reconfiguring")}
    assert max(cells.values()) == 1


def test_links_stand_once_between_nodes_that_exist() -> None:
    assert len(LINKS) == len(FIGURE["link"])
    for link in [*FIGURE["link"], *FIGURE["poster_link"]]:
        assert {link["source"], link["target"]} <= set(NODES)
        assert link["source"] != link["target"]
        assert link["sign"] in {"+", "-"}
        assert link["strength"] in FIGURE["strength"]


def test_moderators_exist_and_are_not_their_links_ends() -> None:
    for link in FIGURE["link"]:
        moderators = [moderator["node"] for moderator in link.get("moderators", ())]
        assert len(set(moderators)) == len(moderators)
        assert set(moderators) <= set(NODES) - {link["source"], link["target"]}
        assert all(moderator["k"] in FIGURE["moderator_k"] for moderator in link.get("moderators", ()))


def test_links_are_what_a_person_could_draw() -> None:
    allowed = {(u["source"], u["target"]): u for u in FIGURE["user_link"]}
    assert len(allowed) == len(FIGURE["kinds"]) ** 2
    for (source, target), link in LINKS.items():
        rule = allowed[NODES[source]["kind"], NODES[target]["kind"]]["plus" if link["sign"] == "+" else "minus"]
        assert "refused" not in rule, (source, target)
        drawn, meant = FIGURE["link_types"][rule["type"]]["calc"], FIGURE["link_types"][link["type"]]["calc"]
        # a need of a lever for public infrastructure is drawn by the type, not by the kinds (ctx_digital_infra)
        assert drawn == meant or (source, target) == ("ctx_digital_infra", "lev_unified_infra")
        assert not rule.get("delayed") or link.get("delayed")


def test_poster_links_connect_poster_nodes_and_repeat_no_link() -> None:
    poster = {key for key, node in NODES.items() if node.get("poster")}
    paths = [(link["source"], link["target"]) for link in FIGURE["poster_link"]]
    assert len(set(paths)) == len(paths)
    assert not set(paths) & set(LINKS)
    for link in FIGURE["poster_link"]:
        assert {link["source"], link["target"], *link.get("moderators", ())} <= poster


def test_initiatives_aim_at_nodes_and_need_each_other_without_a_circle() -> None:
    initiatives = document("initiatives")["initiative"]
    before: set[str] = set()
    for initiative in initiatives:
        assert initiative["id"] not in before
        assert set(initiative.get("requires", ())) <= before
        before.add(initiative["id"])
        assert {NODES[node]["kind"] for node in initiative["targets"]} <= {"technology", "lever"}
        assert all(0 < level <= 1 for level in initiative["targets"].values())
        assert initiative["tau"] > 0


def test_vrin_answers_and_words_are_those_asked() -> None:
    initiatives, vrin = document("initiatives"), document("questionnaire")["vrin"]
    assert {answer["id"] for answer in vrin["answers"]} == set(initiatives["kap_rule"]["points"])
    for initiative in initiatives["initiative"]:
        assert set(initiative["vrin"]) == {question["key"] for question in vrin["questions"]}
        assert set(initiative["vrin"].values()) <= set(initiatives["kap_rule"]["points"])


def test_erodible_shares_without_initiatives_are_the_roadmaps() -> None:
    inputs = {entry["id"]: entry["default"] for entry in document("roadmap")["input"]}
    for dimension, share in document("initiatives")["kap_default"].items():
        assert share == inputs[f"{dimension}_erodible_share"]


def test_questionnaire_sets_every_cell_and_challenge_once() -> None:
    asked = document("questionnaire")
    per_cell = Counter(item["node"] for item in asked["cell"])
    assert per_cell == dict.fromkeys((k for k, n in NODES.items() if n["kind"] == "capability"), 3)
    anchors = Counter(item["node"] for item in asked["cell"] if item.get("evidence_anchor"))
    assert set(anchors.values()) == {1}
    assert set(anchors) == set(per_cell)
    governed = Counter(node for item in asked["governance"] for node in item["sets"])
    accepted = {node for item in asked["acceptance"] for node in item["sets"]}
    challenges = Counter({key: 1 for key, node in NODES.items() if node["kind"] == "challenge"})
    assert governed + Counter(accepted) + Counter(asked["inventory"]["nodes"]) == challenges
    ids = [item["id"] for key in ("cell", "governance", "acceptance") for item in asked[key]]
    assert len(set(ids)) == len(ids)


def test_human_ai_modes_leave_todays_mode_neutral() -> None:
    mode = FIGURE["meta"]["human_ai_mode"]
    neutral = next(entry for entry in mode["modes"] if entry["value"] == mode["default"])
    assert [neutral[k] for k in ("act", "pay_w", "rev_acc", "rev_cost", "k_black_box")] == [1] * 5
    assert [neutral[k] for k in ("fairness_adj", "one_off", "running")] == [0] * 3
    assert [entry["value"] for entry in document("questionnaire")["mode"]["answers"]] == [1, 2, 3]
    assert [entry["value"] for entry in mode["modes"]] == [1, 2, 3]
    assert set(mode["sets"]["k_black_box"]) <= set(NODES)
