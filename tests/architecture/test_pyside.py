"""A canary for PySide6: on Python 3.11 its 6.12 lost a reference to None at every void call, and died of it."""

from __future__ import annotations

import subprocess
import sys

CALLS = 500
NOISE = 50  # what an interpreter may win or lose by itself meanwhile
COUNT = f"""
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for _ in range({CALLS}):
    thing.setObjectName("x")
print(sys.getrefcount(None) - before)
"""


def test_calls_of_qt_lose_no_reference_to_none() -> None:
    answer = subprocess.run([sys.executable, "-c", COUNT], capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stderr
    assert abs(int(answer.stdout)) < NOISE
