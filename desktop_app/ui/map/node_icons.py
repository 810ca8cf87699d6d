"""The icon of each technology that has one of its own; others show the icon of their kind."""

from __future__ import annotations

from types import MappingProxyType

from desktop_app.core.map.node import Node
from desktop_app.ui.theme.dimensions import KIND_ICONS

_OWN = MappingProxyType(
    {
        "tech_ml": "chip",
        "tech_deep_learning": "layers-triple-outline",
        "tech_iot_gps": "crosshairs-gps",
        "tech_genai": "lightbulb-outline",
        "log_rerouting": "source-branch",
        "log_amr": "robot-outline",
        "log_visibility": "map-marker-path",
        "log_demand_forecast": "chart-line",
        "mkt_hyper": "bullseye-arrow",
        "mkt_crm": "account-group-outline",
        "sc_demand_forecast": "chart-bar",
        "sc_supplier": "factory",
        "pay_fraud_detect": "magnify",
        "pay_docs": "file-document-outline",
    }
)


def icon_of(node: Node) -> str:
    """The name of a node's icon."""
    return _OWN.get(node.id, KIND_ICONS.get(node.kind, "circle-outline"))
