"""Fonts that hide which characters their signs are."""

import pytest

from explorer.importing.layout import Page, Style, Word
from explorer.importing.legibility import texts_by_font, unreadable_share

PROSE = "De gemeente bouwt huizen voor wie er wil wonen en daar een tuin bij zoekt. " * 4


def page(**fonts):
    words = [
        Word(word, 0, 10, 10, Style(10.0, font))
        for font, text in fonts.items()
        for word in text.split()
    ]
    return Page(1, 400, 600, tuple(words))


def shifted(text, by):
    return "".join(chr(ord(sign) - by) if sign.isalpha() else sign for sign in text)


@pytest.mark.parametrize("by", [1, 29])
def test_shifted_letters_are_unreadable(by):
    texts = texts_by_font([page(Body=PROSE, Title=shifted(PROSE, by))])
    assert unreadable_share(texts) == pytest.approx(0.5, abs=0.02)


def test_control_characters_are_unreadable_and_single_bullets_are_not():
    assert unreadable_share({"Title": "\x01\x04\x05\x06 \x07\x08\x06" * 3}) == 1.0
    assert unreadable_share({"Symbol": "\uf0b7 " * 40}) == 0.0


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        "Her vatandaşın evine yakın iyi ve ucuz sağlık hizmeti alma hakkı vardır. " * 5,
        "Każdy obywatel ma prawo do dobrej i taniej opieki zdrowotnej blisko domu. " * 5,
        "Каждый гражданин имеет право на помощь рядом с домом. " * 5,
        "CDA VVD SGP BVNL",
    ],
)
def test_languages_and_a_few_abbreviations_are_readable(text):
    assert unreadable_share({"Body": text}) == 0.0


def test_nothing_hides_nothing():
    assert unreadable_share(texts_by_font([page()])) == 0.0
