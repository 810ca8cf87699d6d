"""Texts of slides: written as they are, whatever they begin with, and known to be in their language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import PP_ALIGN
from pptx.util import Pt

from desktop_app.core.slides.native.ink import rgb

LANGUAGES = {"en": MSO_LANGUAGE_ID.ENGLISH_US, "zh": MSO_LANGUAGE_ID.SIMPLIFIED_CHINESE}


@dataclass(frozen=True)
class Type:
    """Size [pt], colour and weight of a text, the gap after each paragraph [pt], and whether it stands at the right."""

    size: float
    colour: str
    bold: bool = False
    gap: float = 0.0
    at_right: bool = False


def write(frame: Any, paragraphs: Sequence[str], type_: Type, language: str) -> None:  # noqa: ANN401 - python-pptx has no types
    """Puts the paragraphs into a text frame, from its top left corner."""
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(0)
    for number, text in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = PP_ALIGN.RIGHT if type_.at_right else PP_ALIGN.LEFT
        paragraph.space_after = Pt(type_.gap)
        run = paragraph.add_run()
        run.text = text
        run.font.size, run.font.bold = Pt(type_.size), type_.bold
        run.font.color.rgb = rgb(type_.colour)
        run.font.language_id = LANGUAGES[language]
