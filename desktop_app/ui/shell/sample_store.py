"""The sample shops, read from their spreadsheets once and kept in the user's data folder after that."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app import __version__
from desktop_app.core.errors import ProjectError

if TYPE_CHECKING:
    from desktop_app.core.analysis.progress import Progress
    from desktop_app.core.project.document import Document


def sample(size: str, language: str, folder: Path, progress: Progress) -> Document:
    """The sample shop, "large" or "small". Raises CancelledError.

    Reading it takes half a minute, so it is done in a process of its own, and what comes of it is kept in `folder`.
    """
    from desktop_app.core.analysis.apart import Apart
    from desktop_app.core.evidence.shop.sample_shop import sample_document, sample_files
    from desktop_app.core.language.load import MODELS_FOLDER
    from desktop_app.core.project.storage import load, save

    program = Path(__file__).resolve().parents[2]
    state = _state((*MODELS_FOLDER.rglob("*.toml"), *sample_files(size), *program.rglob("core/**/*.py")))
    kept = folder / f"sample-{size}-{language}-{state}.dynacap"
    if kept.exists():
        try:
            return load(kept)
        except ProjectError:
            kept.unlink(missing_ok=True)
    apart = Apart()
    try:
        document = apart.run(sample_document, size, language, progress=progress)
    finally:
        apart.close()
    # Without room for it on the disk, the sample is read again the next time.
    with suppress(ProjectError, OSError):
        for stale in folder.glob(f"sample-{size}-{language}-*.dynacap"):
            stale.unlink()
        folder.mkdir(parents=True, exist_ok=True)
        save(document, kept)
    return document


def _state(files: Iterable[Path]) -> str:
    """A few letters that change with the version and with any of the files."""
    digest = hashlib.sha256(__version__.encode())
    for path in sorted(files):
        known = path.stat()
        digest.update(f"{path.name} {known.st_size} {known.st_mtime_ns}".encode())
    return digest.hexdigest()[:12]
