import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.printing.geometry import sheet_for
from explorer.printing.options import Options, Orientation, Paper, Template

_options = st.builds(
    Options,
    template=st.sampled_from(Template),
    paper=st.sampled_from(Paper),
    orientation=st.sampled_from(Orientation),
    columns=st.sampled_from((1, 2)),
    text_size=st.floats(8, 18),
)


@given(_options, st.booleans(), st.integers(0, 9))
def test_everything_fits_between_the_margins(
    options: Options, notes: bool, table_columns: int
) -> None:
    sheet = sheet_for(options, notes=notes, table_columns=table_columns)
    beside = sheet.gap + sheet.note if sheet.note else 0
    between = sheet.gap * (sheet.columns - 1)
    assert sheet.text * sheet.columns + between + beside <= sheet.content + 0.001
    assert sheet.text > 40
    assert min(sheet.left, sheet.right, sheet.top, sheet.bottom) >= 10


def test_notes_have_a_margin_of_their_own_and_the_line_stays_long_enough() -> None:
    sheet = sheet_for(Options(), notes=True)
    assert sheet.note >= 40
    assert 60 <= sheet.text / (0.5 * 10.5 * 25.4 / 72) <= 75


def test_two_columns_leave_no_margin_for_notes() -> None:
    assert sheet_for(Options(columns=2), notes=True).note == 0


def test_a_picture_has_all_the_width_there_is() -> None:
    assert sheet_for(Options(), pictures=True).content > sheet_for(Options()).content


def test_a_fragment_without_notes_stands_in_the_middle() -> None:
    sheet = sheet_for(Options())
    assert sheet.text == pytest.approx(sheet.content, abs=0.1)
    assert sheet.left > 30


@pytest.mark.parametrize(
    ("columns", "orientation", "landscape"),
    [
        (3, Orientation.AUTO, False),
        (5, Orientation.AUTO, True),
        (5, Orientation.PORTRAIT, False),
        (0, Orientation.LANDSCAPE, True),
    ],
)
def test_paper_lies_on_its_side_for_a_table_that_needs_it(
    columns: int, orientation: Orientation, landscape: bool
) -> None:
    options = Options(template=Template.TABLE, orientation=orientation)
    assert sheet_for(options, table_columns=columns).landscape is landscape
