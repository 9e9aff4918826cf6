"""What was read is remembered within bounds, and forgetting changes no answer."""

from collections.abc import Callable
from pathlib import Path

import pytest

from explorer.programme.pack import Programme
from explorer.searching.plan import Concept
from explorer.searching.results import Results
from explorer.searching.scoring import Scored, Scorer
from explorer.searching.service import SearchService

QUERIES = ("sancties Rusland", '"recht op abortus"', "verdrag", "kind", '"tegen China"', "s*")


def found(results: Results) -> list[tuple[str, float]]:
    return [(hit.passage, hit.score) for hit in results.hits]


def test_a_small_memory_gives_the_same_answers(
    indexes: Path, pack: Path, service: SearchService, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("_REMEMBERED_POSTINGS", "_REMEMBERED_TEXTS", "_REMEMBERED_WORDS"):
        monkeypatch.setattr(f"explorer.searching.index.{name}", 1)
    monkeypatch.setattr("explorer.searching.phrases._REMEMBERED_PHRASES", 1)
    monkeypatch.setattr("explorer.searching.scoring._REMEMBERED_SCORES", 1)
    forgetful = SearchService(indexes, [Programme(pack)])
    forgetful.prepare()
    for query in QUERIES * 2:
        assert found(forgetful.search(query)) == found(service.search(query))
    forgetful.close()


def test_a_word_that_was_scored_before_is_not_scored_again(
    service: SearchService, monkeypatch: pytest.MonkeyPatch
) -> None:
    scored = []
    given = Scorer._scored

    def note(self: Scorer, concept: Concept) -> Scored:
        scored.append(concept.text)
        return given(self, concept)

    monkeypatch.setattr(Scorer, "_scored", note)
    # words that no other test asks of the same service
    first = found(service.search("uitweiding bevolking", complete=True))
    assert found(service.search("uitweiding bevolking", complete=True)) == first
    service.search("uitweiding muziek", complete=True)
    assert sorted(scored) == ["bevolking", "muziek", "uitweiding"]


def test_passing_over_common_words_gives_the_same_best(
    service: SearchService, find: Callable[..., list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    query = "wapenembargo China regime België"
    before = find(query)
    monkeypatch.setattr("explorer.searching.scoring._COVERED_AMONG", 1)
    assert find(query)[0] == before[0]
    assert set(find(query)) == set(before)
