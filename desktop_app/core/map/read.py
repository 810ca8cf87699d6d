"""The map, the human–AI modes and the initiatives as their content files state them.

Only the shape of a file is checked here; whether a map keeps the rules of the map is for `rules.check_map`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from desktop_app.core.errors import MapError, Message, Problem
from desktop_app.core.language.model import Names
from desktop_app.core.map.capability_map import CapabilityMap, Drawing, MapSettings
from desktop_app.core.map.human_ai_mode import HumanAiMode, Mode
from desktop_app.core.map.initiative import ErosionRule, Initiative, Initiatives
from desktop_app.core.map.link import LINK_TYPES, RULES, Link, LinkKind, Moderator, PosterLink, Sign
from desktop_app.core.map.node import KINDS, Node

Document = Mapping[str, Any]
_Read = TypeVar("_Read")


def human_ai_mode_of(document: Document, file: str) -> HumanAiMode:
    """The modes of a document already parsed; `file` is named in errors. Raises MapError."""
    return _whole(file, lambda: _human_ai_mode(document["meta"]["human_ai_mode"]))


def map_of(document: Document, file: str) -> CapabilityMap:
    """The map of a document already parsed; `file` is named in errors. Raises MapError."""
    settings = _whole(file, lambda: _settings(document))
    problems: list[Problem] = []
    figure = CapabilityMap(
        nodes=_each(file, document.get("node", ()), _node, problems),
        links=_each(file, document.get("link", ()), lambda raw: _link(raw, settings), problems),
        settings=settings,
        poster_links=_each(file, document.get("poster_link", ()), lambda raw: _poster_link(raw, settings), problems),
    )
    if problems:
        raise MapError(tuple(problems))
    return figure


def initiatives_of(document: Document, file: str) -> Initiatives:
    """The initiatives of a document already parsed; `file` is named in errors. Raises MapError."""
    rule = _whole(file, lambda: _erosion_rule(document["kap_rule"]))
    problems: list[Problem] = []
    found = _each(file, document.get("initiative", ()), lambda raw: _initiative(raw, rule), problems)
    if problems:
        raise MapError(tuple(problems))
    defaults = {k: float(v) for k, v in document.get("kap_default", {}).items()}
    return Initiatives(found, rule, defaults, float(document.get("budget_one_off", 0.0)))


def _each(
    file: str, raws: Iterable[Document], read: Callable[[Document], _Read], problems: list[Problem]
) -> tuple[_Read, ...]:
    found: list[_Read] = []
    for raw in raws:
        name = raw.get("id") or " → ".join(str(raw[end]) for end in ("source", "target") if end in raw) or "?"
        try:
            found.append(_whole(f"{file}, {name}", lambda raw=raw: read(raw)))  # type: ignore[misc]
        except MapError as error:
            problems.extend(error.problems)
    return tuple(found)


def _whole(where: str, read: Callable[[], _Read]) -> _Read:
    try:
        return read()
    except KeyError as error:
        raise MapError.of(where, Message("“{field}” is missing or unknown.", field=error.args[0])) from error
    except (TypeError, ValueError, AttributeError) as error:
        raise MapError.of(where, Message("a field has the wrong kind of value ({detail}).", detail=error)) from error


def _names(raw: Document) -> Names:
    return Names(raw["en"], raw["zh"])


def _one_of(word: _Read, known: Iterable[_Read]) -> _Read:
    if word not in known:
        raise KeyError(word)
    return word


def _number(raw: str | float, words: Mapping[str, float]) -> float:
    """A strength said as a word or as a number."""
    return words[raw] if isinstance(raw, str) else float(raw)


def _optional(raw: Document, key: str) -> float | None:
    return float(raw[key]) if key in raw else None


_SIGNS: tuple[tuple[Sign, str], ...] = (("+", "plus"), ("-", "minus"))


def _settings(document: Document) -> MapSettings:
    meta = document["meta"]
    low, mode, high = meta["cost_range"]
    return MapSettings(
        strengths=dict(document["strength"]),
        moderations=dict(document["moderator_k"]),
        bounds={k: (float(v[0]), float(v[1])) for k, v in meta["bounds"].items()},
        spread={k: float(v) for k, v in meta["range"].items()},
        cost_range=(float(low), float(mode), float(high)),
        challenge_raise_weight=float(meta["challenge_raise_weight"]),
        reference_revenue=float(meta["cost_scale"]["reference_revenue"]),
        cost_exponent=float(meta["cost_scale"]["exponent"]),
        link_kinds={
            _one_of(k, LINK_TYPES): LinkKind(_one_of(v["calc"], RULES), _names(v["name"]))
            for k, v in document["link_types"].items()
        },
        drawing={
            (_one_of(raw["source"], KINDS), _one_of(raw["target"], KINDS), sign): Drawing(**raw[word])
            for raw in document["user_link"]
            for sign, word in _SIGNS
        },
        kind_names={k: _names(v["name"]) for k, v in document["kinds"].items()},
    )


def _node(raw: Document) -> Node:
    return Node(
        id=raw["id"],
        kind=_one_of(raw["kind"], KINDS),
        name=_names(raw["name"]),
        dimension=raw.get("dimension", "cross"),
        page=raw.get("page", "firm"),
        section=raw.get("section", ""),
        stated=raw.get("stated", False),
        level=float(raw.get("level", 0.0)),
        role=raw.get("role", ""),
        one_off=_optional(raw, "one_off"),
        running=_optional(raw, "running"),
        p_fail=_optional(raw, "p_fail"),
        value_element=raw.get("value_element", ""),
        poster=raw.get("poster", False),
    )


def _link(raw: Document, settings: MapSettings) -> Link:
    return Link(
        source=raw["source"],
        target=raw["target"],
        sign=_one_of(raw["sign"], ("+", "-")),
        type=_one_of(raw["type"], LINK_TYPES),
        strength=_number(raw["strength"], settings.strengths),
        delayed=raw.get("delayed", False),
        moderators=tuple(
            Moderator(m["node"], _number(m["k"], settings.moderations)) for m in raw.get("moderators", ())
        ),
        section=raw.get("section", ""),
        stated=raw.get("stated", False),
    )


def _poster_link(raw: Document, settings: MapSettings) -> PosterLink:
    strength = _number(raw["strength"], settings.strengths)
    return PosterLink(raw["source"], raw["target"], raw["sign"], strength, tuple(raw.get("moderators", ())))


def _human_ai_mode(raw: Document) -> HumanAiMode:
    sets = raw["sets"]
    factors = ("act", "pay_w", "rev_acc", "rev_cost", "k_black_box", "fairness_adj", "one_off", "running")
    return HumanAiMode(
        default=raw["default"],
        modes=tuple(
            Mode(m["value"], m["id"], _names(m["name"]), **{factor: float(m[factor]) for factor in factors})
            for m in raw["modes"]
        ),
        sets={factor: sets[factor] for factor in ("act", "pay_w", "rev_acc", "rev_cost")},
        highest={sets["act"]: float(raw["act_highest"])},
        opaque=frozenset(sets["k_black_box"]),
        fairness=sets["fairness_adj"].removeprefix("map.adj_"),
    )


def _erosion_rule(raw: Document) -> ErosionRule:
    highest, lowest, step, weight = (float(raw[key]) for key in ("highest", "lowest", "step", "cross_weight"))
    return ErosionRule(highest, lowest, step, weight, points=dict(raw["points"]))


def _initiative(raw: Document, rule: ErosionRule) -> Initiative:
    return Initiative(
        id=raw["id"],
        name=_names(raw["name"]),
        targets={node: float(level) for node, level in raw["targets"].items()},
        erodible_share=float(raw["kap"]) if "kap" in raw else rule.share(raw["vrin"].values()),
        dimension=raw.get("dimension", "cross"),
        requires=tuple(raw.get("requires", ())),
        start=raw.get("start", 1),
        tau=float(raw["tau"]),
        description=_names(raw["description"]) if "description" in raw else Names("", ""),
        answers=dict(raw.get("vrin", {})),
    )
