"""Names of files: what a title may lend to one, and the ending that belongs to its kind."""

from __future__ import annotations

from pathlib import Path

FORBIDDEN = str.maketrans(dict.fromkeys('<>:"/\\|?*\n', "_"))
"""What one system or another refuses in a name."""


def stem_of(title: str) -> str:
    r"""The name of a file without its ending; "" for a title of nothing but spaces.

    >>> stem_of("Kiosk: north/south ")
    'Kiosk_ north_south'
    """
    return title.translate(FORBIDDEN).strip()


def with_ending(path: Path, ending: str) -> Path:
    """The path with that ending, put behind a name that has another: a stop in a name is no ending.

    >>> with_ending(Path("plan v1.2"), ".pdf").name, with_ending(Path("plan.PDF"), ".pdf").name
    ('plan v1.2.pdf', 'plan.PDF')
    """
    return path if path.suffix.lower() == ending else path.with_name(f"{path.name}{ending}")
