"""How slides are called in lists."""

from __future__ import annotations

from desktop_app.core.errors import Translate


def slide_name(kind: str, tr: Translate) -> str:
    """What a slide is about, in a word or two. Raises KeyError for a kind that there is not."""
    return {
        "question": tr("The question"),
        "today": tr("Today"),
        "map": tr("Map"),
        "logistics": tr("Logistics"),
        "marketing": tr("Marketing"),
        "supply_chain": tr("Supply chain"),
        "payment_risk": tr("Payment & risk"),
        "comparison": tr("Comparison"),
        "odds": tr("The odds"),
        "roadmap": tr("Roadmap"),
        "rests_on": tr("What this rests on"),
        "next_steps": tr("Next steps"),
    }[kind]
