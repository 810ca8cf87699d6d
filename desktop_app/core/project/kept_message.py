"""Messages as plain values and back, so that what an import said can be said again in another language."""

from __future__ import annotations

from collections.abc import Mapping
from numbers import Integral, Real
from typing import Any

from desktop_app.core.errors import Message

Plain = dict[str, Any]


def kept(message: Message) -> Plain:
    """The message as values that JSON can hold.

    >>> kept(Message("{n} rows", n=3))
    {'text': '{n} rows', 'values': {'n': 3}}
    """
    return {"text": message.template, "values": {name: _plain(value) for name, value in message.values.items()}}


def kept_or_none(message: Message | None) -> Plain | None:
    """The message as values that JSON can hold, None for none."""
    return None if message is None else kept(message)


def message_of(plain: Mapping[str, Any]) -> Message:
    """The message that `kept` kept. Raises KeyError or TypeError for anything else."""
    return Message(plain["text"], **{name: _value(value) for name, value in plain["values"].items()})


def message_or_none(plain: Mapping[str, Any] | None) -> Message | None:
    """The message that `kept_or_none` kept."""
    return None if plain is None else message_of(plain)


def _plain(value: object) -> object:
    if isinstance(value, Message):
        return kept(value)
    if isinstance(value, (bool, str)):
        return value
    # Numbers of numpy are no numbers to JSON.
    if isinstance(value, Integral):
        return int(value)
    return float(value) if isinstance(value, Real) else str(value)


def _value(value: object) -> object:
    return message_of(value) if isinstance(value, dict) else value
