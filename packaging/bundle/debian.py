"""The bundle as a package for Debian and Ubuntu, with its entry in menus and its kind of file."""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
from pathlib import Path

from bundle.contents import NAME, ROOT
from bundle.icons import DRAWING, SIZES

LISTED = ROOT / "packaging" / "system-packages-debian.txt"
LINUX = Path(__file__).with_name("linux")
CONTROL = """Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: Dynacap
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: {recommends}
Section: science
Priority: optional
Description: capability map of a cross-border shop that computes
 Shows what artificial intelligence could do for a small cross-border shop
 and what it would cost, from the shop's own spreadsheets, and leaves as a
 workbook that goes on computing. Works without internet.
"""
AFTER = """#!/bin/sh
set -e
tell() {
    if command -v "$1" >/dev/null 2>&1; then "$@" || true; fi
}
tell update-desktop-database -q
tell update-mime-database /usr/share/mime
tell gtk-update-icon-cache -q -f /usr/share/icons/hicolor
"""


def make_package(folder: Path, target: Path) -> Path:
    """The .deb of the bundle in `folder`, left in `target`."""
    from desktop_app import __version__

    root = target / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(folder, root / "opt" / NAME, symlinks=True)
    (root / "opt" / NAME / "dynacap-portable").unlink(missing_ok=True)
    _integrate(root, target / "icons")
    _describe(root, __version__)
    path = target / f"{NAME}_{__version__}_{_architecture()}.deb"
    subprocess.run(["dpkg-deb", "--root-owner-group", "-Zxz", "-z3", "--build", str(root), str(path)], check=True)
    shutil.rmtree(root)
    return path


def depends() -> tuple[str, ...]:
    """What the package needs: the system packages that dev.py installs to run from the source, without its fonts."""
    text = LISTED.read_text("utf-8").split("[run]")[1].split("[test]")[0]
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return tuple(line for line in lines if not line.startswith("fonts-"))


def oldest_libc() -> str:
    """The version of the C library here: programs built with it may need it."""
    return platform.libc_ver()[1]


def _integrate(root: Path, icons: Path) -> None:
    """The command, the entry in menus, the kind of file and the icons, where desktops look for them."""
    share = root / "usr" / "share"
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / NAME).symlink_to(f"/opt/{NAME}/{NAME}")
    places = {
        LINUX / f"{NAME}.desktop": share / "applications" / f"{NAME}.desktop",
        LINUX / f"{NAME}.xml": share / "mime" / "packages" / f"{NAME}.xml",
        DRAWING: share / "icons" / "hicolor" / "scalable" / "apps" / f"{NAME}.svg",
        ROOT / "LICENSE": share / "doc" / NAME / "copyright",
    }
    for size in SIZES:
        places[icons / f"{NAME}-{size}.png"] = share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / f"{NAME}.png"
    for source, place in places.items():
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, place)


def _describe(root: Path, version: str) -> None:
    folder = root / "DEBIAN"
    folder.mkdir()
    size = sum(path.lstat().st_size for path in root.rglob("*")) // 1024
    needed = [f"libc6 (>= {oldest_libc()})", *depends()]
    known = {"name": NAME, "version": version, "architecture": _architecture(), "kilobytes": size}
    text = CONTROL.format(**known, depends=", ".join(needed), recommends="fonts-noto-cjk | fonts-droid-fallback")
    (folder / "control").write_text(text, "utf-8")
    for name in ("postinst", "postrm"):
        (folder / name).write_text(AFTER, "utf-8")
        (folder / name).chmod(0o755)


def _architecture() -> str:
    return {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), re.sub(r"\W", "", platform.machine()))
