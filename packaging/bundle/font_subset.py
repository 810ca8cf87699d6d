"""The one font that a bundle brings: Noto Sans CJK SC, cut down to GB2312 and to what the program itself says."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from bundle.contents import DATA, ROOT

PACKAGE = "fonts-noto-cjk"
SOURCE = "NotoSansCJK-Regular.ttc"
SIMPLIFIED = 2
"""The number of the simplified Chinese font in the collection."""
SUBSET = "NotoSansCJKsc-Subset.otf"
LICENCE = "NotoSansCJK-OFL.txt"
TEXTS = (".md", ".po", ".toml", ".csv", ".html", ".txt")
ALWAYS = (
    range(0x20, 0x7F),  # Latin
    range(0xA0, 0x100),
    range(0x2000, 0x2070),  # punctuation
    range(0x2190, 0x2300),  # arrows and mathematics
    range(0x2460, 0x2500),  # numbers in circles
    range(0x25A0, 0x2600),  # shapes
    range(0x3000, 0x3040),  # Chinese punctuation
    range(0xFF00, 0xFFF0),  # letters of full width
)


def letters() -> set[int]:
    """The code points that the font must show: GB2312, the signs above, and all that stands in the program's texts."""
    named = {ord(letter) for letter in _gb2312()} | {code for codes in ALWAYS for code in codes}
    return named | {ord(letter) for letter in _own_texts()}


def _gb2312() -> Iterator[str]:
    for first in range(0xA1, 0xF8):
        for second in range(0xA1, 0xFF):
            yield from bytes((first, second)).decode("gb2312", errors="ignore")


def _own_texts() -> Iterator[str]:
    for folder in DATA:
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in TEXTS:
                yield from set(path.read_text("utf-8", errors="ignore"))


def make_subset(folder: Path, font: Path | None, work: Path) -> None:
    """Leaves the subset and its licence in `folder`; `font` is the whole collection where somebody has it already.

    Raises FileNotFoundError where there is neither a font nor apt-get to fetch it by.
    """
    from fontTools import subset

    source = font or _fetched(work)
    folder.mkdir(parents=True, exist_ok=True)
    wanted = subset.Options(layout_features=[], hinting=False, font_number=SIMPLIFIED, notdef_outline=True)
    loaded = subset.load_font(str(source), wanted)
    cutter = subset.Subsetter(wanted)
    cutter.populate(unicodes=letters())
    cutter.subset(loaded)
    subset.save_font(loaded, str(folder / SUBSET), wanted)
    (folder / LICENCE).write_text((ROOT / "packaging" / "bundle" / "licences" / LICENCE).read_text("utf-8"), "utf-8")


def _fetched(work: Path) -> Path:
    """The whole collection out of Debian's package, which is not installed."""
    unpacked = work / PACKAGE
    if not list(unpacked.rglob(SOURCE)):
        if shutil.which("apt-get") is None:
            raise FileNotFoundError(f"{SOURCE}: say by --font where it is")
        work.mkdir(parents=True, exist_ok=True)
        subprocess.run(["apt-get", "download", PACKAGE], cwd=work, check=True)
        (package,) = work.glob(f"{PACKAGE}_*.deb")
        subprocess.run(["dpkg-deb", "-x", str(package), str(unpacked)], check=True)
    return next(unpacked.rglob(SOURCE))
