"""The exact split of a node's change as bars: by what was decided, or over its links and what weakens them."""

from __future__ import annotations

from desktop_app.core.errors import Translate
from desktop_app.core.map.explain import Explanation
from desktop_app.core.map.rules import arrow
from desktop_app.core.map.split import FactorShare, LinkShare
from desktop_app.core.map.why import cause_name
from desktop_app.ui.map.inspector.why_bars import WhyBar

_NOTHING = 1e-9


def by_decision(explanation: Explanation, node: str, language: str, tr: Translate) -> tuple[WhyBar, ...]:
    """A bar an initiative or other cause, the largest first."""
    shares = explanation.by_initiative(node)
    return tuple(WhyBar(cause_name(explanation, s.cause, language, tr), s.share) for s in shares)


def by_link(explanation: Explanation, node: str, language: str, tr: Translate) -> tuple[WhyBar, ...]:
    """A bar for what was done to the node itself and one for each factor of its links, the largest first."""
    split = explanation.split(node)
    bars = [WhyBar(tr("{node} itself").format(node=explanation.figure[node].name.get(language)), split.own)]
    for link in split.links:
        bars += [WhyBar(_factor_name(explanation, link, f, language, tr), f.share) for f in link.factors]
    kept = (bar for bar in bars if abs(bar.share) > _NOTHING)
    return tuple(sorted(kept, key=lambda bar: -abs(bar.share)))


def _factor_name(explanation: Explanation, link: LinkShare, factor: FactorShare, language: str, tr: Translate) -> str:
    source = explanation.figure[link.link.source].name.get(language)
    if factor.kind == "source":
        return source
    if factor.kind == "strength":
        target = explanation.figure[link.link.target].name.get(language)
        return tr("Strength of {link}").format(link=arrow(source, target))
    node = explanation.figure[factor.node].name.get(language) if factor.node in explanation.figure else ""
    text = tr("{node}, on {source}") if factor.kind == "moderator" else tr("Mode, on {source}")
    return text.format(node=node, source=source)
