"""``search`` and ``index``."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from explorer.commands.search import FACETS
from explorer.messages import sentence
from explorer.paths import Paths
from explorer.searching.results import (
    FacetCount,
    Hit,
    IndexReport,
    Mark,
    Results,
    Snippet,
)
from explorer.searching.service import SearchService

PackWriter = Callable[..., Path]
Run = Callable[..., Any]

HIT = Hit(
    "klein",
    "vrede#02",
    "vrede",
    "Vrede",
    2,
    (1, 2),
    lambda: Snippet("Wapens leveren geen vrede op.", (Mark(0, 6),)),
    1.23456,
)
RESULTS = Results(
    "wapen",
    total=4,
    took_ms=1.23456,
    suggestion="wapens",
    hits=(HIT,),
    facets={"act": (FacetCount("diagnose", 3), FacetCount("eis", 1))},
)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, dict[str, Any]]]:
    """What the search service was asked, which answers without an index."""
    asked = list[tuple[str, dict[str, Any]]]()

    def search(_service: SearchService, query: str, **options: Any) -> Results:
        asked.append((query, options))
        return RESULTS

    def prepare(_service: SearchService, **options: Any) -> IndexReport:
        asked.append(("prepare", options))
        return IndexReport(3, 0.51234, 2_345_678, rebuilt=True)

    monkeypatch.setattr(SearchService, "search", search)
    monkeypatch.setattr(SearchService, "prepare", prepare)
    return asked


def test_hits_are_told_with_section_number_pages_and_snippet(
    run: Run, asked: list[tuple[str, dict[str, Any]]]
) -> None:
    assert run("search", "wapen", "--json").document == {
        "query": "wapen",
        "total": 4,
        "took_ms": 1.23,
        "suggestion": "wapens",
        "hits": [
            {
                "passage": "vrede#02",
                "section": "vrede",
                "title": "Vrede",
                "number": 2,
                "pages": [1, 2],
                "snippet": "Wapens leveren geen vrede op.",
                "score": 1.2346,
            }
        ],
        "facets": {"act": {"diagnose": 3, "eis": 1}},
    }
    assert [query for query, _options in asked] == ["prepare", "wapen"]


@pytest.mark.usefixtures("asked")
def test_hits_for_people_start_with_how_many_and_what_was_perhaps_meant(run: Run) -> None:
    assert run("search", "wapen").out.splitlines() == [
        sentence("search-heading", query="wapen", total=4),
        sentence("search-suggestion", query="wapens"),
        "",
        "Vrede ¶ 2, blz. 1–2  [vrede#02]",
        "  Wapens leveren geen vrede op.",
    ]


def test_without_a_better_spelling_none_is_suggested(
    run: Run, monkeypatch: pytest.MonkeyPatch, asked: list[Any]
) -> None:
    monkeypatch.setattr(SearchService, "search", lambda *_args, **_options: Results("vrede"))
    assert run("search", "vrede").out == sentence("search-heading", query="vrede", total=0) + "\n"
    assert run("search", "vrede", "--json").document["suggestion"] is None
    assert asked


def test_a_query_is_complete_and_unfiltered_unless_told_otherwise(
    run: Run, asked: list[tuple[str, dict[str, Any]]]
) -> None:
    run("search", "wapen")
    assert asked[-1] == ("wapen", {"filters": {}, "limit": 20, "packs": None, "complete": True})


def test_every_facet_filters_and_can_be_given_more_than_once(
    run: Run, write_pack: PackWriter, asked: list[tuple[str, dict[str, Any]]]
) -> None:
    write_pack()
    given = [word for facet in FACETS for word in (f"--{facet}", f"een-{facet}")]
    run("search", "wapen", *given, "--act", "eis", "--limit", "5", "--pack", "klein")
    _query, options = asked[-1]
    assert options["filters"] == {
        "theme": ("een-theme",),
        "region": ("een-region",),
        "level": ("een-level",),
        "act": ("een-act", "eis"),
        "aspect": ("een-aspect",),
    }
    assert options["limit"] == 5
    assert options["packs"] == ("klein",)


def test_a_limit_below_nothing_is_nothing(
    run: Run, asked: list[tuple[str, dict[str, Any]]]
) -> None:
    run("search", "wapen", "--limit", "-3")
    assert asked[-1][1]["limit"] == 0


def test_searching_a_programme_that_is_not_there_is_wrong_use(
    run: Run, write_pack: PackWriter, asked: list[Any]
) -> None:
    write_pack()
    ran = run("search", "wapen", "--pack", "mars")
    assert (ran.status, ran.out) == (2, "")
    assert "mars" in ran.err
    assert asked == []


@pytest.mark.parametrize(("flags", "rebuild"), [((), False), (("--rebuild",), True)])
def test_the_index_is_told_by_its_size_and_the_time_it_took(
    run: Run, asked: list[tuple[str, dict[str, Any]]], flags: tuple[str, ...], rebuild: bool
) -> None:
    assert run("index", *flags, "--json").document == {
        "passages": 3,
        "seconds": 0.512,
        "bytes": 2_345_678,
    }
    assert asked == [("prepare", {"rebuild": rebuild})]
    text = sentence("index-built", "fr", passages=3, seconds="0.51", size="2.3")
    assert run("index", "--lang", "fr").out == text + "\n"


def test_a_search_finds_what_is_in_a_pack_of_the_reader(
    run: Run, write_pack: PackWriter, paths: Paths
) -> None:
    write_pack(folder=paths.packs)
    ran = run("search", "wapen", "--json")
    assert ran.status == 0
    assert [hit["passage"] for hit in ran.document["hits"]] == ["vrede#02"]
    assert run("index", "--json").document["passages"] == 3
