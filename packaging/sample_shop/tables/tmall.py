"""The order export of a Tmall-like platform: GBK, Chinese headers, a few lines before them and a total line below."""

import numpy as np

from sample_shop.firm import MARKETS
from sample_shop.orders import Orders
from sample_shop.parcels import Parcels
from sample_shop.period import moment
from sample_shop.sheet import Row, Sheet, Text

HEADER: Row = [
    "订单编号",
    "买家会员名",
    "买家实际支付金额",
    "订单状态",
    "订单创建时间",
    "订单付款时间",
    "宝贝总数量",
    "收货国家",
    "币种",
    "退款金额",
    "是否退货",
    "承诺送达时间",
    "确认收货时间",
]


def tmall_sheet(orders: Orders, parcels: Parcels, mine: np.ndarray, rng: np.random.Generator) -> Sheet:
    """Orders of this platform: `mine` are positions among the parcels."""
    lines = [_line(orders, parcels, parcel) for parcel in mine]
    total = sum(float(line[2]) for line in lines if isinstance(line[2], float))
    unpaid = sorted(rng.choice(len(lines), max(3, len(lines) // 400), replace=False), reverse=True)
    for place in unpaid:
        lines.insert(place, _unpaid(lines[place], place))
    repeated = sorted(rng.choice(len(lines), 4, replace=False), reverse=True)
    for place in repeated:
        lines.insert(place, list(lines[place]))
    rows: list[Row] = [["店铺订单导出"], ["导出时间: 2026/11/9 10:12"], ["统计区间: 2026/7/1 - 2026/9/30"], []]
    rows += [HEADER, *lines, ["合计", None, f"{total:,.2f}"]]
    return Sheet("tmall_orders_2026Q3.csv", "T1", rows, mine.size, len(unpaid) + 4 + 1, Text("gbk", newline="\r\n"))


def _line(orders: Orders, parcels: Parcels, parcel: int) -> Row:
    order = parcels.order[parcel]
    second = float(orders.second[order])
    return [
        f"3{71_200_000_000 + int(order) * 37}",
        f"tb{orders.customer[order]}",
        float(orders.value[order]),
        "交易成功",
        _when(second),
        _when(second + 95),
        int(orders.units[order]),
        MARKETS[orders.market[order]],
        "USD",
        float(parcels.refund[parcel]),
        "是" if parcels.returned[parcel] else "否",
        _when(parcels.promised[parcel]),
        _when(parcels.delivered[parcel]),
    ]


def _unpaid(line: Row, place: int) -> Row:
    """A neighbour's order that was never paid: no amount, no pay time."""
    status = "交易关闭" if place % 2 else "等待买家付款"
    return [f"39{place:010d}", line[1], None, status, line[4], None, line[6], line[7], "USD", None, None, None, None]


def _when(second: float) -> str:
    when = moment(second)
    return f"{when.year}/{when.month}/{when.day} {when.hour}:{when.minute:02d}"
