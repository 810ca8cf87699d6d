"""The step of the self-test that needs what slides and paper are made with: templates, fonts, printing."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING

from desktop_app.core.i18n import LANGUAGES
from desktop_app.self_test.steps import UnexpectedError

if TYPE_CHECKING:
    from desktop_app.self_test.trial import Trial

SLIDE = re.compile(r"ppt/slides/slide\d+\.xml")


def write_slides(trial: Trial) -> str:
    """Writes the sample's deck and its report on paper, looks for every slide, and asks for the system's printer."""
    from desktop_app.core.slides.deck import Imprint
    from desktop_app.core.slides.storyline import slides_of
    from desktop_app.core.slides.studied import Studied
    from desktop_app.ui.print.handout import HandoutWish, write_handout
    from desktop_app.ui.print.onto_device import paper, printer

    language, document = LANGUAGES[-1], trial.shop.document
    slides = slides_of(Studied(trial.shop, trial.study, language))
    imprint = Imprint(document.title, trial.study.date, language)
    deck = write_handout(document, HandoutWish(trial.folder / "slides.pptx", "pptx", imprint, slides))
    report = write_handout(document, HandoutWish(trial.folder / "report.pdf", "pdf", imprint, slides))
    with zipfile.ZipFile(deck) as package:
        count = sum(bool(SLIDE.fullmatch(part)) for part in package.namelist())
    if count != len(slides) or not report.read_bytes().startswith(b"%PDF"):
        raise UnexpectedError("the slides or the report are not what was written")
    dots = printer(document.title, paper()).resolution()
    return f"{count} slides, {report.stat().st_size / 1e3:,.0f} kB on paper, a printer of {dots} dpi"
