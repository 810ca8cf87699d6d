"""Listens to a session: every signal in the order in which it came."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.ui.session.session import Session


class Heard:
    """Every signal of a session in the order in which it came."""

    def __init__(self, session: Session) -> None:
        self.all: list[tuple[str, object]] = []
        for name in ("opened", "computed", "path_changed"):
            getattr(session, name).connect(self._listener(name))
        for name in ("edited", "chosen_changed", "modified_changed", "refused", "unkept"):
            getattr(session, name).connect(self._listener_of(name))

    def take(self) -> list[tuple[str, object]]:
        taken, self.all = self.all, []
        return taken

    def _listener(self, name: str) -> Callable[[], None]:
        return lambda: self.all.append((name, None))

    def _listener_of(self, name: str) -> Callable[[object], None]:
        return lambda value: self.all.append((name, value))
