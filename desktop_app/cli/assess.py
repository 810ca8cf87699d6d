"""`dynacap assess`: filled-in questionnaires into a project, or the questionnaire of a project to fill in."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from desktop_app.core.errors import Message, ProjectError
from desktop_app.core.evidence.questionnaire.questionnaire_file import AnswersRead, into_assessment, read_answer_files
from desktop_app.core.i18n import translator
from desktop_app.core.project import load, save
from desktop_app.core.project.assessment_levels import Setting, assessment_edit, questionnaire_in, settings_from
from desktop_app.core.project.shop import Shop
from desktop_app.core.report.questionnaire_workbook import write_questionnaire


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = subparsers.add_parser("assess", help="answers of people into a project")
    parser.add_argument("project", type=Path, metavar="PROJECT")
    parser.add_argument("answers", nargs="*", type=Path, metavar="ANSWERS.xlsx")
    parser.add_argument("--out", type=Path, metavar="PROJECT", help="write the project with the answers applied")
    parser.add_argument("--form", type=Path, metavar="F.xlsx", help="write the questionnaire to fill in")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> None:
    """Writes the questionnaire, or reads answers and lists what they set."""
    shop = Shop(load(arguments.project))
    if not arguments.form and not arguments.answers:
        cause = Message("neither answers nor a questionnaire to write are named.")
        raise ProjectError.of("dynacap assess", cause, Message("Name workbooks with answers, or write one by --form."))
    if arguments.form:
        write_questionnaire(arguments.form, questionnaire_in(shop.document), shop.content)
        print(arguments.form)
    if arguments.answers:
        _take(shop, arguments)


def _take(shop: Shop, arguments: argparse.Namespace) -> None:
    read = read_answer_files(arguments.answers, questionnaire_in(shop.document))
    for problem in read.problems:
        print(f"note: {problem.text()}", file=sys.stderr)
    answered = _answered(shop, read)
    settings = settings_from(answered, translator(answered.document.language))
    for setting in settings:
        print(_line(setting))
    if arguments.out:
        save(assessment_edit(settings).apply(answered.document)[0], arguments.out)
    changed = sum(setting.changes for setting in settings)
    print(f"{len(read.respondents)} people, {len(settings)} values, of which {changed} change.")


def _answered(shop: Shop, read: AnswersRead) -> Shop:
    document = shop.document
    return shop.after(replace(document, assessment=into_assessment(document.assessment, read)))


def _line(setting: Setting) -> str:
    return f"{setting.input}: {setting.before:.3g} -> {setting.entry.value:.3g}  {setting.entry.provenance.method}"
