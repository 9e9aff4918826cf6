import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.comparing.arrangement import moved, without

Items = st.lists(st.integers(), min_size=1, max_size=6).map(tuple)


@given(Items, st.data())
def test_moving_there_and_back_changes_nothing(items: tuple[int, ...], data: st.DataObject) -> None:
    place = st.integers(0, len(items) - 1)
    start, end = data.draw(place), data.draw(place)
    there = moved(items, start, end)
    assert there[end] == items[start]
    assert moved(there, end, start) == items


def test_closing_leaves_the_others_in_order() -> None:
    assert without(("a", "b", "c"), 1) == ("a", "c")


def test_a_place_that_is_not_there_is_an_error() -> None:
    with pytest.raises(IndexError):
        without(("a",), 3)
    with pytest.raises(IndexError):
        moved(("a",), 2, 0)
