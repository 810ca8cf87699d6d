"""The file of a deck: a slide for each, with native charts, the map as a picture, and notes for the one who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.report.replaced_file import replace_file
from desktop_app.core.slides.slide import Slide

if TYPE_CHECKING:
    from pptx.presentation import Presentation

CHINESE = "Microsoft YaHei"


@dataclass(frozen=True)
class Imprint:
    """What stands on every slide: the project and the day; and the language of all texts."""

    title: str
    date: str
    language: str


def write_deck(
    slides: Sequence[Slide], imprint: Imprint, path: Path, picture: bytes = b"", progress: Progress = SILENT
) -> None:
    """The deck at `path`; `picture` is the map as PNG. What was there stays until the new one is whole.

    Raises CancelledError, and ProjectError where the file cannot be written.
    """
    from desktop_app.core.slides.page import add_page

    made = _empty(imprint)
    for number in progress.over(range(len(slides))):
        add_page(made, slides[number], imprint, number + 1, picture)
    replace_file(path, lambda part: made.save(str(part)))


def _empty(imprint: Imprint) -> Presentation:
    import pptx
    from pptx.opc.constants import RELATIONSHIP_TYPE
    from pptx.util import Inches

    made = pptx.Presentation()
    made.slide_width, made.slide_height = Inches(13.333), Inches(7.5)
    about = made.core_properties
    about.title, about.author, about.last_modified_by = imprint.title, "Dynacap", "Dynacap"
    about.language = imprint.language
    theme = made.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme.blob = with_chinese(theme.blob)
    about.created = about.modified = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    return made


def with_chinese(theme: bytes) -> bytes:
    """The theme of the empty deck with a typeface for Chinese that suits its Latin one."""
    simsun = '<a:font script="Hans" typeface="宋体"/>'.encode()
    return theme.replace(simsun, b"").replace(b'<a:ea typeface=""/>', f'<a:ea typeface="{CHINESE}"/>'.encode())
