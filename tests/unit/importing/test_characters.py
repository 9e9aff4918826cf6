from hypothesis import given
from hypothesis import strategies as st

from explorer.importing import characters


def test_ligatures_are_spelled_out_and_odd_spaces_made_plain():
    assert characters.clean("e\ufb03ciënt\u00a0 o\ufb03cieel") == "efficiënt officieel"


def test_soft_hyphens_and_invisible_characters_disappear():
    assert characters.clean("samen\u00adwer\u200bking\x07\ufffe") == "samenwerking"


def test_a_true_hyphen_of_its_own_character_stays():
    assert characters.clean("niet\u2010westers\u200b") == "niet\u2010westers"


def test_the_bullets_of_symbol_fonts_become_one_bullet():
    assert characters.clean("\uf0b7 punt") == "• punt"


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text):
    once = characters.clean(text)
    assert characters.clean(once) == once


def test_a_bullet_is_told_from_a_dash_inside_a_word():
    assert characters.is_bullet("• een")
    assert characters.is_bullet("- een")
    assert not characters.is_bullet("-akkoorden")
    assert characters.is_plain_bullet("•een")
    assert not characters.is_plain_bullet("– een")


def test_a_bullet_is_taken_off_once():
    assert characters.without_bullet("• een • twee") == "een • twee"
    assert characters.without_bullet("- een") == "een"
    assert characters.without_bullet("een") == "een"


def test_a_sentence_ends_at_its_stop_also_before_a_closing_quote():
    assert characters.ends_sentence("Dat is zo.”")
    assert not characters.ends_sentence("Dat is")


def test_a_small_first_letter_goes_on_where_something_stopped():
    assert characters.starts_small("‘en verder")
    assert not characters.starts_small("En verder")
    assert not characters.starts_small("")


def test_capitals_need_at_least_four_letters():
    assert characters.is_capitals("IRAN")
    assert not characters.is_capitals("EU 2")
    assert not characters.is_capitals("Iran en Irak")


def test_squeezed_titles_agree_whatever_their_case_accents_and_white():
    assert characters.squeezed("ISRAËL – Palestina") == characters.squeezed("Israel-palestina ")
