import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.library.runs import Mark, Run, segments

marks = st.lists(
    st.builds(
        Mark,
        st.sampled_from("abcdef"),
        st.integers(-5, 60),
        st.integers(-5, 60),
    ),
    max_size=8,
)


def test_overlapping_highlights_are_split() -> None:
    runs = segments(10, [Mark("a", 2, 6), Mark("b", 4, 8)])
    assert runs == (
        Run(0, 2, ()),
        Run(2, 4, ("a",)),
        Run(4, 6, ("a", "b")),
        Run(6, 8, ("b",)),
        Run(8, 10, ()),
    )


def test_a_text_without_highlights_is_one_run() -> None:
    assert segments(5, []) == (Run(0, 5, ()),)
    assert segments(0, [Mark("a", 0, 1)]) == ()


@pytest.mark.unmeasured
@given(st.integers(0, 50), marks)
def test_every_character_has_exactly_the_highlights_that_cover_it(
    length: int, given_marks: list[Mark]
) -> None:
    runs = segments(length, given_marks)
    assert [place for run in runs for place in range(run.start, run.end)] == list(range(length))
    for run in runs:
        for place in range(run.start, run.end):
            covering = {mark.id for mark in given_marks if mark.start <= place < mark.end}
            assert set(run.ids) == covering
