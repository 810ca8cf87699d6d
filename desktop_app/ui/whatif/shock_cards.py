"""Ready shocks on the view of the surroundings: one click makes today with the shock a scenario of its own."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.core.project.edits import AddScenario
from desktop_app.core.project.trade_rules.shock import Shock, shock_scenario, shocks_of
from desktop_app.ui.forms.buttons import Button
from desktop_app.ui.forms.section import CollapsibleSection
from desktop_app.ui.forms.text import TextLabel
from desktop_app.ui.session.session import Session


class ShockCards(CollapsibleSection):
    """A button and a sentence for each shock; a shock whose scenario is there already is shown again."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("lightning-bolt-outline", parent)
        self._session = session
        self.buttons: dict[str, Button] = {}
        self._shocks = shocks_of(session.document.models)
        self._sentences: dict[str, TextLabel] = {}
        for shock in self._shocks:
            button, sentence = Button(), TextLabel("", "hint", "ink2", wraps=True)
            button.clicked.connect(partial(self._run, shock))
            self.buttons[shock.id], self._sentences[shock.id] = button, sentence
            self.body.addWidget(button)
            self.body.addWidget(sentence)
        self.retranslate()

    def retranslate(self) -> None:
        """Every text."""
        tr, session = self._session.tr, self._session
        self.set_texts(tr("Shocks"), tr("ready scenarios"))
        for shock in self._shocks:
            self.buttons[shock.id].setText(session.name(shock.names))
            self.buttons[shock.id].setToolTip(tr("Makes a scenario of its own: today with this shock"))
            self._sentences[shock.id].setText(session.name(shock.description))

    def refresh(self) -> None:
        """A shock that would change nothing, as where its inputs are not part of the map, cannot be had."""
        for shock in self._shocks:
            self.buttons[shock.id].setEnabled(bool(shock_scenario(self._session.shop, shock).changes))

    def _run(self, shock: Shock, *_: object) -> None:
        session = self._session
        made = shock_scenario(session.shop, shock)
        if made.id in session.shop.columns or session.do(AddScenario(made)):
            session.choose(made.id)
