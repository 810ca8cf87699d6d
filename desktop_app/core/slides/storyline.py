"""Every slide that a study has something for, each in the application's own sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from desktop_app.core.analysis.attribution import DIMENSIONS
from desktop_app.core.analysis.progress import SILENT, Progress
from desktop_app.core.project.document import Document
from desktop_app.core.project.shop import Shop
from desktop_app.core.project.slide_plan import KINDS
from desktop_app.core.report.from_shop import reported_study
from desktop_app.core.report.written import chosen_first
from desktop_app.core.slides.dimension_slide import dimension_slide
from desktop_app.core.slides.map_slide import map_slide
from desktop_app.core.slides.opening_slides import question_slide, today_slide
from desktop_app.core.slides.plan_slides import comparison_slide, next_steps_slide, roadmap_slide
from desktop_app.core.slides.slide import Slide
from desktop_app.core.slides.studied import Studied
from desktop_app.core.slides.trust_slides import odds_slide, rests_on_slide

COMPUTED = 0.95
"""The share of the work after which only words are missing."""
Teller = Callable[[Studied], Slide | None]
TELLERS: Mapping[str, Teller] = MappingProxyType(
    {
        "question": question_slide,
        "today": today_slide,
        "map": map_slide,
        **{dimension: partial(dimension_slide, dimension=dimension) for dimension in DIMENSIONS},
        "comparison": comparison_slide,
        "odds": odds_slide,
        "roadmap": roadmap_slide,
        "rests_on": rests_on_slide,
        "next_steps": next_steps_slide,
    }
)
"""What tells each slide."""


def told_slides(document: Document, first: str, language: str, progress: Progress = SILENT) -> tuple[Slide, ...]:
    """The slides of a project about the scenario `first` ("" for the first of all), in the order of `KINDS`.

    Raises the UserErrors of the project, and CancelledError.
    """
    shop = Shop(chosen_first(document, first))
    study = reported_study(shop, progress.part(0.0, COMPUTED))
    return slides_of(Studied(shop, study, language))


def slides_of(studied: Studied) -> tuple[Slide, ...]:
    """The slides of a study that is there already."""
    told = (TELLERS[kind](studied) for kind in KINDS)
    return tuple(slide for slide in told if slide is not None)
