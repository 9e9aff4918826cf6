"""A Word document.

Named styles, real headings, notes as comments beside their words, tables that repeat their head.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO

import docx
from docx.comments import Comment
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_BREAK, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table as WordTable
from docx.table import _Cell as Cell
from docx.table import _Row as WordRow
from docx.text.paragraph import Paragraph
from docx.text.run import Run as WordRun

from explorer.printing import word_styles as styles
from explorer.printing.page_model import (
    Block,
    Break,
    Cards,
    Composition,
    Entry,
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
from explorer.printing.plain_text import fit_text
from explorer.printing.runs import Run

_TINTS = {"yellow": "FBE7A1", "green": "C4E3CB", "blue": "C6D9F1", "pink": "F3C6D0"}
_RULES = {"green": "single", "blue": "dash", "pink": "dotted"}
_AUTHOR = "Programmaverkenner"
_INITIALS = "PV"


def word_file(composition: Composition, *, made: datetime | None = None) -> bytes:
    """The composition as a ``.docx`` file, dated ``made`` (now by default)."""
    writer = _Writer(composition, made or datetime.now(UTC))
    for block in composition.blocks:
        writer.write(block)
    stream = BytesIO()
    writer.document.save(stream)
    return stream.getvalue()


class _Writer:
    """Writes blocks into one Word document."""

    def __init__(self, composition: Composition, made: datetime) -> None:
        self.document: WordDocument = docx.Document()
        self._composition = composition
        self._made = made
        styles.prepare_styles(self.document, composition)
        self._describe()
        self._lay_out()

    def write(self, block: Block) -> None:
        match block:
            case Title():
                self._title(block)
            case Heading():
                self.document.add_heading(fit_text(block.text), block.level)
            case Passage():
                self._passage(block)
            case Words():
                for words in block.paragraphs:
                    self._paragraph(styles.OWN_WORDS, words)
            case Question():
                self._paragraph(styles.QUESTION, f"{block.number}. {block.text}")
                self._lines(block.lines)
            case Listing():
                self._listing(block)
            case Table():
                self._table(block)
            case _:
                self._rest(block)

    def _rest(self, block: Picture | Break | Cards) -> None:
        match block:
            case Picture():
                self._picture(block, self.document)
            case Break():
                self.document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
            case _:
                self._cards(block)

    def _describe(self) -> None:
        about = self.document.core_properties
        about.title = fit_text(self._composition.title)
        about.author = fit_text(self._composition.author)
        about.last_modified_by = about.author
        about.language = self._composition.language
        about.comments = ""
        about.created = about.modified = self._made.replace(tzinfo=None, microsecond=0)

    def _lay_out(self) -> None:
        sheet, section = self._composition.sheet, self.document.sections[0]
        section.orientation = WD_ORIENT.LANDSCAPE if sheet.landscape else WD_ORIENT.PORTRAIT
        section.page_width, section.page_height = Mm(sheet.width), Mm(sheet.height)
        section.left_margin, section.right_margin = Mm(sheet.left), Mm(sheet.right)
        section.top_margin, section.bottom_margin = Mm(sheet.top), Mm(sheet.bottom)
        section.footer_distance = Mm(sheet.bottom / 2)
        properties = section._sectPr
        if sheet.columns > 1:
            columns = properties.find(qn("w:cols"))
            columns.set(qn("w:num"), str(sheet.columns))
            columns.set(qn("w:space"), str(Mm(sheet.gap).twips))
        if self._composition.line_step:
            numbers = OxmlElement("w:lnNumType")
            numbers.set(qn("w:countBy"), str(self._composition.line_step))
            numbers.set(qn("w:restart"), "continuous")
            properties.find(qn("w:cols")).addprevious(numbers)
        foot = section.footer.paragraphs[0]
        styles.dress(foot, styles.ACCOUNT)
        foot.paragraph_format.tab_stops.add_tab_stop(Mm(sheet.content), WD_TAB_ALIGNMENT.RIGHT)
        foot.add_run(fit_text(self._composition.foot) + "\t")
        _field(foot, "PAGE")
        foot.add_run(" / ")
        _field(foot, "NUMPAGES")

    def _paragraph(self, style: str, text: str = "") -> Paragraph:
        paragraph = styles.dress(self.document.add_paragraph(), style)
        _add_text(paragraph, text)
        return paragraph

    def _title(self, title: Title) -> None:
        if title.form:
            self._paragraph(styles.FORM, "   ".join(f"{label}: ……………………" for label in title.form))
        if title.kicker:
            self._paragraph(styles.KICKER, title.kicker)
        self.document.add_heading(fit_text(title.text), 1)
        if title.subtitle:
            self._paragraph(styles.SUBTITLE, title.subtitle)

    def _passage(self, passage: Passage) -> None:
        paragraph = styles.dress(self.document.add_paragraph(), styles.PASSAGE)
        paragraph.paragraph_format.keep_with_next = bool(passage.source)
        self._runs(paragraph, passage.runs, passage.notes)
        if passage.source:
            self._paragraph(styles.SOURCE, passage.source)

    def _runs(
        self, paragraph: Paragraph, runs: Sequence[Run], notes: Iterable[PrintedNote] = ()
    ) -> None:
        """Runs with their looks; each note becomes a comment on the words it is about."""
        written = [_add_run(paragraph, run) for run in runs]
        for note in notes:
            first = next(place for place, run in enumerate(runs) if note.number in run.opens)
            last = next(place for place, run in enumerate(runs) if note.number in run.notes)
            comment = self.document.add_comment(
                [written[first], written[last]],
                author=fit_text(self._composition.author) or _AUTHOR,
                initials=_INITIALS,
            )
            self._fill(comment, note)

    def _fill(self, comment: Comment, note: PrintedNote) -> None:
        _add_text(comment.paragraphs[0], note.text)
        comment._comment_elm.set(qn("w:date"), f"{self._made:%Y-%m-%dT%H:%M:%SZ}")

    def _lines(self, count: int) -> None:
        for place in range(count):
            line = styles.dress(self.document.add_paragraph(), styles.LINE)
            line.paragraph_format.keep_with_next = place < min(count, 10) - 1

    def _listing(self, listing: Listing) -> None:
        for entry in listing.entries:
            if listing.kind is ListingKind.SOURCES:
                self._entry(entry, styles.ACCOUNT)
            elif listing.kind is ListingKind.ANSWERS:
                self._paragraph(styles.QUESTION, entry.label)
                self._runs(styles.dress(self.document.add_paragraph(), styles.ANSWER), entry.runs)
            else:
                self._entry(entry, styles.LISTING)

    def _entry(self, entry: Entry, style: str) -> None:
        paragraph = styles.dress(self.document.add_paragraph(), style)
        if entry.label:
            paragraph.add_run(f"{fit_text(entry.label)}  ").bold = True
        self._runs(paragraph, entry.runs, entry.notes)
        if entry.source:
            self._paragraph(styles.SOURCE, entry.source)

    def _table(self, table: Table) -> None:
        grid = self.document.add_table(1 + len(table.rows), len(table.header), "Table Grid")
        self._narrow_labels(grid, len(table.header))
        for cell, label in zip(grid.rows[0].cells, table.header, strict=True):
            _fill_cell(cell, styles.CELL_HEAD, label)
        _mark_row(grid.rows[0], "w:tblHeader")
        for place, row in enumerate(table.rows, start=1):
            _mark_row(grid.rows[place], "w:cantSplit")
            self._row(grid.rows[place].cells, row, table.silent)
        self.document.add_paragraph()

    def _narrow_labels(self, grid: WordTable, columns: int) -> None:
        content = self._composition.sheet.content
        label = min(content / columns, 28.0)
        for place, column in enumerate(grid.columns):
            width = Mm((content - label) / (columns - 1)) if place else Mm(label)
            column.width = width
            for cell in column.cells:
                cell.width = width

    def _row(self, cells: Sequence[Cell], row: Row, silent: str) -> None:
        _fill_cell(cells[0], styles.CELL_HEAD, row.label)
        for cell, parts in zip(cells[1:], row.cells, strict=True):
            if parts:
                self._parts(cell, parts)
            else:
                _fill_cell(cell, styles.CELL, silent).italic = True

    def _parts(self, cell: Cell, parts: Sequence[Part]) -> None:
        for place, part in enumerate(parts):
            paragraph = cell.add_paragraph() if place else cell.paragraphs[0]
            styles.dress(paragraph, styles.CELL)
            for run in part.runs:
                _add_run(paragraph, run)
            for number in (number for run in part.runs for number in run.notes):
                paragraph.add_run(f" {number}").font.superscript = True
            if part.source:
                _add_text(styles.dress(cell.add_paragraph(), styles.SOURCE), part.source)

    def _picture(self, picture: Picture, place: WordDocument | Cell) -> None:
        """A PNG as it is.

        Word shows no SVG that python-docx can place, so its words stand there.
        """
        sheet, paragraph = self._composition.sheet, place.add_paragraph()
        if picture.kind == "png":
            shape = paragraph.add_run().add_picture(BytesIO(picture.data))
            if shape.width > Mm(sheet.content):
                shape.height = round(shape.height * Mm(sheet.content) / shape.width)
                shape.width = Mm(sheet.content)
            shape._inline.docPr.set("descr", fit_text(picture.alt))
        else:
            _add_text(paragraph, f"[{picture.alt}]")
        if picture.caption:
            _add_text(styles.dress(place.add_paragraph(), styles.CAPTION), picture.caption)

    def _cards(self, cards: Cards) -> None:
        pages = [page for sheet in cards.sheets for page in (sheet.fronts, sheet.turned)]
        for place, page in enumerate(pages):
            if place:
                _turn_page(self.document)
            grid = self.document.add_table(cards.down, cards.across, "Table Grid")
            sides = iter(page)
            for row in grid.rows:
                row.height = Mm((self._composition.sheet.height - 40) / cards.down)
                for cell in row.cells:
                    self._side(cell, next(sides))

    def _side(self, cell: Cell, side: Side | None) -> None:
        if side is None:
            return
        _fill_cell(cell, styles.CARD_HEAD, side.kicker)
        if side.picture is not None:
            self._picture(side.picture, cell)
        paragraph = cell.add_paragraph()
        for run in side.runs:
            _add_run(paragraph, run)
        if side.source:
            _add_text(styles.dress(cell.add_paragraph(), styles.SOURCE), side.source)


def _turn_page(document: WordDocument) -> None:
    """A new page that begins with a paragraph too low to be seen, so that both sides lie alike."""
    form = document.add_paragraph().paragraph_format
    form.page_break_before = True
    form.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    form.line_spacing = Pt(1)


def _add_text(paragraph: Paragraph, text: str) -> WordRun:
    """Text as one run; line ends become breaks."""
    return paragraph.add_run(fit_text(text))


def _add_run(paragraph: Paragraph, run: Run) -> WordRun:
    written = _add_text(paragraph, run.text)
    written.bold = True if run.strong else None
    written.italic = True if run.emphasis else None
    if run.colours:
        _mark(written, run.colours[0])
    return written


def _mark(run: WordRun, colour: str) -> None:
    """A tint as shading, and the line that tells the marks apart in grey."""
    properties = run._r.get_or_add_rPr()
    if colour in _RULES:
        rule = OxmlElement("w:u")
        rule.set(qn("w:val"), _RULES[colour])
        properties.append(rule)
    shading = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", _TINTS[colour])):
        shading.set(qn(f"w:{name}"), value)
    properties.append(shading)


def _fill_cell(cell: Cell, style: str, text: str) -> WordRun:
    return _add_text(styles.dress(cell.paragraphs[0], style), text)


def _mark_row(row: WordRow, name: str) -> None:
    """Give a row a property for which python-docx has no name: repeat it, keep it whole."""
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _field(paragraph: Paragraph, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    paragraph._p.append(field)
