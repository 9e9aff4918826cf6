import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.searching.stemming import stem


@pytest.mark.parametrize(
    "family",
    [
        "sanctie sancties",
        "kind kinderen",
        "stad steden",
        "bedrijf bedrijven",
        "crisis crises",
        "verdrag verdragen",
        "staat staten",
        "man mannen",
        "huis huizen",
        "grens grenzen",
        "wapen wapens",
        "regime regimes",
        "proces processen",
        "regio regio's",
        "ngo ngo's",
        "mogelijkheid mogelijkheden",
        "industrie industrieen",
        "pensioen pensioenen",
        "internationaal internationale",
        "iran iraans iraanse",
        "veroordeling veroordelen veroordeelt veroordeeld veroordeelde",
        "erkenning erkennen erkent erkend",
        "onderhandeling onderhandelingen onderhandelen",
        "steun steunt steunen",
        "virus virussen",
    ],
)
def test_forms_of_one_word_share_a_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("handel", "handelen"),
        ("staat", "stad"),
        ("verenigde", "verenigingen"),
        ("recht", "rechter"),
        ("economie", "economisch"),
    ],
)
def test_different_words_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize("word", ["eu", "vn", "tpnw2", "0,7", "2030"])
def test_short_words_and_numbers_stay_as_they_are(word: str) -> None:
    assert stem(word) == word


@given(st.text(alphabet="abcdefghijklmnoprstuvwz'", max_size=20))
def test_a_stem_is_never_empty_nor_much_longer(word: str) -> None:
    assert len(stem(word)) <= len(word) + 1
    assert bool(stem(word)) == bool(word) or word.startswith("'")
