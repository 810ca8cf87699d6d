"""dev.py says what is missing, installs what it may, and notices when the environment is out of date."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest

import dev
from tests.shared import REPOSITORY


def _plain(requirement: str) -> str:
    return re.split(r"[=<>!~\[; ]", requirement)[0].lower().replace("_", "-")


def test_it_is_understood_by_a_python_that_is_too_old() -> None:
    ast.parse((REPOSITORY / "dev.py").read_text(encoding="utf-8"), feature_version=(3, 7))


def test_a_python_that_does_not_fit_is_told_what_is_needed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "PYTHONS", ((2, 0),))
    assert dev.main(["run"]) == 1
    assert "needs Python 3.11, 3.12 or 3.13" in capsys.readouterr().out


def test_the_versions_are_those_of_the_package() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (newest, *_, oldest) = dev.PYTHONS
    assert project["requires-python"] == f">={oldest[0]}.{oldest[1]},<{newest[0]}.{newest[1] + 1}"


@pytest.mark.parametrize("arguments", [[], ["fly"], ["fly", "run"]])
def test_an_unknown_command_gets_the_menu(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(arguments) == 2
    menu = capsys.readouterr().out
    assert all(f"dev.py {command}" in menu for command in dev.COMMANDS)


def test_every_package_is_pinned() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    lines = [line for line in dev.CONSTRAINTS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+( #.*)?", line) for line in lines)
    assert {_plain(name) for name in named} - {_plain(line) for line in lines} == set()


def test_another_pin_asks_for_another_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    pins = tmp_path / "constraints.txt"
    monkeypatch.setattr(dev, "CONSTRAINTS", pins)
    pins.write_text("numpy==2.4.6\n", encoding="utf-8")
    before = dev.expected_stamp()
    assert dev.expected_stamp() == before
    pins.write_text("numpy==2.4.7\n", encoding="utf-8")
    assert dev.expected_stamp() != before


@pytest.fixture
def bare_debian(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that would have been run on a Debian where one package of the list is installed."""
    commands: list[list[str]] = []

    def call(command: list[str], **_: object) -> int:
        commands.append(command)
        return 0

    monkeypatch.setattr(dev, "is_debian", lambda: True)
    monkeypatch.setattr(dev, "installed_packages", {"libglib2.0-0t64"}.intersection)
    monkeypatch.setattr("dev.subprocess.call", call)
    return commands


def test_root_installs_what_is_missing(bare_debian: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "is_root", lambda: True)
    dev.install_system_packages(["run", "test"])
    update, install = bare_debian
    assert update == ["apt-get", "update"]
    assert {"--no-install-recommends", "libegl1", "libreoffice-calc"} <= set(install)
    assert not {"libglib2.0-0", "libglib2.0-0t64", "|"} & set(install)


def test_others_are_told_the_line_to_run(
    bare_debian: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "is_root", lambda: False)
    dev.install_system_packages(["run"])
    said = capsys.readouterr().out
    assert bare_debian == []
    assert "sudo apt-get install -y --no-install-recommends libgl1" in said
    assert "libreoffice-calc" not in said


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], dict[str, str] | None]]:
    """The commands that would have been started, with their variables; nothing has a display."""
    commands: list[tuple[list[str], dict[str, str] | None]] = []

    def call(command: list[str], cwd: object = None, env: dict[str, str] | None = None) -> int:
        del cwd
        commands.append((command[1:], env))
        return 0

    monkeypatch.setattr("dev.subprocess.call", call)
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return commands


def test_run_opens_the_window_where_there_is_a_display(
    started: list[tuple[list[str], dict[str, str] | None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    dev.start("run", [])
    monkeypatch.setenv("DISPLAY", ":0")
    dev.start("run", [])
    assert [command for command, _ in started] == [
        ["-m", "desktop_app", "demo", "--out", dev.DEMO_FOLDER],
        ["-m", "desktop_app", "--sample", "large"],
    ]


def test_pictures_need_no_display(started: list[tuple[list[str], dict[str, str] | None]]) -> None:
    dev.start("screenshots", ["--out", "pictures"])
    ((command, variables),) = started
    assert command == [str(dev.SCREENSHOTS), "--out", "pictures"]
    assert dev.SCREENSHOTS.exists()
    assert variables is not None
    assert variables["QT_QPA_PLATFORM"] == "offscreen"
