"""The whole exception tree: what the user can mend, and what is a defect of ours.

A text is kept as a template with its values, so that it can be said in any language at the moment it is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

Translate = Callable[[str], str]


def untranslated(text: str) -> str:
    """The text as it stands in the code: English."""
    return text


class Message:
    """A sentence with named gaps, said in a language only when it is shown.

    >>> Message("unknown name {name}", name="ful").text()
    'unknown name ful'
    """

    def __init__(self, template: str, **values: object) -> None:
        self.template = template
        self.values = values

    def text(self, tr: Translate = untranslated) -> str:
        """The sentence in the language of `tr`, its gaps filled."""
        shown = {k: v.text(tr) if isinstance(v, Message) else v for k, v in self.values.items()}
        return tr(self.template).format(**shown)

    def __repr__(self) -> str:
        return f"Message({self.text()!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and (self.template, self.values) == (other.template, other.values)

    def __hash__(self) -> int:
        return hash((self.template, tuple(sorted((k, str(v)) for k, v in self.values.items()))))


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong: where it is, what it is, and what to do about it."""

    where: str
    cause: Message
    remedy: Message | None = None

    def text(self, tr: Translate = untranslated) -> str:
        """Where, what and what to do, in one line."""
        sentence = f"{self.where}: {self.cause.text(tr)}" if self.where else self.cause.text(tr)
        return f"{sentence} {self.remedy.text(tr)}" if self.remedy else sentence


class DynacapError(Exception):
    """Root of all our exceptions."""


class DefectError(DynacapError):
    """A fault of ours: the user can do nothing about it but tell us."""


@dataclass(eq=False)
class UserError(DynacapError):
    """Something the user can mend; carries every problem found, not only the first."""

    problems: tuple[Problem, ...] = field(default=())

    @classmethod
    def of(cls, where: str, cause: Message, remedy: Message | None = None) -> UserError:
        """The error with one problem."""
        return cls((Problem(where, cause, remedy),))

    def text(self, tr: Translate = untranslated) -> str:
        """All problems, one a line."""
        return "\n".join(problem.text(tr) for problem in self.problems)

    def __str__(self) -> str:
        return self.text()


class ModelError(UserError):
    """A model file breaks a rule of the model language."""


class InputError(UserError):
    """A value given for an input is missing, unknown or outside its bounds."""


class MapError(UserError):
    """A map breaks a rule of the map: a link that cannot be, an unknown node, a cycle."""


class UnreadableFileError(UserError):
    """A file cannot be read as the kind of file it claims to be."""


class EvidenceError(UserError):
    """A spreadsheet was read, but cannot serve as the table it was offered for."""


class ProjectError(UserError):
    """A project file cannot be opened or saved."""


class SizingError(UserError):
    """The answers about the shop's size contradict each other or lead to no model."""


class CancelledError(DynacapError):
    """The user stopped a long run; nothing is wrong."""
