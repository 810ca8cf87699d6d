"""One name, one kind of file and one icon on all three systems, and scripts that start what there is."""

from __future__ import annotations

import plistlib
import re
from configparser import RawConfigParser
from xml.etree import ElementTree as ET

import pytest

import dev
from bundle import debian
from bundle.contents import NAME
from bundle.icons import DRAWING
from desktop_app.portable import OPTION
from desktop_app.window_arguments import PROJECT_ENDING
from tests.shared import REPOSITORY

FOLDER = REPOSITORY / "packaging" / "bundle"
SVG = "{http://www.w3.org/2000/svg}"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def test_linux_knows_the_kind_of_file_by_its_ending() -> None:
    kind = ET.parse(FOLDER / "linux" / "dynacap.xml").getroot().find(f"{MIME}mime-type")
    assert kind is not None
    assert [glob.get("pattern") for glob in kind.iter(f"{MIME}glob")] == [f"*{PROJECT_ENDING}"]
    entry = RawConfigParser(delimiters="=")
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(FOLDER / "linux" / "dynacap.desktop", encoding="utf-8")
    known = entry["Desktop Entry"]
    assert known["MimeType"] == f"{kind.get('type')};"
    assert known["Exec"] == f"{NAME} %f"
    assert known["Icon"] == NAME
    assert known["Comment[zh_CN]"]


def test_macos_knows_it_too() -> None:
    with (FOLDER / "macos" / "Info.plist").open("rb") as file:
        known = plistlib.load(file)
    (exported,) = known["UTExportedTypeDeclarations"]
    assert exported["UTTypeTagSpecification"]["public.filename-extension"] == [PROJECT_ENDING[1:]]
    assert known["CFBundleDocumentTypes"][0]["LSItemContentTypes"] == [exported["UTTypeIdentifier"]]


def test_windows_knows_it_without_an_administrator() -> None:
    script = (FOLDER / "windows" / "dynacap.iss").read_text("utf-8")
    assert "PrivilegesRequired=lowest" in script
    assert f"Software\\Classes\\{PROJECT_ENDING}" in script
    assert "Root: HKLM" not in script
    told = set(re.findall(r"\{#(\w+)\}", script))
    given = set(re.findall(r'"(\w+)": ', (FOLDER / "inno_setup.py").read_text("utf-8")))
    assert told == given


@pytest.mark.parametrize("name", ["linux/dynacap-portable", "windows/dynacap-portable.cmd"])
def test_the_starter_keeps_everything_beside_it(name: str) -> None:
    assert re.search(rf'{OPTION} "[^"]+data"', (FOLDER / name).read_text("utf-8"))


def test_the_package_needs_what_dev_py_installs() -> None:
    listed = [name for names in dev.system_packages("run") for name in names]
    depends = [name.strip() for line in debian.depends() for name in line.split("|")]
    assert [name for name in listed if not name.startswith("fonts-")] == depends


def test_the_icon_is_a_drawing() -> None:
    root = ET.parse(DRAWING).getroot()
    assert root.tag == f"{SVG}svg"
    assert root.get("viewBox") == "0 0 256 256"


def test_the_recipe_runs_what_there_is_on_three_systems() -> None:
    recipe = (REPOSITORY / "packaging" / "ci" / "bundle.yml").read_text("utf-8")
    commands = set(re.findall(r"dev\.py (\w+)", recipe))
    assert commands <= set(dev.COMMANDS)
    assert {"ubuntu", "windows", "macos"} == set(re.findall(r"- system: (\w+)-", recipe))
    assert "self-test" in recipe


def test_what_makes_bundles_is_pinned_exactly() -> None:
    lines = dev.BUNDLE_PACKAGES.read_text("utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+(; .+)?", line) for line in pins)
    assert dev.MAKE_BUNDLE.exists()


def test_the_bundle_is_of_the_packages_that_run() -> None:
    assert any(name.startswith("PySide6") for name in dev.runtime_packages())
    assert not any(name.startswith(("pytest", "mypy", "ruff")) for name in dev.runtime_packages())
