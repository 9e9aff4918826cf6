"""The measures of a sheet: margins, the column of text, the margin for notes."""

from dataclasses import dataclass

from explorer.printing.options import Options, Orientation, Paper, Template

_MM = {Paper.A4: (210.0, 297.0), Paper.A5: (148.0, 210.0)}
_CHARACTER = 0.5 * 25.4 / 72  # a character of the text face is half its size wide; points to mm
_BEST_MEASURE = 72  # characters on a line
_CELL = {Paper.A4: 46.0, Paper.A5: 40.0}  # a column of a table narrower than this doesn't read


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper, in millimetres.

    ``text`` is how wide a line of a passage is, ``note`` how wide the margin for notes beside it
    (0: there is none), ``gap`` what lies between, and between two ``columns``.
    """

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    columns: int
    text: float
    note: float
    gap: float

    @property
    def content(self) -> float:
        """From the left margin to the right one."""
        return self.width - self.left - self.right

    @property
    def landscape(self) -> bool:
        """Whether the sheet lies on its side."""
        return self.width > self.height


def sheet_for(
    options: Options, *, notes: bool = False, table_columns: int = 0, pictures: bool = False
) -> Sheet:
    """The sheet for these options.

    ``table_columns`` counts those of the widest table, its labels included; ``pictures`` need all
    the width there is.

    The line is as near to 72 characters as the paper allows; what is over goes to the notes, or, on
    a page with nothing else, to both margins. Cards take all but a narrow edge.
    """
    width, height = _paper(options, table_columns)
    if options.template is Template.CARDS:
        return Sheet(width, height, 10, 10, 10, 10, 1, width - 20, 0, 0)
    small = options.paper is Paper.A5
    left, right, top, bottom = (16.0, 12.0, 14.0, 17.0) if small else (24.0, 20.0, 19.0, 23.0)
    content = width - left - right
    gap = 4.0 if small else 6.0
    if options.columns > 1:
        text = (content - gap) / options.columns
        return Sheet(width, height, left, right, top, bottom, options.columns, text, 0, gap)
    best = round(_BEST_MEASURE * _CHARACTER * options.text_size, 1)
    if notes:
        note = min(max(content - gap - best, content * 0.27), 62)
        return Sheet(
            width, height, left, right, top, bottom, 1, min(best, content - gap - note), note, gap
        )
    narrow = options.template is Template.FRAGMENT and not (table_columns or pictures)
    if narrow and best < content:
        left += (content - best) / 2
        right += (content - best) / 2
    return Sheet(width, height, left, right, top, bottom, 1, min(best, content), 0, gap)


def _paper(options: Options, table_columns: int) -> tuple[float, float]:
    width, height = _MM[options.paper]
    needed = table_columns * _CELL[options.paper]
    auto = options.orientation is Orientation.AUTO and needed > width
    if auto or options.orientation is Orientation.LANDSCAPE:
        return height, width
    return width, height
