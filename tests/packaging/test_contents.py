"""What a bundle holds is what the program reads: the lists of the bundle against the tree."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from bundle.contents import DATA, DROPPED, EXCLUDED, METADATA, PACKAGE_DATA, is_dropped
from desktop_app.core.i18n import LANGUAGES
from desktop_app.ui.application import QT_CATALOGUES
from desktop_app.ui.theme import icons
from tests.shared import REPOSITORY

CODE = {path: path.read_text("utf-8") for path in (REPOSITORY / "desktop_app").rglob("*.py")}
READ = re.compile(r"__file__\)\.resolve\(\)\.parents\[\d\] / \"(\w+)\"")
IMPORTED = re.compile(r"^\s*(?:from|import) ([\w.]+)(?: import ([\w, ]+))?", re.MULTILINE)


def test_every_folder_that_the_code_reads_goes_along() -> None:
    read = {name for text in CODE.values() for name in READ.findall(text)}
    assert read, "the pattern finds nothing any more"
    assert read - set(DATA) == set()
    assert all((REPOSITORY / folder).is_dir() for folder in DATA)


def test_no_file_of_ours_is_dropped() -> None:
    ours = [path.relative_to(REPOSITORY).as_posix() for folder in DATA for path in (REPOSITORY / folder).rglob("*")]
    assert [place for place in ours if is_dropped(place)] == []


def test_nothing_that_is_left_out_is_imported() -> None:
    found = {
        name
        for text in CODE.values()
        for module, names in IMPORTED.findall(text)
        for name in (module, *(f"{module}.{part.strip()}" for part in names.split(",")))
    }
    assert {name for name in found for left in EXCLUDED if f"{name}.".startswith(f"{left}.")} == set()


def test_every_folder_of_code_is_a_package() -> None:
    """Only in packages are modules found that nobody names in an import, such as pages."""
    assert {path.parent for path in CODE if not (path.parent / "__init__.py").exists()} == set()


@pytest.mark.parametrize("name", [icons.GLYPHS, icons.NAMES])
def test_the_font_of_the_icons_goes_along(name: str) -> None:
    assert any(Path("fonts", name).match(pattern) for pattern in PACKAGE_DATA["qtawesome"])


@pytest.mark.parametrize("package", PACKAGE_DATA)
def test_the_files_of_packages_are_there(package: str) -> None:
    found = find_spec(package)
    assert found is not None
    assert found.origin is not None
    folder = Path(found.origin).parent
    assert [pattern for pattern in PACKAGE_DATA[package] if not any(folder.glob(pattern))] == []


KEPT = (
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6/Qt/plugins/platforms/libqoffscreen.so",
    "PySide6/plugins/platforms/qwindows.dll",
    "PySide6/plugins/platforms/qoffscreen.dll",
    "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
    "PySide6/Qt/plugins/imageformats/libqsvg.so",
    "PySide6/Qt/lib/libQt6Widgets.so.6",
    "PySide6/Qt/lib/libQt6PrintSupport.so.6",
    "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
    "pptx/templates/default.pptx",
    *(f"PySide6/Qt/translations/{name}.qm" for name in QT_CATALOGUES.values()),
    *(f"babel/locale-data/{language}.dat" for language in ("root", *LANGUAGES)),
)
GONE = (
    "libcups.so.2",
    "PySide6/Qt/plugins/tls/libqopensslbackend.so",
    "PySide6/Qt/lib/libQt6Network.so.6",
    "PySide6/Qt/translations/qtbase_fr.qm",
    "babel/locale-data/fr.dat",
    "matplotlib/mpl-data/sample_data/goog.npz",
)


@pytest.mark.parametrize("place", KEPT)
def test_what_the_window_needs_stays(place: str) -> None:
    assert not is_dropped(place)


@pytest.mark.parametrize("place", GONE)
def test_what_it_does_not_need_goes(place: str) -> None:
    assert is_dropped(place)


def test_no_pattern_takes_everything() -> None:
    assert not any(is_dropped(place) for place in ("models/company.toml", "numpy/__init__.py", "libQt6Core.so.6"))
    assert len(set(DROPPED)) == len(DROPPED)


def test_versions_are_asked_of_packages_that_are_pinned() -> None:
    pins = (REPOSITORY / "packaging" / "constraints.txt").read_text("utf-8").lower().replace("_", "-")
    assert [name for name in METADATA if f"\n{name.lower().replace('_', '-')}==" not in pins] == []
