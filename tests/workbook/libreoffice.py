"""LibreOffice as a second opinion on exported workbooks: recalculates them, prints them. For tests only.

LibreOffice trusts the values stored in a workbook unless its profile says otherwise, and a comparison with stored
values would compare the engine with itself. So every run uses a private profile that forces recalculation.
"""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

PROGRAMS = (
    "soffice",
    "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
ALWAYS = 0  # what OOXMLRecalcMode calls "always recalculate on load"
NEVER = 1
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>{mode}</value></prop></item>
</oor:items>
"""
PATIENCE = 300  # [s] for one conversion: LibreOffice at times waits for ever


def recalculate(path: Path, folder: Path, mode: int = ALWAYS) -> Path:
    """The workbook at `path` as LibreOffice calculates it, saved as xlsx under the same name in `folder`.

    Raises ValueError where that would overwrite the workbook, RuntimeError where LibreOffice writes nothing.
    """
    return _convert([path], folder, "xlsx", mode)[0]


def recalculate_all(paths: Sequence[Path], folder: Path) -> list[Path]:
    """As `recalculate` for workbooks of different names: LibreOffice starts once for all of them."""
    return _convert(paths, folder, "xlsx", ALWAYS)


def to_pdf(path: Path, folder: Path) -> Path:
    """The pages of the workbook at `path` as LibreOffice prints them, as a pdf in `folder`. Raises RuntimeError."""
    return _convert([path], folder, "pdf", ALWAYS)[0]


def absence() -> str:
    """Why LibreOffice cannot be asked here; empty where it can."""
    return "" if _program() else "LibreOffice Calc is not installed"


def can_be_installed() -> bool:
    """Whether dev.py would have installed LibreOffice: root on Debian or Ubuntu."""
    return Path("/etc/debian_version").exists() and hasattr(os, "geteuid") and os.geteuid() == 0


def _convert(paths: Sequence[Path], folder: Path, kind: str, mode: int) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    targets = [folder.resolve() / f"{path.stem}.{kind}" for path in paths]
    for path, target in zip(paths, targets, strict=True):
        if target == path.resolve():
            raise ValueError(f"{path} would be overwritten")
        target.unlink(missing_ok=True)
    profile = f"-env:UserInstallation={_profile(mode).as_uri()}"
    command = [_program(), profile, "--headless", "--norestore", "--convert-to", kind]
    command += ["--outdir", str(folder.resolve()), *(str(path.resolve()) for path in paths)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
    for target in targets:
        if not target.exists():
            raise RuntimeError(f"LibreOffice wrote no {target.name}: {answer.stdout}{answer.stderr}")
    return targets


@cache
def _program() -> str:
    return next((found for name in PROGRAMS if (found := shutil.which(name))), "")


@cache
def _profile(mode: int) -> Path:
    """A fresh profile of this process: two processes cannot share one, and starting from an empty one takes seconds."""
    folder = Path(tempfile.mkdtemp(prefix="dynacap-libreoffice-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    (folder / "user").mkdir()
    (folder / "user" / "registrymodifications.xcu").write_text(PROFILE.format(mode=mode), encoding="utf-8")
    return folder
