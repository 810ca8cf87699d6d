"""What every test run starts from: no display, no random failures, translations compiled."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

from catalogue import compile_catalogue
from tests.workbook import libreoffice as office

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("MPLBACKEND", "Agg")

# The same examples in every run: a commit that was green stays green. No deadline: the machine may be busy.
settings.register_profile("dynacap", derandomize=True, deadline=None, max_examples=30)
settings.load_profile("dynacap")


def pytest_configure(config: pytest.Config) -> None:
    """Compiles the translations once, before workers start."""
    if not hasattr(config, "workerinput"):
        compile_catalogue()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Workbooks first: what is left at the end two workers share, and each would write them anew."""
    items.sort(key=lambda item: item.path.parent.name != "workbook")


@pytest.fixture(scope="session")
def libreoffice() -> None:
    """LibreOffice Calc is here; where dev.py could not have installed it, the test is skipped."""
    reason = office.absence()
    if reason and office.can_be_installed():
        pytest.fail(f"{reason}; as root on Debian `python3 dev.py test` installs it")
    if reason:
        pytest.skip(f"{reason}; the `formulas` package stands in as oracle")
