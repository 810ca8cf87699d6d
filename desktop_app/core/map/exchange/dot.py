"""Graphviz DOT: boxes framed by dimension, arrows, and moderators that land on a point in the middle of a link."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.core.map.exchange.exchanged_map import ExchangedLink, ExchangedMap
from desktop_app.core.map.exchange.plain_text import plain_text


def dot_text(exchanged: ExchangedMap, language: str) -> str:
    """The file's text."""
    return "\n".join(_lines(exchanged, language)) + "\n"


def _lines(exchanged: ExchangedMap, language: str) -> Iterator[str]:
    yield f"digraph {_quoted(exchanged.title or 'map')} {{"
    yield '  rankdir=LR; newrank=true; node [shape=box, style=rounded, fontname="sans-serif"];'
    for number, dimension in enumerate(dict.fromkeys(node.dimension for node in exchanged.nodes)):
        if dimension:
            yield f"  subgraph cluster_{number} {{ label={_quoted(dimension)};"
        for node in exchanged.nodes:
            if node.dimension == dimension:
                yield f"    {_quoted(node.id)} [label={_quoted(node.name.get(language))}];"
        if dimension:
            yield "  }"
    for number, link in enumerate(exchanged.links):
        yield from _link_lines(link, f"moderated_{number}")
    yield "}"


def _link_lines(link: ExchangedLink, point: str) -> Iterator[str]:
    style = f'label="{link.weight:+.2g}"' + (", style=dotted" if link.delayed else "")
    source, target = _quoted(link.source), _quoted(link.target)
    if not link.moderators:
        yield f"  {source} -> {target} [{style}];"
        return
    yield f'  {point} [shape=point, width=0.06, label=""];'
    yield f"  {source} -> {point} [dir=none];"
    yield f"  {point} -> {target} [{style}];"
    for moderator in link.moderators:
        yield f'  {_quoted(moderator.node)} -> {point} [style=dashed, arrowhead=dot, label="{moderator.k:.2g}"];'


def _quoted(text: str) -> str:
    r"""The text as DOT quotes it.

    >>> _quoted('a "b" \\ c')
    '"a \\"b\\" \\\\ c"'
    """
    escaped = plain_text(text).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
