"""Random documents."""

from __future__ import annotations

from hypothesis import strategies as st

from desktop_app.core.analysis.assessment.assessment import Assessment, Respondent
from desktop_app.core.analysis.scenario import COLOURS, Scenario
from desktop_app.core.language.model import Names
from desktop_app.core.map.canvas import Canvas, CanvasFrame, Comment, View
from desktop_app.core.map.drawn_map import DrawnMap
from desktop_app.core.map.geometry import Box, Point
from desktop_app.core.map.link import LINK_TYPES, SIGNS, Link, Moderator
from desktop_app.core.map.node import KINDS, Node
from desktop_app.core.project import STATUSES, Document, Entry, EvidenceSource, Provenance, StoredResult
from desktop_app.core.project.paper import Paper
from desktop_app.core.project.slide_plan import KINDS as SLIDES
from desktop_app.core.project.slide_plan import SlidePlan, SlideText

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
scenarios = st.builds(
    Scenario,
    words,
    st.builds(Names, words, words),
    st.dictionaries(words, values, max_size=4),
    words,
    st.sampled_from(("", *COLOURS)),
    st.booleans(),
)
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
    landings=st.dictionaries(st.tuples(words, st.tuples(st.tuples(words, words), words)), shares, max_size=2),
)
respondents = st.builds(Respondent, words, words, words, shares, st.dictionaries(words, st.none() | shares, max_size=3))
assessments = st.builds(
    Assessment,
    st.lists(respondents, max_size=2).map(tuple),
    st.dictionaries(words, st.dictionaries(words, words, max_size=2), max_size=2),
    words,
    st.booleans(),
)

slide_plans = st.builds(
    SlidePlan,
    st.permutations(SLIDES).map(tuple),
    st.lists(st.sampled_from(SLIDES), max_size=3, unique=True).map(tuple),
    st.dictionaries(
        st.tuples(st.sampled_from(SLIDES), st.sampled_from(("en", "zh"))),
        st.builds(SlideText, words, words),
        max_size=2,
    ),
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
    paper=st.none() | st.builds(Paper, words, st.binary(max_size=12)),
    slides=slide_plans,
)
