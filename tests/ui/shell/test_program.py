"""What macOS asks by an event is opened: a project that was double-clicked, also before there was a window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.shared import REPOSITORY

# A process of its own: there is only one application in a process, and here it is pytest-qt's.
ASKED = """
from pathlib import Path
from PySide6.QtGui import QFileOpenEvent
from desktop_app.ui.shell.program import Program
app, heard = Program([]), []
app.file_wanted.connect(lambda: heard.append(app.take_file()))
assert app.take_file() is None
app.sendEvent(app, QFileOpenEvent("/shop.dynacap"))
assert heard == [Path("/shop.dynacap")], heard
assert app.take_file() is None
"""


def test_a_file_is_heard_of_once(tmp_path: Path) -> None:
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "DYNACAP_PROFILE": str(tmp_path)}
    subprocess.run([sys.executable, "-c", ASKED], cwd=REPOSITORY, env=variables, check=True, timeout=60)
