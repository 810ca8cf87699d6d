"""What we remark on a number's source is said in the reader's language; no remark outlives the number it is about."""

from __future__ import annotations

from desktop_app.core.analysis.source_words import _remarks, _without_step, source_text
from desktop_app.core.i18n import translator
from desktop_app.core.language.load import read_models


def test_where_a_link_comes_from_is_said_without_ids() -> None:
    zh = translator("zh")
    assert source_text("map: today(level of the cell); 0 when a model is evaluated alone", zh) == (
        "由地图得出；单独计算某一部分时为0"
    )
    assert source_text("= mkt_aov_mean when linked; A/B test", str) == (
        "from another part of the model, where both are computed; A/B test"
    )


def test_no_remark_is_left_over() -> None:
    parts = {
        _without_step(part) for model in read_models() for entry in model.inputs for part in entry.source.split("; ")
    }
    assert set(_remarks(str)) - parts == set()
