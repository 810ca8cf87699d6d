"""The product list, kept by hand in Chinese: class, cost, price and how each product is ordered."""

from sample_shop.firm import CLASSES, Firm
from sample_shop.sheet import Row, Sheet, Text
from sample_shop.stock import Products

HEADER: Row = ["货号", "ABC分类", "单位成本", "售价", "提前期(周)", "盘点周期(周)", "服务水平"]


def products_sheet(firm: Firm, products: Products) -> Sheet:
    """One line per product."""
    lines: list[Row] = [
        [
            sku,
            CLASSES[group],
            f"${products.cost[place]:.2f}",
            f"${products.price[place]:.2f}",
            firm.sc_lt[group],
            firm.sc_R[group],
            f"{firm.sc_alpha[group]:.0%}",
        ]
        for place, (sku, group) in enumerate(zip(products.sku, products.group, strict=True))
    ]
    return Sheet("products.csv", "T5", [HEADER, *lines], len(lines), 0, Text("gbk", newline="\r\n"))
