"""From the answers of the assessment to the levels, severities and shares of the map, as one edit told beforehand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.core.analysis.assessment.assessed import NodeScore, assessed
from desktop_app.core.analysis.assessment.erodible_shares import erodible_shares
from desktop_app.core.analysis.assessment.questionnaire import Questionnaire, questionnaire_of
from desktop_app.core.errors import Message, Translate
from desktop_app.core.map.in_force import level_input
from desktop_app.core.project.document import Document, Entry, Provenance
from desktop_app.core.project.edits import Compound, Edit, SetEntry
from desktop_app.core.project.shop import Shop

MODE_INPUT = "map.mode"
_APPLY = Message("Apply the assessment to the map")
_METHOD = Message("questionnaire: median {median:.2g} of 5, {n} answers, grade {grade}")
_CAPPED = Message("questionnaire: held at {level:.2g} of 5, {n} answers, grade {grade}")
_VRIN = Message("questionnaire: four answers about the initiative")
_MODE = Message("questionnaire: who decides today")


@dataclass(frozen=True)
class Setting:
    """One input that the answers set: what it is today, and what it becomes with where that comes from.

    `node` is the node of the map or the initiative that it belongs to, "" for the mode; `score` is that of a node.
    """

    input: str
    node: str
    before: float
    entry: Entry
    score: NodeScore | None = None

    @property
    def changes(self) -> bool:
        """Whether it sets another value than today's."""
        return self.before != self.entry.value


def questionnaire_in(document: Document) -> Questionnaire:
    """The questionnaire that the project was made with. Raises MapError."""
    return questionnaire_of(document.models["questionnaire"])


def scores(shop: Shop) -> tuple[NodeScore, ...]:
    """The score of every node of the shop's map that the questionnaire sets."""
    document = shop.document
    numbers = shop.numbers()
    levels = {n.id: numbers.get(level_input(n.id), n.level) for n in shop.content.figure.nodes}
    tables = {source.table for source in document.sources}
    return assessed(questionnaire_in(document), document.assessment, levels, tables)


def settings_from(shop: Shop, tr: Translate) -> tuple[Setting, ...]:
    """What the answers set: levels of cells, severities of challenges, shares of initiatives, the mode of today.

    What nobody answered is left as it is. Methods are said with `tr`, as the project keeps them.
    """
    return tuple(
        s for s in (*_levels(shop, tr), *_shares(shop, tr), *_mode(shop, tr)) if s.input in shop.program.inputs
    )


def assessment_edit(settings: tuple[Setting, ...]) -> Edit:
    """One step that sets all of them."""
    return Compound(tuple(SetEntry(setting.input, setting.entry) for setting in settings), _APPLY)


def _levels(shop: Shop, tr: Translate) -> Iterator[Setting]:
    questionnaire = questionnaire_in(shop.document)
    for score in scores(shop):
        if score.level is None:
            continue
        shown = questionnaire.highest * score.level
        method = _CAPPED if "capped" in score.flags else _METHOD
        known = Message(method.template, median=score.median, level=shown, n=score.n, grade=score.grade)
        provenance = Provenance(
            "entered",
            known.text(tr),
            score.n,
            questionnaire.scoring.single_view_below,
            ", ".join(r.name for r in shop.document.assessment.respondents if r.name),
            score.low,
            score.high,
        )
        yield _setting(shop, level_input(score.node), score.node, Entry(score.level, provenance), score)


def _shares(shop: Shop, tr: Translate) -> Iterator[Setting]:
    document, initiatives = shop.document, shop.content.initiatives
    found = erodible_shares(questionnaire_in(document), initiatives, document.assessment)
    for initiative, share in found.items():
        entry = Entry(share, Provenance("entered", _VRIN.text(tr)))
        yield _setting(shop, f"map.kap_{initiative}", initiative, entry)


def _mode(shop: Shop, tr: Translate) -> Iterator[Setting]:
    mode = shop.document.assessment.mode
    if mode:
        yield _setting(shop, MODE_INPUT, "", Entry(float(mode), Provenance("entered", _MODE.text(tr))))


def _setting(shop: Shop, name: str, node: str, entry: Entry, score: NodeScore | None = None) -> Setting:
    before = shop.today.get(name)
    return Setting(name, node, before if isinstance(before, float | int) else 0.0, entry, score)
