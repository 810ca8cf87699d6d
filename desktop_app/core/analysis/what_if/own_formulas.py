"""What a project says otherwise than the library, in a sentence: formulas it has changed, numbers it has added."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.core.analysis.what_if.formula_words import formula_in_names
from desktop_app.core.i18n import running_text, sentence_case, translator
from desktop_app.core.language.program import Program


def own_formulas_text(program: Program, language: str) -> str:
    """Every formula that the project has changed or added and every input it has added; "" where there is none."""
    return running_text(_sentences(program, language), language)


def _sentences(program: Program, language: str) -> Iterator[str]:
    tr = translator(language)
    texts = {
        "changed": tr("{name} = {formula} (changed from the library)."),
        "added": tr("{name} = {formula} (added in this project)."),
    }
    for variable in program.variables.values():
        if variable.origin != "library":
            formula = formula_in_names(program, variable.id, language)
            yield texts[variable.origin].format(name=sentence_case(variable.name.get(language)), formula=formula)
    for entry in program.inputs.values():
        if entry.origin != "library":
            name = sentence_case(entry.name.get(language))
            yield tr("{name} (an input added in this project).").format(name=name)
