"""Mental Modeler's .mmp: concepts that hold their outgoing relationships, in XML.

Kinds travel as its six groups. Old files write weights in words (H+, M-) and everything else as text, "False" and
"0" too; names may hold line breaks. Scenarios of the file are not read: ours are of another kind.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from desktop_app.core.errors import Message, Problem
from desktop_app.core.i18n import translator
from desktop_app.core.language.model import Names
from desktop_app.core.map.exchange.cell_value import WEIGHT_WORDS, number_of, weight_of
from desktop_app.core.map.exchange.exchanged_map import ExchangedLink, ExchangedMap, ExchangedNode
from desktop_app.core.map.exchange.kind_words import kind_of
from desktop_app.core.map.exchange.plain_text import one_line, plain_text
from desktop_app.core.map.exchange.reading import DEFAULT_STRENGTH, Reading, missing_strengths
from desktop_app.core.map.exchange.safe_xml import add, child_text, children, parse_xml, xml_text
from desktop_app.core.map.link import Sign

ROOT = "mentalmodeler"
GROUPS = 6


def mental_modeler_text(exchanged: ExchangedMap, language: str) -> str:
    """The file's text."""
    root = ET.Element(ROOT)
    info = add(root, "info")
    for name, text in (("name", exchanged.title), ("author", ""), ("description", ""), ("version", ""), ("date", "")):
        add(info, name, text)
    kinds = list(dict.fromkeys(node.kind for node in exchanged.nodes))
    groups = add(root, "groupNames")
    names = [kind and translator(language)(kind.capitalize()) for kind in kinds]
    for number in range(max(GROUPS, len(kinds))):
        add(groups, "groupName", names[number] if number < len(names) else "", index=str(number))
    concepts = add(root, "concepts")
    for node in exchanged.nodes:
        _write_concept(concepts, node, kinds.index(node.kind), exchanged, language)
    add(root, "scenarios")
    return xml_text(root)


def read_mental_modeler(text: str, where: str) -> Reading:
    """The map of a file's text. Raises UnreadableFileError."""
    root = parse_xml(text, where, ROOT)
    kinds = _groups(root)
    concepts = list(children(root.find("concepts"), "concept"))
    nodes = tuple(_node(concept, kinds) for concept in concepts)
    known = {node.id: node.name.en for node in nodes}
    problems: list[Problem] = []
    links: list[ExchangedLink] = []
    unsaid = words = 0
    for node, concept in zip(nodes, concepts, strict=True):
        for relationship in children(concept.find("relationships"), "relationship"):
            target, influence = child_text(relationship, "id").strip(), child_text(relationship, "influence").strip()
            if target not in known:
                problems.append(_dangling(node.name.en, target))
                continue
            weight = weight_of(influence)
            unsaid += weight is None
            words += weight is not None and number_of(influence) is None
            weight = DEFAULT_STRENGTH if weight is None else weight
            sign: Sign = "-" if weight < 0 or influence.startswith("-") else "+"
            links.append(ExchangedLink(node.id, target, sign, abs(weight)))
    title = one_line(root.findtext("info/name") or "")
    notes = (*missing_strengths(unsaid), *_word_note(words))
    return Reading(ExchangedMap(nodes, tuple(links), title), notes, tuple(problems))


def _write_concept(
    concepts: ET.Element, node: ExchangedNode, group: int, exchanged: ExchangedMap, language: str
) -> None:
    concept = add(concepts, "concept")
    places = {"x": node.x, "y": node.y}
    fields = {"id": node.id, "name": node.name.get(language), "notes": node.notes, "units": "", "group": str(group)}
    for name, text in {**fields, **{n: "" if v is None else repr(v) for n, v in places.items()}}.items():
        add(concept, name, text)
    add(concept, "preferredState", "0")
    outgoing = add(concept, "relationships")
    for link in exchanged.links:
        if link.source == node.id:
            relationship = add(outgoing, "relationship")
            for name, text in (
                ("id", link.target),
                ("notes", ""),
                ("confidence", "0"),
                ("influence", repr(link.weight)),
            ):
                add(relationship, name, text)


def _groups(root: ET.Element) -> dict[str, str]:
    """The kinds of groups by their number, where a group is named like one of our kinds."""
    found = root.find("groupNames")
    named = [] if found is None else list(found)
    return {g.get("index", str(number)): kind_of(g.text or "") or "" for number, g in enumerate(named)}


def _node(concept: ET.Element, kinds: dict[str, str]) -> ExchangedNode:
    name = one_line(child_text(concept, "name"))
    return ExchangedNode(
        id=child_text(concept, "id").strip(),
        name=Names(name, name),
        kind=kinds.get(child_text(concept, "group").strip(), ""),
        notes=plain_text(child_text(concept, "notes")),
        x=number_of(child_text(concept, "x")),
        y=number_of(child_text(concept, "y")),
    )


def _dangling(source: str, target: str) -> Problem:
    cause = Message("this link leads to a concept that is not in the file: {id}.", id=target or "?")
    return Problem(source, cause, Message("The link was left out."))


def _word_note(count: int) -> tuple[Message, ...]:
    if not count:
        return ()
    low, medium, high = (WEIGHT_WORDS[word] for word in "lmh")
    note = Message(
        "{count} weights stand there in words; they are read as {low} low, {medium} medium, {high} high.",
        count=count,
        low=low,
        medium=medium,
        high=high,
    )
    return (note,)
