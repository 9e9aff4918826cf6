"""How deep headings stand: their looks ranked by size and weight, then by number, then by order."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

from explorer.importing.layout import Piece
from explorer.importing.looks import Look

_DEEPEST = 6
_COUNTED = re.compile(r"^\d{1,2}(?:\.\d{1,2})*(?=[.\s]|$)")
_MOSTLY = 0.8  # of the headings of one rank have a number, where numbers tell how deep they are
_NESTED = 0.6  # of the stretches between higher headings hold lower ones
_OFTENER = 1.5  # lower headings than higher ones, at least


def levels(
    pieces: Sequence[Piece], looks: Sequence[Look], headings: set[int], named: Mapping[int, int]
) -> dict[int, int]:
    """A level for each heading; ``named`` are the levels that a list of titles gives to some.

    Headings are kept apart from named ones of other looks.
    """
    ranks = _ranks(pieces, looks, sorted(headings))
    known: dict[int, list[int]] = defaultdict(list)
    for at, level in named.items():
        if at in headings:
            known[ranks[at]].append(level)
    fixed = {rank: max(set(levels), key=levels.count) for rank, levels in known.items()}
    if len(set(named.values())) == 1 and len(known) > 1:  # a list without indents: looks know more
        fixed = {rank: place for place, rank in enumerate(sorted(known), start=1)}
    result = {}
    for at in headings:
        rank = ranks[at]
        if rank in fixed:
            result[at] = fixed[rank]
        elif fixed:
            above = [level for other, level in fixed.items() if other < rank]
            result[at] = min(_DEEPEST, max(above) + 1) if above else 1
        else:
            result[at] = rank
    return result


def _ranks(
    pieces: Sequence[Piece], looks: Sequence[Look], headings: Sequence[int]
) -> dict[int, int]:
    """Ranks from 1 for headings: by their looks, and where these agree by what else tells."""
    by_looks = _ranked({looks[at] for at in headings})
    members: dict[int, list[int]] = defaultdict(list)
    for at in headings:
        members[by_looks[looks[at]]].append(at)
    found: dict[int, int] = {}
    used = 0
    for rank in sorted(members):
        steps = _steps(members[rank], pieces, looks)
        found |= {at: used + step for at, step in steps.items()}
        used += max(steps.values())
    return found


def _ranked(kinds: set[Look]) -> dict[Look, int]:
    """Ranks from 1 for looks: larger first, then bolder; sizes less than 5 % apart count as one."""
    ordered = sorted(kinds, key=lambda k: (-k.size, not k.bold, not k.capitals, k.italic, k.colour))
    ranks: dict[Look, int] = {}
    rank, last = 0, None
    for kind in ordered:
        same = (
            last is not None
            and abs(last.size - kind.size) < 0.05 * (kind.size or 1.0)
            and (last.bold, last.italic) == (kind.bold, kind.italic)
            and (last.capitals == kind.capitals or kind.size > 0)
        )
        rank += not same
        ranks[kind], last = rank, kind
    return ranks


def _steps(
    members: Sequence[int], pieces: Sequence[Piece], looks: Sequence[Look]
) -> dict[int, int]:
    """Steps from 1 for headings of one size and weight, in their order."""
    counted = _by_number({at: pieces[at].text for at in members})
    if counted:
        return counted
    tellers: tuple[Callable[[int], object], ...] = (
        lambda at: looks[at].capitals,
        lambda at: looks[at].colour,
    )
    for tell in tellers:
        higher = _higher(members, tell)
        if higher:
            return {at: 1 if at in higher else 2 for at in members}
    return dict.fromkeys(members, 1)


def _by_number(texts: Mapping[int, str]) -> dict[int, int]:
    """Steps by how many numbers stand before a title (``2``, ``2.1``).

    What has none stands among the highest. Empty where numbers don't tell.
    """
    found = {at: _COUNTED.match(text) for at, text in texts.items()}
    depths = {at: number.group().count(".") for at, number in found.items() if number}
    order = sorted(set(depths.values()))
    if len(order) < 2 or len(depths) < _MOSTLY * len(texts):
        return {}
    return {at: order.index(depths.get(at, order[0])) + 1 for at in texts}


def _higher(members: Sequence[int], tell: Callable[[int], object]) -> set[int]:
    """Those of ``members`` between which the others stand, where two kinds are told apart."""
    kinds: dict[object, list[int]] = defaultdict(list)
    for at in members:
        kinds[tell(at)].append(at)
    if len(kinds) != 2:
        return set()
    few, many = sorted(kinds.values(), key=len)
    if len(few) < 2 or len(many) < _OFTENER * len(few) or few[0] > many[0]:
        return set()
    holding = sum(any(start < at < end for at in many) for start, end in _stretches(few, many[-1]))
    return set(few) if holding >= _NESTED * len(few) else set()


def _stretches(few: Sequence[int], last: int) -> Iterable[tuple[int, int]]:
    return pairwise((*few, max(last, few[-1]) + 1))
