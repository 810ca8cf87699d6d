"""What is wrong in a model file is said with file, place, cause and a suggestion, all of it at once."""

from __future__ import annotations

import pytest

from desktop_app.core.errors import ModelError
from desktop_app.core.language.link import link
from desktop_app.core.language.load import models_of
from desktop_app.core.language.units import check_units

HEAD = """
[model]
id = "m"
[[index]]
id = "lane"
name = { en = "lane", zh = "线路" }
items = ["air", "sea"]
[[index]]
id = "market"
name = { en = "market", zh = "市场" }
items = ["US", "EU"]
[[constant]]
id = "one_week"
value = 1
unit = "week"
"""


def entry(kind: str, name: str, rest: str, unit: str = "1", index: str = "") -> str:
    line = f'index = "{index}"\n' if index else ""
    return f'[[{kind}]]\nid = "{name}"\nname = {{ en = "{name}", zh = "数" }}\nunit = "{unit}"\n{line}{rest}\n'


def fact(name: str, unit: str = "1", index: str = "") -> str:
    default = "[1, 1]" if index else "1"
    return entry("input", name, f'default = {default}\nbounds = [0, 9]\nrole = "fact"', unit, index)


def formula(name: str, text: str, unit: str = "1", index: str = "") -> str:
    return entry("variable", name, f'formula = "{text}"', unit, index)


INPUTS = fact("on_time_rate") + fact("freight", "USD", "lane") + fact("share", index="market") + fact("days", "day")

BROKEN = {
    "unknown name with a suggestion": ("on_time_rat*2", "did you mean “on_time_rate”"),
    "unknown function": ("maximum(on_time_rate, 1)", "did you mean"),
    "no formula": ("on_time_rate +* 2", "is not a formula"),
    "attribute of a call": ("sum(freight).x", "unknown name"),
    "a string": ("on_time_rate + 'x'", "only numbers and names"),
    "a boolean": ("on_time_rate + True", "only numbers and names"),
    "a list": ("[1, 2]", "cannot stand in a formula"),
    "a lambda": ("(lambda: 1)()", "unknown function"),
    "an import": ("__import__('os')", "unknown function"),
    "a modulo": ("on_time_rate % 2", "only + - * /"),
    "too few values": ("if_(on_time_rate > 1, 2)", "if_ takes 3 values"),
    "a keyword": ("min(on_time_rate, b=2)", "min takes 2+ values"),
    "an expression where a name belongs": ("today(on_time_rate*2)", "takes a name"),
    "min inside sum": ("sum(min(freight, 2))", "cannot stand inside sum"),
    "two indexes": ("sum(freight*share)", "two indexes meet"),
    "an index not declared": ("freight*2", "varies over lane"),
    "a sum of a scalar": ("sum(on_time_rate)", "varies over an index"),
    "a comparison as a value": ("(on_time_rate > 1)*2", "first place of if_"),
    "a value as a condition": ("if_(on_time_rate, 1, 2)", "must be a comparison"),
    "previous starting wider than it goes on": ("previous(on_time_rate, freight)", "what it precedes does not"),
    "chained comparisons": ("if_(0 < on_time_rate < 1, 1, 2)", "two values at a time"),
    "a name of another program": ("map.nothing", "not part of this program"),
}


@pytest.mark.parametrize(("text", "words"), BROKEN.values(), ids=BROKEN)
def test_a_broken_formula_is_named_with_its_cause(text: str, words: str) -> None:
    with pytest.raises(ModelError) as caught:
        link(models_of({"m": HEAD + INPUTS + formula("late", text)}))
    assert words in str(caught.value)
    assert "late" in str(caught.value)


def test_the_position_and_the_text_are_told() -> None:
    with pytest.raises(ModelError, match=r"position 5 of “1 \+ on_time_rat”"):
        models_of({"m": HEAD + INPUTS + formula("late", "1 + on_time_rat")})


def test_all_problems_come_at_once() -> None:
    text = HEAD + INPUTS + formula("one", "nothing") + formula("two", "1 +") + '[[variable]]\nid = "three"\n'
    with pytest.raises(ModelError) as caught:
        models_of({"m": text})
    assert len(caught.value.problems) == 3
    assert "“name” is missing" in str(caught.value)


def test_a_cycle_is_printed() -> None:
    text = HEAD + formula("a", "b + 1") + formula("b", "c*2") + formula("c", "a")
    with pytest.raises(
        ModelError, match=r"m\.a → m\.b → m\.c → m\.a|m\.b → m\.c → m\.a → m\.b|m\.c → m\.a → m\.b → m\.c"
    ):
        link(models_of({"m": text}))


def test_previous_breaks_a_cycle_and_today_of_something_later_does_not() -> None:
    link(models_of({"m": HEAD + formula("a", "previous(b, 0) + 1") + formula("b", "a*2")}))
    with pytest.raises(ModelError, match="circle"):
        link(models_of({"m": HEAD + formula("a", "today(b) + 1") + formula("b", "a*2")}))


def test_no_toml() -> None:
    with pytest.raises(ModelError, match=r"m\.toml: this is not a TOML file"):
        models_of({"m": "[model\n"})


UNITS = {
    "days to money": ("days + freight_one", "day", "do not fit together"),
    "another scale": ("days", "week", "the unit declared is week"),
    "a logarithm of days": ("ln(days)", "1", "needs a plain number"),
    "an exponent with a unit": ("2**days", "1", "needs a plain number"),
}


@pytest.mark.parametrize(("text", "unit", "words"), UNITS.values(), ids=UNITS)
def test_units_that_do_not_fit_are_named(text: str, unit: str, words: str) -> None:
    program = link(models_of({"m": HEAD + INPUTS + fact("freight_one", "USD") + formula("late", text, unit)}))
    problems = list(check_units(program))
    assert [problem.where for problem in problems] == ["m.late"]
    assert words in problems[0].text()


def test_guards_take_any_unit_and_constants_convert() -> None:
    text = formula("weeks", "max(0, one_week)*2", "week") + formula("root", "sqrt(days*days)", "day")
    wrong = formula("wrong", "max(2, days)", "day")
    program = link(models_of({"m": HEAD + INPUTS + formula("ok", "days/max(days, 1e-9)") + text + wrong}))
    assert [problem.where for problem in check_units(program)] == ["m.wrong"]
