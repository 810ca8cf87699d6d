"""One slide as a value: what it says, what it shows and what stands in its notes. Nothing here is laid out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.core.charts import Chart
from desktop_app.core.project.slide_plan import SlidePlan, SlideText


@dataclass(frozen=True)
class Slide:
    """A slide of that kind: its topic in a word or two, its finding as title, sentences, and one thing to be seen.

    That is a chart, or the `rows` of a small table, the headings first; or the map, or nothing. `notes` are for the
    one who speaks: sources, and what the finding rests on.
    """

    kind: str
    topic: str
    title: str
    sentences: tuple[str, ...]
    chart: Chart | None = None
    rows: tuple[tuple[str, ...], ...] = ()
    shows_map: bool = False
    notes: tuple[str, ...] = ()

    @property
    def text(self) -> SlideText:
        """What a person can write otherwise."""
        return SlideText(self.title, "\n".join(self.sentences))

    def saying(self, text: SlideText) -> Slide:
        """The same slide in a person's words; an empty line is no sentence."""
        said = (line.strip() for line in text.sentences.splitlines())
        return replace(self, title=text.title.strip() or self.title, sentences=tuple(line for line in said if line))


def planned(slides: tuple[Slide, ...], plan: SlidePlan, language: str) -> tuple[Slide, ...]:
    """The slides that the plan wants, in its order and with what a person wrote in that language.

    A slide of the plan that this project has nothing for is not there.
    """
    known = {slide.kind: slide for slide in slides}
    wanted = (known[kind] for kind in plan.wanted if kind in known)
    texts = {slide: text for (slide, spoken), text in plan.texts.items() if spoken == language}
    return tuple(slide.saying(texts[slide.kind]) if slide.kind in texts else slide for slide in wanted)
