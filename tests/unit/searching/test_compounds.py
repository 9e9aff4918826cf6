import pytest

from explorer.searching.building import corpus_lexicon
from explorer.searching.compounds import Decompounder
from explorer.searching.stemming import stem
from explorer.searching.wording import shipped_wording

CORPUS = {"mensenrechten": 3, "kwaliteitsvol": 1, "solarpaneel": 2, "abc": 9}


@pytest.fixture(scope="module")
def decompounder() -> Decompounder:
    return Decompounder(corpus_lexicon(shipped_wording(), CORPUS))


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("mensenrechten", ["mensen", "rechten"]),
        ("mensenrechtenverdedigers", ["mensen", "rechten", "verdedigers"]),
        ("ontwikkelingssamenwerking", ["ontwikkeling", "samenwerking"]),
        ("wapenembargo", ["wapen", "embargo"]),
        ("handelsverdragen", ["handels", "verdragen"]),
        ("investeringsverdragen", ["investering", "verdragen"]),
        ("kernwapenverbod", ["kern", "wapen", "verbod"]),
        ("solarpaneelprijzen", ["solarpaneel", "prijzen"]),
    ],
)
def test_a_compound_comes_apart(decompounder: Decompounder, word: str, pieces: list[str]) -> None:
    found = decompounder.split(word)
    assert [stem(piece.word) for piece in found] == [stem(piece) for piece in pieces]
    assert "".join(piece.written for piece in found) == word


@pytest.mark.parametrize(
    "word",
    [
        "maatregelen",
        "standpunt",
        "voorwaarden",
        "landschap",
        "onderhandelen",
        "democratie",
        "regering",
        "xyzzyfoobar",
        "kort",
        "abcabcabc",
        "a" * 80,
    ],
)
def test_what_is_no_compound_stays_whole(decompounder: Decompounder, word: str) -> None:
    assert decompounder.split(word) == ()
