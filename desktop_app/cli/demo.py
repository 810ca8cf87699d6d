"""`dynacap demo`: the sample shop from its spreadsheets to three plans, a workbook, pictures and figures."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from typing import Any

from desktop_app.cli.json_file import write_json
from desktop_app.cli.progress_line import on_terminal
from desktop_app.cli.project_file import write_workbook
from desktop_app.core.charts import Chart
from desktop_app.core.errors import Message, UserError
from desktop_app.core.evidence.shop.sample_shop import SIZES, sample_document, sample_files
from desktop_app.core.i18n import LANGUAGES
from desktop_app.core.language.model import Value
from desktop_app.core.language.to_floats import engine_of
from desktop_app.core.project import save
from desktop_app.core.project.reconciliation import reconcile
from desktop_app.core.project.shop import Shop
from desktop_app.core.report.from_shop import reported_study
from desktop_app.core.report.pictures import study_charts
from desktop_app.core.report.reported_study import ReportedStudy


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = subparsers.add_parser("demo", help="the sample shop from spreadsheets to a workbook that computes")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--language", choices=LANGUAGES, default="en")
    parser.add_argument("--shop", choices=SIZES, default="large")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Reads the samples, calibrates, compares, draws and writes."""
    folder, language = arguments.out, arguments.language
    try:
        (folder / "spreadsheets").mkdir(parents=True, exist_ok=True)
        for path in sample_files(arguments.shop):
            shutil.copyfile(path, folder / "spreadsheets" / path.name)
    except OSError as error:
        cause = Message("cannot be written: {detail}.", detail=error.strerror or error)
        raise UserError.of(str(folder), cause) from None
    document = sample_document(arguments.shop, language, on_terminal("Reading the sample's spreadsheets"))
    save(document, folder / "dynacap-demo.dynacap")
    shop = Shop(document)
    study = reported_study(shop, on_terminal("Computing"))
    write_json(folder / "demo.json", account(shop, study))
    write_workbook(study, folder / "dynacap-demo.xlsx", language)
    pictures = _draw(study_charts(study, language), folder / "charts", language)
    print(f"{folder / 'dynacap-demo.xlsx'}: open it in Excel or LibreOffice; it goes on computing.")
    print(
        f"{len(pictures)} pictures in {folder / 'charts'}, figures in {folder / 'demo.json'}, the project beside them."
    )


def _draw(charts: tuple[Chart, ...], folder: Path, language: str) -> list[Path]:
    from desktop_app.ui.charts.picture import save_png

    folder.mkdir(exist_ok=True)
    progress = on_terminal("Drawing")
    return [
        save_png(charts[number], folder / f"{charts[number].id}.png", language=language)
        for number in progress.over(range(len(charts)))
    ]


def account(shop: Shop, study: ReportedStudy) -> dict[str, Any]:
    """The figures of the demo: KPIs of today and each plan, the books, the odds, and where every input came from."""
    engine = engine_of(shop.program)
    today = engine.today(engine.pack(shop.today))
    plans = {s.id: engine.alone(engine.pack(s.inputs(shop.today)), today) for s in shop.scenarios}
    kpis = [kpi.variable for kpi in shop.program.kpis]
    return {
        "currency": shop.document.currency,
        "fingerprint": study.fingerprint,
        "today": {name: engine.get(today, name) for name in kpis},
        "scenarios": {s: {name: engine.get(column, name) for name in kpis} for s, column in plans.items()},
        "books": [
            {"what": x.what.text(), "books": x.books, "model": x.model, "share": x.share} for x in reconcile(shop)
        ],
        "odds": _odds(study),
        "inputs": {name: _origin(shop, name) for name in shop.program.inputs},
    }


def _odds(study: ReportedStudy) -> dict[str, Any] | None:
    odds = study.odds
    if odds is None:
        return None
    ends = {f"p{round(100 * share)}": odds.percentile(share) for share in (0.05, 0.5, 0.95)}
    return {
        "scenario": odds.study.scenario.id,
        "draws": odds.draws,
        "seed": odds.seed,
        "gain": odds.chance_of_gain,
        **ends,
    }


def _origin(shop: Shop, name: str) -> dict[str, Any]:
    known, entry = shop.provenance(name), shop.program.inputs[name]
    return {
        "spec": entry.spec,
        "value": _plain(shop.today[name]),
        "items": list(shop.program.items_of(name)),
        "unit": entry.unit,
        "role": entry.role,
        "status": known.status,
        "method": known.method,
        "source": known.source,
        "n": known.n,
        "low": _plain(known.low),
        "high": _plain(known.high),
    }


def _plain(value: Value | None) -> float | list[float] | None:
    return list(value) if isinstance(value, tuple) else value
