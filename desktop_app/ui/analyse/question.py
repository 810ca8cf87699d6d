"""A question of the page: its words, its icon and its controls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.core.errors import Message
from desktop_app.ui.analyse.form import Form
from desktop_app.ui.session.session import Session


@dataclass(frozen=True)
class Question:
    """`method` is what consultants call it, `about` says what is answered, `doing` what is done meanwhile."""

    id: str
    icon: str
    name: Message
    method: Message
    about: Message
    doing: Message
    form: Callable[[Session], Form]
