"""What is only drawn elsewhere: every node, every link, and moderators that land on the middle of their link."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from hypothesis import given, settings

from desktop_app.core.map.exchange.dot import dot_text
from desktop_app.core.map.exchange.draw_io import draw_io_text
from desktop_app.core.map.exchange.exchanged_map import ExchangedMap
from desktop_app.core.map.exchange.from_map import from_map
from tests.core.map.exchange.exchanged_maps import exchanged_maps
from tests.core.map.figure import figure


@given(exchanged_maps())
@settings(max_examples=20)
def test_every_arrow_of_draw_io_has_two_ends_that_are_there(exchanged: ExchangedMap) -> None:
    cells = list(ET.fromstring(draw_io_text(exchanged, "zh")).iter("mxCell"))
    ids = [cell.get("id") for cell in cells]
    edges = [cell for cell in cells if cell.get("edge")]
    assert len(set(ids)) == len(ids)
    assert all(edge.get(end) in ids for edge in edges for end in ("source", "target"))
    moderated = [link for link in exchanged.links if link.moderators]
    moderators = sum(len(link.moderators) for link in moderated)
    assert len(edges) == len(exchanged.links) + len(moderated) + moderators
    boxes = [cell.get("value") for cell in cells if cell.get("vertex") and "ellipse" not in (cell.get("style") or "")]
    assert boxes == [node.name.zh for node in exchanged.nodes]


def test_a_moderator_lands_on_the_middle_of_its_link() -> None:
    exchanged = from_map(figure())
    cells = {cell.get("id"): cell for cell in ET.fromstring(draw_io_text(exchanged, "en")).iter("mxCell")}
    dots = [cell for cell in cells.values() if "ellipse" in (cell.get("style") or "")]
    assert len(dots) == sum(bool(link.moderators) for link in exchanged.links)
    dot = dots[0].get("id")
    (into,) = [c for c in cells.values() if c.get("target") == dot and "endArrow=none" in (c.get("style") or "")]
    (out,) = [c for c in cells.values() if c.get("source") == dot]
    first = next(link for link in exchanged.links if link.moderators)
    names = {node.id: node.name.en for node in exchanged.nodes}
    ends = tuple(cells[edge.get(end) or ""].get("value") for edge, end in ((into, "source"), (out, "target")))
    assert ends == (names[first.source], names[first.target])


def test_dot_names_every_node_and_frames_dimensions() -> None:
    exchanged = from_map(figure())
    text = dot_text(exchanged, "en")
    assert text.count("[label=") >= len(exchanged.nodes)
    assert all(f'"{node.id}" [label=' in text for node in exchanged.nodes)
    assert 'label="logistics"' in text
    assert text.count("shape=point") == sum(bool(link.moderators) for link in exchanged.links)
