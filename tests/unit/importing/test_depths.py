"""Headings of one size and weight: numbers tell how deep they are, else what nests in what."""

import pytest

from explorer.importing.depths import levels
from explorer.importing.layout import Piece
from explorer.importing.looks import Look

PLAIN = Look(11.0, bold=False, italic=False, capitals=False, colour=0)
CAPITALS = Look(11.0, bold=False, italic=False, capitals=True, colour=0)
RED = Look(11.0, bold=False, italic=False, capitals=False, colour=0xC00000)
BLUE = Look(11.0, bold=False, italic=False, capitals=False, colour=0x0000C0)
LARGE = Look(16.0, bold=True, italic=False, capitals=False, colour=0)


def found(titles, looks, named=None):
    pieces = [Piece(title) for title in titles]
    result = levels(pieces, looks, set(range(len(pieces))), named or {})
    return [result[at] for at in range(len(pieces))]


def test_numbers_before_titles_tell_how_deep_they_are():
    titles = ["1. Wonen", "1.1. Huren", "1.2. Kopen", "2. Zorg", "2.1 Thuis", "Slot"]
    assert found(titles, [PLAIN] * 6) == [1, 2, 2, 1, 2, 1]


def test_numbers_that_are_all_alike_tell_nothing():
    assert found(["1. Wonen", "2. Zorg"], [PLAIN] * 2) == [1, 1]


def test_numbers_before_a_few_titles_tell_nothing():
    assert found(["1. Wonen", "1.1 Huren", "Zorg", "Werk"], [PLAIN] * 4) == [1, 1, 1, 1]


@pytest.mark.parametrize(("high", "low"), [(CAPITALS, PLAIN), (RED, BLUE)])
def test_titles_between_others_of_another_look_are_lower(high, low):
    looks = [high, low, low, high, low, low]
    assert found("abcdef", looks) == [1, 2, 2, 1, 2, 2]


@pytest.mark.parametrize(
    "looks",
    [
        [RED, BLUE, BLUE],  # one title tells too little
        [RED, BLUE, RED, BLUE],  # as many of one as of the other
        [BLUE, RED, BLUE, BLUE, RED, BLUE, BLUE],  # what comes first isn't the lower one
        [RED, RED, RED, BLUE, BLUE, BLUE, BLUE, BLUE],  # a colour for each part
        [RED, BLUE, PLAIN, RED, BLUE, PLAIN],  # three colours
    ],
)
def test_looks_that_do_not_nest_are_of_one_level(looks):
    assert set(found("abcdefgh"[: len(looks)], looks)) == {1}


def test_steps_within_a_size_stand_between_the_larger_and_the_smaller():
    small = Look(9.0, bold=True, italic=False, capitals=False, colour=0)
    looks = [LARGE, CAPITALS, PLAIN, PLAIN, CAPITALS, PLAIN, small]
    assert found("abcdefg", looks) == [1, 2, 3, 3, 2, 3, 4]


def test_what_a_list_names_goes_before_looks():
    assert found("abc", [LARGE, PLAIN, PLAIN], {0: 2, 1: 3}) == [2, 3, 3]


def test_what_a_list_does_not_name_stands_below_what_it_names():
    assert found("abc", [LARGE, PLAIN, LARGE], {0: 1, 2: 1}) == [1, 2, 1]
    assert found("abc", [LARGE, PLAIN, PLAIN], {1: 2, 2: 2}) == [1, 2, 2]


def test_a_list_without_indents_leaves_levels_to_looks():
    assert found("abc", [LARGE, PLAIN, PLAIN], {0: 1, 1: 1, 2: 1}) == [1, 2, 2]
