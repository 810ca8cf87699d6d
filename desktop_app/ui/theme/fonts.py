"""The font files that Dynacap can show Chinese with. matplotlib and Qt load what is found here.

No font is shipped in the repository: a bundle carries a subset, other installations use the system's fonts.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

LATIN_FAMILIES = ("Segoe UI", "SF Pro Text", "Noto Sans", "DejaVu Sans")
BUNDLED_FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"


class FontChoice(NamedTuple):
    """A family that has Chinese, and the names its file goes by."""

    family: str
    files: tuple[str, ...]


CHINESE_FONTS = (
    FontChoice("Microsoft YaHei", ("msyh.ttc", "msyh.ttf")),
    FontChoice("PingFang SC", ("PingFang.ttc",)),
    FontChoice("Hiragino Sans GB", ("Hiragino Sans GB.ttc",)),
    FontChoice("Noto Sans CJK SC", ("NotoSansCJKsc-Regular.otf", "NotoSansSC-Regular.otf", "NotoSansCJK-Regular.ttc")),
    FontChoice("Droid Sans Fallback", ("DroidSansFallbackFull.ttf", "DroidSansFallback.ttf")),
    FontChoice("Noto Sans CJK SC", ("NotoSansCJKsc-Subset.otf",)),
)
LAST_RESORTS = ("Noto Sans CJK", "Droid Sans Fallback")
"""How families begin that no system chooses for its windows: one of them shown means that it found nothing else."""


@cache
def chinese_font_file() -> Path | None:
    """The file of the first font of the fallback list that this machine has; None where Chinese cannot be shown."""
    found = _font_files(font_folders())
    for choice in CHINESE_FONTS:
        for name in choice.files:
            if name in found:
                return found[name]
    return None


def chinese_font_family() -> str:
    """The family of `chinese_font_file`, "" where there is none."""
    found = chinese_font_file()
    return next((choice.family for choice in CHINESE_FONTS if found is not None and found.name in choice.files), "")


def font_folders() -> tuple[Path, ...]:
    """Where fonts are looked for: what the bundle brings, then the user's folders, then the system's."""
    home = Path.home()
    if sys.platform == "win32":
        system = (Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts",)
        user = (Path(os.environ.get("LOCALAPPDATA", home)) / "Microsoft" / "Windows" / "Fonts",)
    elif sys.platform == "darwin":
        system = (Path("/System/Library/Fonts"), Path("/Library/Fonts"))
        user = (home / "Library" / "Fonts",)
    else:
        system = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
        user = (home / ".local" / "share" / "fonts", home / ".fonts")
    return (BUNDLED_FONTS, *user, *system)


def _font_files(folders: tuple[Path, ...]) -> dict[str, Path]:
    wanted = {name for choice in CHINESE_FONTS for name in choice.files}
    found: dict[str, Path] = {}
    for folder in folders:
        for place, _, files in os.walk(folder):
            for name in wanted.intersection(files):
                found.setdefault(name, Path(place) / name)
    return found
