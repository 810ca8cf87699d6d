"""The contract type "door": an outside package may be imported by named parts of the program and by nobody else.

import-linter's own "forbidden" contract lists who may not import, so that a new file would be free by default.
"""

from __future__ import annotations

from typing import Any

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class DoorContract(Contract):
    """Kept while `package` is imported directly only inside `opened_by`, less `except_by`; the innermost one counts."""

    package: Any = fields.StringField()
    opened_by: Any = fields.SetField(subfield=fields.StringField())
    except_by: Any = fields.SetField(subfield=fields.StringField(), required=False, default=frozenset())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002, FBT001 - the given signature
        """Whether every direct importer of the package may open the door."""
        importers = graph.find_modules_that_directly_import(self.package) if self.package in graph.modules else set()
        intruders = sorted(name for name in importers if not self._may_open(name))
        return ContractCheck(kept=not intruders, metadata={"intruders": intruders})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Each module that imports the package without leave."""
        for name in check.metadata["intruders"]:
            output.print_error(f"{name} imports {self.package}; only {', '.join(sorted(self.opened_by))} may.")

    def _may_open(self, name: str) -> bool:
        """What the innermost part that is named says: opened or excepted."""
        named = (part for part in {*self.opened_by, *self.except_by} if name == part or name.startswith(f"{part}."))
        return max(named, key=len, default="") in self.opened_by
