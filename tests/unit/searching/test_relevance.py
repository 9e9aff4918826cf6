from collections.abc import Callable
from pathlib import Path

import pytest

from explorer.programme.pack import Programme
from explorer.searching.relevance import Answered, Judgement, measure, read_judgements
from explorer.searching.service import SearchService

DATA = Path(__file__).resolve().parents[2] / "data" / "relevance.toml"
CONTENT = Path(__file__).resolve().parents[3] / "content" / "groen-2024-internationaal"


def test_the_first_answer_and_the_share_among_the_first_hits_are_measured() -> None:
    judgement = Judgement("vraag", {"a": 2, "b": 1})
    assert Answered(judgement, ("x", "a", "b")).reciprocal_rank == 0.5
    assert Answered(judgement, ("x",)).reciprocal_rank == 0.0
    assert Answered(judgement, ("x", "a", "b")).recall(2) == 0.5
    assert Answered(judgement, ("x", "a", "b")).recall(3) == 1.0


def test_means_are_taken_over_all_queries() -> None:
    judgements = [Judgement("een", {"a": 2}), Judgement("twee", {"b": 2})]
    relevance = measure(judgements, lambda query: ["a"] if query == "een" else ["a", "b"])
    assert (relevance.mrr, relevance.recall_at_5) == (0.75, 1.0)
    assert measure([], lambda _query: []).mrr == 0.0


@pytest.mark.unmeasured
@pytest.mark.skipif(not (CONTENT / "programme.toml").exists(), reason="the edition isn't here")
def test_the_shipped_programme_is_searched_well(shipped_cache: Path) -> None:
    programme = Programme(CONTENT)
    judgements = read_judgements(DATA)
    known = {passage.id for passage in programme.passages()}
    assert len(judgements) >= 300
    assert {answer for judgement in judgements for answer in judgement.answers} <= known
    service = SearchService(shipped_cache / "index", [programme])
    service.prepare()
    search: Callable[[str], list[str]] = lambda query: [  # noqa: E731 -- closes over the service
        hit.passage for hit in service.search(query, complete=True, limit=10).hits
    ]
    relevance = measure(judgements, search)
    service.close()
    assert relevance.mrr >= 0.94
    assert relevance.recall_at_5 >= 0.93
