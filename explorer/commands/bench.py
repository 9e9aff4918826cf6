"""``bench``: the benchmark table, everything in one run so that figures can be compared."""

import argparse
from collections.abc import Callable
from pathlib import Path

from explorer.application import Application
from explorer.commands.answer import Answer
from explorer.commands.benchmarks import (
    annotated,
    comparing,
    freezing,
    importing,
    notes,
    paper,
    searches,
    starting,
    window,
)
from explorer.commands.benchmarks.rows import Row
from explorer.commands.wording import Wording
from explorer.paths import program_folder

RUNS = 50
JUDGEMENTS = Path("tests") / "data" / "relevance.toml"


def configure(parser: argparse.ArgumentParser, words: Wording) -> None:
    """``--only`` picks measurements, ``--runs`` says how often each is made."""
    parser.add_argument("--only", metavar="TEXT", default="", help=words("help-only"))
    parser.add_argument("--runs", metavar="N", type=int, default=RUNS, help=words("help-runs"))
    parser.add_argument(
        "--frozen", metavar="FILE", type=Path, default=None, help=words("help-frozen")
    )
    parser.add_argument(
        "--document", metavar="FILE", type=Path, default=None, help=words("help-bench-document")
    )
    parser.add_argument(
        "--passages", metavar="N", type=int, default=searches.LARGE, help=argparse.SUPPRESS
    )
    parser.add_argument(
        "--probe", action="store_true", help=argparse.SUPPRESS
    )  # how ``window`` and ``notes`` measure apart
    parser.add_argument("--notes", metavar="N", type=int, default=0, help=argparse.SUPPRESS)


def run(application: Application, options: argparse.Namespace) -> Answer:
    """Measure what was asked for and answer with one row each."""
    runs = max(options.runs, 1)
    if options.probe and options.notes:
        return Answer(notes.probe(application, runs, options.notes), "")
    if options.probe:
        probes = {"annotated": annotated.probe, "comparing": comparing.probe}
        return Answer(probes.get(options.only, window.probe)(application, runs), "")
    measured: dict[str, Callable[[], list[Row]]] = {
        "start": lambda: starting.start(application, runs, options.lang),
        "window": lambda: window.window(runs),
        "annotated": lambda: list(annotated.annotated(application, runs, options.lang)),
        "notes": lambda: notes.notes(runs),
        "search": lambda: [searches.large_search(application, runs, options.passages)],
        "index": lambda: [searches.cold_index(runs)],
        "comparing": lambda: list(comparing.comparing(application, runs)),
        "import": lambda: [importing.import_document(application, runs, options.document)],
        "programmes": lambda: [
            importing.ten_programmes(application, runs, min(500, options.passages))
        ],
        "paper": lambda: list(paper.paper(runs)),
        "relevance": lambda: list(searches.relevance(application, program_folder() / JUDGEMENTS)),
    }
    if options.frozen:
        program = options.frozen.absolute()
        measured["frozen"] = lambda: freezing.frozen(application, program, runs, options.lang)
    rows = [row for name, measure in measured.items() if options.only in name for row in measure()]
    return Answer([row.to_json() for row in rows], "\n".join(row.to_text() for row in rows))
