"""What a project says otherwise than the library, in a sentence: formulas it has changed, numbers it has added."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_app.core.analysis.what_if.formula_words import notation
from desktop_app.core.i18n import running_text, sentence_case, translator
from desktop_app.core.language.program import Program
from desktop_app.core.language.to_text import to_text


def own_formulas_text(program: Program, language: str) -> str:
    """Every formula that the project has changed or added and every input it has added; "" where there is none."""
    return running_text(_sentences(program, language), language)


def _sentences(program: Program, language: str) -> Iterator[str]:
    tr = translator(language)

    def name_of(name: str) -> str:
        entry = program.inputs.get(name) or program.variables.get(name)
        return entry.name.get(language) if entry else name.replace("_", " ")

    texts = {
        "changed": tr("{name} = {formula} (changed from the library)."),
        "added": tr("{name} = {formula} (added in this project)."),
    }
    for variable in program.variables.values():
        if variable.origin != "library":
            formula = to_text(variable.formula, name_of, notation(language))
            yield texts[variable.origin].format(name=sentence_case(name_of(variable.id)), formula=formula)
    for entry in program.inputs.values():
        if entry.origin != "library":
            yield tr("{name} (an input added in this project).").format(name=sentence_case(name_of(entry.id)))
