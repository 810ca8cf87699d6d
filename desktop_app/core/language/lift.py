"""Reductions over expressions lifted to variables of their own, because a spreadsheet reduces ranges of cells."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop_app.core.language.check import index_of
from desktop_app.core.language.model import Names, Variable
from desktop_app.core.language.program import Program
from desktop_app.core.language.tree import Binary, Call, Name, Node
from desktop_app.core.language.walk import transform


def lift(program: Program) -> Program:
    """The same program in which every sum is over a name or over a product of names.

    A lifted term stands right before the variable that reads it; equal terms are lifted once.
    """
    lifted: dict[str, Variable] = {}
    terms: dict[Node, str] = {}
    for variable in program.variables.values():
        formula = transform(variable.formula, _Lifting(variable, program, terms, lifted))
        lifted[variable.id] = replace(variable, formula=formula)
    return replace(program, variables=lifted)


@dataclass(frozen=True)
class _Lifting:
    """Replaces sums over expressions in the formula of one variable; what is lifted is put before it."""

    variable: Variable
    program: Program
    terms: dict[Node, str]
    lifted: dict[str, Variable]

    def __call__(self, part: Node) -> Node:
        """The part itself, or the sum over a lifted term."""
        if not isinstance(part, Call) or part.function != "sum" or factors(part.arguments[0], self.program):
            return part
        term = part.arguments[0]
        if term not in self.terms:
            self._lift(term)
        return Call("sum", (Name(self.terms[term]),))

    def _lift(self, term: Node) -> None:
        owner = self.variable
        number = 1 + sum(name.startswith(f"{owner.id}.term") for name in self.lifted)
        name = self.terms[term] = f"{owner.id}.term{number}"
        label = Names(f"{owner.name.en}: by item", f"{owner.name.zh}：分项")
        self.lifted[name] = Variable(name, "", label, owner.unit, index_of(self.program, term), term)


def factors(node: Node, program: Program) -> tuple[str, ...]:
    """The names whose product an expression is, all over one index; () where it is anything else."""
    if isinstance(node, Name):
        return (node.id,) if _indexed(node.id, program) else ()
    if isinstance(node, Binary) and node.operator == "*":
        left, right = factors(node.left, program), factors(node.right, program)
        return left + right if left and right else ()
    return ()


def _indexed(name: str, program: Program) -> bool:
    return bool(program.index_of(name)) or ".term" in name
