"""What a reader of the map should look at, each with what can be done about it, and the loops."""

from __future__ import annotations

from desktop_app.core.map.findings import Finding, finding_text, findings
from desktop_app.core.map.loops import Loop, loops
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.map.reading.answer_list import Answer, AnswerList
from desktop_app.ui.map.reading.pane_part import PanePart
from desktop_app.ui.map.selection import Selection
from desktop_app.ui.map.way import Way
from desktop_app.ui.session.session import Session

ICONS = {
    "no_effect": "link-off",
    "unreachable": "flag-off-outline",
    "contradiction": "swap-horizontal",
    "idle_moderator": "minus-circle-off-outline",
}


class ChecksPart(PanePart):
    """A click leads to the node, the link or the two ways that a finding is about; a loop is shown alone."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._title, self._loops_title = TextLabel("", "head", wraps=True), TextLabel("", "head", wraps=True)
        self.checks, self.loops = AnswerList(), AnswerList()
        self.checks.picked.connect(self._go)
        self.loops.picked.connect(self._show_loop)
        for part in (self._title, self.checks, self._loops_title, self.loops):
            self.column.addWidget(part)

    def refresh(self) -> None:
        """Checks the map as it is now."""
        tr, language = self.session.tr, self.session.settings.language
        pins = self.session.shop.content.pins
        found = findings(self.figure, {pins.node(pin.id) for pin in pins.all()})
        self._title.setText(tr("To look at: {count}").format(count=len(found)) if found else tr("Nothing to look at"))
        self.checks.setAccessibleName(tr("What to look at on the map"))
        self.checks.show_answers(
            [
                Answer(
                    f"{finding_text(one, self.figure, language, tr)}\n{self._remedy(one)}",
                    one,
                    ICONS[one.kind],
                    self._ways(one),
                )
                for one in found
            ]
        )
        self._show_loops()

    def _show_loops(self) -> None:
        tr = self.session.tr
        found = loops(self.figure)
        more = "" if found.complete else tr("and more")
        self._loops_title.setText(tr("Loops: {count} {more}").format(count=len(found.found), more=more).strip())
        self.loops.setAccessibleName(tr("Loops of the map"))
        answers = []
        for loop in found.found:
            kind = tr("Reinforcing") if loop.reinforcing else tr("Balancing")
            text = self.names((*loop.nodes, loop.nodes[0]))
            answers.append(Answer(f"{kind}: {text}", loop, "sync" if loop.reinforcing else "scale-balance"))
        self.loops.show_answers(answers)

    def _remedy(self, finding: Finding) -> str:
        tr = self.session.tr
        return {
            "no_effect": tr("Draw a link from it, or delete it."),
            "unreachable": tr("Draw a link to it from what the firm can change."),
            "contradiction": tr("Both may be meant: compare the two ways, and their strengths."),
            "idle_moderator": tr("Give it a strength, or take it off the link."),
        }[finding.kind]

    def _ways(self, finding: Finding) -> str:
        return "\n".join(self.names(path.nodes) for path in finding.paths)

    def _go(self, finding: object) -> None:
        if not isinstance(finding, Finding) or any(node not in self.figure for node in finding.nodes):
            return
        if finding.kind == "idle_moderator":
            moderator, source, target = finding.nodes
            self.chosen.emit(Selection(link=(source, target), landing=moderator))
        elif finding.paths:
            self.way_wanted.emit(Way.along(step for path in finding.paths for step in path.steps))
        else:
            self.chosen.emit(Selection(finding.nodes[:1]))

    def _show_loop(self, loop: object) -> None:
        if isinstance(loop, Loop):
            self.way_wanted.emit(Way.along(loop.steps))
