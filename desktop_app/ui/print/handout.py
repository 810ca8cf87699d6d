"""The deck and the printed report as files, made where no window is: by a command, or in a process of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from PySide6.QtWidgets import QApplication

from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.i18n import translator
from desktop_app.core.project.document import Document
from desktop_app.core.report.written import chosen_first
from desktop_app.core.slides.deck import Imprint, write_deck
from desktop_app.core.slides.slide import Slide
from desktop_app.ui.print.block import Imprinted, Part, TextBlock, part_of
from desktop_app.ui.print.map_sheet import map_sheet
from desktop_app.ui.print.onto_device import flowing, paper, write_pdf
from desktop_app.ui.session.profile import Profile
from desktop_app.ui.session.session import Session
from desktop_app.ui.theme.apply import apply_theme

HUES = {"logistics": "log", "marketing": "mkt", "supply_chain": "sc", "payment_risk": "pay"}
DRAWN, SET = 0.2, 0.8
"""The shares of the work after which the map is drawn and the pages are set."""
_kept: list[QApplication] = []


Kind = Literal["pptx", "pdf"]


@dataclass(frozen=True)
class HandoutWish:
    """What is wanted: the file, its kind, and what stands on it. `first` is the scenario that the map shows."""

    path: Path
    kind: Kind
    imprint: Imprint
    slides: tuple[Slide, ...]
    first: str = ""


def write_handout(document: Document, wish: HandoutWish, progress: Progress = SILENT) -> Path:
    """The file of the deck or the report. Raises UserErrors of the project, ProjectError, CancelledError."""
    with _shown(document, wish) as session:
        drawn = map_sheet(session, png=wish.kind == "pptx")
        progress.at(DRAWN)
        if wish.kind == "pptx":
            write_deck(wish.slides, wish.imprint, wish.path, drawn.png, progress.part(DRAWN, 1.0))
        else:
            pages = flowing(_report(wish, drawn.svg), paper(), progress.part(DRAWN, SET))
            write_pdf(wish.path, pages, paper(), wish.imprint.title, progress.part(SET, 1.0))
    return wish.path


def _report(wish: HandoutWish, drawing: bytes) -> Imprinted:
    imprint = wish.imprint
    head = Part((TextBlock(imprint.title, "title"), TextBlock(imprint.date, "hint", "ink3")))
    parts = (part_of(slide, drawing, HUES.get(slide.kind, "accent")) for slide in wish.slides)
    return Imprinted((head, *parts, _sources(wish)), f"{imprint.title} · {imprint.date}", imprint.language)


def _sources(wish: HandoutWish) -> Part:
    """All notes of the slides, each once."""
    notes = dict.fromkeys(note for slide in wish.slides for note in slide.notes)
    tr = translator(wish.imprint.language)
    return Part((TextBlock(tr("Sources and cautions"), "head"), *(TextBlock(note, "hint", "ink2") for note in notes)))


@contextmanager
def _shown(document: Document, wish: HandoutWish) -> Iterator[Session]:
    """A session of the project in the language of the handout, with no screen and nobody's settings."""
    app = _application()
    with TemporaryDirectory(prefix="dynacap-", ignore_cleanup_errors=True) as folder:
        session = Session(Profile(Path(folder)))
        session.settings.language = wish.imprint.language
        apply_theme(app, "light", language=wish.imprint.language)
        session.start(chosen_first(document, wish.first))
        try:
            yield session
        finally:
            session.close()


def _application() -> QApplication:
    """Qt, drawing into memory; kept, as it ends with the last name for it."""
    known = QApplication.instance()
    if isinstance(known, QApplication):
        return known
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _kept.append(QApplication(sys.argv[:1]))
    return _kept[0]
