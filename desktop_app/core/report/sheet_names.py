"""What the sheets are called, in the reader's language and within Excel's rules."""

from __future__ import annotations

from desktop_app.core.errors import Translate
from desktop_app.core.language.program import Program

DIMENSIONS = ("logistics", "marketing", "supply_chain", "payment_risk")
MAP, COMPANY = "map", "company"
LONGEST = 31  # characters, Excel's limit
FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def sheet_name(part: str, tr: Translate) -> str:
    """The name of the sheet of a model, of the map, or of another part of the workbook; a new model keeps its id."""
    names = {
        "cover": tr("Cover"),
        "summary": tr("Summary"),
        "inputs": tr("Inputs"),
        MAP: tr("Map"),
        "logistics": tr("Logistics"),
        "marketing": tr("Marketing"),
        "supply_chain": tr("Supply chain"),
        "payment_risk": tr("Payment & risk"),
        COMPANY: tr("Company"),
        "roadmap": tr("Roadmap"),
        "tornado": tr("Tornado"),
        "live_tornado": tr("Tornado, live"),
        "grid": tr("Grid"),
        "odds": tr("Monte Carlo"),
        "portfolio": tr("Portfolio"),
        "attribution": tr("Attribution"),
        "assessment": tr("Assessment"),
        "evidence": tr("Evidence"),
        "notes": tr("Notes"),
        "chart_data": tr("Chart data"),
    }
    return names.get(part, part).translate(FORBIDDEN)[:LONGEST]


def parts_of(program: Program) -> tuple[str, ...]:
    """The parts that compute something, in the order of their sheets: the map, the dimensions, the company, others."""
    present = dict.fromkeys(name.partition(".")[0] for name in program.variables)
    known = (MAP, *DIMENSIONS, COMPANY)
    return (*(part for part in known if part in present), *(part for part in present if part not in known))
