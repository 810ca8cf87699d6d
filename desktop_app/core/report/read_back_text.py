"""What came back with a workbook, in words: one line for each number that differs, and one sentence of it all."""

from __future__ import annotations

from desktop_app.core.analysis.lever_text import is_share
from desktop_app.core.charts.input_text import input_text
from desktop_app.core.charts.number_format import number_text
from desktop_app.core.errors import Message
from desktop_app.core.i18n import sentence_case, translator
from desktop_app.core.language.model import Input
from desktop_app.core.project.shop import Shop
from desktop_app.core.report.read_back import EditedInput, ReadBack
from desktop_app.core.report.row_format import is_switch


def edited_lines(found: ReadBack, shop: Shop, language: str) -> list[str]:
    """Each number that differs, then what could not be read, then what else is to be known."""
    tr = translator(language)
    lines = [_line(edit, shop, language) for edit in found.edited]
    lines += [problem.text(tr) for problem in found.problems]
    lines += [_left_out(*pair, shop, language) for pair in found.left_out.items()]
    if found.is_of_other_models:
        lines.append(tr("The workbook was written with other models than the project has now."))
    if found.is_of_other_numbers:
        lines.append(tr("The project has changed since the workbook was written; those numbers are listed as well."))
    return lines


def outcome(found: ReadBack) -> Message:
    """How many numbers differ, and how many scenarios they make."""
    if not found.edited:
        return Message("The workbook holds what the project holds: nothing differs.")
    left = sum(not edit.is_taken for edit in found.edited)
    told = Message(
        "{count} numbers differ; scenarios made of them: {scenarios}.",
        count=len(found.edited),
        scenarios=len(found.scenarios),
    )
    if not left:
        return told
    return Message("{told} {left} are estimates, which no scenario sets: enter them as data.", told=told, left=left)


def _left_out(initiative: str, needed: str, shop: Shop, language: str) -> str:
    initiatives = shop.content.initiatives
    return translator(language)("“{initiative}” is left out: it needs “{needed}”.").format(
        initiative=initiatives[initiative].name.get(language), needed=initiatives[needed].name.get(language)
    )


def _line(edit: EditedInput, shop: Shop, language: str) -> str:
    tr, entry = translator(language), shop.program.inputs[edit.input]
    scenario = next((s for s in shop.scenarios if s.id == edit.scenario), None)
    before, after = (_number(entry, number, language) for number in (edit.before, edit.after))
    name = sentence_case(entry.name.get(language))
    return tr("{where}: {name}: {before} → {after}").format(
        where=scenario.name.get(language) if scenario else tr("Today"),
        name=f"{name} ({shop.program.item_label(edit.input, edit.item, language)})" if edit.item else name,
        before=before,
        after=after,
    )


def _number(entry: Input, number: float, language: str) -> str:
    if is_switch(entry):
        return number_text(number, "flag", language)
    return input_text(number, entry.unit, language, share=is_share(entry))
