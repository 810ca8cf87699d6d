"""The names that people read, against the reference material: the same but for those listed here with a reason."""

from __future__ import annotations

import json

import pytest

from tests.models.documents import entries
from tests.shared import shared_folder

# Named like another entry of the same model: today's figure and the computed one, or a unit cost and a total.
TWINS_EN = {"log_mu", "log_sd", "log_rekey0", "mkt_item_h", "pay_inc_sev", "pay_fair_sev", "map_running_cost"}
TWINS_ZH = TWINS_EN | {"log_act0", "log_exp0", "mkt_cvr0", "pay_doc0", "log_reroute_cost", "sc_A", "sc_rec_cost"}
TWINS_ZH |= {"pay_rev_cost", "pay_doc_cost"}
# Named by a symbol, a short id, a bare unit, or a word that does not say of what.
UNCLEAR_EN = {"log_co2", "log_co2_t", "log_elate0", "log_plate0", "log_plate", "log_perr", "pay_auc", "sc_pdet"}
UNCLEAR_EN |= {"sc_pdet_n", "log_prec_e", "log_reroute_net", "pay_c_inc", "pay_c_fair", "road_payback"}
UNCLEAR_EN |= {"road_inaction", "mkt_priv_sev", "mkt_bias_sev"}
UNCLEAR_ZH = {"log_elate0", "pay_auc", "mkt_priv_sev", "mkt_bias_sev"}


@pytest.mark.parametrize(("language", "renamed"), [("en", TWINS_EN | UNCLEAR_EN), ("zh", TWINS_ZH | UNCLEAR_ZH)])
def test_names_are_the_same_but_for_the_renamed(language: str, renamed: set[str]) -> None:
    reference = json.loads((shared_folder() / "domain/models.json").read_text(encoding="utf-8"))
    expected = {entry["id"]: entry[language] for entry in (*reference["inputs"], *reference["formulas"])}
    found = {e["spec"]: e["name"][language] for table in ("input", "variable") for _, e in entries(table)}
    assert {spec for spec, name in found.items() if name != expected[spec]} == renamed
