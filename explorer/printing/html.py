"""One HTML file that holds everything: text, pictures, and how it looks on a screen and on paper.

Nothing in it is active, and it asks nothing of the network: a policy in its head forbids both.
"""

from collections.abc import Iterable
from html import escape as escape_html

from explorer.printing.html_style import style_sheet
from explorer.printing.page_model import (
    Block,
    Break,
    Cards,
    CardSheet,
    Composition,
    Entry,
    Heading,
    Listing,
    Part,
    Passage,
    Picture,
    PrintedNote,
    Question,
    Row,
    Side,
    Table,
    Title,
    Words,
)
from explorer.printing.pictures import data_address
from explorer.printing.plain_text import fit_text
from explorer.printing.runs import Run


def html_page(composition: Composition) -> str:
    """The composition as an HTML page."""
    body = "\n".join(_block(block) for block in composition.blocks)
    author = (
        f'<meta name="author" content="{_text(composition.author)}">\n'
        if composition.author
        else ""
    )
    foot = f"\n<footer>{_text(composition.foot)}</footer>" if composition.foot else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{composition.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width">\n'
        f"{author}<title>{_text(composition.title)}</title>\n"
        f"<style>\n{style_sheet(composition)}</style>\n</head>\n"
        f'<body class="{composition.template}">\n<main>\n{body}\n</main>{foot}\n</body>\n</html>\n'
    )


def _text(text: str) -> str:
    return escape_html(fit_text(text)).replace("\n", "<br>")


def _block(block: Block) -> str:
    match block:
        case Title():
            return _title(block)
        case Heading():
            return f"<h{block.level}>{_text(block.text)}</h{block.level}>"
        case Passage():
            return _passage(block)
        case Words():
            return "\n".join(f"<p>{_text(paragraph)}</p>" for paragraph in block.paragraphs)
        case Question():
            return _question(block)
        case _:
            return _figure(block)


def _figure(block: Listing | Table | Picture | Break | Cards) -> str:
    match block:
        case Listing():
            entries = "\n".join(_entry(entry) for entry in block.entries)
            return f'<div class="listing {block.kind}">\n{entries}\n</div>'
        case Table():
            return _table(block)
        case Picture():
            return _picture(block)
        case Break():
            return '<div class="break"></div>'
        case _:
            return "\n".join(_sheet(sheet) for sheet in block.sheets)


def _title(title: Title) -> str:
    labels = "".join(f"<span>{_text(label)}:</span>" for label in title.form)
    parts = [
        f'<div class="form">{labels}</div>' if labels else "",
        f'<p class="kicker">{_text(title.kicker)}</p>' if title.kicker else "",
        f"<h1>{_text(title.text)}</h1>",
        f'<p class="subtitle">{_text(title.subtitle)}</p>' if title.subtitle else "",
    ]
    return "<header>\n" + "\n".join(part for part in parts if part) + "\n</header>"


def _passage(passage: Passage) -> str:
    notes = _notes(passage.notes)
    beside = f"\n{notes}" if notes else ""
    return (
        f'<section class="passage">\n<p class="text">{_runs(passage.runs)}</p>{beside}'
        f"{_source(passage.source)}\n</section>"
    )


def _notes(notes: Iterable[PrintedNote]) -> str:
    lines = "\n".join(_note(note) for note in notes)
    return f'<aside class="notes">\n{lines}\n</aside>' if lines else ""


def _note(note: PrintedNote) -> str:
    quote = f"<i>{_text(note.quote)}</i> – " if note.quote else ""
    return f'<p class="{note.colour or "plain"}"><b>{note.number}</b> {quote}{_text(note.text)}</p>'


def _source(source: str) -> str:
    return f'\n<p class="source">{_text(source)}</p>' if source else ""


def _runs(runs: Iterable[Run]) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    out = _text(run.text)
    if run.elision:
        out = f'<span class="elision">{out}</span>'
    if run.emphasis:
        out = f"<em>{out}</em>"
    if run.strong:
        out = f"<strong>{out}</strong>"
    for colour in run.colours:  # what lies on top goes inside, so that its tint is seen
        out = f'<mark class="{colour}">{out}</mark>'
    numbers = ",".join(map(str, run.notes))
    return f"{out}<sup>{numbers}</sup>" if numbers else out


def _question(question: Question) -> str:
    lines = '<div class="line"></div>' * question.lines
    words = f"<b>{question.number}.</b> {_text(question.text)}"
    return f'<section class="question">\n<p>{words}</p>\n{lines}\n</section>'


def _entry(entry: Entry) -> str:
    label = f"<b>{_text(entry.label)}</b> " if entry.label else ""
    notes = _notes(entry.notes)
    return f"<div><p>{label}{_runs(entry.runs)}</p>{notes}{_source(entry.source)}</div>"


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{_text(title)}</th>' for title in table.header)
    rows = "\n".join(_row(row, table.silent) for row in table.rows)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _row(row: Row, silent: str) -> str:
    cells = "".join(f"<td>{_cell(cell, silent)}</td>" for cell in row.cells)
    return f'<tr><th scope="row">{_text(row.label)}</th>{cells}</tr>'


def _cell(parts: tuple[Part, ...], silent: str) -> str:
    if not parts:
        return f"<i>{_text(silent)}</i>"
    return "".join(f"<p>{_runs(part.runs)}</p>{_source(part.source)}" for part in parts)


def _picture(picture: Picture) -> str:
    caption = f"<figcaption>{_text(picture.caption)}</figcaption>" if picture.caption else ""
    address = data_address(picture)
    return f'<figure><img src="{address}" alt="{_text(picture.alt)}">{caption}</figure>'


def _sheet(sheet: CardSheet) -> str:
    return "\n".join(
        f'<div class="sheet {name}">\n' + "\n".join(map(_side, sides)) + "\n</div>"
        for name, sides in (("fronts", sheet.fronts), ("backs", sheet.turned))
    )


def _side(side: Side | None) -> str:
    if side is None:
        return '<div class="card"></div>'
    picture = _picture(side.picture) if side.picture else ""
    words = f'<p class="text">{_runs(side.runs)}</p>' if side.runs else ""
    kicker = f'<p class="kicker">{_text(side.kicker)}</p>'
    return f'<div class="card">{kicker}{picture}{words}{_source(side.source)}</div>'
