"""What marks a dimension, a capability and a kind of node everywhere: hue and icon, always together with the name."""

from __future__ import annotations

from types import MappingProxyType

HUES = MappingProxyType(
    {
        "logistics": "log",
        "marketing": "mkt",
        "supply_chain": "sc",
        "payment_risk": "pay",
        "company": "accent",
        "cross": "cross",
        "policy": "cross",
    }
)
"""The colour token of a dimension's hue; with "_t" behind it (but "accent_tint") its pale companion."""

DIMENSION_ICONS = MappingProxyType(
    {
        "logistics": "truck-fast-outline",
        "marketing": "bullhorn-outline",
        "supply_chain": "package-variant-closed",
        "payment_risk": "shield-check-outline",
        "company": "domain",
        "cross": "tune-variant",
        "policy": "earth",
    }
)
CAPABILITY_ICONS = MappingProxyType({"sense": "eye-outline", "seize": "target", "reconfigure": "sync"})
KIND_ICONS = MappingProxyType(
    {
        "technology": "chip",
        "lever": "tune-variant",
        "challenge": "alert-octagon-outline",
        "outcome": "trophy-outline",
        "context": "earth",
    }
)
