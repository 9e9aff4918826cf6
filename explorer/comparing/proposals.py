"""What the program proposes as belonging together, and what the reader made of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from explorer.comparing.statements import Key

Pair = tuple[Key, Key]


class Status(StrEnum):
    """Whether the reader has looked at a proposal, and with what outcome."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


Decisions = Mapping[Pair, Status]
NO_DECISIONS: Decisions = {}


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two passages that may speak of the same.

    ``score`` runs from 0 (no word in common) to 1 (the same words). ``mutual`` says that each is
    the best match of the other.
    """

    one: Key
    other: Key
    score: float
    mutual: bool
    status: Status = Status.PROPOSED

    @property
    def pair(self) -> Pair:
        """The two passages in an order that doesn't depend on the columns."""
        return pair_of(self.one, self.other)


def pair_of(one: Key, other: Key) -> Pair:
    """The key under which a decision on two passages is kept."""
    return (one, other) if one <= other else (other, one)


def status_of(one: Key, other: Key, decisions: Decisions) -> Status:
    """What was decided on two passages; proposed where nothing was."""
    return decisions.get(pair_of(one, other), Status.PROPOSED)
