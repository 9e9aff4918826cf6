"""One typesetter for all tests: the faces are loaded once."""

import pytest

from explorer.printing.service import PrintService
from explorer.printing.typesetting import Typesetter


@pytest.fixture(scope="session")
def service() -> PrintService:
    return PrintService()


@pytest.fixture(scope="session")
def typesetter(service: PrintService) -> Typesetter:
    return service.typesetter()
