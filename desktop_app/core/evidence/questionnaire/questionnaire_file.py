"""Filled-in questionnaires read back: every sheet with answers is one person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from string import ascii_uppercase

from desktop_app.core.analysis.assessment.assessment import Assessment, Respondent
from desktop_app.core.analysis.assessment.fill_in_sheet import (
    ANSWER_COLUMN,
    DONT_KNOW_WORDS,
    ID_COLUMN,
    NAME_ROW,
    ROLE_ROW,
    vrin_of_row,
    word_of,
)
from desktop_app.core.analysis.assessment.questionnaire import ChoiceQuestion, Questionnaire
from desktop_app.core.errors import Message, Problem, UnreadableFileError
from desktop_app.core.evidence.files.grid import Cell, Grid, cell_text
from desktop_app.core.evidence.files.workbook import read_sheets
from desktop_app.core.evidence.questionnaire.bad_cell import BadCell, together
from desktop_app.core.map.exchange.cell_value import number_of

_REMEDY = Message("Choose a workbook that Dynacap wrote as a questionnaire.")


@dataclass(frozen=True)
class AnswersRead:
    """The people of one file; `vrin` and `mode` are what they say about initiatives and about today, one after another.

    `unread` are files that could not be read, `cells` those whose answer could not be understood; they count as not
    answered.
    """

    respondents: tuple[Respondent, ...]
    vrin: tuple[tuple[str, str, str], ...] = ()
    modes: tuple[str, ...] = ()
    unread: tuple[Problem, ...] = ()
    cells: tuple[BadCell, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """One problem for each file and each cell."""
        return (*self.unread, *(cell.problem for cell in self.cells))

    def told(self) -> tuple[Problem, ...]:
        """One problem for each file, and one for all cells together."""
        return (*self.unread, *together(self.cells))


def read_answers(path: Path, questionnaire: Questionnaire) -> AnswersRead:
    """The answers in a workbook. Raises UnreadableFileError where it is no questionnaire or nobody has answered."""
    try:
        grids = read_sheets(path)
    except OSError as error:
        cause = Message("cannot be read: {detail}.", detail=error.strerror or error)
        raise UnreadableFileError.of(path.name, cause) from error
    sheets = [(grid, _rows(grid)) for grid in grids]
    known = {item.id for item in questionnaire.items}
    asked = [(grid, rows) for grid, rows in sheets if known & rows.keys()]
    if not asked:
        raise UnreadableFileError.of(path.name, Message("this workbook holds no questionnaire."), _REMEDY)
    read = [_read(path, grid, rows, questionnaire) for grid, rows in asked]
    found = _together(read)
    if not found.respondents and not found.problems:
        raise UnreadableFileError.of(path.name, Message("nobody has answered anything in this questionnaire."))
    return found


def read_answer_files(paths: Sequence[Path], questionnaire: Questionnaire) -> AnswersRead:
    """The answers of several workbooks as one; a file that cannot be read is a problem, the others still count."""
    read: list[AnswersRead] = []
    for path in paths:
        try:
            read.append(read_answers(path, questionnaire))
        except UnreadableFileError as error:
            read.append(AnswersRead((), unread=error.problems))
    return _together(read)


def into_assessment(assessment: Assessment, read: AnswersRead) -> Assessment:
    """The assessment with the people of a file; a person of the same name and role is replaced.

    About initiatives and the mode the last answer holds.
    """
    for person in read.respondents:
        same = [r for r in assessment.respondents if (r.name, r.role) == (person.name, person.role)]
        known = (
            replace(person, id=same[0].id, weight=same[0].weight) if same else replace(person, id=assessment.free_id())
        )
        assessment = assessment.putting(known)
    for initiative, question, word in read.vrin:
        assessment = assessment.answering_vrin(initiative, question, word)
    return replace(assessment, mode=read.modes[-1]) if read.modes else assessment


def _together(read: Sequence[AnswersRead]) -> AnswersRead:
    return AnswersRead(
        respondents=tuple(person for one in read for person in one.respondents),
        vrin=tuple(answer for one in read for answer in one.vrin),
        modes=tuple(mode for one in read for mode in one.modes),
        unread=tuple(problem for one in read for problem in one.unread),
        cells=tuple(cell for one in read for cell in one.cells),
    )


def _rows(grid: Grid) -> Mapping[str, tuple[int, Cell]]:
    """The row number and the answer of every row by its id."""
    found = {}
    for number, row in enumerate(grid.rows, 1):
        name = cell_text(row[ID_COLUMN - 1]) if len(row) >= ID_COLUMN else ""
        if name:
            found[name] = (number, row[ANSWER_COLUMN - 1] if len(row) >= ANSWER_COLUMN else None)
    return found


def _read(path: Path, grid: Grid, rows: Mapping[str, tuple[int, Cell]], questionnaire: Questionnaire) -> AnswersRead:
    cells: list[BadCell] = []
    where = f"{path.name}, {grid.sheet}"
    answers = dict(_answers(rows, questionnaire, where, cells))
    vrin = tuple(_vrin(rows, questionnaire, where, cells))
    modes = tuple(_mode(rows, questionnaire.mode, where, cells))
    name, role = (cell_text(rows.get(row, (0, None))[1]) for row in (NAME_ROW, ROLE_ROW))
    person = Respondent("", name or f"{path.stem} {grid.sheet}", role, answers=answers)
    return AnswersRead((person,) if answers else (), vrin, modes, cells=tuple(cells))


def _answers(
    rows: Mapping[str, tuple[int, Cell]], questionnaire: Questionnaire, where: str, cells: list[BadCell]
) -> Iterator[tuple[str, float | None]]:
    for item in questionnaire.items:
        number, cell = rows.get(item.id, (0, None))
        said = cell_text(cell).casefold()
        answer = number_of(cell)
        if said in DONT_KNOW_WORDS:
            yield item.id, None
        elif answer is not None and 0 <= answer <= questionnaire.highest:
            yield item.id, answer
        elif said:
            cause = Message("“{text}” is no answer from 0 to {highest:g}.", text=said, highest=questionnaire.highest)
            cells.append(_bad(where, number, cell, cause))


def _vrin(
    rows: Mapping[str, tuple[int, Cell]], questionnaire: Questionnaire, where: str, cells: list[BadCell]
) -> Iterator[tuple[str, str, str]]:
    questions = {question.id: question for question in questionnaire.vrin}
    for row, (number, cell) in rows.items():
        asked = vrin_of_row(row)
        if asked is None or asked[1] not in questions or not cell_text(cell):
            continue
        word = _chosen(questions[asked[1]], cell, where, number, cells)
        if word:
            yield (*asked, word)


def _mode(
    rows: Mapping[str, tuple[int, Cell]], question: ChoiceQuestion, where: str, cells: list[BadCell]
) -> Iterator[str]:
    number, cell = rows.get(question.id, (0, None))
    word = _chosen(question, cell, where, number, cells) if cell_text(cell) else None
    if word:
        yield word


def _chosen(question: ChoiceQuestion, cell: Cell, where: str, number: int, cells: list[BadCell]) -> str | None:
    word = word_of(((choice.id, choice.text) for choice in question.choices), cell_text(cell))
    if word is None:
        choices = ", ".join(choice.id for choice in question.choices)
        cause = Message("“{text}” is none of the answers {choices}.", text=cell_text(cell), choices=choices)
        cells.append(_bad(where, number, cell, cause))
    return word


def _bad(where: str, number: int, cell: Cell, cause: Message) -> BadCell:
    return BadCell(where, f"{ascii_uppercase[ANSWER_COLUMN - 1]}{number}", cell_text(cell), cause)
