"""The formats in which maps come and go, with what each can hold. Files of one text each, or sheets of a workbook."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.core.errors import Message
from desktop_app.core.map.exchange.dot import dot_text
from desktop_app.core.map.exchange.draw_io import draw_io_text
from desktop_app.core.map.exchange.exchanged_map import ExchangedMap
from desktop_app.core.map.exchange.factor_table import factor_sheets
from desktop_app.core.map.exchange.gexf import gexf_text
from desktop_app.core.map.exchange.graphml import graphml_text
from desktop_app.core.map.exchange.kumu import kumu_text
from desktop_app.core.map.exchange.matrix import Rows
from desktop_app.core.map.exchange.mental_modeler import mental_modeler_text

TextWriter = Callable[[ExchangedMap, str], str]
SheetWriter = Callable[[ExchangedMap, str], dict[str, Rows]]
_NODE_PARTS = ("kinds", "dimensions", "levels", "costs", "notes", "sources", "places", "second_name", "double_names")
_LINK_PARTS = ("moderators", "landings", "delays", "types", "link_sources", "weightless")
_ALL = frozenset((*_NODE_PARTS, *_LINK_PARTS, "title"))
_CONCEPTS = frozenset({"kinds", "notes", "places", "weightless", "double_names", "title"})
_DRAWN = frozenset({"moderators", "delays", "places", "weightless", "double_names", "title"})


@dataclass(frozen=True)
class Format:
    """A format: its name, the ending of its files, what it holds; `text` or `sheets` writes a map in a language.

    A `directed` one is a matrix, of which must be known which way its cells point. What is only drawn is not read.
    """

    id: str
    name: Message
    suffix: str
    holds: frozenset[str]
    text: TextWriter | None = None
    sheets: SheetWriter | None = None
    reads: bool = True
    directed: bool = False


FORMATS: tuple[Format, ...] = (
    Format("factors", Message("Factors and links (xlsx)"), ".xlsx", _ALL - {"title"}, sheets=factor_sheets),
    Format("matrix_xlsx", Message("Matrix (xlsx)"), ".xlsx", frozenset({"title"}), directed=True),
    Format("matrix_csv", Message("Matrix (csv)"), ".csv", frozenset({"title"}), directed=True),
    Format("mental_modeler", Message("Mental Modeler (mmp)"), ".mmp", _CONCEPTS, text=mental_modeler_text),
    Format("kumu", Message("Kumu (json)"), ".json", _ALL, text=kumu_text),
    Format("graphml", Message("GraphML"), ".graphml", _ALL, text=graphml_text),
    Format("gexf", Message("GEXF (Gephi)"), ".gexf", _ALL, text=gexf_text),
    Format("draw_io", Message("draw.io"), ".drawio", _DRAWN, text=draw_io_text, reads=False),
    Format("dot", Message("Graphviz DOT"), ".dot", _DRAWN - {"places"} | {"dimensions"}, text=dot_text, reads=False),
)


def format_of(word: str) -> Format:
    """The format of that id. Raises KeyError for an unknown one."""
    for known in FORMATS:
        if known.id == word:
            return known
    raise KeyError(word)
