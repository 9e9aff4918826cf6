import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.searching.tokens import chunks, fold, fold_text, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De regio’s, de regio's", ["de", "regio's", "de", "regio's"]),
        ("0,7 % en 0.7% en 0,7 procent", ["0,7", "procent", "en"] * 2 + ["0,7", "procent"]),
        ("10.000 euro", ["10000", "euro"]),
        ("EU-lidstaten", ["eu", "lidstaten"]),
        ("Israël é Œuvre Ærø", ["israel", "e", "oeuvre", "aero"]),
        ("de V.N. en hub.brussels.", ["de", "vn", "en", "hub", "brussels"]),
        ("R2P2, de 21e eeuw", ["r2p2", "de", "21e", "eeuw"]),
        ("(‘loss and damage’)", ["loss", "and", "damage"]),
        ("men\u00adsen\u00adrech\u00adten", ["mensenrechten"]),
        ("", []),
    ],
)
def test_text_is_cut_into_folded_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_decomposed_accents_are_folded_like_composed_ones() -> None:
    assert words(unicodedata.normalize("NFD", "Oekraïne")) == words("Oekraïne") == ["oekraine"]


def test_a_hyphen_ties_words_into_one_chunk_that_knows_where_its_pieces_stand() -> None:
    (chunk,) = chunks("EU-lidstaten")
    assert chunk.pieces == ((0, 2, "eu"), (3, 12, "lidstaten"))
    assert (chunk.start, chunk.end, chunk.opens, chunk.closes) == (0, 12, False, False)


def test_half_compounds_are_told_by_their_hyphen() -> None:
    first, _, last = chunks("handels- en -akkoorden")
    assert (first.opens, first.closes) == (True, False)
    assert (last.opens, last.closes) == (False, True)


def test_folding_a_text_keeps_every_place() -> None:
    assert fold_text("Europa’s İstanbul é") == "europa's istanbul e"


@given(st.text(max_size=80))
def test_words_stand_where_chunks_say(text: str) -> None:
    for chunk in chunks(text):
        assert 0 <= chunk.start < chunk.end <= len(text)
        for start, end, word in chunk.pieces:
            assert chunk.start <= start < end <= chunk.end
            assert word == fold(text[start:end])
    assert len(fold_text(text)) == len(text)
