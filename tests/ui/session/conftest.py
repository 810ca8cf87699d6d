"""A session with the small project open."""

from __future__ import annotations

import pytest

from desktop_app.ui.session.session import Session
from tests.ui.session.shops import small_shop


@pytest.fixture
def opened(session: Session) -> Session:
    """The small shop, just opened."""
    session.start(small_shop().document, shop=small_shop())
    return session
