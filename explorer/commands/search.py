"""``search``: full-text search from the command line."""

import argparse

from explorer.application import Application
from explorer.commands.answer import Answer, Json
from explorer.commands.pages import said_pages
from explorer.commands.wording import Wording
from explorer.messages import sentence
from explorer.searching.results import Hit, Results

FACETS = ("theme", "region", "level", "act", "aspect")


def configure(parser: argparse.ArgumentParser, words: Wording) -> None:
    """Takes the query and a filter for every facet."""
    parser.add_argument("query", metavar="QUERY", help=words("help-query"))
    for facet in FACETS:
        text = words("help-filter", facet=facet)
        parser.add_argument(f"--{facet}", metavar="ID", action="append", default=[], help=text)
    parser.add_argument("--limit", metavar="N", type=int, default=20, help=words("help-limit"))


def run(application: Application, options: argparse.Namespace) -> Answer:
    """The hits, best first, with the counts of every facet over all of them.

    Raises ``UserError`` where ``--pack`` names no programme.
    """
    packs = (application.programme.id,) if options.pack else None
    application.search.prepare()
    filters = {facet: tuple(getattr(options, facet)) for facet in FACETS if getattr(options, facet)}
    results = application.search.search(
        options.query, filters=filters, limit=max(options.limit, 0), packs=packs, complete=True
    )
    return Answer(_document(results), _text(results, options.lang))


def _document(results: Results) -> Json:
    return {
        "query": results.query,
        "total": results.total,
        "took_ms": round(results.took_ms, 2),
        "suggestion": results.suggestion,
        "hits": [_hit(hit) for hit in results.hits],
        "facets": {
            facet: {count.id: count.count for count in counts}
            for facet, counts in results.facets.items()
        },
    }


def _hit(hit: Hit) -> Json:
    return {
        "passage": hit.passage,
        "section": hit.section,
        "title": hit.title,
        "number": hit.number,
        "pages": list(hit.pages),
        "snippet": hit.snippet.text,
        "score": round(hit.score, 4),
    }


def _text(results: Results, language: str) -> str:
    lines = [sentence("search-heading", language, query=results.query, total=results.total)]
    if results.suggestion:
        lines.append(sentence("search-suggestion", language, query=results.suggestion))
    for hit in results.hits:
        pages = said_pages(hit.pages, language)
        lines += [
            "",
            f"{hit.title} ¶ {hit.number}{pages and f', {pages}'}  [{hit.passage}]",
            f"  {hit.snippet.text}",
        ]
    return "\n".join(lines)
