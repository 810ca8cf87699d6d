"""Whether another spreadsheet program computes our workbook as we do: it is handed out without values, and read again.

A program that cannot be started from here, such as Excel or WPS, is verified by a person who opens and saves one file.
"""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from desktop_app.self_test.steps import UnexpectedError, find_kpis
from desktop_app.self_test.trial import Trial

SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
VALUE = re.compile(rb"(</f>|<f[^>]*/>)<v>[^<]*</v>")
WRITTEN_BY = re.compile(r"<(Application|AppVersion)>([^<]*)<")
ABOUT = "docProps/app.xml"


def hand_out(trial: Trial, path: Path) -> str:
    """Leaves the sample's workbook at `path` without the values of its formulas, so that whoever saves it computed."""
    from desktop_app.core.report.workbook import export

    whole = trial.folder / "whole.xlsx"
    export(trial.study, whole, "en")
    removed = 0
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            content = source.read(part)
            if SHEET.fullmatch(part.filename):
                content, count = VALUE.subn(rb"\1", content)
                removed += count
            target.writestr(part, content)
    return (
        f"{path}: open it in the program to be verified, save it, and give it to --saved; {removed:,} values left out"
    )


def saved_elsewhere(trial: Trial, path: Path) -> str:
    """Looks for each scenario's KPIs in the workbook that another program has saved, and says which one it was."""
    with zipfile.ZipFile(path) as package:
        if ABOUT not in package.namelist():
            raise UnexpectedError("the file does not say which program saved it")
        about = package.read(ABOUT).decode("utf-8", errors="replace")
    program = " ".join(value for _, value in WRITTEN_BY.findall(about))
    return f"{program}: {find_kpis(trial, path)}"
