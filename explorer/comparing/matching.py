"""The longest common subsequence of two rows of words, exact and fast in plain Python.

Crochemore and others' bit-vector method in Hyyrö's formulation (2004): one number of as many bits
as the first row has words is carried over the second row, so that the processor compares 64 words
at once. Rows too long to keep all those numbers are halved first as Hirschberg (1975) does.
"""

from collections.abc import Sequence

_MOST_BITS = 200_000_000  # of remembered numbers: 25 MB, enough for 14,000 words against 14,000

Run = tuple[int, int, int]  # first word on the left, first word on the right, number of words


def common_runs(
    left: Sequence[str], right: Sequence[str], most_bits: int = _MOST_BITS
) -> list[Run]:
    """The runs of words both rows have in the same order, as many words as can be.

    ``most_bits`` bounds the memory.
    """
    runs: list[Run] = []
    for one, other in _pairs(left, right, most_bits):
        if runs and one == runs[-1][0] + runs[-1][2] and other == runs[-1][1] + runs[-1][2]:
            first, second, length = runs[-1]
            runs[-1] = (first, second, length + 1)
        else:
            runs.append((one, other, 1))
    return runs


def _pairs(left: Sequence[str], right: Sequence[str], most_bits: int) -> list[tuple[int, int]]:
    """Places of the common words, in order."""
    found: list[tuple[int, int]] = []
    waiting = [(0, len(left), 0, len(right))]
    while waiting:
        a, b, c, d = waiting.pop()
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
            waiting += [(a, split, c, middle), (split, b, middle, d)]
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


def _columns(left: Sequence[str], right: Sequence[str]) -> list[int]:
    """After each word of ``right`` the state of the match.

    It is a number whose bit i is 0 where word i of ``left`` makes the match longer.
    """
    masks = _masks(left)
    full = (1 << len(left)) - 1
    state = full
    columns = []
    for word in right:
        mask = masks.get(word)
        if mask is not None:
            hit = state & mask
            state = ((state + hit) | (state - hit)) & full
        columns.append(state)
    return columns


def _small(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    columns = _columns(left, right)
    found = []
    one, other = len(left), len(right)
    while one and other:
        bit = 1 << (one - 1)
        if columns[other - 1] & bit:
            one -= 1
        elif other > 1 and not columns[other - 2] & bit:
            other -= 1
        else:
            one, other = one - 1, other - 1
            found.append((one, other))
    return found


def _split(left: Sequence[str], before: Sequence[str], after: Sequence[str]) -> int:
    """How many words of ``left`` belong with ``before`` for the longest match of all."""
    upper = _lengths(_columns(left, before)[-1], len(left))
    lower = _lengths(_columns(left[::-1], after[::-1])[-1], len(left))
    return max(range(len(left) + 1), key=lambda place: upper[place] + lower[len(left) - place])


def _lengths(column: int, size: int) -> list[int]:
    """The length of the match for every number of words of the left row."""
    lengths = [0]
    for bit in f"{column:0{size}b}"[::-1]:
        lengths.append(lengths[-1] + (bit == "0"))
    return lengths
