"""Small programs written for one test, whose answers can be worked out by hand."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.core.analysis.scenario import Scenario
from desktop_app.core.language.link import link
from desktop_app.core.language.load import models_of
from desktop_app.core.language.model import Names, Value
from desktop_app.core.language.program import Program


def program(text: str, model: str = "m") -> Program:
    """The program of one model, given without its head."""
    head = f'[model]\nid = "{model}"\ntitle = {{ en = "M", zh = "M" }}\n'
    return link(models_of({model: head + text}))


def entry(name: str, default: object, role: str, **fields: object) -> str:
    """One input in TOML; bounds are wide unless given."""
    lines = {"bounds": [-1e6, 1e6], **fields}
    rest = "".join(f"{key} = {_toml(value)}\n" for key, value in lines.items())
    names = f'name = {{ en = "{name}", zh = "{name}" }}'
    return f'[[input]]\nid = "{name}"\n{names}\nunit = "1"\ndefault = {_toml(default)}\nrole = "{role}"\n{rest}\n'


def variable(name: str, formula: str, **fields: object) -> str:
    """One variable in TOML, and a KPI that shows it where it is a scalar."""
    rest = "".join(f"{key} = {_toml(value)}\n" for key, value in fields.items())
    names = f'name = {{ en = "{name}", zh = "{name}" }}'
    kpi = "" if fields else f'[[kpi]]\nvariable = "{name}"\nbetter = "higher"\nformat = "number"\n\n'
    return f'[[variable]]\nid = "{name}"\n{names}\nunit = "1"\nformula = "{formula}"\n{rest}\n{kpi}'


def index(name: str, *items: str) -> str:
    """One index in TOML."""
    return f'[[index]]\nid = "{name}"\nname = {{ en = "{name}", zh = "{name}" }}\nitems = {_toml(list(items))}\n\n'


def scenario(changes: Mapping[str, Value], name: str = "s") -> Scenario:
    """A scenario with these changes."""
    return Scenario(name, Names(name.upper(), name.upper()), changes)


def _toml(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(_toml(v) for v in value)}]"
    return f'"{value}"' if isinstance(value, str) else repr(value)
