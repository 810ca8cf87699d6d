"""The steps of the self-test that need no screen: each says in a few words what it has seen, or raises."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.i18n import LANGUAGES, translator

if TYPE_CHECKING:
    from desktop_app.self_test.trial import Trial

CLOSE = 1e-9
ERRORS = ("#DIV/0!", "#N/A", "#NAME?", "#NUM!", "#REF!", "#VALUE!")


class UnexpectedError(Exception):
    """A step has seen what must not be."""


def open_models(trial: Trial) -> str:
    """Reads every model, links them with the map and without it, and computes today from the defaults."""
    del trial
    from desktop_app.core.language.to_floats import engine_of
    from desktop_app.core.map.assembly import content_of, read_texts

    texts = read_texts()
    content = content_of(texts)
    for program in (content.what_if, content.what_if_without_map, content.roadmap):
        engine = engine_of(program)
        defaults = {name: entry.default for name, entry in program.inputs.items()}
        _require_finite(engine.unpack(engine.today(engine.pack(defaults))).values(), "a variable of the models")
    return f"{len(texts)} files, {len(content.models)} models, {len(content.what_if.variables)} formulas"


def read_sample(trial: Trial) -> str:
    """Reads the sample's spreadsheets in a process of its own, as the window does, and computes the shop."""
    from desktop_app.core.analysis.apart import Apart
    from desktop_app.core.evidence.shop.sample_shop import sample_document

    apart = Apart()
    try:
        trial.document = apart.run(sample_document, trial.size, "en")
    finally:
        apart.close()
    kpis = trial.kpis()
    _require_finite((value for values in kpis.values() for value in values), "a KPI")
    return f"{len(trial.document.sources)} files, {len(kpis)} KPIs, {len(trial.shop.scenarios)} scenarios"


def keep_project(trial: Trial) -> str:
    """Saves the sample shop and opens it again."""
    from desktop_app.core.project.storage import load, save

    path = trial.folder / "self-test.dynacap"
    save(trial.shop.document, path)
    _require(load(path) == trial.shop.document, "the project is not what was saved")
    return f"{path.stat().st_size / 1e3:,.0f} kB"


def write_workbook(trial: Trial) -> str:
    """Writes the sample's workbook, reads it back, and looks for each scenario's KPIs in it."""
    from desktop_app.core.report.workbook import export

    path = trial.folder / "self-test.xlsx"
    export(trial.study, path, "en")
    return find_kpis(trial, path)


def find_kpis(trial: Trial, path: Path) -> str:
    """Looks for each scenario's KPIs in a workbook."""
    from desktop_app.core.evidence.files.workbook import read_sheets

    sheets = read_sheets(path)
    cells = [cell for sheet in sheets for row in sheet.rows for cell in row]
    numbers = sorted(float(cell) for cell in cells if isinstance(cell, (int, float)))
    wrong = [cell for cell in cells if cell in ERRORS]
    _require(not wrong, f"the workbook holds {', '.join(map(str, wrong[:3]))}")
    for name, values in trial.kpis().items():
        for value in _numbers(values):
            _require(_holds(numbers, value), f"{name} is not in the workbook")
    return f"{len(sheets)} sheets, {len(numbers):,} numbers"


def switch_language(trial: Trial) -> str:
    """Says one sentence in each language; the catalogue of translations is there."""
    del trial
    said = {language: translator(language)("Open the sample shop") for language in LANGUAGES}
    _require(len(set(said.values())) == len(LANGUAGES), "the translations are missing")
    return "; ".join(said.values())


def read_help(trial: Trial) -> str:
    """Reads every page of the help and every word of the glossary in each language."""
    del trial
    from desktop_app.core.help.glossary import terms
    from desktop_app.core.help.library import library

    counts = {language: len(library(language).pages) for language in LANGUAGES}
    _require(len(set(counts.values())) == 1 and min(counts.values()) > 0, f"pages of the help are missing: {counts}")
    return f"{counts[LANGUAGES[0]]} pages, {len(terms())} words"


def draw_charts(trial: Trial) -> str:
    """Draws the sample's charts in each language, with a font that has Chinese."""
    from desktop_app.core.report.pictures import study_charts
    from desktop_app.ui.charts.picture import save_png
    from desktop_app.ui.theme.fonts import chinese_font_family

    family = chinese_font_family()
    _require(bool(family), "no font with Chinese is here")
    charts = study_charts(trial.study, LANGUAGES[-1])
    for chart in charts[:3]:
        path = save_png(chart, trial.folder / f"{chart.id}.png", language=LANGUAGES[-1])
        _require(path.stat().st_size > 0, f"{chart.id} is empty")
    return f"{len(charts)} charts, {family}"


def _require(holds: bool, otherwise: str) -> None:  # noqa: FBT001 - reads as a sentence
    if not holds:
        raise UnexpectedError(otherwise)


def _require_finite(values: Iterable[object], what: str) -> None:
    _require(all(map(math.isfinite, _numbers(values))), f"{what} is not a number")


def _numbers(values: Iterable[object]) -> Iterator[float]:
    for value in values:
        yield from (float(part) for part in (value if isinstance(value, tuple) else (value,)))


def _holds(numbers: list[float], wanted: float) -> bool:
    """Whether one of the sorted numbers is the wanted one."""
    from bisect import bisect_left

    slack = CLOSE * max(1.0, abs(wanted))
    place = bisect_left(numbers, wanted - slack)
    return place < len(numbers) and numbers[place] <= wanted + slack
