"""An amendment as text in the project file, and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from desktop_app.core.language.amendment import Amendment, OwnFormula, OwnInput
from desktop_app.core.language.model import Names, Value


def to_text(entry: Amendment) -> str:
    """The amendment as JSON; a float keeps every digit."""
    return json.dumps(asdict(entry), ensure_ascii=False)


def of_text(text: str) -> Amendment:
    """The amendment that `to_text` wrote. Raises KeyError, TypeError or ValueError for another text."""
    raw = json.loads(text)
    names = Names(**raw.pop("name"))
    if "formula" in raw:
        return OwnFormula(name=names, **raw)
    low, high = raw.pop("bounds")
    default, span = _value(raw.pop("default")), raw.pop("range")
    ends = None if span is None else (_value(span[0]), _value(span[1]), _value(span[2]))
    return OwnInput(name=names, default=default, bounds=(float(low), float(high)), range=ends, **raw)


def _value(raw: Any) -> Value:  # noqa: ANN401 - whatever the text holds, checked right here
    return tuple(float(number) for number in raw) if isinstance(raw, list) else float(raw)
