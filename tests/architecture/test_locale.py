"""Everything that Dynacap says in English it says in Chinese, with the same gaps to fill."""

from __future__ import annotations

import gettext
from pathlib import Path
from string import Formatter

import pytest

import catalogue


def _gaps(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_every_text_is_translated() -> None:
    known = catalogue.translations()
    missing = [f"{text!r} in {files}" for text, files in catalogue.extract().items() if not known.get(text, "").strip()]
    if missing:
        pytest.fail(f"{len(missing)} texts without Chinese:\n" + "\n".join(missing), pytrace=False)


def test_no_translation_is_left_over() -> None:
    assert set(catalogue.translations()) - set(catalogue.extract()) == set()


def test_translations_keep_the_gaps() -> None:
    changed = {text: said for text, said in catalogue.translations().items() if said and _gaps(said) != _gaps(text)}
    assert changed == {}


def test_texts_are_found_by_their_marks(tmp_path: Path) -> None:
    code = (
        'tr("one")\nx = Message(\n    "two {gap} "\n    "and on",\n    gap=tr("three"),\n)\nother("four")\ntr(name)\n'
    )
    (tmp_path / "page.py").write_text(code, encoding="utf-8")
    assert catalogue.extract(tmp_path) == dict.fromkeys(("one", "three", "two {gap} and on"), ("page.py",))


def test_the_compiled_catalogue_speaks(tmp_path: Path) -> None:
    source = tmp_path / "dynacap.po"
    source.write_text(catalogue.HEADER + 'msgid "orders"\nmsgstr "订单"\n', encoding="utf-8")
    with catalogue.compile_catalogue(source).open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("orders") == "订单"
