"""The exported workbooks that the tests of this folder read: written once, opened once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from desktop_app.core.report.workbook import export
from tests.workbook.demo_study import demo_study, whole_study

STUDIES = {"en": whole_study, "zh": demo_study}
"""One language with every sheet, in another currency; the other with those sheets that every study has."""


@pytest.fixture(scope="session")
def workbooks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("workbooks")
    for language, study in STUDIES.items():
        export(study(), folder / f"{language}.xlsx", language)
    return {language: folder / f"{language}.xlsx" for language in STUDIES}


@pytest.fixture(params=list(STUDIES))
def workbook(request: pytest.FixtureRequest, workbooks: dict[str, Path]) -> Path:
    return workbooks[str(request.param)]


@cache
def opened(path: Path) -> Workbook:
    """The workbook as openpyxl reads it; for reading only."""
    return load_workbook(path)
