"""What is loaded after the first paint is what the pages need, and in a real program nothing of it is missing."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.ui.shell.ahead import MODULES
from tests.shared import REPOSITORY

CODE = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop_app.core.errors import Message
from desktop_app.ui.application import begin, make_window
from desktop_app.ui.session.session import Session
from desktop_app.window_arguments import WindowArguments
app = QApplication([])
window = make_window(app, Session())
window.show()
begin(window, WindowArguments())
window.session.tasks.finished.connect(app.quit)
window.session.tasks.run(Message("Next"), lambda progress: None, lambda result: None)
app.exec()
print(json.dumps(sorted(sys.modules)))
window.close()
"""


@pytest.mark.parametrize("module", MODULES)
def test_what_is_loaded_ahead_exists(module: str) -> None:
    assert importlib.util.find_spec(module) is not None


def test_the_window_loads_ahead_before_the_first_work(tmp_path: Path) -> None:
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DYNACAP_PROFILE": str(tmp_path)}
    answer = subprocess.run(
        [sys.executable, "-c", CODE], cwd=REPOSITORY, env=variables, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr
    loaded = set(json.loads(answer.stdout.splitlines()[-1]))
    assert {*MODULES, "matplotlib", "openpyxl"} <= loaded
