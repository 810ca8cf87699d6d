"""The links of a file as links of a map: types that fit their ends, strengths within bounds, circles delayed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop_app.core.errors import Message, Problem
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.check import type_problems
from desktop_app.core.map.drawing import delay_cycles, drawn_type
from desktop_app.core.map.drawn_change import Ends
from desktop_app.core.map.exchange.exchanged_map import ExchangedLink, ExchangedMap
from desktop_app.core.map.exchange.into_moderators import fitting_moderators, named, without_moderator_circles
from desktop_app.core.map.exchange.known_link import says_nothing_new
from desktop_app.core.map.exchange.reading import listed
from desktop_app.core.map.link import LINK_TYPES, Link
from desktop_app.core.map.rules import REFUSALS, refusal

_OTHERWISE = Message("these two are linked here already, but otherwise; the link here was left as it is.")


@dataclass(frozen=True)
class FittingLinks:
    """Links that may stand in the map, what to say, and one problem for each that may not.

    `known` counts those that stand there already as the file has them.
    """

    links: tuple[Link, ...]
    notes: tuple[Message, ...]
    problems: tuple[Problem, ...]
    known: int = 0


def fitting_links(exchanged: ExchangedMap, figure: CapabilityMap, ids: Mapping[str, str]) -> FittingLinks:
    """The links of a file for a map that has its nodes already; `ids` are the nodes' ids in the map by the file's."""
    problems: list[Problem] = []
    share = _share(exchanged)
    here = {link.ends: link for link in figure.links}
    taken = set[Ends]()
    links: list[Link] = []
    known = 0
    for link in exchanged.links:
        ends = (ids[link.source], ids[link.target])
        if ends in here:
            same = says_nothing_new(figure, link, here[ends], ids, strength=_strength(figure, link, share))
            known += same
            problems += [] if same else [Problem(named(figure, *ends), _OTHERWISE)]
            continue
        delayed = link.delayed or _only_late(figure, link, ends)
        word = "double" if ends in taken else refusal(figure, *ends, link.sign, delayed=delayed)
        if word:
            problems.append(Problem(named(figure, *ends), REFUSALS[word]))
            continue
        taken.add(ends)
        moderators = fitting_moderators(figure, link, ids, problems)
        links.append(_link(figure, replace(link, delayed=delayed, moderators=moderators), ends, share))
    acyclic = without_moderator_circles(figure, links, problems)
    whole, changed = delay_cycles(replace(figure, links=(*figure.links, *acyclic)))
    late = {link.ends for link in changed}
    fitted = tuple(_retyped(figure, link) if link.ends in late else link for link in whole.links[len(figure.links) :])
    said = {(ids[link.source], ids[link.target]) for link in exchanged.links if link.delayed}
    made_late = [named(figure, *link.ends) for link in fitted if link.delayed and link.ends not in said]
    notes = (*_scale_notes(figure, exchanged, share), *_late_note(made_late))
    return FittingLinks(fitted, notes, tuple(problems), known)


def _only_late(figure: CapabilityMap, link: ExchangedLink, ends: tuple[str, str]) -> bool:
    """Whether these kinds may be linked by a delayed link alone."""
    return figure.settings.drawing[figure[ends[0]].kind, figure[ends[1]].kind, link.sign].delayed


def _share(exchanged: ExchangedMap) -> float:
    """What strengths are multiplied by: where most are above 1 the file counts on a longer scale."""
    above = [link.strength for link in exchanged.links if link.strength > 1]
    return 1 / max(above) if 2 * len(above) > len(exchanged.links) else 1.0


def _link(figure: CapabilityMap, link: ExchangedLink, ends: tuple[str, str], share: float) -> Link:
    fitting = Link(
        source=ends[0],
        target=ends[1],
        sign=link.sign,
        type=drawn_type(figure, *ends, link.sign, delayed=link.delayed),
        strength=_strength(figure, link, share),
        delayed=link.delayed,
        moderators=link.moderators,
        section=link.section,
        stated=link.stated,
    )
    said = next((kind for kind in LINK_TYPES if kind == link.type), None)
    stated = replace(fitting, type=said) if said else fitting
    return fitting if any(type_problems(figure, stated)) else stated


def _strength(figure: CapabilityMap, link: ExchangedLink, share: float) -> float:
    low, high = figure.settings.bounds["strength"]
    return min(max(share * link.strength, low), high)


def _retyped(figure: CapabilityMap, link: Link) -> Link:
    return replace(link, type=drawn_type(figure, *link.ends, link.sign, delayed=True))


def _scale_notes(figure: CapabilityMap, exchanged: ExchangedMap, share: float) -> Iterator[Message]:
    low, high = figure.settings.bounds["strength"]
    if share != 1.0:
        yield Message("Most strengths are above 1; all were divided by {largest:g}, the largest.", largest=1 / share)
    clipped = sum(not low <= share * link.strength <= high for link in exchanged.links)
    if clipped:
        yield Message(
            "{count} strengths were brought within {low:g} and {high:g}, the bounds of a strength.",
            count=clipped,
            low=low,
            high=high,
        )


def _late_note(links: Sequence[str]) -> Iterator[Message]:
    if links:
        yield Message(
            "{count} links act one quarter later, because they would close a circle or start at a capability: {names}.",
            count=len(links),
            names=listed(links),
        )
