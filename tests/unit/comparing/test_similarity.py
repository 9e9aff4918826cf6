from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.comparing.columns import Column, ColumnKind
from explorer.comparing.similarity import KEPT, Similarity, measure
from explorer.comparing.statements import Statement
from explorer.programme.model import Passage
from explorer.progress import Cancelled, Progress

texts = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=8).map(" ".join), max_size=8)


def column(pack: str, *texts: str) -> Column:
    statements = [
        Statement(pack, Passage(f"s#{n}", "s", n, text), "S") for n, text in enumerate(texts)
    ]
    return Column(pack, tuple(statements), ColumnKind.PROGRAMME)


def analyse(text: str) -> Sequence[str]:
    return text.split()


def found(similarity: Similarity) -> list[tuple[str, str, bool]]:
    return [(match.one[1], match.other[1], match.mutual) for match in similarity.matches]


def test_the_best_match_of_each_other_comes_first() -> None:
    left = column("a", "vrede praten", "handel zee vis", "zee")
    right = column("b", "zee vis handel haven", "praten over vrede", "bos")
    matches = found(measure([left, right], analyse))
    assert matches[:2] == [("s#1", "s#0", True), ("s#0", "s#1", True)]
    assert matches[2:] == [("s#2", "s#0", False)]


def test_the_same_words_are_fully_alike_and_other_words_not_at_all() -> None:
    similarity = measure([column("a", "zee vis"), column("b", "vis zee", "bos", "")], analyse)
    assert similarity.score(("a", "s#0"), ("b", "s#0")) == pytest.approx(1.0)
    assert similarity.score(("a", "s#0"), ("b", "s#1")) == 0.0
    assert similarity.score(("b", "s#2"), ("a", "s#0")) == 0.0
    with pytest.raises(KeyError):
        similarity.score(("a", "s#0"), ("c", "s#0"))


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    left = column("a", "programma zeldzaam", "programma x", "programma y")
    right = column("b", "zeldzaam z", "programma w", "programma v")
    similarity = measure([left, right], analyse)
    rare = similarity.score(("a", "s#0"), ("b", "s#0"))
    assert rare > similarity.score(("a", "s#0"), ("b", "s#1"))


def test_of_equal_matches_the_first_in_the_text_is_the_best() -> None:
    similarity = measure([column("a", "zee"), column("b", "zee", "zee")], analyse)
    assert found(similarity) == [("s#0", "s#0", True), ("s#0", "s#1", False)]


def test_only_the_best_few_matches_of_a_passage_are_kept() -> None:
    left = column("a", *["zee"] * 9)
    right = column("b", *["zee"] * 9)
    similarity = measure([left, right], analyse)
    for one in range(9):
        kept = [match for match in similarity.matches if match.one == ("a", f"s#{one}")]
        assert len(kept) == (9 if one < KEPT else KEPT)


def test_every_two_columns_are_compared() -> None:
    columns = [column(pack, "zee vis") for pack in "abc"]
    similarity = measure(columns, analyse)
    assert {match.columns for match in similarity.matches} == {(0, 1), (0, 2), (1, 2)}


def test_nothing_to_compare_gives_no_matches() -> None:
    assert measure([column("a"), column("b", "zee")], analyse).matches == ()
    assert measure([], analyse).matches == ()


def test_progress_runs_from_nothing_to_done() -> None:
    reports: list[float] = []
    progress = Progress(lambda fraction, _label: reports.append(fraction))
    columns = [column(pack, *["zee vis"] * 60) for pack in "abc"]
    measure(columns, analyse, progress)
    assert reports == sorted(reports)
    assert (reports[0], reports[-1]) == (0.0, 1.0)
    assert len(reports) > 10


def test_the_work_can_be_cancelled_while_it_compares() -> None:
    labels: list[str] = []

    def stop(_fraction: float, label: str) -> None:
        labels.append(label)
        if label == "matching":
            progress.cancel()

    progress = Progress(stop)
    with pytest.raises(Cancelled):
        measure([column(pack, *["zee"] * 60) for pack in "ab"], analyse, progress)
    assert labels.count("matching") == 1


@settings(max_examples=40)
@given(texts, texts)
def test_scores_are_between_0_and_1_and_the_same_both_ways(
    left: list[str], right: list[str]
) -> None:
    there = measure([column("a", *left), column("b", *right)], analyse)
    back = measure([column("b", *right), column("a", *left)], analyse)
    assert all(0 <= match.score <= 1 for match in there.matches)
    mutual = [{(m.one, m.other) for m in each.matches if m.mutual} for each in (there, back)]
    assert len({one for one, _ in mutual[0]}) == len(mutual[0])
    for one, other in mutual[0]:
        assert back.score(one, other) == pytest.approx(there.score(other, one))


@pytest.mark.unmeasured
@settings(max_examples=40)
@given(texts, texts)
def test_the_best_match_found_is_the_best_there_is(left: list[str], right: list[str]) -> None:
    similarity = measure([column("a", *left), column("b", *right)], analyse)
    for one in range(len(left)):
        key = ("a", f"s#{one}")
        scores = [similarity.score(key, ("b", f"s#{other}")) for other in range(len(right))]
        kept = [match.score for match in similarity.matches if match.one == key]
        best = max(scores, default=0.0)
        assert max(kept, default=0.0) == pytest.approx(best if best >= 0.05 else 0.0)
