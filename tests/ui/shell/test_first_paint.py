"""The window is painted before anything heavy is loaded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.shared import REPOSITORY

MAY_LOAD = {"PySide6", "shiboken6", "shibokensupport", "signature_bootstrap", "qtawesome", "qtpy", "numpy", "packaging"}
LIGHT = (
    "desktop_app.core.analysis.progress",
    "desktop_app.core.charts",
    "desktop_app.core.errors",
    "desktop_app.core.i18n",
    "desktop_app.ui",
    "desktop_app.main",
    "desktop_app.window_arguments",
)
"""Our own modules that may be there: no model, map, table, chart or report."""
CODE = """
import json, sys
from desktop_app.main import main
before = set(sys.modules)
code = main(["--exit-after-first-paint"])
print(json.dumps([code, sorted(sys.modules)]))
"""


def _loaded(tmp_path: Path) -> tuple[int, list[str]]:
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DYNACAP_PROFILE": str(tmp_path)}
    answer = subprocess.run(
        [sys.executable, "-c", CODE], cwd=REPOSITORY, env=variables, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr
    code, modules = json.loads(answer.stdout.splitlines()[-1])
    return code, modules


def test_only_qt_and_light_modules_come_before_the_first_paint(tmp_path: Path) -> None:
    code, modules = _loaded(tmp_path)
    assert code == 0
    outside = {name.partition(".")[0] for name in modules} - sys.stdlib_module_names - {"__main__"}
    assert {name for name in outside if not name.startswith(("_", "desktop_app"))} - MAY_LOAD == set()
    ours = {name for name in modules if name.startswith("desktop_app.")}
    assert {name for name in ours if not name.startswith(LIGHT) and name not in _parents()} == set()
    assert "desktop_app.ui.start.page" in ours
    assert not {name for name in ours if name.startswith(("desktop_app.ui.charts.", "desktop_app.ui.map."))}


def _parents() -> set[str]:
    parts = [name.split(".") for name in LIGHT]
    return {".".join(words[:length]) for words in parts for length in range(1, len(words))}
