"""Where a file that was read may still be. The project holds no path: it may be handed to somebody else."""

from __future__ import annotations

from hashlib import file_digest as file_hash
from pathlib import Path

from desktop_app.core.evidence.shop.sample_files import SAMPLES_FOLDER, SIZES

DIGEST_LETTERS = 32


def file_digest(path: Path) -> str:
    """What tells this content from any other. Raises OSError where the file cannot be read."""
    with path.open("rb") as stream:
        return file_hash(stream, "sha256").hexdigest()[:DIGEST_LETTERS]


class KnownFiles:
    """The files read since the program started; others are looked for beside the project and among the samples."""

    def __init__(self) -> None:
        self._paths: dict[str, Path] = {}

    def remember(self, path: Path) -> None:
        """A file of this name is here."""
        self._paths[path.name] = path

    def find(self, name: str, digest: str, project: Path | None) -> Path | None:
        """The file of this name, None where it has to be asked for.

        A file that the user has named himself may have changed since; one that merely lies there must be the same.
        """
        named = self._paths.get(name)
        if named is not None and named.is_file():
            return named
        places = [project.parent / name] if project else []
        places += [SAMPLES_FOLDER / size / name for size in SIZES]
        return next((place for place in places if place.is_file() and file_digest(place) == digest), None)
