"""From a number typed into the table of inputs to the edit of today or of the chosen scenario."""

from __future__ import annotations

from desktop_app.core.analysis.what_if.input_row_text import InputRowText
from desktop_app.core.analysis.what_if.lever_move import with_item
from desktop_app.core.analysis.what_if.page_inputs import InputRow
from desktop_app.core.errors import InputError, Message
from desktop_app.core.evidence.values.amounts import parse_amount
from desktop_app.core.language.given import changed
from desktop_app.core.project.document import Entry
from desktop_app.core.project.edits import SetEntry, SetInput
from desktop_app.ui.session.session import Session
from desktop_app.ui.whatif.lever_desk import LeverDesk

RESET = Message("Reset an input")


class InputDesk:
    """Sets and resets inputs. Raises InputError that says what is wrong with a number."""

    def __init__(self, session: Session, desk: LeverDesk) -> None:
        self._session, self._desk = session, desk

    def set_today(self, row: InputRow, text: str) -> None:
        """Today's number as it was typed, marked as entered; an empty text gives it back to its default."""
        if not text.strip():
            self.reset_today(row)
            return
        number = self._number(row, text)
        before = self._session.shop.today[row.entry.id]
        self._session.do(SetInput(row.entry.id, self._checked(row, with_item(before, row.item, number))))

    def set_scenario(self, row: InputRow, text: str) -> None:
        """The chosen scenario's number as it was typed; an empty text leaves it as today."""
        if not text.strip():
            self.reset_scenario(row)
            return
        number = self._number(row, text)
        before = self._desk.changes.get(row.entry.id, self._session.shop.today[row.entry.id])
        self._checked(row, with_item(before, row.item, number))
        self._desk.move_decision(row.entry.id, row.item, number)

    def reset_today(self, row: InputRow) -> None:
        """What was measured again, or the default where nothing was; only where a number was entered."""
        if self._is_entered(row):
            measured = self._measured(row)
            edit = SetEntry(row.entry.id, measured, RESET) if measured else SetInput(row.entry.id, None)
            self._session.do(edit)

    def reset_scenario(self, row: InputRow) -> None:
        """As today."""
        if row.entry.id in self._desk.changes:
            self._desk.move_decision(row.entry.id, row.item, row.number(self._session.shop.today))

    def is_reset(self, row: InputRow) -> bool:
        """Whether neither today nor the scenario says anything of its own."""
        return not self._is_entered(row) and row.entry.id not in self._desk.changes

    def _is_entered(self, row: InputRow) -> bool:
        known = self._session.document.entries.get(row.entry.id)
        return known is not None and known.provenance.status == "entered"

    def _measured(self, row: InputRow) -> Entry | None:
        """What the project's files say; without files nothing that reads them is loaded."""
        if not self._session.document.sources:
            return None
        from desktop_app.core.evidence.into_project.measured_entry import measured_entry

        return measured_entry(self._session.document, row.entry.id)

    def _number(self, row: InputRow, text: str) -> float:
        amount = parse_amount(text)
        if amount is None:
            raise InputError.of(self._name(row), Message("“{text}” is no number.", text=text.strip()[:40]))
        written = InputRowText(self._session.shop.program, self._session.settings.language)
        return written.meant(row, amount.value, percent=amount.percent)

    def _checked(self, row: InputRow, value: float | tuple[float, ...]) -> float | tuple[float, ...]:
        """The value, if it lies within what may be entered."""
        shop = self._session.shop
        try:
            changed(shop.program, shop.today, {row.entry.id: value}, "")
        except InputError as error:
            text = InputRowText(shop.program, self._session.settings.language)
            low, high = (text.number(row, end) for end in row.entry.bounds)
            cause = Message("it must lie between {low} and {high} {unit}.", low=low, high=high, unit=text.unit(row))
            raise InputError.of(self._name(row), cause) from error
        return value

    def _name(self, row: InputRow) -> str:
        return InputRowText(self._session.shop.program, self._session.settings.language).name(row)
