"""The reference of KPIs and inputs, one page for each model, made of the model files whenever it is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from desktop_app.core.analysis.source_words import source_text
from desktop_app.core.analysis.what_if.formula_words import notation
from desktop_app.core.errors import Translate
from desktop_app.core.evidence.match.table import table_names
from desktop_app.core.help.page import HelpPage
from desktop_app.core.help.reference_words import ends_text, origin_text, role_text, unit_words, values_text
from desktop_app.core.i18n import sentence_case, translator
from desktop_app.core.language.load import SHIPPED, read_models
from desktop_app.core.language.model import Input, Kpi, Model, Variable
from desktop_app.core.language.to_text import to_text
from desktop_app.core.language.tree import Call, Node, Number
from desktop_app.core.language.walk import children, rebuild

TINY = 1e-6
IDS = tuple(f"model-{name}" for name in SHIPPED)


@cache
def models() -> tuple[Model, ...]:
    """The models as they are shipped."""
    return read_models()


def model_page(page_id: str, language: str) -> HelpPage:
    """The page of a model, such as "model-logistics"."""
    model = next(known for known in models() if f"model-{known.id}" == page_id)
    tr = translator(language)
    kpis = [_kpi(kpi, tr, language) for kpi in model.kpis]
    inputs = [_input(entry, tr, language) for entry in model.inputs]
    lead = tr("Every figure and every input of this part, as the program knows them. Values are defaults, before data.")
    parts = (lead, "## " + tr("Figures"), *kpis, "## " + tr("Inputs"), *inputs)
    title = tr("{model}: figures and inputs").format(model=model.title.get(language))
    return HelpPage(page_id, title, "\n\n".join(parts))


def place_of_number(name: str, language: str) -> tuple[str, str] | None:
    """Page and place of the figure or input that is called so in that language; None where none is."""
    return _places(language).get(name.strip().casefold())


def sections_behind(number: str, tr: Translate) -> str:
    """Where the formula of a number without a source of its own comes from; "" for a number that is not the library's.

    >>> sections_behind("logistics.total_late_cost", str)
    'section 3.1 of the paper; the formula is ours'
    """
    model = next((known for known in models() if known.id == number.partition(".")[0]), None)
    found = re.findall(r"\d+\.\d+", model.source) if model else []
    said = tr("section {sections} of the paper; the formula is ours")
    return said.format(sections=tr(", ").join(found)) if found else ""


@cache
def _places(language: str) -> dict[str, tuple[str, str]]:
    places: dict[str, tuple[str, str]] = {}
    for model in models():
        for number, name in _shown(model, language):
            places.setdefault(name.casefold(), (f"model-{model.id}", number))
    return places


def _shown(model: Model, language: str) -> Iterator[tuple[str, str]]:
    """The numbers that have a place on a model's page, with their names."""
    variables = _variables()
    yield from ((kpi.variable, variables[kpi.variable].name.get(language)) for kpi in model.kpis)
    yield from ((entry.id, entry.name.get(language)) for entry in model.inputs)


@cache
def _variables() -> dict[str, Variable]:
    return {variable.id: variable for model in models() for variable in model.variables}


@cache
def _names(language: str) -> dict[str, str]:
    """What formulas call the numbers they read."""
    inputs = {entry.id: entry.name.get(language) for model in models() for entry in model.inputs}
    return inputs | {name: variable.name.get(language) for name, variable in _variables().items()}


def _heading(number: str, name: str) -> str:
    return f"### {sentence_case(name)} {{#{number}}}"


def _kpi(kpi: Kpi, tr: Translate, language: str) -> str:
    variable, names = _variables()[kpi.variable], _names(language)
    formula = to_text(_without_guards(variable.formula), lambda name: names.get(name, name), notation(language))
    better = {"higher": tr("Higher is better."), "lower": tr("Lower is better."), "none": tr("Neither way is better.")}
    source = source_text(variable.source, tr) or sections_behind(kpi.variable, tr)
    lines = [better[kpi.better], "= " + formula.replace("|", "¦")]
    if kpi.limit:
        lines.append(tr("Limit: {limit}.").format(limit=names[kpi.limit]))
    if source:
        lines.append(tr("Source: {source}").format(source=source))
    return "\n\n".join((_heading(kpi.variable, variable.name.get(language)), *lines))


def _without_guards(node: Node) -> Node:
    """The formula without "or at least a billionth", which only keeps it from dividing by nothing."""
    parts = tuple(map(_without_guards, children(node)))
    if isinstance(node, Call) and node.function == "max":
        kept = [part for part in parts if not (isinstance(part, Number) and 0 < part.value < TINY)]
        if len(kept) == 1:
            return kept[0]
    return rebuild(node, parts)


def _input(entry: Input, tr: Translate, language: str) -> str:
    facts = [tr("Unit: {unit}").format(unit=unit_words(entry, tr, language))]
    if entry.role != "link":
        facts.append(tr("Default: {value}").format(value=values_text(entry.default, entry, language)))
    if entry.range is not None:
        facts.append(
            tr("Uncertain within: {ends}").format(ends=ends_text(entry.range[0], entry.range[2], entry, language))
        )
    facts.append(tr("May be entered: {ends}").format(ends=ends_text(*entry.bounds, entry, language)))
    facts.append(tr("Kind: {role}").format(role=role_text(entry.role, tr)))
    facts.append(tr("Rests on: {origin}").format(origin=origin_text(entry, tr)))
    if entry.calibrated_by:
        table = sentence_case(table_names()[entry.calibrated_by][language])
        facts.append(tr("Measured by: {table}").format(table=f"[{table}](table-{entry.calibrated_by})"))
    listed = "\n".join(f"- {fact}" for fact in facts)
    return f"{_heading(entry.id, entry.name.get(language))}\n\n{listed}"
