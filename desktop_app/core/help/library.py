"""All pages of the help in one language: by part, by id, by what the window shows, and by what somebody looks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from desktop_app.core.help.contents import parts, written_page
from desktop_app.core.help.glossary import Term, terms
from desktop_app.core.help.page import HelpPage
from desktop_app.core.help.reference_models import IDS, model_page
from desktop_app.core.help.reference_tables import table_ids, table_page
from desktop_app.core.i18n import sentence_case, translator

GLOSSARY, FIRST = "glossary", "first-steps"


@dataclass(frozen=True)
class Chapter:
    """A part with its pages."""

    id: str
    name: str
    pages: tuple[HelpPage, ...]


class Library:
    """The pages are read or made when they are first asked for."""

    def __init__(self, language: str) -> None:
        self.language = language

    @cached_property
    def chapters(self) -> tuple[Chapter, ...]:
        """The parts in their order."""
        return tuple(
            Chapter(p.id, p.name.get(self.language), self._made(p.made) or self._written(p.pages)) for p in parts()
        )

    @cached_property
    def pages(self) -> Mapping[str, HelpPage]:
        """Every page by its id, in the order of the parts."""
        return {page.id: page for chapter in self.chapters for page in chapter.pages}

    def page_about(self, target: str) -> str:
        """The id of the page about what the window shows: of "whatif.firm" that of the firm, else that of what-ifs."""
        whole = target.replace(".", "-")
        known = (whole, target.partition(".")[0])
        return next((page_id for page_id in known if page_id in self.pages), FIRST)

    def _written(self, page_ids: tuple[str, ...]) -> tuple[HelpPage, ...]:
        return tuple(HelpPage(page_id, *written_page(page_id, self.language)) for page_id in page_ids)

    def _made(self, kind: str) -> tuple[HelpPage, ...]:
        if kind == "models":
            return tuple(model_page(page_id, self.language) for page_id in IDS)
        if kind == "tables":
            return tuple(table_page(page_id, self.language) for page_id in table_ids())
        if kind == GLOSSARY:
            return (self._glossary(),)
        return ()

    def _glossary(self) -> HelpPage:
        ordered = sorted(terms(), key=lambda term: term.name.get(self.language).casefold())
        text = "\n\n".join(map(self._entry, ordered))
        tr = translator(self.language)
        return HelpPage(GLOSSARY, tr("Glossary"), text)

    def _entry(self, term: Term) -> str:
        tr = translator(self.language)
        more = " [" + tr("More") + f"]({term.page})" if term.page else ""
        heading = f"### {sentence_case(term.name.get(self.language))} {{#{term.id}}}"
        return f"{heading}\n\n{term.meaning.get(self.language)}{more}"


@cache
def library(language: str) -> Library:
    """The help in "en" or "zh"."""
    return Library(language)
