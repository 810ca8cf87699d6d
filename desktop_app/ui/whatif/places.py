"""The views of the what-if page as data: what each is called, its icon, and which page of the map it moves."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.errors import Translate


@dataclass(frozen=True)
class Place:
    """One view: `id` as in "whatif.logistics", `page` the page of the map whose levers it shows ("": initiatives).

    Its cards are of the model `dimension`, its icon and hue those of `look`.
    """

    id: str
    page: str
    dimension: str
    look: str


PLACES = (
    Place("logistics", "logistics", "logistics", "logistics"),
    Place("marketing", "marketing", "marketing", "marketing"),
    Place("supply_chain", "supply_chain", "supply_chain", "supply_chain"),
    Place("payment_risk", "payment_risk", "payment_risk", "payment_risk"),
    Place("company", "", "company", "company"),
    Place("firm", "firm", "company", "cross"),
    Place("context", "government_context", "company", "policy"),
)


def place_called(name: str) -> Place | None:
    """The place of that id; None where there is none."""
    return next((place for place in PLACES if place.id == name), None)


def place_name(place: str, tr: Translate) -> str:
    """What a place is called."""
    return {
        "logistics": tr("Logistics"),
        "marketing": tr("Marketing"),
        "supply_chain": tr("Supply chain"),
        "payment_risk": tr("Payment & risk"),
        "company": tr("Company"),
        "firm": tr("The whole firm"),
        "context": tr("Policy and context"),
    }[place]


def stage_name(stage: str, tr: Translate) -> str:
    """The plain words of a stage, as the heading of its levers."""
    return {
        "decisions": tr("Your decisions"),
        "challenges": tr("Challenges"),
        "shared": tr("Shared technology"),
        "sensing": tr("Sense"),
        "seizing": tr("Seize"),
        "reconfiguring": tr("Reconfigure"),
        "foundations": tr("Foundations"),
        "policy": tr("Public policy"),
        "context": tr("Surroundings"),
    }[stage]


def stage_words(stage: str, tr: Translate) -> str:
    """What a stage is about, in the words of somebody who runs a shop."""
    return {
        "decisions": tr("set by you"),
        "challenges": tr("follow"),
        "shared": tr("the base"),
        "sensing": tr("notice sooner"),
        "seizing": tr("act faster"),
        "reconfiguring": tr("work differently"),
        "foundations": tr("people and data"),
        "policy": tr("by governments"),
        "context": tr("given"),
    }[stage]


def theory_name(stage: str, tr: Translate) -> str:
    """What the theory calls a stage; "" where it has no word for it."""
    return {
        "sensing": tr("Sensing capability (Teece 2007)"),
        "seizing": tr("Seizing capability (Teece 2007)"),
        "reconfiguring": tr("Reconfiguring capability (Teece 2007)"),
    }.get(stage, "")


STAGE_ICONS = {
    "decisions": "gesture-tap-button",
    "challenges": "alert-octagon-outline",
    "shared": "chip",
    "sensing": "eye-outline",
    "seizing": "target",
    "reconfiguring": "sync",
    "foundations": "tune-variant",
    "policy": "bank-outline",
    "context": "earth",
}
