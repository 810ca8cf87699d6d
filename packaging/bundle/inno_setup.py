"""The bundle as a setup program for Windows, made by Inno Setup where that is installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

SCRIPT = Path(__file__).with_name("windows") / "dynacap.iss"
COMPILERS = ("iscc", r"C:\Program Files (x86)\Inno Setup 6\ISCC.exe", r"C:\Program Files\Inno Setup 6\ISCC.exe")


def make_installer(folder: Path, target: Path) -> bool:
    """Whether the setup program of the bundle in `folder` was left in `target`; without Inno Setup it says so."""
    from desktop_app import __version__

    compiler = next((found for known in COMPILERS if (found := shutil.which(known))), None)
    if compiler is None:
        print("Inno Setup is not here: there is a .zip, but no setup program.")
        return False
    named = {"Version": __version__, "Source": folder, "Target": target, "Icons": target / "icons"}
    subprocess.run([compiler, "/Q", *(f"/D{key}={value}" for key, value in named.items()), str(SCRIPT)], check=True)
    return True
