"""What a calibration of the sample files should find: every stated parameter by the domain's id.

A parameter is *drawn* (rows were drawn from it: an interval should hold it) or *counted* (it is a count of the rows
themselves: a reading must find it exactly).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from sample_shop.firm import CHANNELS, CLASSES, LANES, MARKETS, SUPPLIERS, Firm
from sample_shop.parcels import Parcels
from sample_shop.period import WEEKS_OF_PEAK, peak
from sample_shop.screening import Screening
from sample_shop.sheet import Sheet
from sample_shop.stock import Products
from sample_shop.traffic import Traffic

_BY_ITEM = {
    LANES: ("log_mu", "log_sd", "log_freight", "log_weight"),
    MARKETS: (
        "mkt_share",
        "mkt_cvr0",
        "mkt_aov",
        "mkt_consent",
        "g_ret",
        "pay_fraud",
        "pay_bias",
        "pay_disp",
        "pay_liab",
    ),
    CLASSES: ("sc_mix", "sc_cost", "sc_price", "sc_wape0", "sc_lt", "sc_ltsd"),
    CHANNELS: ("mkt_vmax", "mkt_k"),
    SUPPLIERS: ("sc_s_def", "sc_s_late", "sc_s_price", "sc_s_share"),
}
_SCALARS = (
    "log_recall0",
    "log_prec0",
    "log_act0",
    "log_succ",
    "log_exp0",
    "log_comp",
    "log_refund_late",
    "sc_upo",
    "pay_auc0",
    "pay_fpr0",
    "pay_rev_acc",
    "pay_rev_rej",
    "pay_w",
)


@dataclass(frozen=True)
class Truth:
    """One parameter: the domain's id, the item or "", the value, and whether it was drawn from or counted."""

    spec: str
    item: str
    value: float
    counted: bool = False


def truths_of(firm: Firm, screening: Screening, products: Products, traffic: Traffic) -> Iterator[Truth]:
    """Parameters that the rows were drawn from."""
    for items, specs in _BY_ITEM.items():
        for spec in specs:
            yield from _row(spec, items, getattr(firm, spec))
    for spec in _SCALARS:
        yield Truth(spec, "", getattr(firm, spec))
    yield from _row("pay_aov_s", MARKETS, (firm.pay_aov_s,) * 3)
    shipped = screening.placed_share * screening.approval
    yield from _row("log_share", LANES, shipped / shipped.sum())
    yield from _row("mkt_q", CHANNELS, traffic.quality)
    weekly = np.bincount(products.group, products.weekly) / np.array(firm.sc_nsku)
    yield from _row("sc_pk", CLASSES, weekly * peak(WEEKS_OF_PEAK))


def counts_of(firm: Firm, parcels: Parcels, traffic: Traffic) -> Iterator[Truth]:
    """Facts of the rows themselves."""
    for spec, items in (
        ("log_promise", LANES),
        ("mkt_spend", CHANNELS),
        ("mkt_comm", CHANNELS),
        ("mkt_own", CHANNELS),
        ("sc_nsku", CLASSES),
        ("sc_R", CLASSES),
        ("sc_alpha", CLASSES),
    ):
        yield from _row(spec, items, getattr(firm, spec), counted=True)
    yield Truth("size_orders", "", parcels.order.size, counted=True)
    yield Truth("mkt_organic", "", traffic.organic, counted=True)


def truth_file(firm: Firm, sheets: Iterable[Sheet], truths: Iterable[Truth]) -> str:
    """Text of truth.toml: files with their usable and unusable rows, then parameters."""
    lines = [
        f"# The {firm.name} sample shop: what its files hold and from which parameters they were drawn.",
        "# Written by packaging/make_samples.py.",
        f'name = "{firm.name}"',
        f"seed = {firm.seed}",
    ]
    for sheet in sheets:
        lines += ["", "[[file]]", f'name = "{sheet.file}"', f'table = "{sheet.table}"']
        lines += [f"usable = {sheet.usable}", f"unusable = {sheet.unusable}"]
    for truth in truths:
        lines += ["", "[[parameter]]", f'spec = "{truth.spec}"', f'item = "{truth.item}"']
        lines += [f"value = {truth.value:.10g}", f"counted = {str(truth.counted).lower()}"]
    return "\n".join(lines) + "\n"


def _row(spec: str, items: tuple[str, ...], values: Iterable[float], *, counted: bool = False) -> Iterator[Truth]:
    for item, value in zip(items, values, strict=True):
        yield Truth(spec, item, float(value), counted)
