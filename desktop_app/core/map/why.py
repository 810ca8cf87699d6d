"""Why a level moved, in plain sentences: from where to where, what brought it, what worked against it."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.errors import Translate
from desktop_app.core.language.model import Names
from desktop_app.core.map.explain import Cause, CauseShare, Explanation
from desktop_app.core.map.maturity import FULL, maturity

_NAMED = 3
_STILL = 0.001


def why(explanation: Explanation, node: str, language: str, tr: Translate) -> str:
    """The change of a node by initiatives, hand, mode and outside, as a short paragraph in `language`, said by `tr`."""
    split = explanation.split(node)
    name = explanation.figure[node].name.get(language)
    if abs(split.change) < _STILL:
        return tr("{node} does not move.").format(node=name)
    template = tr("{node} rises from {before} to {after} of {full}.")
    if split.change < 0:
        template = tr("{node} falls from {before} to {after} of {full}.")
    ends = {"before": f"{maturity(split.before):.2f}", "after": f"{maturity(split.after):.2f}"}
    sentences = [template.format(node=name, full=FULL, **ends)]
    shares = explanation.by_initiative(node)
    rising = split.change > 0
    with_it = [s for s in shares if (s.share > 0) == rising]
    against = [s for s in shares if (s.share > 0) != rising]
    if with_it:
        sentences.append(tr("What brings it: {causes}.").format(causes=_listed(explanation, with_it, language, tr)))
    if against:
        sentences.append(
            tr("What works against it: {causes}.").format(causes=_listed(explanation, against, language, tr))
        )
    return ("" if language == "zh" else " ").join(sentences)


def cause_name(explanation: Explanation, cause: Cause, language: str, tr: Translate) -> str:
    """What a cause is called."""
    if cause.kind == "initiative":
        return explanation.initiatives[cause.id].name.get(language)
    texts = {
        "node": "{node}",
        "by_hand": tr("{node}, moved by hand"),
        "outside": tr("{node}, changed from outside"),
        "mode": tr("the human–AI mode"),
        "quarter_before": tr("the quarter before"),
        "strength": tr("other strengths of links"),
    }
    nodes = explanation.figure
    named = nodes[cause.id].name if cause.id in nodes else Names("", "")
    return texts[cause.kind].format(node=named.get(language))


def _listed(explanation: Explanation, shares: Sequence[CauseShare], language: str, tr: Translate) -> str:
    parts = [
        tr("{cause} ({share})").format(cause=cause_name(explanation, s.cause, language, tr), share=_signed(s.share))
        for s in shares[:_NAMED]
    ]
    rest = shares[_NAMED:]
    if rest:
        total = _signed(sum(s.share for s in rest))
        parts.append(tr("{count} more ({share})").format(count=len(rest), share=total))
    return ("、" if language == "zh" else ", ").join(parts)


def _signed(share: float) -> str:
    return f"{maturity(share):+.2f}".replace("-", "−")
