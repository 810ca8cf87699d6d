"""Ids of nodes and initiatives: words that can stand in a formula and never collide with ids the program makes."""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Collection

_FORM = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_PREFIXES = (
    "level_",
    "base_",
    "in_",
    "adj_",
    "ok_",
    "want_",
    "goal_",
    "peak_",
    "rise_",
    "one_off_",
    "running_",
    "late_",
    "change_",
    "on_",
    "start_",
    "tau_",
    "kap_",
    "begun_",
    "ramp_",
    "gain_",
    "mode_",
    "part_",
    "w_",
    "k_",
    "g_",
    "rho_",
    "drop_",
)
_WORDS = frozenset({"mode", "cost_scale", "shop_revenue", "robot_cost", "quarter_before"})


def is_identifier(text: str) -> bool:
    """Whether a node or initiative may carry this id.

    >>> is_identifier("pay_fraud_detect"), is_identifier("base_x"), is_identifier("a__b"), is_identifier("3d")
    (True, False, False, False)
    """
    free = text not in _WORDS and not text.startswith(_PREFIXES) and not text.endswith("_in_mode")
    return free and bool(_FORM.fullmatch(text)) and not keyword.iskeyword(text)


def identifier(name: str, taken: Collection[str], otherwise: str = "node") -> str:
    """A free id made from a name; from `otherwise` where the name holds no Latin letter.

    >>> identifier("Fraud détection", {"fraud_detection"})
    'fraud_detection_2'
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = "_".join(re.findall(r"[a-z0-9]+", plain))
    if not is_identifier(stem):
        stem = f"{otherwise}_{stem}".rstrip("_")
    number = 1
    found = stem
    while found in taken:
        number += 1
        found = f"{stem}_{number}"
    return found
