import pytest

from explorer.searching.analysis import Analyzer, Expressions, Word
from explorer.searching.building import acronyms, corpus_lexicon
from explorer.searching.compounds import Decompounder
from explorer.searching.wording import shipped_wording


@pytest.fixture
def analyzer() -> Analyzer:
    wording = shipped_wording()
    return Analyzer(
        Decompounder(corpus_lexicon(wording, {})), wording.stop, acronyms=acronyms(wording)
    )


def test_half_a_compound_counts_as_the_whole(analyzer: Analyzer) -> None:
    terms = analyzer.terms("handels- en investeringsverdragen")
    assert terms.stems[analyzer.word("handelsverdragen").stem] == 1
    assert terms.stems[analyzer.word("investeringsverdragen").stem] == 1
    terms = analyzer.terms("vredesonderhandelingen en -akkoorden")
    assert terms.stems[analyzer.word("vredesakkoorden").stem] == 1


def test_half_a_compound_looks_past_others_in_a_list(analyzer: Analyzer) -> None:
    terms = analyzer.terms("energie-, handels- of investeringsbeleid")
    assert terms.stems[analyzer.word("energiebeleid").stem] == 1
    assert terms.stems[analyzer.word("handelsbeleid").stem] == 1


def test_half_a_compound_of_hyphenated_words_takes_their_last_piece(analyzer: Analyzer) -> None:
    terms = analyzer.terms("antidumping- en antisubsidie-instrumenten")
    assert terms.stems[analyzer.word("antidumpinginstrumenten").stem] == 1


@pytest.mark.parametrize("text", ["handels- en", "handels- en zo", "-akkoorden"])
def test_half_a_compound_without_the_other_half_is_left_alone(
    analyzer: Analyzer, text: str
) -> None:
    assert [token for token in analyzer.tokens(text) if token.extra] == []


def test_a_hyphenated_word_is_its_pieces_and_itself(analyzer: Analyzer) -> None:
    tokens = analyzer.tokens("De EU-lidstaten")
    assert [(token.word.surface, token.extra) for token in tokens] == [
        ("de", False),
        ("eu", False),
        ("lidstaten", False),
        ("eulidstaten", True),
    ]
    assert (tokens[-1].start, tokens[-1].end) == (3, 15)


def test_a_verb_that_is_written_apart_counts_as_one_word(analyzer: Analyzer) -> None:
    terms = analyzer.terms("om de doodstraf af te schaffen")
    assert terms.stems[analyzer.word("afschaffing").stem] == 1
    assert terms.length == 2


@pytest.mark.parametrize("text", ["te weten", "om te weten", "op te", "EU-op te weten"])
def test_a_verb_that_merely_follows_te_is_left_alone(analyzer: Analyzer, text: str) -> None:
    assert "weten" not in {token.word.surface[2:] for token in analyzer.tokens(text)}


def test_parts_hold_every_run_of_pieces(analyzer: Analyzer) -> None:
    parts = analyzer.word("mensenrechtenverdedigers").parts
    assert set(parts) == {
        "mens",
        "recht",
        analyzer.word("verdedigers").stem,
        analyzer.word("mensenrechten").stem,
        analyzer.word("rechtenverdedigers").stem,
    }


def test_stop_words_have_no_place(analyzer: Analyzer) -> None:
    assert analyzer.stems("recht op abortus") == analyzer.stems("recht abortus")


def test_a_name_in_capitals_is_no_stop_word(analyzer: Analyzer) -> None:
    assert len(analyzer.stems("Wat is IS")) == 1
    assert analyzer.stems("WAT IS DAT") == ()


def test_expressions_are_found_in_rows_of_words_and_inside_compounds(analyzer: Analyzer) -> None:
    analyzer.expressions.add(analyzer.stems("Verenigde Staten"), 7)
    analyzer.expressions.add(analyzer.stems("Verenigde Staten"), 7)
    analyzer.expressions.add(analyzer.stems("wapens"), 8)
    text = "Een wapenembargo van de Verenigde Staten"
    groups = analyzer.groups(analyzer.tokens(text))
    assert {(text[start:end], group) for start, end, group in groups} == {
        ("Verenigde Staten", 7),
        ("wapenembargo", 8),
    }
    assert len(groups) == 2


def test_words_known_from_the_index_are_not_analysed_again() -> None:
    wording = shipped_wording()
    known = Word("zon", "maan")
    analyzer = Analyzer(
        Decompounder(corpus_lexicon(wording, {})),
        wording.stop,
        known={"zon": known}.get,
    )
    assert analyzer.word("zon") is known
    assert analyzer.word("ster").stem == "ster"


def test_the_memory_for_words_has_a_bound(
    analyzer: Analyzer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explorer.searching.analysis._REMEMBERED_WORDS", 2)
    assert [analyzer.word(word).surface for word in ("een", "twee", "drie", "een")] == [
        "een",
        "twee",
        "drie",
        "een",
    ]
    words = ("zon", "ster", "berg", "zon")
    assert [analyzer.stems(word) for word in words] == [(word,) for word in words]
    assert Expressions().matches(["een"]) == []
