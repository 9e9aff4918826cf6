"""The facts of a brief: figures, who has to act, conditions; each with its claims."""

from collections.abc import Callable, Iterator, Sequence

from explorer.printing.document import PassageItem
from explorer.printing.page_model import Entry, Listing, ListingKind
from explorer.printing.runs import Run
from explorer.printing.wording import Wording

_FACTS: tuple[tuple[str, Callable[[PassageItem], tuple[str, ...]]], ...] = (
    ("figures", lambda item: (*item.figures, *item.deadlines)),
    ("levels", lambda item: item.levels),
    ("conditions", lambda item: item.conditions),
)


def fact_blocks(passages: Sequence[PassageItem], wording: Wording) -> Iterator[tuple[str, Listing]]:
    """A title and a listing for every kind of fact that the passages state.

    An entry's label is the fact, its text the numbers of the claims that state it; claims are
    numbered from 1.
    """
    for key, of in _FACTS:
        found: dict[str, list[int]] = {}
        for number, item in enumerate(passages, start=1):
            for fact in dict.fromkeys(of(item)):
                found.setdefault(fact, []).append(number)
        if found:
            entries = tuple(
                Entry(fact, (Run(", ".join(map(str, numbers))),)) for fact, numbers in found.items()
            )
            yield wording.say(key), Listing(ListingKind.FACTS, entries)
