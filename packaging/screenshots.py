#!/usr/bin/env python3
"""Every page as a picture: both languages, both themes, two sizes of window, on a sample shop.

    python packaging/screenshots.py --out DIR [--shop small] [--page map] [--size 1366x768]
        [--theme dark] [--language zh]

The pictures are named page_language_theme_size.png. `dev.py screenshots` runs it, where there is no display, too.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop_app.core.analysis.progress import SILENT
from desktop_app.core.evidence.shop.sample_shop import SIZES as SHOPS
from desktop_app.core.i18n import LANGUAGES
from desktop_app.ui.actions import ACTIONS
from desktop_app.ui.application import make_window
from desktop_app.ui.drawn_pages import pictures
from desktop_app.ui.session.profile import Profile, own_profile
from desktop_app.ui.session.session import Session
from desktop_app.ui.shell.page_table import has_page
from desktop_app.ui.shell.sample_store import sample
from desktop_app.ui.window import Window

THEMES = ("light", "dark")
WINDOWS = ("1366x768", "1920x1080")
WISHES = ("map.find", "report.export", "whatif")
ON_MAP = ("map.table", "map.matrix", "map.views", "map.paths", "map.checks", "map.central", "map.paper")
PAGES = tuple(
    entry.page
    for entry in ACTIONS
    if has_page(entry.page) and entry.page not in WISHES and (entry.page in ON_MAP or not entry.page.startswith("map."))
)


def main() -> int:
    """Draws the pictures; the exit code."""
    parser = argparse.ArgumentParser(description="Every page as a picture.")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--shop", choices=SHOPS, default="large")
    parser.add_argument("--page", choices=PAGES, action="append")
    parser.add_argument("--size", choices=WINDOWS, action="append")
    parser.add_argument("--language", choices=LANGUAGES, action="append")
    parser.add_argument("--theme", choices=THEMES, action="append")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        for language in arguments.language or LANGUAGES:
            session = Session(Profile(Path(folder) / language))
            session.settings.language = language
            window = make_window(app, session)
            window.show()
            count = sum(1 for _ in _pictures(window, arguments))
            print(f"{arguments.out}: {count} pictures in {language}.", flush=True)
            window.close()
    return 0


def _pictures(window: Window, arguments: argparse.Namespace) -> Iterator[Path]:
    session, language = window.session, window.session.settings.language
    kept = own_profile().folder / "samples"
    session.start(sample(arguments.shop, language, kept, SILENT))
    for theme in arguments.theme or THEMES:
        session.settings.theme = theme
        for size in arguments.size or WINDOWS:
            window.resize(*map(int, size.split("x")))
            for page, picture in pictures(window, tuple(arguments.page or PAGES)):
                path = arguments.out / f"{page.replace('.', '_')}_{language}_{theme}_{size}.png"
                picture.save(str(path))
                yield path


if __name__ == "__main__":
    sys.exit(main())
