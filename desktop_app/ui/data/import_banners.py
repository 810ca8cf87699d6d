"""What the page says about an import: files left out, files from another time, a column that changed hands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from desktop_app.core.errors import EvidenceError, Message, Problem
from desktop_app.core.evidence.match.table import table_called
from desktop_app.core.evidence.match.unnamed_columns import can_be_named, in_words
from desktop_app.core.evidence.shop.other_times import is_of_other_time, is_other_period
from desktop_app.core.project.document import EvidenceSource
from desktop_app.core.project.import_account import account_of
from desktop_app.ui.data.correcting import Taken
from desktop_app.ui.data.words import own_name
from desktop_app.ui.forms.banner import BannerHost, Notice, Tone, notice_of
from desktop_app.ui.session.session import Session

MOST = 3
"""Banners of one kind; further files are named together."""
READ, TAKEN, PERIOD = "read", "taken", "period"


class ImportBanners(BannerHost):
    """The banners of the page."""

    def __init__(self, session: Session) -> None:
        super().__init__(session.tr)
        self._session = session

    def tell_refused(self, problems: Sequence[Problem], name_columns: Callable[[str], object] | None = None) -> None:
        """A banner for each file that was left out: what is wrong with it, and what helps.

        `name_columns` is given the name of a file that could be read if its columns were named.
        """
        by_file: dict[str, list[Problem]] = {}
        for problem in problems:
            by_file.setdefault(problem.where, []).append(problem)
        files = list(by_file)
        if rest := files[MOST:]:
            what = Message("{count} more files were left out:", count=len(rest))
            self.show_notice(Notice("err", what, Message("{files}", files=", ".join(rest))), "refused rest")
        for file in reversed(files[:MOST]):
            first = by_file[file][0]
            if name_columns and can_be_named(first):
                cause = in_words(first.cause, self._session.settings.language)
                notice = Notice("err", Message("{where}:", where=file), cause, Message("Correct"))
                self.show_notice(notice, f"refused {file}", partial(name_columns, file))  # type: ignore[arg-type] # its answer is not looked at
            else:
                self.show_notice(notice_of(EvidenceError(tuple(by_file[file]))), f"refused {file}")

    def tell_other_times(
        self,
        sources: Sequence[tuple[int, EvidenceSource]],
        remove: Callable[[int], object],
        stand_apart: Callable[[int], object],
    ) -> None:
        """A banner for each of these sources, (place, source), that is from another time than the rest."""
        for place, source in sources[:MOST]:
            for note in account_of(source.report).notes:
                # Of periods that follow each other one banner is enough: it names the others.
                key = f"time {source.file}" if is_of_other_time(note) else PERIOD
                if is_other_period(note):
                    self._tell_time(source, note, key, Message("It is another shop"), partial(stand_apart, place))
                elif is_of_other_time(note):
                    self._tell_time(source, note, key, Message("Remove it"), partial(remove, place))

    def _tell_time(
        self, source: EvidenceSource, note: Message, key: str, remedy: Message, act: Callable[[], object]
    ) -> None:
        tone: Tone = "info" if key == PERIOD else "warn"
        what = Message("Please check {file}:", file=source.file)
        self.show_notice(Notice(tone, what, note, remedy), key, act)  # type: ignore[arg-type] # its answer is not looked at

    def tell_read(self, go: Callable[[], None]) -> None:
        """The files leave nothing to be asked."""
        what = Message("Your files are read, and they answer everything about the size of the shop.")
        self.show_notice(Notice("info", what, remedy=Message("Go on to the answer")), READ, go)

    def tell_deepened(self) -> None:
        """What takes minutes to find is found."""
        what = Message("Past demand is looked into.")
        cause = Message("What a better forecast would save stands among the inputs, or why your data cannot tell.")
        self.show_notice(Notice("info", what, cause), READ)

    def tell_stopped(self) -> None:
        """An import was stopped."""
        self.show_notice(Notice("info", Message("Stopped."), Message("Nothing was changed.")), READ)

    def tell_taken(self, taken: Taken | None, take_back: Callable[[], None]) -> None:
        """A column changed hands, with the way back; None where none did."""
        if taken is None:
            self.dismiss(TAKEN)
            return
        name = own_name(table_called(taken.before.table).column(taken.column).name, self._session.settings.language)
        what = Message("“{header}” now stands for {column}.", header=taken.header, column=name)
        cause = Message("It was “{other}” before, which now stands for nothing.", other=taken.other)
        self.show_notice(Notice("info", what, cause, Message("Undo")), TAKEN, take_back)
