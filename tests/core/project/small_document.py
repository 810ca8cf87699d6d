"""A small document with something in every part. It stands alone: programs that tests kill start fast with it."""

from __future__ import annotations

from desktop_app.core.analysis.assessment.assessment import Assessment, Respondent
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.amendment import OwnFormula, OwnInput
from desktop_app.core.language.model import Names
from desktop_app.core.map.canvas import Canvas, CanvasFrame, Comment, View
from desktop_app.core.map.drawn_map import DrawnMap
from desktop_app.core.map.geometry import Box, Point
from desktop_app.core.map.link import Link, Moderator
from desktop_app.core.map.node import Node
from desktop_app.core.project import Document, Entry, EvidenceSource, Provenance, StoredResult
from desktop_app.core.project.paper import Paper
from desktop_app.core.project.slide_plan import SlidePlan, SlideText

SMALL = Document(
    title="王小姐的店 & Co",
    language="zh",
    currency="CNY",
    models={"logistics": 'title = "物流"\n', "figure1": "# map\n"},
    items={"lane": ("air_us", "空运欧洲"), "market": ()},
    entries={
        "logistics.mean_time": Entry(
            (7.1, 1 / 3), Provenance("measured", "lognormal", 812, 100, "Tmall", (6.9, 0.3), (7.3, 0.4))
        ),
        "company.discount": Entry(0.1, Provenance("entered", low=-0.0)),
    },
    answers={"q1": 3.0, "size_name": "小店"},
    scenarios=(
        Scenario("base", Names("Base", "基准"), {}),
        Scenario(
            "ai",
            Names("AI", "人工智能"),
            {"map.forecasting": 0.8, "marketing.budget": (1e3, 2e-308)},
            "what “AI” buys",
            "pay",
        ),
    ),
    sources=(
        EvidenceSource(
            "T1", "Tmall", "订单.csv", "gb18030", 3, {"date": "下单时间"}, 1200, 1187, "{}", "明细", b"x\x00\x9c"
        ),
    ),
    results=(
        StoredResult("monte_carlo", 2**63 - 1, "ab" * 32, '{"p50": 1}'),
        StoredResult("tornado", None, "ab" * 32, ""),
    ),
    notes={"lev_integration": "ask 李 first"},
    map=DrawnMap(
        (
            Node(
                "lev_x",
                "lever",
                Names("X", "甲"),
                "logistics",
                section="4.2",
                stated=True,
                level=0.2,
                role="firm",
                one_off=1e3,
                running=0.0,
                p_fail=0.25,
                value_element="K",
            ),
            Node("ch_y", "challenge", Names("Y", "乙"), level=0.5),
            Node("out_z", "outcome", Names("Z", "丙"), poster=True),
        ),
        (
            Link(
                "lev_x",
                "out_z",
                "-",
                "harms",
                0.3,
                delayed=True,
                moderators=(Moderator("ch_y", 0.2),),
                section="4.1",
                stated=True,
            ),
        ),
        {"lev_audit": "lev_x"},
    ),
    canvas=Canvas(
        {("whole", "lev_x"): Point(3.5, -0.0), ("v1", "ch_y"): Point(1.0, 2.0)},
        (Comment("c1", "whole", "why?\n为什么", Point(0.0, 1.0)),),
        (CanvasFrame("f1", "v1", "物流", Box(1.0, 2.0, 3.0, 4.0), "logistics"),),
        (View("v1", "Step 1", "v1", 0.3, "ch_y", ("context",), ("cross",), ("ch_y", "lev_x")),),
        {("whole", (("lev_x", "out_z"), "ch_y")): 0.4},
    ),
    assessment=Assessment(
        (Respondent("r1", "李", "owner", 2.0, {"G1": 3.0, "G2": None}),),
        {"data_foundation": {"V": "no"}},
        "2",
        capped=False,
    ),
    paper=Paper("论文.pdf", b"%PDF-1.7\x00\xff"),
    amendments={
        "company.margin": OwnFormula("company.margin", Names("Margin", "毛利"), "1", "1 - own_cost", better="higher"),
        "company.own_cost": OwnInput(
            *("company.own_cost", Names("Own cost", "自有成本"), "1", "fact", (0.1, 1 / 3), "lane", (0.0, 1.0)),
            range=(0.0, (0.1, 0.2), 0.5),
            source="书",
        ),
    },
    kept_against="cd" * 32,
    slides=SlidePlan().moved("odds", -20).showing("map", shown=False).saying("odds", "zh", SlideText("赔率", "一\n=2")),
)
