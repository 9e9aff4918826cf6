"""What stands in the middle of a sentence: quotations lifted out of the text, captions, notices.

The sentence goes on below them or overleaf, so its halves are put together. Titles never stand
there, so what looks like what does is none.
"""

from collections.abc import Sequence

from explorer.importing.characters import ends_sentence, is_bullet, starts_small
from explorer.importing.layout import Line, Style

_MOST = 3  # groups that stand between the halves of a sentence
_FEWEST = 2  # lines of the first half
_REACH = 0.6  # of the column that its last line takes
_LONGEST = 4  # lines of what stands between


def with_sentences_whole(
    groups: Sequence[Sequence[Line]],
) -> tuple[list[list[Line]], set[int]]:
    """``groups`` of lines with the halves of sentences in one, and where what parted them stands.

    That comes after the whole.
    """
    result: list[list[Line]] = []
    parting: set[int] = set()
    for group in groups:
        at = _first_half(result, group)
        if at < 0:
            result.append(list(group))
        else:
            result[at] += group
            parting.update(range(at + 1, len(result)))
    return result, parting


def _first_half(before: Sequence[Sequence[Line]], group: Sequence[Line]) -> int:
    """Where the first half of the sentence stands that ``group`` goes on with; -1 where it isn't.

    All that stands between looks different.
    """
    first = group[0]
    if not starts_small(first.text) or is_bullet(first.text) or first.row:
        return -1
    for back, one in enumerate(reversed(before[-_MOST - 1 :]), start=1):
        if _manner(one[-1].style) == _manner(first.style):
            return len(before) - back if back > 1 and _is_open(one) else -1
        if len(one) > _LONGEST or one[0].cells:
            break
    return -1


def _manner(style: Style) -> tuple[float, bool, bool, int]:
    return round(style.size, 1), style.bold, style.italic, style.colour


def _is_open(group: Sequence[Line]) -> bool:
    """Whether lines stop in the middle of a sentence, where they are full."""
    last = group[-1]
    full = last.x1 - last.left > _REACH * (last.right - last.left)
    return len(group) >= _FEWEST and full and not ends_sentence(last.text) and not last.cells
