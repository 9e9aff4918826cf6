"""How the hits are arranged, as the session remembers it."""

from dataclasses import dataclass

ORDERS = ("relevance", "document")


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The order of the hits, one of ``ORDERS``, and whether they stand under their sections."""

    order: str = "relevance"
    grouped: bool = False
