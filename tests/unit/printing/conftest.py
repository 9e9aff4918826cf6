"""One typesetter for all tests: the faces are loaded once."""

import pytest

from explorer.printing.service import PrintService
from explorer.printing.typesetting import Typesetter


@pytest.fixture(scope="session")
def typesetter() -> Typesetter:
    return Typesetter()


@pytest.fixture(scope="session")
def service(typesetter: Typesetter) -> PrintService:
    return PrintService(typesetter)
