"""A cluster of two workers on this computer gives the numbers that this process gives."""

from __future__ import annotations

import os
import sys
import time

import numpy as np
import pytest

from desktop_app.cli.analyse.elsewhere import elsewhere
from desktop_app.core.analysis.monte_carlo import monte_carlo
from desktop_app.core.analysis.study import Study
from desktop_app.core.errors import InputError
from tests.core.analysis.tiny import entry, program, scenario, variable

SHOP = program(entry("a", 2.0, "fact", range=[1.0, 2.0, 6.0]) + entry("d", 0.0, "decision") + variable("y", "a * d"))
STUDY = Study(SHOP, SHOP.defaults(), scenario({"m.d": 1.0}), "m.y")
DRAWS = 2_000


def test_two_workers_find_the_same() -> None:
    pytest.importorskip("distributed", reason="the extra “cluster” is not installed; dev.py test installs it")
    with elsewhere(1, 2) as executor:
        assert executor is not None
        found = monte_carlo(STUDY, DRAWS, executor=executor)
        hosts = set(executor.map(_process, range(4)))
    assert np.array_equal(found.change, monte_carlo(STUDY, DRAWS).change)
    assert len(hosts) == 2


def test_nobody_else_is_asked_for_one_process() -> None:
    with elsewhere(1, 0) as executor:
        assert executor is None


def test_what_is_not_installed_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(InputError, match="extra “cluster”"), elsewhere(1, 2):
        pass


def _process(_number: int) -> int:
    time.sleep(0.05)
    return os.getpid()
