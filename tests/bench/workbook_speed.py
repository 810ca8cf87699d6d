"""How fast a column is against LibreOffice recalculating the workbook that the same program was exported to."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from openpyxl import Workbook

from desktop_app.core.evidence.shop.sample_shop import sample_document
from desktop_app.core.language.to_floats import engine_of
from desktop_app.core.project.shop import Shop
from desktop_app.core.report.from_shop import reported_study
from desktop_app.core.report.workbook import export
from tests.bench.measure import Pairs, cpu_seconds, cpu_seconds_of_children
from tests.bench.row import Row, of_amount, of_pairs
from tests.workbook import libreoffice

CONVERSIONS = 3
COLUMNS_AT_ONCE = 500


def column_against_libreoffice() -> Row:
    """One column of ours against one of LibreOffice: its recalculating conversion less that of an empty one."""
    what = "one column: floats against LibreOffice recalculating the exported workbook, per column"
    reason = libreoffice.absence()
    if reason:
        return Row("column_libreoffice", what, "s", 0.0, None, None, 1 / 100, None, reason)
    shop = Shop(sample_document("small", "en"))
    study = reported_study(shop, draws=256, whole=False)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "study.xlsx"
        export(study, path, "en")
        pairs = _pairs(shop, path, folder, 1 + len(study.scenarios))
    return of_pairs("column_libreoffice", what, pairs, 1 / 100, None)


def _pairs(shop: Shop, path: Path, folder: Path, columns: int) -> Pairs:
    always = [cpu_seconds_of_children(lambda: libreoffice.recalculate(path, folder / "a")) for _ in range(CONVERSIONS)]
    empty = folder / "empty.xlsx"
    Workbook().save(empty)
    starting = [
        cpu_seconds_of_children(lambda: libreoffice.recalculate(empty, folder / "e")) for _ in range(CONVERSIONS)
    ]
    recalculating = min(always) - min(starting)
    engine = engine_of(shop.program)
    inputs = engine.pack(shop.today)
    today = engine.today(inputs)
    ours = []
    for _ in range(CONVERSIONS):
        start = os.times().user
        for _ in range(COLUMNS_AT_ONCE):
            engine.alone(inputs, today)
        ours.append((os.times().user - start) / COLUMNS_AT_ONCE)
    return Pairs(tuple(ours), (recalculating / columns,) * CONVERSIONS)


def export_time() -> Row:
    """CPU seconds to write the workbook of the sample shop with its three plans."""
    study = reported_study(Shop(sample_document("small", "en")), draws=256)
    with tempfile.TemporaryDirectory() as name:
        seconds = min(cpu_seconds(lambda: export(study, Path(name) / "study.xlsx", "en")) for _ in range(2))
    return of_amount("export", "the workbook of the sample shop, three plans", "s", seconds, 5.0, "best of 2")
