"""What this installation is made of: system and versions, and nothing about who uses it."""

from __future__ import annotations

import platform
import sys
from importlib import metadata

PACKAGES = (
    "matplotlib",
    "networkx",
    "numpy",
    "openpyxl",
    "pandas",
    "Pint",
    "PySide6_Essentials",
    "python-calamine",
    "python-pptx",
    "scikit-learn",
    "scipy",
    "statsmodels",
)
"""Packages whose version matters to whoever looks for a fault."""


def system_name() -> str:
    """The system with its version: the name of a Linux distribution, of Windows or of macOS."""
    if sys.platform == "linux":
        return _distribution()
    if sys.platform == "darwin":
        return f"macOS {platform.mac_ver()[0]}"
    return f"{platform.system()} {platform.release()} {platform.version()}"


def architecture() -> str:
    """The kind of processor, such as "x86_64"."""
    return platform.machine()


def package_versions() -> dict[str, str]:
    """The version of each package by its name; "" where its metadata are not there."""
    return {name: _version(name) for name in PACKAGES}


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _distribution() -> str:
    try:
        known = platform.freedesktop_os_release()
    except OSError:
        return "Linux"
    return f"{known.get('NAME', 'Linux')} {known.get('VERSION_ID', '')}".strip()
