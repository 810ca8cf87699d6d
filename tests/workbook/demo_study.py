"""A study to export: the map at the levels of the worked chain, its nine initiatives and two other scenarios."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

from desktop_app.core.analysis.assessment.assessment import Assessment, Respondent
from desktop_app.core.analysis.attribution import Columns, attribute
from desktop_app.core.analysis.monte_carlo import monte_carlo
from desktop_app.core.analysis.programme_cost import programme_cost
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.analysis.scenario_run import run
from desktop_app.core.analysis.study import Study
from desktop_app.core.analysis.tornado import tornado
from desktop_app.core.errors import Message
from desktop_app.core.language.currency import MONEY, in_currency
from desktop_app.core.language.model import Names, Value
from desktop_app.core.language.program import Program
from desktop_app.core.map.assembly import Content, read_content
from desktop_app.core.project.assessment_levels import questionnaire_in
from desktop_app.core.project.document import Entry, EvidenceSource, Provenance, new_document
from desktop_app.core.project.import_account import ImportAccount, UnusedRows
from desktop_app.core.project.shop import Shop
from desktop_app.core.report.from_shop import study_of
from desktop_app.core.report.further_analyses import with_further_analyses
from desktop_app.core.report.reported_study import ReportedStudy

CHAIN = Path(__file__).parents[1] / "data" / "chain_example.json"
UNUSED = (UnusedRows(Message("=the date is missing"), (17,)), UnusedRows(Message("total row"), (91, 12)))
DRAWS, FEW = 512, 32
CURRENCY = "CNY"


@cache
def content() -> Content:
    return read_content()


@cache
def demo_study(currency: str = MONEY) -> ReportedStudy:
    """Today and three scenarios, with everything that a workbook can show."""
    program, chain = _priced(content().what_if, currency), json.loads(CHAIN.read_text(encoding="utf-8"))
    today: dict[str, Value] = program.defaults() | {f"map.level_{k}": v for k, v in chain["cells"].items()}
    scenarios = (
        Scenario("plan", Names("Recommended plan", "推荐方案"), switches(chain["initiatives"])),
        Scenario("small", Names("Small steps", "小步走"), switches(chain["initiatives"][:4])),
        Scenario("duty", Names("Duty shock", "关税冲击"), {"payment_risk.duty_rate": (0.55, 0.04, 0.1)}),
    )
    study = Study(program, today, scenarios[0])
    columns = _columns(program, today, scenarios[0])
    without_map = _priced(content().what_if_without_map, currency)
    return ReportedStudy(
        title="=Demo shop <&> 示例",
        program=program,
        today=today,
        scenarios=scenarios,
        currency=currency,
        provenance={
            "logistics.base_transit_time_mean": Provenance(
                "measured", "lognormal fit", 1200, 100, "T2 carrier", (8.7, 10.6, 6.8), (9.3, 11.4, 7.2)
            ),
            "company.fixed_cost": Provenance("entered"),
        },
        sources=(
            EvidenceSource(
                "T2",
                "carrier",
                "运单.csv",
                "gb18030",
                2,
                {"lane": "线路", "ship_date": "发货日期"},
                1202,
                1200,
                ImportAccount(unused=UNUSED).to_text(),
            ),
        ),
        fingerprint="3f9a-01bc-77d2",
        split=attribute(without_map, columns, programme_cost(content().figure, columns.scenario)),
        tornado=tornado(study),
        odds=monte_carlo(study, DRAWS),
    )


@cache
def demo_shop(currency: str = MONEY) -> Shop:
    """The shop of the demo, with the answers of two people."""
    levels = {n: v for n, v in demo_study(currency).today.items() if n.startswith("map.level_")}
    entered = {name: Entry(value, Provenance("entered")) for name, value in levels.items()}
    document = new_document("Demo", currency=currency)
    items = [item.id for item in questionnaire_in(document).items]
    people = (
        Respondent("a", "Ann", answers=dict.fromkeys(items, 3.0)),
        Respondent("b", "王", answers=dict.fromkeys(items, 4.0)),
    )
    scenarios = demo_study(currency).scenarios
    return Shop(replace(document, scenarios=scenarios, entries=entered, assessment=Assessment(people)))


@cache
def whole_study() -> ReportedStudy:
    """The demo with every analysis and the questionnaire: a workbook with every sheet, in another currency."""
    shop, study = demo_shop(CURRENCY), demo_study(CURRENCY)
    assert shop.today == study.today
    return with_further_analyses(study, shop, study_of(shop, study.scenarios[0]), draws=FEW)


def switches(initiatives: list[str]) -> dict[str, Value]:
    return {f"map.on_{name}": 1.0 for name in initiatives}


def _priced(program: Program, currency: str) -> Program:
    """The program in that currency, at the rate of the models."""
    return in_currency(program, Shop(new_document("Rates", currency=currency)).rate, currency)


def _columns(program: Program, today: dict[str, Value], scenario: Scenario) -> Columns:
    """Both columns of the program with the map."""
    found = run(program, today, (scenario,))
    return Columns(found.today, found.columns[0].values, content().replaced)
