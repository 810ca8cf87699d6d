"""Several things to keep in mind as one message."""

from __future__ import annotations

from functools import reduce

from desktop_app.core.errors import Message


def together(*warnings: Message | None) -> Message | None:
    """The warnings that there are, one after the other; None where there is none."""
    said = [warning for warning in warnings if warning is not None]
    if not said:
        return None
    return reduce(lambda first, second: Message("{first} {second}", first=first, second=second), said)
