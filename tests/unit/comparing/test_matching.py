from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.comparing.matching import common_runs
from explorer.progress import Cancelled, Progress

rows = st.lists(st.sampled_from("abcde"), max_size=14)


def longest(left: list[str], right: list[str]) -> int:
    """The length of the longest common subsequence, by its definition."""

    @cache
    def of(i: int, j: int) -> int:
        if i == len(left) or j == len(right):
            return 0
        if left[i] == right[j]:
            return 1 + of(i + 1, j + 1)
        return max(of(i + 1, j), of(i, j + 1))

    return of(0, 0)


@pytest.mark.unmeasured
@given(rows, rows, st.sampled_from([1, 20, 1000]))
def test_the_runs_are_a_longest_common_subsequence_in_any_memory(
    left: list[str], right: list[str], most_bits: int
) -> None:
    runs = common_runs(left, right, most_bits=most_bits)
    one = other = 0
    for first, second, length in runs:
        assert length > 0
        assert first >= one
        assert second >= other
        assert left[first : first + length] == right[second : second + length]
        one, other = first + length, second + length
    assert sum(length for _, _, length in runs) == longest(left, right)


def test_neighbouring_words_are_one_run() -> None:
    assert common_runs(list("abxcd"), list("abycd")) == [(0, 0, 2), (3, 3, 2)]


def test_nothing_in_common_gives_no_runs() -> None:
    assert common_runs(["a"], ["b"]) == []
    assert common_runs([], ["b"]) == []


def test_a_long_comparison_reports_where_it_is_and_can_be_cancelled() -> None:
    left, right = list("abcdefgh") * 4, list("hgfedcba") * 4
    reports: list[float] = []
    common_runs(left, right, Progress(lambda done, _: reports.append(done)), most_bits=64)
    assert reports == sorted(reports)
    assert len(reports) > 8
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        common_runs(left, right, progress)
