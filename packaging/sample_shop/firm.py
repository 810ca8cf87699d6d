"""The stated parameters of a sample shop, near the demo firm but on purpose not equal to its defaults.

Ids in the field names are those of the domain (`log_mu` is the mean transit time of a lane). Markets and lanes run in
step: every parcel of a market takes that market's lane. Flows are per quarter, money is USD of 2026.
"""

from dataclasses import dataclass
from typing import TypeAlias

MARKETS = ("US", "EU", "SEA")
LANES = ("air_us", "air_eu", "road_sea")
CHANNELS = ("search", "social", "marketplace")
CLASSES = ("A", "B", "C")
SUPPLIERS = ("S1", "S2", "S3")

Three: TypeAlias = tuple[float, float, float]


@dataclass(frozen=True)
class Firm:
    """One shop: what differs by size comes first, what both sample shops share has a default."""

    name: str
    seed: int
    orders: int
    """Orders delivered a quarter."""
    fill_share: float
    """Share of approved orders that the stock could serve; the others were cancelled unshipped."""
    purchase_orders: int
    sc_nsku: tuple[int, int, int]
    mkt_spend: Three
    mkt_vmax: Three
    mkt_k: Three

    log_mu: Three = (9.2, 11.2, 6.8)
    log_sd: Three = (2.9, 3.9, 2.3)
    log_promise: Three = (12, 14, 9)
    log_freight: Three = (7.9, 6.5, 3.4)
    log_weight: Three = (0.74, 0.82, 0.66)
    log_recall0: float = 0.28
    log_prec0: float = 0.42
    log_act0: float = 0.46
    log_succ: float = 0.5
    log_exp0: float = 0.07
    log_comp: float = 5.5
    log_refund_late: float = 0.08

    mkt_share: Three = (0.46, 0.34, 0.2)
    mkt_cvr0: Three = (0.0205, 0.0175, 0.0145)
    mkt_aov: Three = (68, 60, 38)
    mkt_consent: Three = (0.82, 0.58, 0.86)
    mkt_q_search: float = 1.25
    mkt_q_marketplace: float = 1.2
    mkt_comm: Three = (0, 0, 0.13)
    mkt_own: Three = (1, 1, 0)
    direct_share: float = 0.05
    """Share of orders that repeat customers place outside any session."""
    g_ret: Three = (0.11, 0.13, 0.09)

    sc_upo: float = 1.3
    sc_mix: Three = (0.56, 0.29, 0.15)
    sc_cost: Three = (12.4, 13.6, 17.5)
    sc_price: Three = (46, 48, 55)
    sc_wape0: Three = (0.46, 0.62, 0.92)
    sc_lt: Three = (6.8, 8.2, 9.6)
    sc_ltsd: Three = (1.5, 2.1, 2.5)
    sc_R: Three = (1, 2, 4)  # noqa: N815 the domain's own id
    sc_alpha: Three = (0.85, 0.79, 0.7)
    sc_s_price: Three = (0.99, 0.965, 1.045)
    sc_s_def: Three = (0.024, 0.052, 0.01)
    sc_s_late: Three = (0.13, 0.26, 0.06)
    sc_s_share: Three = (0.4, 0.5, 0.1)

    pay_aov_s: float = 0.6
    pay_fraud: Three = (0.008, 0.006, 0.018)
    pay_auc0: float = 0.84
    pay_fpr0: float = 0.04
    pay_w: float = 0.35
    pay_rev_acc: float = 0.72
    pay_rev_rej: float = 0.09
    pay_bias: Three = (-0.06, -0.06, 0.32)
    pay_disp: Three = (0.003, 0.0035, 0.004)
    pay_liab: Three = (0.92, 0.6, 0.8)


LARGE = Firm(
    name="large",
    seed=20260701,
    orders=36_000,
    fill_share=0.907,
    purchase_orders=2_000,
    sc_nsku=(24, 72, 180),
    mkt_spend=(158_000, 105_000, 79_000),
    mkt_vmax=(1_100_000, 1_050_000, 680_000),
    mkt_k=(185_000, 120_000, 145_000),
)
SMALL = Firm(
    name="small",
    seed=20260703,
    orders=3_000,
    fill_share=0.953,
    purchase_orders=420,
    sc_nsku=(8, 24, 60),
    mkt_spend=(13_200, 8_800, 6_600),
    mkt_vmax=(92_000, 88_000, 57_000),
    mkt_k=(15_400, 10_000, 12_100),
)
FIRMS = (LARGE, SMALL)
