"""XML of foreign files, read without following what it refers to, and XML of ours, written."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from desktop_app.core.errors import Message, UnreadableFileError
from desktop_app.core.map.exchange.plain_text import plain_text

MOST_CHARACTERS = 50_000_000
_REMEDY = Message("Export the map again from the program it comes from.")


def parse_xml(text: str, where: str, root: str) -> ET.Element:
    """The root element, which must be called `root`, with all names freed of namespaces.

    Raises UnreadableFileError for text that is too long, no XML, another kind of XML, or that defines entities: these
    can unpack without bound or point at other files.
    """
    if len(text) > MOST_CHARACTERS:
        raise UnreadableFileError.of(where, Message("the file is too large for a map."), _REMEDY)
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        cause = Message("the file holds a document type, which no map needs.")
        raise UnreadableFileError.of(where, cause, _REMEDY)
    try:
        found = ET.fromstring(text)  # noqa: S314 - entities are refused above, the size is bounded
    except ET.ParseError as error:
        line, column = error.position
        cause = Message("this is not well-formed XML: line {line}, column {column}.", line=line, column=column + 1)
        raise UnreadableFileError.of(where, cause, _REMEDY) from error
    for element in found.iter():
        element.tag = local(element.tag)
    if found.tag != root:
        cause = Message("this is XML, but no {wanted} file: it begins with “{found}”.", wanted=root, found=found.tag)
        raise UnreadableFileError.of(where, cause, Message("Choose the format that the file is in."))
    return found


def local(tag: object) -> str:
    """The name of an element without its namespace.

    >>> local("{http://graphml.graphdrawing.org/xmlns}node")
    'node'
    """
    return str(tag).rpartition("}")[2]


def child_text(element: ET.Element | None, name: str) -> str:
    """The text in the first child of that name; "" where there is none."""
    return "" if element is None else element.findtext(name) or ""


def children(element: ET.Element | None, name: str) -> Iterator[ET.Element]:
    """The children of that name; none where the element itself is missing."""
    return iter(() if element is None else element.findall(name))


def add(parent: ET.Element, tag: str, text: str | None = None, /, **attributes: str) -> ET.Element:
    """A new child with its text and attributes; what XML cannot carry is left out of them."""
    child = ET.SubElement(parent, tag, {name: plain_text(value) for name, value in attributes.items()})
    child.text = None if text is None else plain_text(text)
    return child


def xml_text(root: ET.Element) -> str:
    """The document as text, indented but for texts."""
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def attribute_text(value: str | float | bool) -> str:  # noqa: FBT001 - one of three kinds of attributes, not a switch
    """An attribute as XML says it: "true" and "false", numbers with all their digits."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(float(value)) if isinstance(value, (int, float)) else value
