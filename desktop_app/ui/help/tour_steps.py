"""The tour's steps: what is said beside which part of which page."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.errors import Message


@dataclass(frozen=True)
class Step:
    """`part` is the way from the page to the widget that is spoken of, such as "view.panel"."""

    target: str
    part: str
    title: Message
    text: Message


STEPS = (
    Step(
        "answer",
        "",
        Message("This is the answer"),
        Message(
            "A few sentences say what to do first, what it brings and costs, how likely it pays, what that rests on."
        ),
    ),
    Step(
        "data",
        "panel",
        Message("It begins with your files"),
        Message(
            "Fourteen tables. Each file says how it was read, which rows were left out and why, and what it measured."
        ),
    ),
    Step(
        "data",
        "view",
        Message("Every number says how it is known"),
        Message(
            "Full disc: measured. Pencil: entered. Dashed ring: assumed, with a source. Type over what you know better."
        ),
    ),
    Step(
        "map",
        "canvas",
        Message("The map is a model"),
        Message(
            "Technologies build capabilities, capabilities open effects, effects move money. Select a node to see why."
        ),
    ),
    Step(
        "whatif.logistics",
        "view.panel",
        Message("Ask “what if?”"),
        Message("Move a lever: grey is today, the dark part the scenario. Double-click brings it back, Ctrl+Z undoes."),
    ),
    Step(
        "whatif.logistics",
        "view.cards",
        Message("What is this number?"),
        Message(
            "Blue is better for you, orange worse. Click a card, or press Enter on it, to open its formula and source."
        ),
    ),
    Step(
        "whatif.company",
        "view.panel",
        Message("Initiatives cost money"),
        Message(
            "Gains stand here after cost: alone, and within the scenario. Beside them stand the odds that they fail."
        ),
    ),
    Step(
        "analyse",
        "list",
        Message("Seven questions"),
        Message("Which plan fits the budget, when it pays, what would turn it round, what to find out first."),
    ),
    Step(
        "report",
        "options",
        Message("Take it away"),
        Message("A workbook that still computes. That is all: F1 explains every page, and the words on it."),
    ),
)
