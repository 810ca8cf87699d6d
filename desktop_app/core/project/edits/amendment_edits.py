"""Edits of what a project says otherwise than its models, and of the models themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop_app.core.errors import Message
from desktop_app.core.language.amendment import Amendment, OwnInput
from desktop_app.core.project.document import Document
from desktop_app.core.project.edits.edit import Edit, with_key

_TAKE_THE_LIBRARY = Message("Take the newer library")
_KEEP_THE_MODELS = Message("Keep the project's own models")


@dataclass(frozen=True)
class SetAmendment:
    """What the project says of the variable or input `id`; None gives it back to the library, or takes it away.

    Whether it may be so is asked before, of `amending`.
    """

    id: str
    amendment: Amendment | None
    merge_key: None = None

    @property
    def name(self) -> Message:
        """See `Edit`."""
        if self.amendment is None:
            return Message("Take back a change of the models")
        return Message("Add an input") if isinstance(self.amendment, OwnInput) else Message("Change a formula")

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        amendments = with_key(document.amendments, self.id, self.amendment)
        return replace(document, amendments=amendments), SetAmendment(self.id, document.amendments.get(self.id))


@dataclass(frozen=True)
class SetModels:
    """Other texts of the models, {file name: text}."""

    models: Mapping[str, str]
    name: Message = _TAKE_THE_LIBRARY
    merge_key: None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        return replace(document, models=self.models), SetModels(document.models)


@dataclass(frozen=True)
class KeepModels:
    """The project goes on with its own models against the library of this fingerprint; "" asks again."""

    against: str
    name: Message = _KEEP_THE_MODELS
    merge_key: None = None

    def apply(self, document: Document) -> tuple[Document, Edit]:
        """See `Edit`."""
        return replace(document, kept_against=self.against), KeepModels(document.kept_against)
