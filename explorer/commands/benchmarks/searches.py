"""Measuring the search: a large index, a cold build, and how well it finds."""

import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from explorer.application import Application
from explorer.commands.benchmarks.corpus import write_generated
from explorer.commands.benchmarks.rows import Row, summarise
from explorer.paths import Paths, default_paths
from explorer.programme.pack import Programme
from explorer.searching.service import SearchService

LARGE = 50_000
QUERIES = (
    "sancties",
    "mensenrechten in conflictgebieden",
    "wat vindt Groen van kernwapens",
    '"internationaal recht"',
    "handel -wapens",
    "klim",
    "ontwikkelingssamenwerking begroting",
    "zorgplicht OF due diligence",
    "vrouwen vredesonderhandelingen",
    "sanctis",
)


def large_search(application: Application, runs: int, passages: int = LARGE) -> Row:
    """Queries on a generated programme of ``passages`` passages, the index open and warm."""
    name = f"search on {passages:,} passages, warm"
    with tempfile.TemporaryDirectory(prefix="verkenner-bench-") as folder:
        pack = Path(folder) / "pack"
        write_generated(application.programme, pack, passages)
        service = SearchService(Path(folder) / "index", [Programme(pack)])
        service.prepare()
        for query in QUERIES:
            service.search(query)
        samples = [_timed(service, QUERIES[number % len(QUERIES)]) for number in range(runs)]
        service.close()
    return summarise(name, samples, limit="p95 <= 50 ms")


def _timed(service: SearchService, query: str) -> float:
    """Milliseconds until all hits that are asked for are there with what is shown of them."""
    start = perf_counter()
    _shown = [hit.snippet for hit in service.search(query).hits]
    return (perf_counter() - start) * 1000


def cold_index(runs: int) -> Row:
    """The index of the shipped pack, built from nothing in a process of its own."""
    samples = []
    for _run in range(runs):
        with tempfile.TemporaryDirectory(prefix="verkenner-bench-") as folder:
            apart = Application(default_paths(Path(folder)))
            start = perf_counter()
            subprocess.run(
                apart.child("index", "--rebuild", "--json"), check=True, capture_output=True
            )
            samples.append((perf_counter() - start) * 1000)
    return summarise("index of the shipped pack, built cold", samples, limit="<= 1500 ms")


def relevance(application: Application, judgements: Path) -> Iterator[Row]:
    """Mean reciprocal rank and recall among the first five, over the judged queries."""
    if not judgements.exists():
        yield Row("relevance", note="tests/data/relevance.toml is not part of an installed program")
        return
    from explorer.searching.relevance import measure, read_judgements  # noqa: PLC0415 -- only this measurement needs it

    with tempfile.TemporaryDirectory(prefix="verkenner-bench-") as folder:
        shipped = application.paths.shipped
        apart = Application(Paths(shipped, Path(folder), Path(folder), Path(folder)))
        apart.search.prepare()

        def found(query: str) -> list[str]:
            return [hit.passage for hit in apart.search.search(query, complete=True).hits]

        quality = measure(read_judgements(judgements), found)
        apart.close()
    queries = len(quality.answered)
    yield Row(
        "relevance: mean reciprocal rank", quality.mrr, quality.mrr, queries, "of1", ">= 0.85"
    )
    yield Row(
        "relevance: recall among the first 5",
        quality.recall_at_5,
        quality.recall_at_5,
        queries,
        "of1",
        ">= 0.92",
    )
