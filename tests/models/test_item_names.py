"""Every item of the shipped models is named in both languages; a shop's own items are called as the shop does."""

from __future__ import annotations

from desktop_app.core.evidence.shop.grouping import OTHER
from desktop_app.core.i18n import LANGUAGES
from desktop_app.core.language.load import read_models
from desktop_app.core.project import new_document
from desktop_app.core.project.shop import Shop

LANE, SHARE = "lane", "logistics.parcel_share"


def test_every_item_is_named_and_so_is_what_small_ones_are_put_together_as() -> None:
    indexes = [index for model in read_models() for index in model.indexes]
    assert indexes
    for index in indexes:
        named = dict(index.item_names)
        assert set(named) == {*index.items, OTHER}, index.id
        assert all(names.get(language) for names in named.values() for language in LANGUAGES)
        assert len({names.zh for names in named.values()}) == len(named)


def test_labels_follow_language_and_items() -> None:
    program = Shop(new_document("Shop")).program
    assert program.item_labels(SHARE, "zh") == tuple(
        dict(program.indexes[LANE].item_names)[i].zh for i in program.items_of(SHARE)
    )
    own = program.with_items({LANE: ("air_us", "中欧班列", OTHER)})
    assert own.item_labels(SHARE, "zh") == ("美国空运", "中欧班列", "其他")
    assert own.item_labels("company.fixed_cost", "en") == ()
