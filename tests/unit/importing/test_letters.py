"""Words that are spaced out for emphasis."""

import pytest

from explorer.importing.layout import Page, Style, Word
from explorer.importing.letters import with_letters_joined
from explorer.importing.lines import lines_in_order


def printed_words(text, wide=8.0, narrow=2.0):
    """``text`` with ``_`` for the white within a word that is spaced out."""
    words, x = [], 0.0
    for word in text.split():
        for part in word.split("_"):
            words.append(Word(part, x, x + 5.0 * len(part), 0.0, Style(10.0)))
            x += 5.0 * len(part) + narrow
        x += wide - narrow
    return words


def read(text, wide=8.0, narrow=2.0):
    """The same as it is read."""
    return " ".join(word.text for word in with_letters_joined(printed_words(text, wide, narrow)))


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("wij w_i_l_l_e_n h_u_i_z_e_n voor u", "wij willen huizen voor u"),
        ("een h_u_i_s. Elk z_i_e_k_e_n_h_u_is", "een huis. Elk ziekenhuis"),
        ("h_u_i_s", "h u i s"),
        ("de w_o_n_i_n_g", "de woning"),
        ("x_x_x_x van 1_2_3_4", "x x x x van 1 2 3 4"),
        ("a_b_c en", "a b c en"),
        ("een woord", "een woord"),
    ],
)
def test_letters_with_less_white_between_than_around_are_a_word(printed, found):
    assert read(printed) == found


def test_an_enumeration_of_letters_stays_and_a_long_run_is_a_word():
    assert read("punten a b c d en verder", wide=3.0) == "punten a b c d en verder"
    assert read("voor w o n i n g e n", wide=3.0) == "voor woningen"
    assert read("w o n i n g", wide=12.0) == "w o n i n g"


def test_no_words_make_none():
    assert with_letters_joined([]) == []


def test_a_line_with_such_a_word_in_it_has_that_word_whole():
    words = printed_words("wij w_i_l_l_e_n meer huizen en scholen")
    (line,) = lines_in_order([Page(1, 400.0, 600.0, tuple(words))])
    assert line.text == "wij willen meer huizen en scholen"
