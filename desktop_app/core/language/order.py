"""The order of computation: every variable after what it reads, or an error that prints the cycle."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.core.errors import Message, ModelError, Problem
from desktop_app.core.language.model import Variable
from desktop_app.core.language.walk import dependencies


def in_order(variables: Mapping[str, Variable]) -> dict[str, Variable]:
    """The same variables, each after those it depends on. Raises ModelError that prints a cycle."""
    needs = {k: [d for d in dict.fromkeys(dependencies(v.formula)) if d in variables] for k, v in variables.items()}
    done: dict[str, Variable] = {}
    for start in variables:
        _visit(start, needs, variables, done)
    return done


def _visit(
    start: str, needs: Mapping[str, list[str]], variables: Mapping[str, Variable], done: dict[str, Variable]
) -> None:
    """Depth first without recursion: a chain of links in a large map may be longer than Python's stack."""
    path: list[str] = []
    on_path: set[str] = set()
    stack = [(start, iter(needs[start]))] if start not in done else []
    if stack:
        path.append(start)
        on_path.add(start)
    while stack:
        name, rest = stack[-1]
        follow = next((d for d in rest if d not in done), None)
        if follow is None:
            stack.pop()
            on_path.discard(path.pop())
            done[name] = variables[name]
        elif follow in on_path:
            raise _cycle([*path[path.index(follow) :], follow])
        else:
            stack.append((follow, iter(needs[follow])))
            path.append(follow)
            on_path.add(follow)


def _cycle(names: list[str]) -> ModelError:
    cause = Message("these depend on each other in a circle: {cycle}.", cycle=" → ".join(names))
    remedy = Message("Read one of them with previous(…) or today(…).")
    return ModelError((Problem(names[0], cause, remedy),))
