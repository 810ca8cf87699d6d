"""The model of today against the shop's own books: orders, revenue and ad spend, each difference named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.core.errors import Message
from desktop_app.core.language.parse import Parser
from desktop_app.core.language.to_floats import engine_of
from desktop_app.core.language.to_value import to_number
from desktop_app.core.project.shop import Shop

NAMED_ABOVE = 0.005


@dataclass(frozen=True)
class BookLine:
    """One line of the reconciliation card: what the books say and what the model of today gives, a quarter."""

    what: Message
    books: float
    model: float
    unit: str

    @property
    def share(self) -> float:
        """The model over the books, less one."""
        return self.model / self.books - 1.0

    @property
    def agrees(self) -> bool:
        """Whether the difference is too small to be named."""
        return abs(self.share) <= NAMED_ABOVE

    @property
    def reason(self) -> Message | None:
        """Why the two differ, where they do."""
        return None if self.agrees else _DIFFERS


_DIFFERS = Message(
    "The mean order value by market and the split of orders over markets were measured apart from each other; "
    "the model keeps both."
)


def reconcile(shop: Shop) -> tuple[BookLine, ...]:
    """The lines that the sizing answers allow; none for a shop that was not sized."""
    return tuple(_lines(shop))


def _lines(shop: Shop) -> Iterator[BookLine]:
    engine = engine_of(shop.program)
    today = engine.today(engine.pack(shop.today))
    answers = shop.document.answers
    parse = Parser(lambda name: name).parse

    def model(formula: str) -> float:
        return to_number(parse(formula), lambda name: engine.get(today, name))

    orders, value = answers.get("size_orders"), answers.get("size_value")
    if isinstance(orders, float):
        yield BookLine(Message("orders delivered"), orders, model("company.total_fulfilled_order_count"), "1/quarter")
        if isinstance(value, float):
            yield BookLine(Message("revenue"), orders * value, model("company.gross_revenue"), "USD/quarter")
    ads = answers.get("size_ads")
    if isinstance(ads, float) and ads > 0:
        yield BookLine(Message("ad spend"), ads, model("sum(marketing.base_media_spend)"), "USD/quarter")
