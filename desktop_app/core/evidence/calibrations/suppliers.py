"""The supplier scorecard (domain_models F5): defects, lateness, price and share by supplier (table T7)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from desktop_app.core.charts.picture import Picture, PictureAxis, PictureSeries
from desktop_app.core.errors import Message
from desktop_app.core.evidence.calibrations.calibrated import Aim, Calibrated, measured, too_few
from desktop_app.core.evidence.calibrations.grouping import LEAST, ratio_of
from desktop_app.core.evidence.calibrations.interval import Interval
from desktop_app.core.evidence.calibrations.price_index import comparable, price_indexes
from desktop_app.core.evidence.calibrations.shrinkage import prior_mean, shrunk_rate
from desktop_app.core.evidence.shop.pooling import has, items, pooled
from desktop_app.core.evidence.sources.source import Source

LEAST_ORDERS, LEAST_UNITS = 10, 500
DEFECT_STRENGTH, LATE_STRENGTH = 50.0, 10.0


def suppliers(sources: Sequence[Source]) -> list[Calibrated]:
    """sc_s_def, sc_s_late, sc_s_price and sc_s_share by supplier."""
    lines = pooled(sources, "T7")
    if not has(lines, "supplier"):
        return []
    lines = lines.dropna(subset=["supplier"]).assign(supplier=lines["supplier"].astype(str))
    found: list[Calibrated] = []
    if has(lines, "defects", "qty"):
        known = lines.dropna(subset=["defects", "qty"])
        method = Message("defects / units, beta-binomial towards all suppliers (50 units)")
        found += _shrunk(known, "sc_s_def", known["defects"], known["qty"], DEFECT_STRENGTH, method)
    if has(lines, "delay_days"):
        known = lines.dropna(subset=["delay_days"])
        method = Message("late lines / lines, beta-binomial towards all suppliers (10 orders)")
        late, each = (known["delay_days"] > 0).astype(float), pd.Series(1.0, known.index)
        found += _shrunk(known, "sc_s_late", late, each, LATE_STRENGTH, method)
    if has(lines, "price", "sku"):
        found += _prices(lines[lines["price"] > 0])
    if has(lines, "qty"):
        found += _shares(lines.dropna(subset=["qty"]))
    return found


def _enough(rows: pd.DataFrame) -> bool:
    units = float(rows["qty"].sum()) if "qty" in rows else 0.0
    return rows["po"].nunique() >= LEAST_ORDERS or units >= LEAST_UNITS


def _shrunk(
    lines: pd.DataFrame, spec: str, events: pd.Series, trials: pd.Series, strength: float, method: Message
) -> list[Calibrated]:
    """Rates drawn towards that of a supplier like them by a beta prior of this strength (Gelman et al. 2013, ch. 5)."""
    counts = pd.DataFrame({"events": events, "trials": trials})
    own = {supplier: lines[lines["supplier"] == supplier] for supplier in items(lines, "supplier")}
    clusters = {
        supplier: counts.loc[rows.index].groupby(rows["po"]).sum().to_numpy(float) for supplier, rows in own.items()
    }
    prior = prior_mean(clusters.values(), strength)
    rates = {
        supplier: shrunk_rate(clusters[supplier], prior, strength)
        for supplier, rows in own.items()
        if _enough(rows) and 0 < prior < 1
    }
    picture = _scorecard(spec, rates, prior)
    found = []
    for supplier, rows in own.items():
        aim, rate = Aim(spec, supplier, method, LEAST_ORDERS), rates.get(supplier)
        found.append(measured(aim, len(rows), rate, None, picture) if rate else too_few(aim, rows["po"].nunique()))
    return found


def _scorecard(spec: str, rates: Mapping[str, Interval], prior: float) -> Picture:
    title = Message("Defects by supplier") if spec == "sc_s_def" else Message("Late lines by supplier")
    return Picture(
        kind="bar",
        title=title,
        across=tuple(rates),
        x_axis=PictureAxis(Message("supplier")),
        y_axis=PictureAxis(Message("share"), "1", "percent"),
        series=(
            PictureSeries(Message("low end"), tuple(rate.low for rate in rates.values()), "ghost"),
            PictureSeries(Message("measured"), tuple(rate.value for rate in rates.values()), "scenario"),
            PictureSeries(Message("high end"), tuple(rate.high for rate in rates.values()), "ghost"),
            PictureSeries(Message("all suppliers"), (prior,) * len(rates), "today"),
        ),
    )


def _prices(lines: pd.DataFrame) -> list[Calibrated]:
    method = Message("price index at equal product mix (log price by product and supplier), mean of suppliers 1")
    indexes = price_indexes(lines, LEAST_ORDERS)
    found = []
    for supplier in items(lines, "supplier"):
        aim = Aim("sc_s_price", supplier, method, LEAST_ORDERS)
        index = indexes.get(supplier)
        found.append(measured(aim, index.lines, index.interval) if index else too_few(aim, comparable(lines, supplier)))
    return found


def _shares(lines: pd.DataFrame) -> list[Calibrated]:
    method = Message("units of the supplier / all units, over purchase orders")
    aims = [(s, Aim("sc_s_share", s, method, LEAST)) for s in items(lines, "supplier")]
    orders = lines.pivot_table(index="po", columns="supplier", values="qty", aggfunc="sum", fill_value=0.0)
    total = orders.sum(axis=1)
    return [ratio_of(aim, orders[supplier], total) for supplier, aim in aims]
