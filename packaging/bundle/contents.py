"""What a bundle holds besides the modules that PyInstaller finds by itself, and what is left out of it."""

from __future__ import annotations

from pathlib import Path

from desktop_app.core.support.installation import PACKAGES

ROOT = Path(__file__).resolve().parents[2]
NAME = "dynacap"

DATA = ("models", "resources")
"""Folders of the tree that the program reads, at the same place in the bundle as in the tree."""

PACKAGE_DATA = {
    "pptx": ("oxml/__init__.py",),
    "qtawesome": ("__init__.py", "fonts/materialdesignicons6-webfont*"),
}
"""Files of packages that the program reads without importing them.

python-pptx looks for its templates from its folder oxml, which would else not be there.
"""

METADATA = PACKAGES
"""Packages whose version the self-test and the report for support name."""

EXCLUDED = (
    # the window's toolkit, beyond what the window uses; without QtNetwork the window cannot even open a connection
    "PySide6.QtNetwork",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "qtpy",
    # tools of developers
    "IPython",
    "PyInstaller",
    "_pytest",
    "formulas",
    "mypy",
    "pip",
    "pytest",
    "setuptools",
    "tkinter",
    # what packages bring for others
    "matplotlib.tests",
    "networkx.algorithms.tests",
    "pandas.tests",
    "scipy.optimize.tests",
    "sklearn.tests",
    "statsmodels.sandbox",
)

DROPPED = (
    # Qt draws on X11 and into memory; on a bundle's other systems these do not exist
    "PySide6/Qt/plugins/egldeviceintegrations/*",
    "PySide6/Qt/plugins/generic/*",
    "PySide6/Qt/plugins/networkinformation/*",
    "PySide6/Qt/plugins/platforms/libqeglfs*",
    "PySide6/Qt/plugins/platforms/libqlinuxfb*",
    "PySide6/Qt/plugins/platforms/libqminimal*",
    "PySide6/Qt/plugins/platforms/libqvkkhr*",
    "PySide6/Qt/plugins/platforms/libqvnc*",
    "PySide6/Qt/plugins/platforms/libqwayland*",
    "PySide6/Qt/plugins/platforms/qdirect2d*",
    "PySide6/Qt/plugins/platforms/qminimal*",
    "PySide6/Qt/plugins/platformthemes/libqgtk3*",
    "PySide6/Qt/plugins/qmltooling/*",
    "PySide6/Qt/plugins/tls/*",
    "PySide6/Qt/plugins/wayland*",
    "PySide6/plugins/generic/*",
    "PySide6/plugins/networkinformation/*",
    "PySide6/plugins/platforms/qdirect2d*",
    "PySide6/plugins/platforms/qminimal*",
    "PySide6/plugins/tls/*",
    # what their Qt libraries would be
    "*Qt6EglF*",
    "*Qt6Network*",
    "*Qt6Qml*",
    "*Qt6Quick*",
    "*Qt6Wayland*",
    "*Qt6WlShell*",
    "*opengl32sw.dll",
    # what only they and the theme of GTK would need of the system
    "libatk-*",
    "libcairo*",
    "libcom_err.*",
    "libdatrie.*",
    "libfribidi.*",
    "libgdk_pixbuf-*",
    "libgssapi_krb5.*",
    "libharfbuzz.*",
    "libk5crypto.*",
    "libkeyutils.*",
    "libkrb5*",
    "libpango*",
    "libpixman-*",
    "libthai.*",
    # CUPS and what only it needs: it must be the system's own, and where there is none there is no printer
    "libavahi-*",
    "libcups.*",
    "libgmp.*",
    "libgnutls.*",
    "libhogweed.*",
    "libidn2.*",
    "libnettle.*",
    "libp11-kit.*",
    "libtasn1.*",
    "libunistring.*",
    # tables and examples that nobody reads
    "matplotlib/mpl-data/sample_data/*",
    "sklearn/datasets/*",
    "statsmodels/datasets/*",
    "*/tests/*",
)
"""Files of a bundle that are taken out again, by their place in it."""

QT_LANGUAGES = ("en", "zh_CN")
LOCALES = ("root", "en", "zh", "zh_Hans", "zh_Hans_CN", "en_001")
"""Babel's languages that names of countries and currencies are looked up in, with those that these stand on."""


def is_dropped(place: str) -> bool:
    """Whether the file at this place of the bundle, written with slashes, is left out."""
    from fnmatch import fnmatchcase

    if any(fnmatchcase(place, pattern) for pattern in DROPPED):
        return True
    path = Path(place)
    if "translations" in path.parts and path.suffix == ".qm":
        return not path.stem.startswith(tuple(f"qtbase_{language}" for language in QT_LANGUAGES))
    if path.parts[:2] == ("babel", "locale-data"):
        return path.stem not in LOCALES
    return False
