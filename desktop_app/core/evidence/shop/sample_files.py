"""Where the spreadsheets of the sample shops lie. Loads nothing that reads them."""

from __future__ import annotations

from pathlib import Path

SAMPLES_FOLDER = Path(__file__).resolve().parents[4] / "resources" / "samples"
SIZES = ("large", "small")


def sample_files(size: str) -> tuple[Path, ...]:
    """The spreadsheets of a sample shop, "large" or "small"."""
    files = (path for path in (SAMPLES_FOLDER / size).iterdir() if path.is_file())
    return tuple(sorted(path for path in files if path.suffix != ".toml"))
