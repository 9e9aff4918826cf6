"""``compare``: sections, regions or programmes side by side."""

import argparse
import textwrap
from collections.abc import Iterator

from explorer.application import Application
from explorer.bundling.layouts import Layout
from explorer.commands.answer import Answer, Json
from explorer.commands.page_options import add_file, add_page, chosen
from explorer.commands.print_bundle import write
from explorer.commands.show import passage_json
from explorer.commands.wording import Wording
from explorer.comparing.choices import Choice, Comparison, open_choice, parse_choice
from explorer.comparing.columns import Column
from explorer.comparing.statements import Statement, vocabulary_of
from explorer.comparing.table import Row, RowsBy, Table, build_table
from explorer.messages import sentence
from explorer.printing.options import Options, Template
from explorer.programme.model import page_range

_BY = tuple(str(by) for by in RowsBy if by is not RowsBy.SIMILARITY)


def configure(parser: argparse.ArgumentParser, words: Wording) -> None:
    """Takes two to four columns and what makes the rows."""
    parser.add_argument("columns", metavar="SECTION", nargs="+", help=words("help-columns"))
    parser.add_argument("--rows", choices=_BY, default="aspect", help=words("help-rows-by"))
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
    choices = [parse_choice(text, home.id) for text in options.columns]
    find = application.shelf.programme
    columns = [open_choice(choice, find, language=options.lang) for choice in choices]
    others = sorted({choice.pack for choice in choices} - {home.id})
    vocabulary = vocabulary_of((home, *map(find, others)))
    table = build_table(columns, vocabulary, RowsBy(options.rows))
    table = table.only_demands() if options.demands else table
    table = table.only_differences() if options.differences else table
    if options.file is not None:
        return _print(application, options, choices, table)
    return Answer(_document(table, options.columns), "\n".join(_lines(table, options.lang)))


def _print(
    application: Application, options: argparse.Namespace, choices: list[Choice], table: Table
) -> Answer:
    """The comparison as a document; raises ``UserError`` where the file can't be written."""
    comparison = Comparison(
        tuple(choices),
        RowsBy(options.rows),
        only_differences=options.differences,
        only_demands=options.demands,
    )
    page = chosen(options, Options(template=Template.TABLE))
    title = " / ".join(column.title for column in table.columns)
    made = application.bundling.comparison(comparison.to_json(), title, options.lang, Layout(page))
    return write(application, made, options)


def _document(table: Table, typed: list[str]) -> Json:
    name = "number" if table.by is RowsBy.ORDER else str(table.by)
    rows = [
        {
            name: None if row.is_rest else row.tag,
            "cells": [[passage_json(statement.passage) for statement in cell] for cell in cells],
        }
        for row, cells in zip(table.rows, table.cells, strict=True)
    ]
    return {"columns": typed, "rows": rows}


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
        yield (row.label(language) or sentence("compare-untagged", language)).upper()
        for column, cell in zip(table.columns, cells, strict=True):
            yield from _cell(row, column, cell, language)


def _cell(row: Row, column: Column, cell: tuple[Statement, ...], language: str) -> Iterator[str]:
    if cell or not row.is_rest:
        yield f"  {column.title}"
    if not cell and not row.is_rest:
        yield f"    {sentence('compare-silent', language)}"
    for statement in cell:
        passage = statement.passage
        lead = f"{passage.number:>5}  "
        yield textwrap.fill(passage.text, 96, initial_indent=lead, subsequent_indent=" " * 7)
        pages = sentence("page-abbreviation", language, pages=page_range(passage.pages))
        yield f"       [{pages} · {passage.id}]"
