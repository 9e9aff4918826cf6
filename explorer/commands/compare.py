"""``compare``: sections, regions or programmes side by side."""

import argparse
import textwrap
from collections.abc import Iterator

from explorer.application import Application
from explorer.bundling.layouts import Layout
from explorer.commands.answer import Answer, Json
from explorer.commands.page_options import add_file, add_page, chosen
from explorer.commands.pages import said_pages
from explorer.commands.print_bundle import write
from explorer.commands.show import passage_json
from explorer.commands.wording import Wording
from explorer.comparing.choices import USUAL_THRESHOLD, Comparison, open_choice, parse_choice
from explorer.comparing.columns import Column
from explorer.comparing.proposals import Status
from explorer.comparing.statements import Statement, vocabulary_of
from explorer.comparing.table import Row, RowsBy, Table, build_table
from explorer.messages import sentence
from explorer.printing.options import Options, Template

_BY = tuple(map(str, RowsBy))
_WITHOUT_TAGS = (RowsBy.SIMILARITY, RowsBy.EDITIONS)


def configure(parser: argparse.ArgumentParser, words: Wording) -> None:
    """Takes two to four columns and what makes the rows."""
    parser.add_argument("columns", metavar="SECTION", nargs="+", help=words("help-columns"))
    parser.add_argument("--rows", choices=_BY, default="aspect", help=words("help-rows-by"))
    parser.add_argument(
        "--threshold",
        type=float,
        metavar="0-1",
        default=USUAL_THRESHOLD,
        help=words("help-threshold"),
    )
    parser.add_argument("--demands", action="store_true", help=words("help-demands"))
    parser.add_argument("--differences", action="store_true", help=words("help-differences"))
    add_file(parser, words, required=False)
    add_page(parser, words)


def run(application: Application, options: argparse.Namespace) -> Answer:
    """The comparison, or the file it was printed to.

    Raises ``UserError`` for an unknown section, region, tag or programme, and for more or fewer
    columns than two to four.
    """
    home = application.programme
    comparison = Comparison(
        tuple(parse_choice(text, home.id) for text in options.columns),
        RowsBy(options.rows),
        only_differences=options.differences,
        only_demands=options.demands,
        threshold=min(max(options.threshold, 0.0), 1.0),
    )
    if comparison.by in _WITHOUT_TAGS:
        application.search.prepare()  # its words tell more than bare stems
        table = application.comparing.table(comparison, options.lang)
    else:
        table = _by_tags(application, comparison, options.lang)
    if options.file is not None:
        return _print(application, options, comparison, table)
    return Answer(_document(table, options.columns), "\n".join(_lines(table, options.lang)))


def _by_tags(application: Application, comparison: Comparison, language: str) -> Table:
    """Rows by a tag or by the order of the text; tags have the names the open programme gives."""
    home, find = application.programme, application.shelf.programme
    columns = [open_choice(choice, find, language=language) for choice in comparison.columns]
    others = sorted({choice.pack for choice in comparison.columns} - {home.id})
    table = build_table(columns, vocabulary_of((home, *map(find, others))), comparison.by)
    table = table.only_demands() if comparison.only_demands else table
    return table.only_differences() if comparison.only_differences else table


def _print(
    application: Application, options: argparse.Namespace, comparison: Comparison, table: Table
) -> Answer:
    """The comparison as a document; raises ``UserError`` where the file can't be written."""
    page = chosen(options, Options(template=Template.TABLE))
    title = " / ".join(column.title for column in table.columns)
    made = application.bundling.comparison(comparison.to_json(), title, options.lang, Layout(page))
    return write(application, made, options)


def _document(table: Table, typed: list[str]) -> Json:
    rows = [
        {
            **_about(table.by, row),
            "cells": [[passage_json(statement.passage) for statement in cell] for cell in cells],
        }
        for row, cells in zip(table.rows, table.cells, strict=True)
    ]
    return {"columns": typed, "rows": rows}


def _about(by: RowsBy, row: Row) -> dict[str, object]:
    """What makes a row; of likeness the least score of its pairs, and who put them together."""
    if by is RowsBy.SIMILARITY:
        score = round(min((link.score for link in row.links), default=0.0), 3)
        statuses = {str(link.status) for link in row.links}
        status = "proposed" if "proposed" in statuses else "confirmed"
        return {"similarity": score, "status": status} if row.links else {"similarity": None}
    name = "number" if by in {RowsBy.ORDER, RowsBy.EDITIONS} else str(by)
    return {name: None if row.is_rest else row.tag}


def _lines(table: Table, language: str) -> Iterator[str]:
    counts = table.counts
    yield sentence(
        "compare-counts",
        language,
        columns=counts.columns,
        rows=counts.rows,
        empty=counts.empty_cells,
    )
    for row, cells in zip(table.rows, table.cells, strict=True):
        yield ""
        yield _title(table.by, row, language).upper()
        for column, cell in zip(table.columns, cells, strict=True):
            yield from _cell(row, column, cell, language)


def _title(by: RowsBy, row: Row, language: str) -> str:
    if row.links:
        percent = round(100 * min(link.score for link in row.links))
        proposed = any(link.status is Status.PROPOSED for link in row.links)
        code = "compare-proposed" if proposed else "compare-confirmed"
        return sentence(code, language, percent=percent)
    if row.is_rest and by is RowsBy.SIMILARITY:
        return sentence("compare-unmatched", language)
    return row.label(language) or sentence("compare-untagged", language)


def _cell(row: Row, column: Column, cell: tuple[Statement, ...], language: str) -> Iterator[str]:
    if cell or not row.is_rest:
        yield f"  {column.title}"
    if not cell and not row.is_rest:
        yield f"    {sentence('compare-silent', language)}"
    for statement in cell:
        passage = statement.passage
        lead = f"{passage.number:>5}  "
        yield textwrap.fill(passage.text, 96, initial_indent=lead, subsequent_indent=" " * 7)
        pages = said_pages(passage.pages, language)
        yield f"       [{pages and f'{pages} · '}{passage.id}]"
