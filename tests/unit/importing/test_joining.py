import pytest

from explorer.importing.joining import Vocabulary, join_lines


def joined(*lines, known=()):
    return join_lines(lines, Vocabulary([*lines, *known]))


@pytest.mark.parametrize("hyphen", ["-", "\u00ad", "\ufffe", "\u2010"])
def test_a_broken_word_is_made_whole(hyphen):
    assert (
        joined(f"een goede samen{hyphen}", "werking is nodig") == "een goede samenwerking is nodig"
    )


def test_a_word_the_document_writes_with_a_hyphen_keeps_it():
    assert (
        joined("een niet-", "westerse visie", known=["niet-westerse"]) == "een niet-westerse visie"
    )


def test_a_word_the_document_writes_whole_is_whole():
    assert joined("de zorg-", "plicht", known=["zorgplicht"]) == "de zorgplicht"


def test_a_suspended_hyphen_stays():
    assert (
        joined("buitenlands- en", "milieu-", "en natuurbeleid")
        == "buitenlands- en milieu- en natuurbeleid"
    )


def test_a_hyphen_after_capitals_or_a_figure_stays():
    assert joined("de EU-", "landen") == "de EU-landen"
    assert joined("de CO2-", "uitstoot") == "de CO2-uitstoot"
    assert joined("Noord-", "Holland") == "Noord-Holland"
    assert joined("in 2019-", "2020") == "in 2019-2020"


def test_a_dash_between_words_is_no_broken_word():
    assert joined("worden ondermijnd -", "het recht") == "worden ondermijnd - het recht"
    assert joined("van (", "iets") == "van ( iets"


def test_a_hyphen_before_a_quote_stays_with_a_space():
    assert joined("de links-", "“rechtse” partij") == "de links- “rechtse” partij"


def test_a_lost_diaeresis_comes_back_where_the_document_has_it():
    assert joined("ge-", "interesseerd", known=["geïnteresseerd"]) == "geïnteresseerd"


def test_vowels_that_would_clash_keep_the_hyphen_of_a_compound():
    known = ["de zorgzee bij een eendenvijver", "zorgzee", "eendenvijver"]
    assert joined("de zorgzee-", "eendenvijver", known=known) == "de zorgzee-eendenvijver"


def test_wrapped_lines_are_joined_with_one_space_and_empty_lines_add_none():
    assert joined("een ", "", " twee") == "een twee"


def test_a_stray_hyphen_after_a_bracket_is_left_alone():
    assert joined("zie ()-", "hier") == "zie ()- hier"


def test_a_word_broken_in_capitals_is_whole_unless_both_halves_are_words():
    assert joined("OORLOGSSLACHT-", "OFFERS") == "OORLOGSSLACHTOFFERS"
    assert joined("WEST-", "EUROPA", known=["west en Europa"]) == "WEST-EUROPA"


def test_a_hyphen_left_in_mid_line_goes_where_the_word_is_known():
    assert joined("in vol- doende mate", known=["voldoende"]) == "in voldoende mate"
    assert joined("de milieu- inspecties", known=["milieu-inspecties"]) == "de milieu-inspecties"
    assert joined("privacy- waarborgen") == "privacy- waarborgen"
    assert joined("basis- en hoger", known=["basisen"]) == "basis- en hoger"
