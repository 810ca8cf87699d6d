"""Random maps such as any program could hand over, and the way through a file and back."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st

from desktop_app.core.evidence.files.map_file import read_map_file
from desktop_app.core.language.model import Names
from desktop_app.core.map.exchange.exchanged_map import ExchangedLink, ExchangedMap, ExchangedNode
from desktop_app.core.map.exchange.formats import Format
from desktop_app.core.map.exchange.plain_text import one_line, plain_text
from desktop_app.core.map.exchange.reading import Direction, Reading
from desktop_app.core.map.link import LINK_TYPES, SIGNS, Moderator
from desktop_app.core.map.node import DIMENSIONS, KINDS
from desktop_app.core.report.map_workbook import write_map_file

LETTERS = st.sampled_from("aZ9 =+-@<>&\"',;|%{}[]\\/_é数据质量。\n\t")
NAMES = st.text(LETTERS, min_size=1, max_size=12).map(one_line).filter(lambda name: name not in ("", "0"))
TEXTS = st.one_of(st.just(""), st.text(LETTERS, max_size=20).map(plain_text).filter(str.strip))
WORDS = st.sampled_from(["", "3.1", "3.1, 4.2", "policy", "creation"])
SHARES = st.floats(0, 1)
STRENGTHS = st.one_of(st.sampled_from([0.0, 0.25, 0.5, 0.95]), SHARES)
MAYBE = st.one_of(st.none(), SHARES)
MONEY = st.one_of(st.none(), st.floats(0, 1e9))


@st.composite
def nodes(draw: st.DrawFn, name: str) -> ExchangedNode:
    """A node of which anything may be said or left open."""
    en = draw(NAMES)
    place = draw(st.one_of(st.just((None, None)), st.tuples(st.floats(-1e4, 1e4), st.floats(-1e4, 1e4))))
    return ExchangedNode(
        id=name,
        name=Names(en, draw(st.one_of(st.just(en), NAMES))),
        kind=draw(st.sampled_from(["", *KINDS])),
        dimension=draw(st.sampled_from(["", "cross", "elsewhere", *DIMENSIONS])),
        page=draw(WORDS),
        section=draw(WORDS),
        stated=draw(st.booleans()),
        level=draw(MAYBE),
        role=draw(WORDS),
        one_off=draw(MONEY),
        running=draw(MONEY),
        p_fail=draw(MAYBE),
        value_element=draw(WORDS),
        poster=draw(st.booleans()),
        notes=draw(TEXTS),
        x=place[0],
        y=place[1],
    )


@st.composite
def exchanged_maps(draw: st.DrawFn) -> ExchangedMap:
    """A map of 1 to 6 nodes with links, one at most in each direction, and moderators."""
    names = [draw(st.sampled_from([f"n{n}", f"{n}17", f"节点 {n}"])) for n in range(draw(st.integers(1, 6)))]
    ends = draw(st.lists(st.tuples(st.sampled_from(names), st.sampled_from(names)), unique=True, max_size=8))
    return ExchangedMap(
        nodes=tuple(draw(nodes(name)) for name in names),
        links=tuple(draw(links(pair, names)) for pair in ends),
        title=draw(st.one_of(st.just(""), NAMES)),
    )


@st.composite
def links(draw: st.DrawFn, ends: tuple[str, str], names: list[str]) -> ExchangedLink:
    """A link with any type and moderators, each once."""
    moderating = draw(st.lists(st.sampled_from(names), unique=True, max_size=2))
    return ExchangedLink(
        *ends,
        sign=draw(st.sampled_from(SIGNS)),
        strength=draw(STRENGTHS),
        type=draw(st.sampled_from(["", *LINK_TYPES])),
        delayed=draw(st.booleans()),
        section=draw(WORDS),
        stated=draw(st.booleans()),
        moderators=tuple(Moderator(node, draw(SHARES)) for node in moderating),
        landings=tuple((node, draw(SHARES)) for node in moderating if draw(st.booleans())),
    )


def through_a_file(
    format_: Format, exchanged: ExchangedMap, language: str, direction: Direction = "row_to_column"
) -> Reading:
    """What is read from the file to which the map was written."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"map{format_.suffix}"
        write_map_file(format_, exchanged, path, language, direction)
        (reading,) = read_map_file(path, direction)
        return reading
