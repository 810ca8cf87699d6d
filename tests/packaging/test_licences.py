"""Every package that goes into a bundle brings the text of its licence, and so does the font."""

from __future__ import annotations

import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import dev
from bundle import licences
from bundle.font_subset import letters
from tests.shared import REPOSITORY


def running() -> dict[str, Distribution]:
    """The packages that run, with those that they need here."""
    found: dict[str, Distribution] = {}
    wanted = list(dev.runtime_packages())
    while wanted:
        requirement = wanted.pop()
        name = re.split(r"[ ;=<>!~\[(]", requirement)[0].lower().replace("_", "-")
        if name in found or "extra ==" in requirement:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:
            continue  # of another system
        wanted += found[name].requires or ()
    return found


def test_every_package_has_its_licence_there(tmp_path: Path) -> None:
    packages = running()
    assert len(packages) > len(dev.runtime_packages())
    assert licences.gather(tmp_path / "licences", packages.values()) == ()
    account = (tmp_path / "licences" / "README.txt").read_text("utf-8")
    for known in packages.values():
        assert f"{known.metadata['Name'].lower().replace('_', '-')} {known.version}" in account
    for name in ("Dynacap.txt", "Python.txt", "NotoSansCJK-OFL.txt", "pyside6-essentials/LGPL-3.0.txt"):
        assert (tmp_path / "licences" / name).stat().st_size > 1000


def test_a_package_without_one_is_named(tmp_path: Path) -> None:
    bare = tmp_path / "bare-1.0.dist-info"
    bare.mkdir()
    (bare / "METADATA").write_text("Metadata-Version: 2.1\nName: bare\nVersion: 1.0\n", "utf-8")
    (bare / "RECORD").write_text("bare-1.0.dist-info/METADATA,,\n", "utf-8")
    assert licences.gather(tmp_path / "licences", [Distribution.at(bare)]) == ("bare",)


def test_the_font_has_every_letter_that_the_program_says() -> None:
    catalogue = (REPOSITORY / "resources" / "locale" / "zh" / "LC_MESSAGES" / "dynacap.po").read_text("utf-8")
    known = letters()
    assert {letter for letter in catalogue if ord(letter) >= 32 and ord(letter) not in known} == set()
    assert {ord(letter) for letter in "。，“”￥万≥→①"} <= known
    assert sum(0x4E00 <= code <= 0x9FFF for code in known) >= 6763  # the characters of GB2312
