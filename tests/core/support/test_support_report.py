"""A report for support says what went wrong and where, and nothing that its sender has typed, named or opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app import __version__, cli
from desktop_app.core.errors import UserError
from desktop_app.core.project import new_document, save
from desktop_app.core.project.fingerprint import fingerprint, short_fingerprint
from desktop_app.core.support.defect_record import shareable, written
from desktop_app.core.support.installation import PACKAGES
from desktop_app.core.support.report import write_report

NAME = "Zhang-Xiaoming-4711"


def raised(fail: Callable[[], object]) -> Exception:
    try:
        fail()
    except Exception as error:  # noqa: BLE001 - whatever it is, is looked at
        return error
    raise AssertionError("nothing was raised")


def nested(name: str) -> Exception:
    def fail() -> None:
        try:
            float(name)
        except ValueError as error:
            raise KeyError(name) from error

    return raised(fail)


def test_a_defect_is_told_by_its_kinds_and_places() -> None:
    error = raised(lambda: short_fingerprint(NAME)[:0].index(NAME))
    (told,) = shareable(written(error, "2026-01-02T03:04:05+00:00"))
    assert told.startswith("2026-01-02T03:04:05+00:00\n    ValueError\n    elsewhere:")
    (told,) = shareable(written(nested(NAME), ""))
    assert "KeyError < ValueError" in told
    ours = raised(lambda: new_document(NAME, "no such language").content().alone(NAME))
    (told,) = shareable(written(ours, ""))
    assert "desktop_app/core/" in told


HOSTILE = st.one_of(
    st.text(),
    st.sampled_from([f"{{\n{NAME}", f'\n{{"at": "{NAME}", "kinds": [], "places": []}}', f"\r{NAME}\u2028{{{NAME}"]),
)


@settings(max_examples=20)
@given(HOSTILE)
def test_no_message_gets_through(text: str) -> None:
    planted = f"{text}{NAME}"
    log = written(nested(planted), "now")
    assert NAME in log or NAME in ascii(log)
    told = list(shareable(log))
    assert len(told) == 1
    assert NAME not in told[0]


def test_a_log_of_another_kind_tells_nothing() -> None:
    assert list(shareable(f"Traceback\nValueError: {NAME}\n{{\n{{}}\n[1]\n{{'at': 1}}\n")) == []


def test_the_name_of_a_shop_is_nowhere(tmp_path: Path) -> None:
    folder = tmp_path / NAME
    folder.mkdir()
    document = replace(new_document(NAME, "en"), title=NAME)
    save(document, folder / f"{NAME}.dynacap")
    log = folder / "dynacap.log"
    log.write_text(written(nested(NAME), "now"), encoding="utf-8")
    out = tmp_path / "report.txt"
    words = ["support-report", str(folder / f"{NAME}.dynacap"), "--log", str(log), "--out", str(out)]
    assert cli.main(words) == 0
    report = out.read_text("utf-8")
    assert NAME not in report
    assert str(tmp_path) not in report
    assert __version__ in report
    assert short_fingerprint(fingerprint(document)) in report
    assert "Defects: 1" in report
    assert all(package in report for package in PACKAGES)


def test_without_a_log_or_project_it_says_so(tmp_path: Path) -> None:
    write_report(tmp_path / "r.txt", tmp_path / "no.log")
    report = (tmp_path / "r.txt").read_text("utf-8")
    assert "no project open" in report
    assert "Defects: 0" in report


def test_where_nothing_can_be_written_it_says_why(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        write_report(tmp_path / "no folder" / "r.txt", tmp_path / "no.log")
