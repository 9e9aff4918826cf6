"""Markdown: CommonMark with tables and footnotes, readable as it stands."""

import re
from collections.abc import Iterable, Iterator

from explorer.printing.page_model import (
    Block,
    Break,
    Cards,
    CardSheet,
    Composition,
    Heading,
    Listing,
    ListingKind,
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
from explorer.printing.plain_text import fit_text, plain
from explorer.printing.runs import Run

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~$&])")
_AT_START = re.compile(r"^(\s*)(\d+(?=[.)])|(?=[-+=#]))", re.M)


def markdown_text(composition: Composition) -> str:
    """The composition as Markdown.

    Marks print as ``<mark>``, notes as footnotes, ruled lines as rules.
    """
    writer = _Writer()
    parts = [part for block in composition.blocks for part in writer.block(block) if part]
    parts += writer.footnotes
    if composition.foot:
        parts += ["---", escaped(composition.foot)]
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """Text that prints as itself."""
    return _AT_START.sub(r"\1\2\\", _SPECIAL.sub(r"\\\1", fit_text(text)))


def _lines(text: str) -> str:
    """Escaped text whose line ends are kept; a line without words would end the paragraph."""
    return "\\\n".join(escaped(line).strip() for line in fit_text(text).split("\n") if line.strip())


class _Writer:
    """Writes blocks; footnotes are numbered through the document and come at the end."""

    def __init__(self) -> None:
        self.footnotes: list[str] = []
        self._notes = 0

    def block(self, block: Block) -> Iterator[str]:
        match block:
            case Title():
                yield from _title(block)
            case Heading():
                yield f"{'#' * block.level} {_line(block.text)}"
            case Passage():
                yield self._passage(block)
            case Words():
                yield from map(_lines, block.paragraphs)
            case Question():
                yield f"**{block.number}.** {_lines(block.text)}"
                yield from ["___"] * block.lines
            case Listing():
                yield self._listing(block)
            case Table():
                yield self._table(block)
            case _:
                yield from self._rest(block)

    def _rest(self, block: Picture | Break | Cards) -> Iterator[str]:
        match block:
            case Picture():
                yield _picture(block)
                if block.caption:
                    yield f"*{_line(block.caption)}*"
            case Break():
                yield "---"
            case _:
                yield from (text for sheet in block.sheets for text in self._cards(sheet))

    def _passage(self, passage: Passage) -> str:
        text = self._runs(passage.runs, passage.notes)
        source = f"\n>\n> *{_line(passage.source)}*" if passage.source else ""
        return "> " + text.replace("\n", "\n> ") + source

    def _runs(self, runs: Iterable[Run], notes: Iterable[PrintedNote] = ()) -> str:
        offset = self._notes
        for note in notes:
            self._notes += 1
            quote = f"{escaped(note.quote)} – " if note.quote else ""
            text = _lines(note.text).replace("\n", "\n    ")
            self.footnotes.append(f"[^{self._notes}]: {quote}{text}")
        return "".join(_run(run, offset) for run in runs)

    def _listing(self, listing: Listing) -> str:
        joint = "\n\n" if listing.kind is ListingKind.ANSWERS else "\n"
        entries = []
        for entry in listing.entries:
            label = f"**{_line(entry.label)}** " if entry.label else ""
            source = f" *({_line(entry.source)})*" if entry.source else ""
            text = self._runs(entry.runs, entry.notes).replace("\n", "\n  ")
            entries.append(f"- {label}{text}{source}")
        return joint.join(entries)

    def _table(self, table: Table) -> str:
        head = "| " + " | ".join(_line(title) for title in table.header) + " |"
        rule = "|" + " --- |" * len(table.header)
        return "\n".join([head, rule, *(self._row(row, table.silent) for row in table.rows)])

    def _row(self, row: Row, silent: str) -> str:
        cells = [self._cell(cell, silent) for cell in row.cells]
        return "| " + " | ".join([f"**{_line(row.label)}**", *cells]) + " |"

    def _cell(self, parts: tuple[Part, ...], silent: str) -> str:
        if not parts:
            return f"*{_line(silent)}*" if silent else ""
        texts = []
        for part in parts:
            source = f" *({_line(part.source)})*" if part.source else ""
            texts.append(
                "".join(_run(run, None) for run in part.runs).replace("\\\n", " ") + source
            )
        return "<br>".join(text.replace("\n", " ") for text in texts)

    def _cards(self, sheet: CardSheet) -> Iterator[str]:
        """Front and back of every card, one below the other: on a screen nothing is turned over."""
        for front, back in zip(sheet.fronts, sheet.backs, strict=True):
            if front is not None:
                sides = [self._side(front), self._side(back) if back else ""]
                yield "\n\n".join(part for part in sides if part)

    def _side(self, side: Side) -> str:
        picture = [_picture(side.picture)] if side.picture else []
        words = ["".join(_run(run, None) for run in side.runs)] if plain(side.runs) else []
        source = [f"*{_line(side.source)}*"] if side.source else []
        return "\n\n".join([f"**{_line(side.kicker)}**", *picture, *words, *source])


def _title(title: Title) -> Iterator[str]:
    if title.form:
        yield " ".join(f"{_line(label)}: ……………………" for label in title.form)
    if title.kicker:
        yield f"*{_line(title.kicker)}*"
    yield f"# {_line(title.text)}"
    if title.subtitle:
        yield _line(title.subtitle)


def _picture(picture: Picture) -> str:
    return f"![{_line(picture.alt)}]({data_address(picture)})"


def _line(text: str) -> str:
    """Escaped text on one line."""
    return escaped(" ".join(fit_text(text).split()))


def _run(run: Run, offset: int | None) -> str:
    """A run; its notes are footnotes counted from ``offset``, or bare numbers without one."""
    text = _lines_inside(run.text)
    core = text.strip()
    if core and (run.strong or run.emphasis):
        sign = "**" * run.strong + "*" * run.emphasis
        text = text.replace(core, f"{sign}{core}{sign[::-1]}", 1)
    if run.colours:
        text = f"<mark>{text}</mark>"
    if offset is None:
        marks = f"<sup>{','.join(map(str, run.notes))}</sup>" if run.notes else ""
    else:
        marks = "".join(f"[^{offset + number}]" for number in run.notes)
    return text + marks


def _lines_inside(text: str) -> str:
    """Escaped text; its line ends are kept, and so is the space around it."""
    return "\\\n".join(
        escaped(line) for line in re.sub(r"\n\s*\n", "\n", fit_text(text)).split("\n")
    )
