#!/usr/bin/env python3
"""The bundle of the system that this runs on, and the files that it is handed out in. `dev.py bundle` calls it.

    PYTHONPATH=. python packaging/make_bundle.py [--font NotoSansCJK-Regular.ttc] [--folder-only]

Everything is left under build/bundle: the folder dynacap, and beside it what people download.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from bundle import debian, inno_setup, licences, portable
from bundle.contents import NAME, ROOT
from bundle.font_subset import make_subset
from bundle.icons import draw_icons

WORK = ROOT / "build" / "bundle"
FOLDER = WORK / NAME
LARGEST = 480
"""MB that a bundle may take unpacked."""


def main() -> int:
    """Makes it; 1 where something that must not be missing is, or where it has become too large."""
    parser = argparse.ArgumentParser(description="The bundle of this system.")
    parser.add_argument("--font", type=Path, metavar="F.ttc", help="the whole Noto Sans CJK, where it is here already")
    parser.add_argument("--folder-only", action="store_true", help="leave out the archives, which take minutes")
    arguments = parser.parse_args()
    bare = licences.gather(WORK / "licences")
    if bare:
        print(f"without the text of a licence: {', '.join(bare)}")
        return 1
    draw_icons(WORK / "icons")
    make_subset(WORK / "fonts", arguments.font, WORK.parent / "font")
    freeze()
    licences.gather_system(inside() / "licences", system_libraries())
    portable.add_starter(FOLDER)
    size = megabytes(FOLDER)
    print(f"{FOLDER.relative_to(ROOT).as_posix()}: {size:.0f} MB")
    if not arguments.folder_only:
        hand_out()
    return int(size > LARGEST)


def freeze() -> None:
    """Lets PyInstaller make the folder."""
    spec = ROOT / "packaging" / "bundle" / f"{NAME}.spec"
    places = ["--distpath", str(WORK), "--workpath", str(WORK / "work")]
    words = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *places, str(spec)]
    subprocess.run(words, check=True, cwd=ROOT)
    if sys.platform == "linux":
        # Of all libraries only Python's own may lose its symbols: it breaks the ones that numpy brings.
        for library in inside().glob("libpython3*.so*"):
            subprocess.run(["strip", str(library)], check=True)


def inside() -> Path:
    """Where the modules and data of the bundle lie."""
    return FOLDER / "_internal"


def system_libraries() -> list[Path]:
    """The files in the system that libraries of the bundle were taken from."""
    if sys.platform != "linux":
        return []
    known = {path.name: path for folder in ("/usr/lib", "/lib") for path in Path(folder).glob("*-linux-gnu/*.so*")}
    return [known[path.name] for path in inside().glob("*.so*") if path.name in known]


def hand_out() -> None:
    """Makes what people download: on Linux a package and an archive, elsewhere an archive and what installs it."""
    if sys.platform == "linux":
        print(debian.make_package(FOLDER, WORK))
        print(portable.make_tar(FOLDER, WORK))
    elif sys.platform == "win32":
        print(portable.make_zip(FOLDER, WORK))
        inno_setup.make_installer(FOLDER, WORK)
    else:
        app = WORK / "Dynacap.app"
        subprocess.run(["ditto", "-c", "-k", "--keepParent", str(app), str(WORK / "Dynacap-macos.zip")], check=True)


def megabytes(folder: Path) -> float:
    """What the files of a folder take, in millions of bytes."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


if __name__ == "__main__":
    sys.exit(main())
