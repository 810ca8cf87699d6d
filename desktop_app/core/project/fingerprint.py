"""The fingerprint of a project's models: two results can be compared only where it is the same."""

from __future__ import annotations

import hashlib

from desktop_app.core.map.drawn_map import DrawnMap
from desktop_app.core.project.document import Document

SHORT_DIGITS = 12


def fingerprint(document: Document) -> str:
    """SHA-256 over the names and texts of the document's models, 64 hexadecimal digits; their order does not matter.

    A map that was drawn counts as one more model, and so does each amendment.
    """
    digest = hashlib.sha256()
    drawn = [] if document.map is None else [("drawn map", _text(document.map))]
    own = [(f"own {name}", repr(entry)) for name, entry in sorted(document.amendments.items())]
    for name, text in (*sorted(document.models.items()), *drawn, *own):
        for part in (name.encode(), text.encode()):
            # The length in front, so that no text can pass for a name and the start of another text.
            digest.update(len(part).to_bytes(8, "big"))
            digest.update(part)
    return digest.hexdigest()


def _text(drawn: DrawnMap) -> str:
    return repr((drawn.nodes, drawn.links, sorted(drawn.pins.items())))


def short_fingerprint(full: str) -> str:
    """The fingerprint as it is printed, in groups that can be read aloud.

    >>> short_fingerprint("3f9a01bc77d2e4aa")
    '3f9a-01bc-77d2'
    """
    return "-".join(full[i : i + 4] for i in range(0, SHORT_DIGITS, 4))
