"""Random documents, and one small one with something in every part."""

from __future__ import annotations

from hypothesis import strategies as st

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.model import Names
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
)
