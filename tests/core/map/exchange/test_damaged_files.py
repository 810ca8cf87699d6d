"""However a file is damaged, it is read as far as it says anything or refused with a reason; it never crashes us."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.errors import UserError
from desktop_app.core.map.exchange.csv_text import csv_text
from desktop_app.core.map.exchange.exchanged_map import ExchangedMap
from desktop_app.core.map.exchange.gexf import gexf_text, read_gexf
from desktop_app.core.map.exchange.graphml import graphml_text, read_graphml
from desktop_app.core.map.exchange.into_map import into_map
from desktop_app.core.map.exchange.kumu import kumu_text, read_kumu
from desktop_app.core.map.exchange.matrix import matrix_rows, read_matrix
from desktop_app.core.map.exchange.mental_modeler import mental_modeler_text, read_mental_modeler
from desktop_app.core.map.exchange.reading import Reading
from tests.core.map.exchange.exchanged_maps import exchanged_maps
from tests.core.map.figure import figure

Pair = tuple[Callable[[ExchangedMap, str], str], Callable[[str, str], Reading]]
PAIRS: dict[str, Pair] = {
    "mmp": (mental_modeler_text, read_mental_modeler),
    "kumu": (kumu_text, read_kumu),
    "graphml": (graphml_text, read_graphml),
    "gexf": (gexf_text, read_gexf),
    "matrix": (
        lambda exchanged, language: csv_text(matrix_rows(exchanged, language)),
        lambda text, where: read_matrix([line.split(",") for line in text.splitlines()], where),
    ),
}
BITS = st.sampled_from(
    ["", "0", "-", "NaN", "1e999", '"', "null", "[]", "{}", "[[[", "<x/>", "&", "\x00", "一", '"id": 5,']
)
CUTS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), BITS), min_size=1, max_size=4)


def damaged(text: str, cuts: list[tuple[float, int, str]]) -> str:
    """The text with some characters replaced by others in a few places."""
    for share, length, bit in cuts:
        at = int(share * len(text))
        text = text[:at] + bit + text[at + length :]
    return text


@pytest.mark.parametrize("name", PAIRS)
@given(exchanged_maps(), CUTS)
@settings(max_examples=15)
def test_a_damaged_text_never_crashes(name: str, exchanged: ExchangedMap, cuts: list[tuple[float, int, str]]) -> None:
    write, read = PAIRS[name]
    try:
        reading = read(damaged(write(exchanged, "en"), cuts), "file")
    except UserError:
        return
    found = into_map(reading.map, figure())
    assert all(0 <= link.strength <= 0.95 for link in found.links)
    assert all(message.text() for message in (*reading.notes, *found.notes))
