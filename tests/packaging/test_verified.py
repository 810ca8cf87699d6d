"""The README calls verified what a file of the self-test says was verified, and nothing else."""

from __future__ import annotations

import json
import re

from desktop_app import __version__
from desktop_app.self_test import command
from tests.shared import REPOSITORY

FOLDER = REPOSITORY / "packaging" / "verified"
ROW = re.compile(r"^\| ([^|]+) \| (verified: `([^`]+)`|\*\*not verified\*\*[^|]*) \|$", re.MULTILINE)


def test_every_verified_system_has_its_file() -> None:
    rows = ROW.findall((REPOSITORY / "README.md").read_text("utf-8"))
    names = " ".join(name for name, _, _ in rows)
    assert all(system in names for system in ("Debian", "Windows", "macOS", "Excel", "WPS"))
    for _, _, file in rows:
        if file:
            account = json.loads((REPOSITORY / file).read_text("utf-8"))
            assert account["passed"]
            assert account["bundle"]
            assert account["dynacap"] == __version__
            assert [step["name"] for step in account["steps"]] == [name for name, _ in command.STEPS]


def test_a_file_that_verifies_is_named_in_the_readme() -> None:
    readme = (REPOSITORY / "README.md").read_text("utf-8")
    assert [path.name for path in FOLDER.glob("*.json") if path.name not in readme] == []
