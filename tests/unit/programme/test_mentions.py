"""Where the terms of a glossary stand in a text."""

from hypothesis import given
from hypothesis import strategies as st

from explorer.programme.glossary import Term
from explorer.programme.mentions import MentionFinder

PEACE = Term("vrede", "vrede", "Geen oorlog.", forms=("duurzame vrede",))
UNION = Term("eu", "EU", "Een unie.", full="Europese Unie")
TREATY = Term("npt", "Npt", "Een verdrag.")
QUOTED = Term("quoted", "«wet»", "Een wet.")
FINDER = MentionFinder((PEACE, UNION, TREATY, QUOTED))


def found(text: str) -> list[tuple[str, str]]:
    return [(mention.term.id, text[mention.start : mention.end]) for mention in FINDER.find(text)]


def test_every_spelling_is_found_in_the_order_of_the_text() -> None:
    assert found("De Europese Unie wil vrede; de EU ook.") == [
        ("eu", "Europese Unie"),
        ("vrede", "vrede"),
        ("eu", "EU"),
    ]


def test_the_longest_spelling_wins_and_holds_no_other() -> None:
    assert found("Voor duurzame vrede.") == [("vrede", "duurzame vrede")]


def test_only_whole_words_are_mentions() -> None:
    assert found("vredes, onvrede en vredesmissie; EUR") == []
    assert found("vrede-missie") == [("vrede", "vrede")]


def test_words_are_found_whatever_their_case_and_acronyms_only_in_theirs() -> None:
    assert found("VREDE, Vrede en EUROPESE unie") == [
        ("vrede", "VREDE"),
        ("vrede", "Vrede"),
        ("eu", "EUROPESE unie"),
    ]
    assert found("eu, Eu, npt en NPT") == []
    assert found("Npt") == [("npt", "Npt")]


def test_a_spelling_that_starts_with_no_word_is_passed_over() -> None:
    assert found("de «wet»") == []


@given(st.lists(st.sampled_from(["vrede", "duurzame", "EU", "eu", "x", "Europese", "Unie", "-"])))
def test_mentions_never_overlap_and_are_always_spellings(words: list[str]) -> None:
    text = " ".join(words)
    reached = 0
    for mention in FINDER.find(text):
        assert reached <= mention.start < mention.end <= len(text)
        spellings = {spelling.casefold() for spelling in mention.term.spellings}
        assert text[mention.start : mention.end].casefold() in spellings
        reached = mention.end
