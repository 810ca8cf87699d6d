"""The bundle as an archive to be unpacked anywhere, such as on a stick, with a starter that keeps all beside it."""

from __future__ import annotations

import platform
import subprocess
import sys
import zipfile
from pathlib import Path

from bundle.contents import NAME, ROOT

STARTERS = {
    "linux": ("dynacap-portable", "linux/dynacap-portable"),
    "win32": ("dynacap-portable.cmd", "windows/dynacap-portable.cmd"),
}


def add_starter(folder: Path) -> None:
    """Puts the starter beside the program; macOS has none, as an app is a folder that must stay as it is."""
    if sys.platform in STARTERS:
        name, source = STARTERS[sys.platform]
        target = folder / name
        target.write_bytes((ROOT / "packaging" / "bundle" / source).read_bytes())
        target.chmod(0o755)


def archive_name() -> str:
    """What archives of this system are called, without their ending."""
    from desktop_app import __version__

    return f"{NAME}-{__version__}-{sys.platform}-{platform.machine().lower()}"


def make_tar(folder: Path, target: Path) -> Path:
    """The bundle as .tar.xz; everything in it belongs to root and lies in one folder."""
    path = target / f"{archive_name()}.tar.xz"
    words = ["tar", "--create", "--owner=0", "--group=0", "--sort=name", "-C", str(folder.parent), folder.name]
    with path.open("wb") as file, subprocess.Popen(words, stdout=subprocess.PIPE) as packer:
        subprocess.run(["xz", "--threads=0", "-3", "--stdout"], stdin=packer.stdout, stdout=file, check=True)
    return path


def make_zip(folder: Path, target: Path) -> Path:
    """The bundle as .zip."""
    path = target / f"{archive_name()}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                archive.write(file, Path(folder.name, file.relative_to(folder)))
    return path
