"""The longest common subsequence of two rows of words, exact and fast in plain Python.

Crochemore and others' bit-vector method in Hyyrö's formulation (2004): one number of as many bits
as the first row has words is carried over the second row, so that the processor compares 64 words
at once. Rows too long to keep all those numbers are halved first as Hirschberg (1975) does.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import accumulate

from explorer.progress import Progress

_MOST_BITS = 200_000_000  # of remembered numbers: 25 MB, enough for 14,000 words against 14,000

Run = tuple[int, int, int]  # first word on the left, first word on the right, number of words


def common_runs(
    left: Sequence[str],
    right: Sequence[str],
    progress: Progress | None = None,
    most_bits: int = _MOST_BITS,
) -> list[Run]:
    """The runs of words both rows have in the same order, as many words as can be.

    ``most_bits`` bounds the memory. Raises ``Cancelled`` when ``progress`` says so; only rows of
    tens of thousands of words take long enough for that.
    """
    runs: list[Run] = []
    for one, other in _pairs(left, right, progress or Progress(), most_bits):
        if runs and one == runs[-1][0] + runs[-1][2] and other == runs[-1][1] + runs[-1][2]:
            first, second, length = runs[-1]
            runs[-1] = (first, second, length + 1)
        else:
            runs.append((one, other, 1))
    return runs


def _pairs(
    left: Sequence[str], right: Sequence[str], progress: Progress, most_bits: int
) -> list[tuple[int, int]]:
    """Places of the common words, in order."""
    found: list[tuple[int, int]] = []
    waiting = [(0, len(left), 0, len(right))]
    while waiting:
        a, b, c, d = waiting.pop()
        progress.report(c / (len(right) or 1), "comparing")
        while a < b and c < d and left[a] == right[c]:
            found.append((a, c))
            a, c = a + 1, c + 1
        while a < b and c < d and left[b - 1] == right[d - 1]:
            b, d = b - 1, d - 1
            found.append((b, d))
        if a == b or c == d:
            continue
        if (b - a) * (d - c) <= most_bits or d - c == 1:
            found += [(a + one, c + other) for one, other in _small(left[a:b], right[c:d])]
        else:
            middle = (c + d) // 2
            split = a + _split(left[a:b], right[c:middle], right[middle:d])
            waiting += [(split, b, middle, d), (a, split, c, middle)]
    return sorted(found)


def _masks(row: Sequence[str]) -> dict[str, int]:
    """For every word a number with a bit set wherever the word stands."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(row):
        places.setdefault(word, []).append(place)
    masks = {}
    for word, where in places.items():
        bits = bytearray(len(row) // 8 + 1)
        for place in where:
            bits[place >> 3] |= 1 << (place & 7)
        masks[word] = int.from_bytes(bits, "little")
    return masks


def _states(left: Sequence[str], right: Sequence[str]) -> Iterator[int]:
    """After each word of ``right`` the state of the match.

    It is a number whose bit i is 0 where word i of ``left`` makes the match longer.
    """
    masks = _masks(left)
    full = (1 << len(left)) - 1
    state = full
    for word in right:
        mask = masks.get(word)
        if mask is not None:
            hit = state & mask
            state = ((state + hit) | (state - hit)) & full
        yield state


def _small(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """Places of the common words, told from all states."""
    states = list(_states(left, right))
    found = []
    one, other = len(left), len(right)
    while one and other:
        bit = 1 << (one - 1)
        if states[other - 1] & bit:
            one -= 1
        elif other > 1 and not states[other - 2] & bit:
            other -= 1
        else:
            one, other = one - 1, other - 1
            found.append((one, other))
    return found


def _split(left: Sequence[str], before: Sequence[str], after: Sequence[str]) -> int:
    """How many words of ``left`` belong with ``before`` for the longest match of all."""
    upper = _lengths(left, before)
    lower = _lengths(left[::-1], after[::-1])
    return max(range(len(left) + 1), key=lambda place: upper[place] + lower[len(left) - place])


def _lengths(left: Sequence[str], right: Sequence[str]) -> list[int]:
    """The length of the match of ``right`` with every beginning of ``left``."""
    (last,) = deque(_states(left, right), maxlen=1)
    fresh = (bit == "0" for bit in reversed(f"{last:0{len(left)}b}"))
    return list(accumulate(fresh, initial=0))
