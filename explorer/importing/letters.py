"""Words that are spaced out for emphasis, as in old print and typescript, put together again."""

from collections.abc import Sequence

from explorer.importing.layout import Word

_FEWEST = 4  # letters by themselves that may make a word
_SURELY = 7  # of them are no enumeration, though the line ends after them
_WIDE = 0.85  # of the size: letters of a word are not further apart
_EVEN = 1.5  # times the first distance, at most; the white between words is more
_STOPS = ".,;:!?"
_ROUNDING = 0.4  # points
_REST = 3  # characters that may still hang together at the end of such a word


def with_letters_joined(words: Sequence[Word]) -> list[Word]:
    """``words`` of one line, with those that are spaced out made one each."""
    runs: list[list[Word]] = []
    for word in words:
        if runs and _goes_on(runs[-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
    result: list[Word] = []
    for at, run in enumerate(runs):
        beside = [*runs[max(0, at - 1) : at], *runs[at + 1 : at + 2]]
        result += [_whole(run)] if _is_word(run, beside) else run
    return result


def _goes_on(run: Sequence[Word], word: Word) -> bool:
    gap = word.x0 - run[-1].x1
    if not (0 < gap < _WIDE * word.size and len(run[0].text) == 1 and word.text[0].isalpha()):
        return False
    if len(run) == 1:
        return len(word.text) == 1 and run[0].text.isalpha()
    most = _REST if len(run) >= _FEWEST else 1
    return len(word.text.rstrip(_STOPS)) <= most and _is_even(gap, run)


def _is_even(gap: float, run: Sequence[Word]) -> bool:
    return gap <= _EVEN * (run[1].x0 - run[0].x1) + _ROUNDING


def _is_word(run: Sequence[Word], beside: Sequence[Sequence[Word]]) -> bool:
    """Whether a run of letters is one word: several letters, and more white around than in it."""
    if len(run) < _FEWEST or len({word.text for word in run}) == 1:
        return False
    return len(run) >= _SURELY or any(not _is_even(_distance(run, other), run) for other in beside)


def _distance(run: Sequence[Word], other: Sequence[Word]) -> float:
    return max(other[0].x0 - run[-1].x1, run[0].x0 - other[-1].x1)


def _whole(run: Sequence[Word]) -> Word:
    return run[0]._replace(text="".join(word.text for word in run), x1=run[-1].x1)
