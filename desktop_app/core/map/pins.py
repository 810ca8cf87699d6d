"""Pins: the nodes that the money models read, and what becomes of these readings when the map is edited.

A model names the node that its author had in mind; another node of the same kind may stand in for it. Where none
does, the coupling is left open and its input keeps its own value: the program goes on computing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from desktop_app.core.errors import Message
from desktop_app.core.language.model import Coupling, Effect, Model
from desktop_app.core.language.walk import names_in, rename
from desktop_app.core.map.capability_map import CapabilityMap
from desktop_app.core.map.identifier import is_identifier
from desktop_app.core.map.node import Kind

_MAP = "map."
_FORMS = ("rho_", "in_")
_OPEN = "map.open."
_NO_MONEY = Message(
    "No node of this map is one that the money models read, so money stays as it is today. "
    "Select a node, edit it, and let it stand in for one of theirs."
)


@dataclass(frozen=True, slots=True)
class Pin:
    """A node as the models name it: its kind, and the inputs and effects that read it."""

    id: str
    kind: Kind
    inputs: tuple[str, ...]
    effects: tuple[str, ...]


@dataclass(frozen=True)
class Pins:
    """All pins of some models, and the map that they are put into.

    `shipped` is the map that the models were written for; `stand_ins` {pin: node} where it is not the node of its id.
    """

    models: tuple[Model, ...]
    shipped: CapabilityMap
    figure: CapabilityMap
    stand_ins: Mapping[str, str] = field(default_factory=dict)

    def node(self, pin: str) -> str:
        """The node that stands in this pin; "" where it is open."""
        name = self.stand_ins.get(pin, pin)
        fits = name in self.figure and self.figure[name].kind == self.shipped[pin].kind
        return name if fits else ""

    def all(self) -> tuple[Pin, ...]:
        """Every pin, in the order of the map that ships."""
        inputs: dict[str, list[str]] = {}
        effects: dict[str, list[str]] = {}
        for model in self.models:
            for coupling in model.couplings:
                for pin in dict.fromkeys(pin for pin, _ in self._read(coupling)):
                    inputs.setdefault(pin, []).append(coupling.target)
            for effect in model.effects:
                for pin in effect.gate:
                    effects.setdefault(pin, []).append(effect.id)
        return tuple(
            Pin(node.id, node.kind, tuple(inputs.get(node.id, ())), tuple(effects.get(node.id, ())))
            for node in self.shipped.nodes
            if node.id in inputs or node.id in effects
        )

    def why_no_money(self) -> Message | None:
        """Why no money follows the map, and what to do about it; None where a node stands in any pin."""
        return None if any(self.node(pin.id) for pin in self.all()) else _NO_MONEY

    def bound(self) -> tuple[Model, ...]:
        """The models with every pin led to the node that stands in it."""
        if self.figure.nodes is self.shipped.nodes and not self.stand_ins:
            return self.models
        return tuple(self._bound(model) for model in self.models)

    def _bound(self, model: Model) -> Model:
        return replace(
            model,
            couplings=tuple(self._led(coupling) for coupling in model.couplings),
            effects=tuple(self._gated(effect) for effect in model.effects),
        )

    def _led(self, coupling: Coupling) -> Coupling:
        names = {old: self._name(pin, form) for pin, form in self._read(coupling) for old in [f"{_MAP}{form}{pin}"]}
        return replace(coupling, source=rename(coupling.source, names)) if names else coupling

    def _name(self, pin: str, form: str) -> str:
        """What a coupling reads in place of a pin; of an open one a name that is in no program."""
        node = self.node(pin)
        return f"{_MAP}{form}{node}" if node else f"{_OPEN}{pin}"

    def _gated(self, effect: Effect) -> Effect:
        nodes = (self.node(pin) for pin in effect.gate)
        return replace(effect, gate=tuple(dict.fromkeys(node for node in nodes if node)))

    def _read(self, coupling: Coupling) -> Iterator[tuple[str, str]]:
        """The pins that a coupling reads, each with the form in which it does."""
        for name in names_in(coupling.source):
            local = name.removeprefix(_MAP)
            if local == name:
                continue
            form = next((f for f in _FORMS if local.startswith(f)), "")
            pin = local.removeprefix(form)
            if is_identifier(pin) and pin in self.shipped:
                yield pin, form
