import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.comparing.scrolling import After, Extent, Inside, LinkedScroll, Side

# Ten equal lines; four lines that became eight; ten equal; six lines gone; ten equal.
LINKED = LinkedScroll(
    [Extent((10, 14), (10, 18)), Extent((24, 30), (28, 28))], lengths=(40.0, 38.0)
)


@pytest.mark.parametrize(
    ("old", "position", "new"),
    [
        (-3, After(-1, 0), 0),
        (4, After(-1, 4), 4),
        (10, Inside(0, 0), 10),
        (11, Inside(0, 0.25), 12),
        (14, After(0, 0), 18),
        (20, After(0, 6), 24),
        (27, Inside(1, 0.5), 28),
        (30, After(1, 0), 28),
        (35, After(1, 5), 33),
        (99, After(1, 10), 38),
    ],
)
def test_a_line_of_the_old_text_has_its_place_beside_it_in_the_new(
    old: float, position: Inside | After, new: float
) -> None:
    assert LINKED.position(Side.OLD, old) == position
    assert LINKED.beside(Side.OLD, old) == new


def test_a_place_where_lines_were_taken_out_leads_to_the_text_after_them() -> None:
    assert LINKED.position(Side.NEW, 28) == After(1, 0)
    assert LINKED.beside(Side.NEW, 28) == 30


def test_unchanged_text_that_is_shorter_on_one_side_ends_at_the_next_change() -> None:
    linked = LinkedScroll([Extent((10, 12), (6, 8))], lengths=(20.0, 10.0))
    assert linked.beside(Side.OLD, 8) == 6
    assert linked.beside(Side.OLD, 19) == 10


def test_texts_without_changes_scroll_line_by_line() -> None:
    linked = LinkedScroll([], lengths=(5.0, 5.0))
    assert [linked.beside(Side.NEW, line) for line in (0, 2.5, 7)] == [0, 2.5, 5]


@st.composite
def linked_texts(draw: st.DrawFn) -> tuple[LinkedScroll, float]:
    old = new = 0.0
    changes = []
    size = st.integers(0, 20)
    for _ in range(draw(st.integers(0, 6))):
        gap, gone, added = draw(st.integers(1, 20)), draw(size), draw(size)
        old, new = old + gap, new + gap
        changes.append(Extent((old, old + gone), (new, new + added)))
        old, new = old + gone, new + added
    last = draw(size)
    return LinkedScroll(changes, (old + last, new + last)), old + last


@given(linked_texts(), st.floats(0, 1), st.floats(0, 1))
def test_scrolling_on_never_goes_back_beside_it(
    texts: tuple[LinkedScroll, float], one: float, other: float
) -> None:
    linked, length = texts
    low, high = sorted((one * length, other * length))
    assert linked.beside(Side.OLD, low) <= linked.beside(Side.OLD, high) + 1e-9


@given(linked_texts(), st.floats(0, 1))
def test_a_line_that_exists_on_both_sides_is_found_back(
    texts: tuple[LinkedScroll, float], part: float
) -> None:
    linked, length = texts
    line = part * length
    position = linked.position(Side.OLD, line)
    beside = linked.beside(Side.OLD, line)
    again = linked.position(Side.NEW, beside)
    if isinstance(position, After) and isinstance(again, After) and again.change == position.change:
        assert linked.line(Side.OLD, again) == pytest.approx(line)
