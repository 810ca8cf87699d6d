"""How the reference writes what a model file says of a number: values, ranges, roles, where a default comes from."""

from __future__ import annotations

from desktop_app.core.analysis.lever_text import is_share
from desktop_app.core.analysis.source_words import source_text
from desktop_app.core.charts.input_text import digits_text, unit_after
from desktop_app.core.charts.number_format import unit_text
from desktop_app.core.errors import Translate
from desktop_app.core.language.model import Input, Value


def values_text(value: Value, entry: Input, language: str) -> str:
    """One number, or those of the items, with the unit."""
    return _digits(value, entry) + unit_after(entry.unit, language, share=is_share(entry))


def ends_text(low: Value, high: Value, entry: Input, language: str) -> str:
    """From where to where."""
    first, last = _digits(low, entry), _digits(high, entry)
    return f"{first} – {last}{unit_after(entry.unit, language, share=is_share(entry))}"


def _digits(value: Value, entry: Input) -> str:
    """The numbers of the items, with no more decimals than each needs."""
    items = value if isinstance(value, tuple) else (value,)
    written = (digits_text((item,), share=is_share(entry))[0] for item in items)
    return " / ".join(one.rstrip("0").rstrip(".") if "." in one else one for one in written)


def unit_words(entry: Input, tr: Translate, language: str) -> str:
    """The unit in words; shares and plain numbers have none."""
    return tr("share") if is_share(entry) else unit_text(entry.unit, language) or tr("a plain number")


def role_text(role: str, tr: Translate) -> str:
    """What the role of an input means."""
    return {
        "fact": tr("a fact: the same today and in every scenario"),
        "estimate": tr("an estimate of how the world works; no scenario sets it"),
        "decision": tr("a decision: yours to set in a scenario"),
        "link": tr("follows from the map or another part"),
    }[role]


def origin_text(entry: Input, tr: Translate) -> str:
    """Where the default comes from, and how well it is known."""
    source = source_text(entry.source, tr) or tr("assumption")
    return tr("{source}; grade {grade}").format(source=source, grade=entry.grade) if entry.grade != "-" else source
