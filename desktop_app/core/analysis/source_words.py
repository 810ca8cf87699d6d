"""Where a default comes from, as people read it: what is ours is said in their language, citations stay as they are."""

from __future__ import annotations

import re

from desktop_app.core.errors import Translate

FITTED = re.compile(r"(?P<how>fit|backtest|own data) (?P<what>F\d)$")


def source_text(source: str, tr: Translate) -> str:
    """The source of a model file, its parts between semicolons said one by one.

    >>> source_text("own data; assumption", lambda text: {"assumption": "假设", "own data": "自有数据"}.get(text, text))
    '自有数据; 假设'
    """
    words = _words(tr)
    return tr("; ").join(words.get(part, part) for part in map(_without_step, source.split("; ")))


def _without_step(part: str) -> str:
    """The part without the number of the procedure of the specification, which no reader knows."""
    return FITTED.sub(lambda found: found["how"], part.replace(" (fit F2)", ""))


def _words(tr: Translate) -> dict[str, str]:
    return {
        "assumption": tr("assumption"),
        "own data": tr("own data"),
        "fit": tr("fitted to own data"),
        "backtest": tr("backtest on own data"),
        "own rate card": tr("own rate card"),
        "own policy": tr("own policy"),
        "own P&L": tr("own profit and loss account"),
        "own decision": tr("own decision"),
        "own acquirer report": tr("own acquirer's report"),
        "own tax adviser": tr("own tax adviser"),
        "own process map": tr("own process map"),
        "own contract": tr("own contract"),
        "own broker log": tr("own broker's log"),
        "own bank": tr("own bank"),
        "own analytics": tr("own web analytics"),
        "sea inbound": tr("inbound by sea"),
        "lever": tr("own decision"),
        "enter your own": tr("enter your own"),
        "means of consumer durables, analogue": tr("means of consumer durables, by analogy"),
        "past peaks": tr("past peaks"),
        "scaled to the shop": tr("scaled to the shop"),
    }
