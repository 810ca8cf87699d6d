"""`python dev.py bench [--only ID …] [--json F]`: ratios within one run, and the few amounts that are promised."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from tests.bench import (
    analysis_speed,
    chart_speed,
    first_paint,
    grid_speed,
    heartbeat,
    large_map,
    lever_speed,
    map_crossings,
    map_speed,
    program_speed,
    reading_speed,
    workbook_speed,
    writing_speed,
)
from tests.bench.coverage import COVERAGE
from tests.bench.row import Measure

MEASURES: dict[str, Measure] = {
    "one_column": program_speed.one_column,
    "draws_unblocked": program_speed.draws_unblocked,
    "draws_single": program_speed.draws_single,
    "make_ready": program_speed.make_ready,
    "column_libreoffice": workbook_speed.column_against_libreoffice,
    "export": workbook_speed.export_time,
    "export_xlsxwriter": writing_speed.against_xlsxwriter,
    "moving_chart": chart_speed.moving_chart,
    "lever_to_pixels": lever_speed.lever_to_pixels,
    "lever_to_window": lever_speed.lever_to_window,
    "heartbeat": heartbeat.heartbeat,
    "first_paint": first_paint.first_paint,
    "map_crossings": map_crossings.map_crossings,
    "map_repaint": map_speed.map_repaint,
    "map_drag": map_speed.map_drag,
    "large_map_opening": large_map.large_map_opening,
    "large_map_drag": large_map.large_map_drag,
    "read_xlsx": reading_speed.read_xlsx,
    "read_csv": reading_speed.read_csv,
    "read_memory": reading_speed.read_memory,
    "plans_against_draws": analysis_speed.plans_against_draws,
    "tornado_against_loop": analysis_speed.tornado_against_loop,
    "grid_data_table": grid_speed.grid_against_data_table,
    "two_processes": analysis_speed.two_processes,
    "million_draws": analysis_speed.million_draws,
    **COVERAGE,
}


def main() -> int:
    """0 where every goal is met or has no verdict, else 1."""
    parser = argparse.ArgumentParser(prog="dev.py bench")
    parser.add_argument("--only", nargs="+", choices=MEASURES, metavar="ID", help=", ".join(MEASURES))
    parser.add_argument("--json", type=Path, metavar="F")
    chosen = parser.parse_args()
    rows = []
    for name in chosen.only or MEASURES:
        rows.append(MEASURES[name]())
        print(rows[-1].text(), flush=True)
    if chosen.json:
        results = {"results": [row.to_json() for row in rows]}
        chosen.json.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    return int(any(row.met is False for row in rows))


if __name__ == "__main__":
    sys.exit(main())
