"""The shop of the shipped defaults, compiled once."""

from __future__ import annotations

import pytest

from desktop_app.core.project.document import new_document
from desktop_app.core.project.shop import Shop


@pytest.fixture(scope="session")
def shop() -> Shop:
    """A shop of which nothing is known."""
    return Shop(new_document("Shop"))
