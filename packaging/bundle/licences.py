"""The licences of everything that a bundle holds, as texts: packages, Python, Qt, the font, system libraries."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path

from bundle.contents import ROOT

OURS = Path(__file__).with_name("licences")
IS_LICENCE = ("licen", "copying", "notice", "authors")
BUILD_ONLY = ("altgraph", "macholib", "pefile", "pip", "pyinstaller-hooks-contrib", "setuptools", "wheel")
"""Packages of the environment that nothing of comes into the bundle."""

BY_HAND = {
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
}
"""Packages whose wheels bring no text of their licence: those of ours that hold it."""


def gather(folder: Path, environment: Iterable[Distribution] | None = None) -> tuple[str, ...]:
    """Leaves the texts in `folder` with a list of them; the packages that are without any, which is a fault."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copyfile(ROOT / "LICENSE", folder / "Dynacap.txt")
    shutil.copyfile(OURS / "NotoSansCJK-OFL.txt", folder / "NotoSansCJK-OFL.txt")
    shutil.copyfile(_licence_of_python(), folder / "Python.txt")
    rows, bare = [], []
    for known in sorted(distributions() if environment is None else environment, key=_name):
        if _name(known) in BUILD_ONLY or _name(known) == "dynacap":
            continue
        texts = tuple(_texts(known))
        for place, text in texts:
            target = folder / _name(known) / place
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text)
        rows.append(f"{_name(known)} {known.version}: {_said(known)}")
        bare += [] if texts else [_name(known)]
    (folder / "README.txt").write_text(_account(rows), "utf-8")
    return tuple(bare)


def gather_system(folder: Path, libraries: Iterable[Path]) -> tuple[str, ...]:
    """Adds what Debian says about the copyright of the libraries taken from the system; the packages they are of."""
    found = sorted({package for library in libraries if (package := _package_of(library))})
    for package in found:
        text = Path("/usr/share/doc") / package / "copyright"
        if text.exists():
            (folder / "system").mkdir(exist_ok=True)
            shutil.copyfile(text, folder / "system" / f"{package}.txt")
    return tuple(found)


def _texts(known: Distribution) -> Iterator[tuple[str, bytes]]:
    for file in known.files or ():
        in_metadata = ".dist-info" in file.parts[0]
        if in_metadata and any(word in file.name.lower() for word in IS_LICENCE):
            yield "/".join(part for part in file.parts[1:] if part != "licenses"), file.read_binary()
    for name in BY_HAND.get(_name(known), ()):
        yield name, (OURS / name).read_bytes()


def _name(known: Distribution) -> str:
    return known.metadata["Name"].lower().replace("_", "-")


def _said(known: Distribution) -> str:
    """The licence in a few words, as the package's metadata have it."""
    said = _field(known, "License-Expression")
    classes = [
        line.rpartition(" :: ")[2] for line in known.metadata.get_all("Classifier") or () if line.startswith("License")
    ]
    short = _field(known, "License")
    return said or "; ".join(classes) or (short if "\n" not in short else "") or "see its folder"


def _field(known: Distribution, name: str) -> str:
    return next(iter(known.metadata.get_all(name) or ()), "").strip()


def _account(rows: Iterable[str]) -> str:
    return (
        "What this program is made of, and where its licences stand.\n\n"
        "Dynacap: Apache-2.0, Dynacap.txt\n"
        f"Python {sys.version.split()[0]}: PSF-2.0, Python.txt\n"
        "Noto Sans CJK SC (subset): OFL-1.1, NotoSansCJK-OFL.txt\n"
        "Material Design Icons (in QtAwesome): Apache-2.0\n"
        "Qt, with PySide6 and Shiboken: LGPL-3.0, unchanged libraries in files of their own, which you may replace by\n"
        "others of the same version; The Qt Company publishes their source under that version.\n"
        "Libraries of the system that it was built on: the folder system.\n\n" + "\n".join(rows) + "\n"
    )


def _licence_of_python() -> Path:
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    places = (Path(sys.base_prefix, "LICENSE.txt"), Path(sys.base_prefix, "lib", version, "LICENSE.txt"))
    debian = Path("/usr/share/doc", version, "copyright")
    return next(place for place in (*places, debian) if place.exists())


def _package_of(library: Path) -> str | None:
    """The Debian package that a file of the system belongs to; None where it belongs to none."""
    if shutil.which("dpkg-query") is None:
        return None
    for path in (library, library.resolve(), Path("/lib") / library.relative_to("/usr/lib") if _usr(library) else None):
        if path is None:
            continue
        answer = subprocess.run(["dpkg-query", "-S", str(path)], capture_output=True, text=True, check=False)
        if answer.returncode == 0:
            return answer.stdout.split(":")[0]
    return None


def _usr(library: Path) -> bool:
    return library.is_relative_to("/usr/lib")
