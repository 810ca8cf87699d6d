"""What the help says of the control that has the keyboard: the words it uses and the number that it shows."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop_app.core.errors import Translate
from desktop_app.core.help.glossary import Term, terms_in
from desktop_app.core.help.reference_models import place_of_number

MOST = 4
"""Words explained at once."""


def about_focus(widget: QWidget | None, tr: Translate, language: str) -> str:
    """What there is to say of a control, as a text of the help; "" for nothing."""
    said = tuple(_texts(widget)) if widget is not None else ()
    numbers = [_number(text, language) for text in said]
    lines = [*dict.fromkeys(line for line in numbers if line), *_meanings(said, tr, language)]
    return "\n".join(f"- {line}" for line in lines)


def _texts(widget: QWidget) -> Iterator[str]:
    """Everything that the control says: its name, its text, its tooltip, the row of a table."""
    if isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
        index = widget.currentIndex()
        for column in range(index.model().columnCount(index.parent())):
            yield str(index.siblingAtColumn(column).data() or "")
    for text in (widget.property("text"), widget.accessibleName(), widget.toolTip()):
        yield str(text or "")


def _number(text: str, language: str) -> str:
    """A link to the figure or input that is called so; a card's name stands before its number."""
    name = text.partition("\n")[0].partition(", ")[0].strip()
    place = place_of_number(text, language) or place_of_number(name, language)
    return f"[{name}]({place[0]}#{place[1]})" if place else ""


def _meanings(said: tuple[str, ...], tr: Translate, language: str) -> list[str]:
    found: dict[str, Term] = {term.id: term for text in said for term in terms_in(text, language)}
    pattern = tr("**{word}**: {meaning}")
    return [
        pattern.format(word=term.name.get(language), meaning=term.meaning.get(language))
        for term in list(found.values())[:MOST]
    ]
