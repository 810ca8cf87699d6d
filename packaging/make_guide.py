#!/usr/bin/env python3
"""The user's guide, one HTML file a language, from the pages of the help.

    python packaging/make_guide.py --out DIR [--language zh]

Each file needs no other and can be printed. It is made anew for every version and is not kept in the repository.
"""

from __future__ import annotations

import argparse
import html
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop_app.core.charts.palette import palette
from desktop_app.core.help.library import GLOSSARY, Chapter, library
from desktop_app.core.help.markup import Markup
from desktop_app.core.help.page import HelpPage
from desktop_app.core.i18n import LANGUAGES

TITLES = {"en": "Dynacap: the user's guide", "zh": "Dynacap 使用指南"}
TAGS = {"en": "en", "zh": "zh-CN"}
STYLE = """
body {{ font: 16px/1.6 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  color: {ink}; background: {surface}; max-width: 46em; margin: 2em auto; padding: 0 1em; }}
h2 {{ margin-top: 2.5em; border-bottom: 1px solid {line}; }}
h3 {{ margin-top: 2em; }}
a {{ color: {pos}; text-decoration: none; }}
a.term {{ color: inherit; border-bottom: 1px dotted {ink3}; }}
th, td {{ text-align: left; padding: .2em 1em .2em 0; vertical-align: top; }}
@media print {{ a {{ color: inherit; }} h2 {{ break-before: page; }} }}
"""
DEEPER = 2
"""Levels by which the headings of a page stand below those of the guide."""


def main() -> int:
    """Writes the guides; the exit code."""
    parser = argparse.ArgumentParser(description="The user's guide, from the pages of the help.")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--language", choices=LANGUAGES, action="append")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    for language in arguments.language or LANGUAGES:
        path = arguments.out / f"dynacap-guide-{language}.html"
        path.write_text(guide(language), encoding="utf-8")
        print(f"{path}: {len(library(language).pages)} pages.")
    return 0


def guide(language: str) -> str:
    """The whole guide as one HTML text."""
    title, chapters = TITLES[language], library(language).chapters
    body = (f"<h1>{title}</h1>", _contents(chapters), *(_chapter(chapter, language) for chapter in chapters))
    return "\n".join(
        (
            f'<!DOCTYPE html>\n<html lang="{TAGS[language]}"><head><meta charset="utf-8"><title>{title}</title>',
            f"<style>{STYLE.format(**palette('light').tokens())}</style></head><body>",
            *body,
            "</body></html>\n",
        )
    )


def anchor(target: str) -> str:
    """Where a link of the help leads within the guide: words and places of pages may be called as another page is."""
    return "#" + target.replace("term:", f"{GLOSSARY}#").replace("#", ":")


def _contents(chapters: Sequence[Chapter]) -> str:
    listed = []
    for chapter in chapters:
        links = (f'<li><a href="#{page.id}">{html.escape(page.title)}</a></li>' for page in chapter.pages)
        listed.append(f"<li>{html.escape(chapter.name)}<ul>{''.join(links)}</ul></li>")
    return f"<ul>{''.join(listed)}</ul>"


def _chapter(chapter: Chapter, language: str) -> str:
    pages = (_page(page, language) for page in chapter.pages)
    return "\n".join((f"<h2>{html.escape(chapter.name)}</h2>", *pages))


def _page(page: HelpPage, language: str) -> str:
    text = Markup(language, anchor).html(page.text)
    placed = text.replace('<a name="', f'<a id="{page.id}:')
    deeper = re.sub(r"<(/?)h(\d)>", lambda found: f"<{found[1]}h{int(found[2]) + DEEPER}>", placed)
    return f'<h3 id="{page.id}">{html.escape(page.title)}</h3>\n{deeper}'


if __name__ == "__main__":
    sys.exit(main())
