"""A restatement beside its official text: rows as the alignment of the two has them."""

from explorer.comparing.proposals import Decisions, Pair, Status, pair_of
from explorer.programme.originals import Original


def decisions_of(original: Original) -> Decisions:
    """The alignment as confirmed pairs, for a comparison with rows by likeness.

    An official passage may be restated by several passages and the other way round; each pair is
    confirmed by itself. Raises ``UserError`` where the alignment can't be read.
    """
    decisions: dict[Pair, Status] = {}
    ours, theirs = original.restatement.id, original.official.id
    for restated, told in original.pairs():
        decisions[pair_of((ours, restated.id), (theirs, told.id))] = Status.CONFIRMED
    return decisions
