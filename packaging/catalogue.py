#!/usr/bin/env python3
"""The catalogue of translations: texts are taken from the code, translated in dynacap.po, compiled to dynacap.mo.

    python packaging/catalogue.py update     brings new texts into the .po and drops those the code no longer has
    python packaging/catalogue.py compile    makes the .mo that the program reads

The .po is the source and is committed; the .mo is made by dev.py and by the tests.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "desktop_app"
LANGUAGE = "zh"
SOURCE = ROOT / "resources" / "locale" / LANGUAGE / "LC_MESSAGES" / "dynacap.po"
MARKS: dict[str, None] = {"tr": None, "_tr": None, "Message": None}
MARKED = re.compile(rf"\b(?:{'|'.join(MARKS)})\(")
# Without Babel's dates and placeholders, so that an update that changes no text changes no line.
HEADER = f"""msgid ""
msgstr ""
"Project-Id-Version: Dynacap\\n"
"Language: {LANGUAGE}\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


@cache
def extract(folder: Path = CODE) -> dict[str, tuple[str, ...]]:
    """Every text marked by `tr("…")` or `Message("…")` in the code of `folder`, with the files where it stands."""
    files: dict[str, list[str]] = {}
    for path in folder.rglob("*.py"):
        if not MARKED.search(path.read_text("utf-8")):
            continue
        for _line, text, _comments, _context in extract_from_file("python", path, keywords=MARKS):
            files.setdefault(str(text), []).append(path.relative_to(folder).as_posix())
    return {text: tuple(sorted(set(files[text]))) for text in sorted(files)}


def translations(source: Path = SOURCE) -> dict[str, str]:
    """The translations of the .po by their English text; an empty one is still to be made."""
    return {str(message.id): str(message.string or "") for message in _messages(_read(source))}


def update(source: Path = SOURCE) -> int:
    """Writes the .po anew with exactly the texts of the code, keeping what is translated; how many are not."""
    known = translations(source)
    catalogue = _empty()
    for text, files in extract().items():
        catalogue.add(text, known.get(text, ""), locations=[(file, 0) for file in files])
    source.parent.mkdir(parents=True, exist_ok=True)
    with source.open("wb") as file:
        file.write(HEADER.encode())
        write_po(file, catalogue, width=120, omit_header=True, include_lineno=False)
    return sum(not message.string for message in _messages(catalogue))


def compile_catalogue(source: Path = SOURCE) -> Path:
    """The .mo made from the .po; replaced in one step, since tests of two processes may read it."""
    target = source.with_suffix(".mo")
    beside = target.with_suffix(f".{os.getpid()}")
    with beside.open("wb") as file:
        write_mo(file, _read(source))
    beside.replace(target)
    return target


def _messages(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def _read(source: Path) -> Catalog:
    if not source.exists():
        return _empty()
    with source.open("rb") as file:
        return read_po(file, locale=LANGUAGE, abort_invalid=True)


def _empty() -> Catalog:
    return Catalog(locale=LANGUAGE)


def main(arguments: list[str]) -> int:
    """The exit code of the command line."""
    if arguments == ["update"]:
        print(f"{SOURCE.relative_to(ROOT).as_posix()}: {update()} texts without a translation")
    elif arguments == ["compile"]:
        compile_catalogue()
    else:
        print(__doc__)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
