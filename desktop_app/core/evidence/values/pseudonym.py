"""What stands for a buyer from the moment a file is read, so that nobody's name is in any table of rows.

Rows of the project and rows of a file just read therefore say the same of the same buyer.
"""

from __future__ import annotations

from dataclasses import replace
from hashlib import blake2b

import numpy as np
import pandas as pd

from desktop_app.core.evidence.values.conversion import Converted

PERSONS = frozenset({"customer_id"})
"""Columns that name people."""
PSEUDONYM_BYTES = 8


def pseudonym(person: object) -> str:
    """What stands for a buyer: the same for the same buyer.

    >>> pseudonym("a@x.test") == pseudonym("a@x.test"), pseudonym("a@x.test") == pseudonym("b@x.test")
    (True, False)
    """
    return blake2b(str(person).encode(), digest_size=PSEUDONYM_BYTES).hexdigest()


def unnamed(column: str, found: Converted) -> Converted:
    """The column, with a pseudonym for everybody where it names people."""
    if column not in PERSONS:
        return found
    different = found.values.iloc[found.one_of_each].tolist()
    names = np.array([None if pd.isna(person) else pseudonym(person) for person in different], dtype="object")
    return replace(found, values=pd.Series(names[found.codes], dtype="object"))
