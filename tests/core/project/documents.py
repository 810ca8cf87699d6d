"""Random documents, and one small one with something in every part."""

from __future__ import annotations

from hypothesis import strategies as st

from desktop_app.core.analysis.assessment.assessment import Assessment, Respondent
from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.model import Names
from desktop_app.core.map.canvas import Canvas, CanvasFrame, Comment, View
from desktop_app.core.map.drawn_map import DrawnMap
from desktop_app.core.map.geometry import Box, Point
from desktop_app.core.map.link import LINK_TYPES, SIGNS, Link, Moderator
from desktop_app.core.map.node import KINDS, Node
from desktop_app.core.project import STATUSES, Document, Entry, EvidenceSource, Provenance, StoredResult

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
        Scenario("ai", Names("AI", "人工智能"), {"map.forecasting": 0.8, "marketing.budget": (1e3, 2e-308)}),
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
    ),
    assessment=Assessment(
        (Respondent("r1", "李", "owner", 2.0, {"G1": 3.0, "G2": None}),),
        {"data_foundation": {"V": "no"}},
        "2",
        capped=False,
    ),
)

words = st.text(max_size=12)
numbers = st.floats(width=64)
values = numbers | st.lists(numbers, max_size=4).map(tuple)
counts = st.integers(min_value=0, max_value=2**63 - 1)
provenances = st.builds(
    Provenance,
    st.sampled_from(STATUSES),
    words,
    st.none() | counts,
    st.none() | counts,
    words,
    st.none() | values,
    st.none() | values,
)
scenarios = st.builds(Scenario, words, st.builds(Names, words, words), st.dictionaries(words, values, max_size=4))
sources = st.builds(
    EvidenceSource,
    table=words,
    name=words,
    file=words,
    encoding=words,
    header_row=counts,
    columns=st.dictionaries(words, words, max_size=4),
    rows_read=counts,
    rows_used=counts,
    report=words,
    sheet=words,
    rows=st.binary(max_size=12),
)
entries = st.builds(Entry, values, provenances)
names = st.builds(Names, words, words)
points = st.builds(Point, numbers, numbers)
boxes = st.builds(Box, numbers, numbers, numbers, numbers)
shares = st.floats(0, 1)
nodes = st.builds(Node, words, st.sampled_from(KINDS), names, words, level=shares, one_off=st.none() | shares)
links = st.builds(
    Link,
    words,
    words,
    st.sampled_from(SIGNS),
    st.sampled_from(LINK_TYPES),
    shares,
    st.booleans(),
    st.lists(st.builds(Moderator, words, shares), max_size=2).map(tuple),
)
views = st.builds(
    View,
    *(words, words, words, shares, words),
    st.lists(st.sampled_from(KINDS), max_size=2).map(tuple),
    st.lists(words, max_size=2).map(tuple),
    st.lists(words, max_size=2).map(tuple),
)
drawn_maps = st.builds(
    DrawnMap,
    nodes=st.lists(nodes, max_size=3).map(tuple),
    links=st.lists(links, max_size=3, unique_by=lambda link: link.ends).map(tuple),
    pins=st.dictionaries(words, words, max_size=2),
)
canvases = st.builds(
    Canvas,
    places=st.dictionaries(st.tuples(words, words), points, max_size=3),
    comments=st.lists(st.builds(Comment, words, words, words, points), max_size=2).map(tuple),
    frames=st.lists(st.builds(CanvasFrame, words, words, words, boxes, words), max_size=2).map(tuple),
    views=st.lists(views, max_size=2, unique_by=lambda view: view.id).map(tuple),
)
respondents = st.builds(Respondent, words, words, words, shares, st.dictionaries(words, st.none() | shares, max_size=3))
assessments = st.builds(
    Assessment,
    st.lists(respondents, max_size=2).map(tuple),
    st.dictionaries(words, st.dictionaries(words, words, max_size=2), max_size=2),
    words,
    st.booleans(),
)

documents = st.builds(
    Document,
    title=words,
    language=st.sampled_from(("en", "zh")),
    currency=words,
    models=st.dictionaries(words, words, max_size=4),
    items=st.dictionaries(words, st.lists(words, max_size=4).map(tuple), max_size=3),
    entries=st.dictionaries(words, entries, max_size=4),
    answers=st.dictionaries(words, numbers | words, max_size=4),
    scenarios=st.lists(scenarios, max_size=3).map(tuple),
    sources=st.lists(sources, max_size=3).map(tuple),
    results=st.lists(st.builds(StoredResult, words, st.none() | counts, words, words), max_size=3).map(tuple),
    notes=st.dictionaries(words, st.text(min_size=1, max_size=12), max_size=3),
    map=st.none() | drawn_maps,
    canvas=canvases,
    assessment=assessments,
)
