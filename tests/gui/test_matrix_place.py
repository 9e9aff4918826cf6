"""The place with the matrix: sides, filters, cells, blocks, gaps and saving."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.modeltest import ModelTester

from explorer.bundling.contents import MatrixContent, read
from explorer.comparing.statements import Facet
from explorer.gui.matrix.model import NOTED_ROLE, SUGGESTED_ROLE, MatrixModel
from explorer.gui.matrix.place import MatrixPlace
from explorer.gui.matrix.shown import View
from explorer.gui.matrix.view import MatrixView
from explorer.gui.shell.address import Address
from explorer.library.anchors import target_whole
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver
from tests.gui.programme import PACK

NORTH = "regio/noordland"
NORTH_ROW, SOUTH_ROW = 0, 1
SANCTIONS, DIPLOMACY, TRADE = range(3)


def place_of(user: Driver) -> MatrixPlace:
    """The place with the matrix, when it is shown."""
    place = user.window.deeds.comparing.matrix
    assert place.isVisible()
    return place


def view_of(user: Driver) -> MatrixView:
    """The cells."""
    return place_of(user).view


def counts(user: Driver) -> list[list[str]]:
    """What stands in the cells, totals included."""
    model = view_of(user).counts
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def names(user: Driver, orientation: Qt.Orientation) -> list[str]:
    """The names along one side."""
    model = view_of(user).counts
    across = orientation is Qt.Orientation.Horizontal
    number = model.columnCount() if across else model.rowCount()
    return [str(model.headerData(each, orientation)) for each in range(number)]


def listed(user: Driver) -> list[str]:
    """The passages beside the matrix."""
    return [card.key for card in place_of(user).panel.cards.cards()]


def middle(user: Driver, row: int, column: int) -> QPoint:
    """The middle of a cell, in pixels of the viewport."""
    view = view_of(user)
    return view.visualRect(view.counts.index(row, column)).center()


@pytest.fixture
def matrix(user: Driver) -> Driver:
    """Someone who looks at the matrix."""
    user.press("Ctrl+4")
    return user


# -- what is shown ------------------------------------------------------------------------------


def test_a_key_leads_to_the_counts_of_regions_by_aspect(matrix: Driver) -> None:
    assert matrix.place == "matrix"
    assert matrix.crumbs[-1] == "Matrix"
    assert names(matrix, Qt.Orientation.Vertical) == ["Noordland", "Zuideiland", "Totaal"]
    assert names(matrix, Qt.Orientation.Horizontal) == [
        "Sancties",
        "Diplomatie",
        "Handel",
        "Totaal",
    ]
    assert counts(matrix) == [["2", "1", "·", "3"], ["1", "1", "·", "2"], ["2", "2", "·", "4"]]
    assert matrix.says() == "2 regio’s × 3 aspecten · 4 passages"


def test_the_first_cell_that_holds_something_is_chosen(matrix: Driver) -> None:
    assert view_of(matrix).hasFocus()
    assert listed(matrix) == [f"{NORTH}#01", f"{NORTH}#02"]
    assert place_of(matrix).panel.title.text() == "Noordland · Sancties"
    assert place_of(matrix).panel.count.text() == "2 passages"


def test_the_sides_can_be_chosen(matrix: Driver) -> None:
    matrix.offered(place_of(matrix).bar.rows)["Thema"].trigger()
    matrix.settle()
    assert names(matrix, Qt.Orientation.Vertical)[:2] == ["Inleiding", "Vrede en veiligheid"]
    matrix.offered(place_of(matrix).bar.columns)["Niveau"].trigger()
    matrix.settle()
    assert names(matrix, Qt.Orientation.Horizontal)[0] == "Europese Unie"
    assert "niveaus" in matrix.says()
    matrix.press("Alt+Left")
    assert names(matrix, Qt.Orientation.Horizontal)[0] == "Sancties"


def test_only_demands(matrix: Driver) -> None:
    matrix.click(place_of(matrix).bar.demands)
    assert counts(matrix)[NORTH_ROW] == ["2", "·", "·", "2"]
    assert place_of(matrix).bar.demands.isChecked()


def test_only_what_one_has_not_read(matrix: Driver) -> None:
    tracker = matrix.window.reading.tracker
    assert tracker is not None
    tracker.mark([NORTH, "weg"], 2)
    matrix.click(place_of(matrix).bar.unread)
    assert counts(matrix) == [["·", "·", "·", "·"], ["·", "1", "·", "1"], ["·", "1", "·", "1"]]
    assert place_of(matrix).panel.tabs.tabText(1) == "2 lacunes"


def test_what_is_not_read_yet_is_listed_and_a_click_opens_it(matrix: Driver) -> None:
    panel, tracker = place_of(matrix).panel, matrix.window.reading.tracker
    assert tracker is not None
    assert panel.tabs.tabText(2) == "6 ongelezen"
    tracker.mark(["inleiding"], 2)
    matrix.press("Ctrl+1", "Ctrl+4")
    assert panel.tabs.tabText(2) == "5 ongelezen"
    panel.tabs.setCurrentIndex(2)
    first = panel.unread.model().index(0, 0)
    assert first.data() == "Vrede en veiligheid\n14 passages · 7 eisen"
    matrix.click_row(panel.unread, first)
    assert matrix.section == "vrede"


def test_the_matrix_goes_into_the_bundle(matrix: Driver) -> None:
    matrix.click(place_of(matrix).bar.demands)
    matrix.click(place_of(matrix).bar.bundle)
    library = matrix.window.deeds.library.hub.library
    assert library is not None
    (item,) = library.bundles.items(library.bundles.all()[0].id)
    assert read(item) == MatrixContent(PACK, "region", "aspect", demands=True)


def test_cells_with_suggested_labels_alone_are_told_apart(matrix: Driver) -> None:
    place = place_of(matrix)
    assert not place.suggestions.isVisible()
    known = view_of(matrix).counts.matrix
    assert known is not None
    suggested = replace(known, suggested=frozenset((f"{NORTH}#03",)))
    view_of(matrix).show_matrix(suggested, "nl")
    model = view_of(matrix).counts
    told = [model.index(NORTH_ROW, column).data(SUGGESTED_ROLE) for column in range(3)]
    assert told == [False, True, False]
    spoken = model.index(NORTH_ROW, DIPLOMACY).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("labels voorgesteld door Programmaverkenner")
    assert not matrix.window.grab().isNull()


def test_a_wide_window_has_larger_cells(matrix: Driver) -> None:
    wide = view_of(matrix).columnWidth(0)
    matrix.resize(800, 600)
    assert view_of(matrix).columnWidth(0) <= wide
    assert not place_of(matrix).note.isVisible()
    assert not place_of(matrix).bar.title.isVisible()
    assert view_of(matrix).verticalScrollBar().maximum() == 0
    assert view_of(matrix).lowest() <= view_of(matrix).height()


@pytest.mark.parametrize("theme", ["dark", "contrast"])
def test_it_is_painted_in_every_theme(matrix: Driver, theme: str) -> None:
    matrix.application.settings.set("theme", theme)
    matrix.settle()
    assert not matrix.window.grab().isNull()
    assert matrix.says() == "2 regio’s × 3 aspecten · 4 passages"


# -- cells --------------------------------------------------------------------------------------


def test_a_click_lists_the_passages_of_a_cell(matrix: Driver) -> None:
    matrix.click(view_of(matrix).viewport(), middle(matrix, NORTH_ROW, DIPLOMACY))
    assert listed(matrix) == [f"{NORTH}#03"]
    assert matrix.place == "matrix"


def test_an_empty_cell_says_so(matrix: Driver) -> None:
    matrix.press("Right", "Right")
    assert listed(matrix) == []
    assert place_of(matrix).panel.count.text() == "Hierover staat niets in dit hoofdstuk."
    matrix.press("Return")
    assert view_of(matrix).hasFocus()


def test_a_cell_is_read_out_with_its_names(matrix: Driver) -> None:
    index = view_of(matrix).counts.index(NORTH_ROW, SANCTIONS)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Noordland · Sancties: 2 passages"


def test_a_cell_with_a_note_has_a_mark(matrix: Driver) -> None:
    hub = matrix.window.deeds.library.hub
    matrix.wait(lambda: hub.library is not None)
    programme = matrix.application.programme
    target = target_whole(programme, f"{NORTH}#03")
    matrix.application.library.annotations.add(target, "nakijken")
    matrix.press("Ctrl+1")
    matrix.press("Ctrl+4")
    model = view_of(matrix).counts
    noted = model.index(NORTH_ROW, DIPLOMACY)
    assert str(noted.data(Qt.ItemDataRole.AccessibleTextRole)).endswith("met een notitie")
    assert model.index(NORTH_ROW, SANCTIONS).data(NOTED_ROLE) is False
    assert not matrix.window.grab().isNull()


def test_enter_goes_to_the_passages_and_enter_again_opens_one(matrix: Driver) -> None:
    matrix.press("Return")
    assert place_of(matrix).panel.cards.hasFocus()
    matrix.press("Down", "Return")
    assert matrix.section == NORTH
    matrix.press("Alt+Left")
    assert matrix.place == "matrix"
    assert place_of(matrix).panel.title.text() == "Noordland · Sancties"


def test_a_click_on_a_card_opens_the_passage(matrix: Driver) -> None:
    cards = place_of(matrix).panel.cards
    matrix.click_row(cards, cards.model().index(0, 0))
    assert matrix.section == NORTH


def test_a_name_chooses_the_total_of_its_row_or_column(matrix: Driver) -> None:
    view = view_of(matrix)
    row, column = view.row_names, view.column_names
    matrix.click(row.viewport(), QPoint(10, row.sectionViewportPosition(SOUTH_ROW) + 5))
    assert place_of(matrix).panel.title.text() == "Zuideiland"
    assert listed(matrix) == [f"{NORTH}#02", "regio/zuideiland#01"]
    matrix.click(column.viewport(), QPoint(column.sectionViewportPosition(DIPLOMACY) + 5, 10))
    assert place_of(matrix).panel.title.text() == "Diplomatie"
    matrix.press("Right", "Right")
    assert place_of(matrix).panel.title.text() == "Totaal"
    assert place_of(matrix).present_view().row == ""


def test_the_chosen_cell_is_remembered(matrix: Driver) -> None:
    matrix.press("Down", "Right", "Ctrl+1", "Ctrl+4")
    assert place_of(matrix).panel.title.text() == "Zuideiland · Diplomatie"


def test_the_next_start_shows_the_same_matrix(open_window: OpenWindow) -> None:
    first = open_window()
    first.window.go(Address("matrix", filters=(("columns", "act"),)))
    first.close()
    again = open_window()
    assert again.place == "matrix"
    assert names(again, Qt.Orientation.Horizontal)[0] == "Eis"


# -- blocks -------------------------------------------------------------------------------------


def test_shift_and_arrows_select_a_block_that_enter_puts_side_by_side(matrix: Driver) -> None:
    matrix.press("Shift+Down", "Shift+Right")
    panel = place_of(matrix).panel
    assert panel.title.text() == "2 rijen × 2 kolommen"
    assert panel.compare.isVisible()
    assert len(listed(matrix)) == 4
    matrix.press("Return")
    assert matrix.place == "comparing"
    comparison = matrix.window.deeds.comparing.comparing.comparison
    assert [each.value for each in comparison.columns] == ["noordland", "zuideiland"]
    assert comparison.tags == ("sancties", "diplomatie")


def test_a_dragged_block_becomes_a_comparison(matrix: Driver) -> None:
    start, end = middle(matrix, NORTH_ROW, SANCTIONS), middle(matrix, SOUTH_ROW, DIPLOMACY)
    matrix.drag(view_of(matrix).viewport(), start, end)
    assert matrix.place == "comparing"


def test_a_block_that_is_no_comparison_says_why(user: Driver) -> None:
    user.window.go(Address("matrix", filters=(("rows", "section"), ("columns", "act"))))
    user.press(*["Shift+Down"] * 5)
    user.click(place_of(user).panel.compare)
    assert user.place == "matrix"
    assert "rijen" in user.says()


def test_totals_are_no_part_of_a_block(matrix: Driver) -> None:
    matrix.press("Right", "Right", "Shift+Right")
    assert view_of(matrix).block() == ([NORTH_ROW], [TRADE])
    assert not place_of(matrix).panel.compare.isVisible()


# -- gaps ---------------------------------------------------------------------------------------


def test_gaps_are_listed_and_lead_to_their_cell(matrix: Driver) -> None:
    panel = place_of(matrix).panel
    assert panel.tabs.tabText(1) == "2 lacunes"
    panel.tabs.setCurrentIndex(1)
    assert matrix.rows(panel.gaps) == [
        "Noordland: niets over Handel",
        "Zuideiland: niets over Handel",
    ]
    matrix.click_row(panel.gaps, panel.gaps.model().index(1, 0))
    index = view_of(matrix).currentIndex()
    assert (index.row(), index.column()) == (SOUTH_ROW, TRADE)


@pytest.mark.parametrize(
    ("filters", "sentence"),
    [
        ((("columns", "level"), ("demands", "True")), "Zuideiland: niets voor België"),
        (
            (("columns", "act"), ("demands", "True")),
            "Zuideiland: geen passage van de soort “Diagnose”",
        ),
        ((("demands", "True"),), "Noordland: geen eis over Diplomatie"),
    ],
)
def test_a_gap_says_what_is_not_there(
    user: Driver, filters: tuple[tuple[str, str], ...], sentence: str
) -> None:
    user.window.go(Address("matrix", filters=filters))
    user.settle()
    assert sentence in user.rows(place_of(user).panel.gaps)


# -- saving -------------------------------------------------------------------------------------

FORMATS = {"csv": "Rekenblad (CSV)", "svg": "Tekening (SVG)", "png": "Afbeelding (PNG)"}


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_matrix_is_saved(
    matrix: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    file = tmp_path / "telling"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(file), ""))
    matrix.offered(place_of(matrix).bar.export)[FORMATS[suffix]].trigger()
    written = file.with_suffix(f".{suffix}")
    assert str(written) in matrix.says()
    if suffix == "png":
        assert QImage(str(written)).width() > 200
    else:
        assert "Noordland" in written.read_text("utf-8-sig")


@pytest.mark.parametrize("suffix", ["csv", "png"])
def test_what_cannot_be_saved_says_so(
    matrix: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    file = tmp_path / "weg" / f"telling.{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(file), ""))
    matrix.offered(place_of(matrix).bar.export)[FORMATS[suffix]].trigger()
    assert not file.exists()
    assert "kon niet geschreven worden" in matrix.says()


def test_saving_can_be_left(matrix: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    before = matrix.says()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: ("", ""))
    matrix.offered(place_of(matrix).bar.export)["Rekenblad (CSV)"].trigger()
    assert matrix.says() == before


# -- parts --------------------------------------------------------------------------------------


def test_the_model_is_sound(matrix: Driver, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(view_of(matrix).counts, force_py=True)  # type: ignore[no-untyped-call]  # untyped in pytest-qt
    qtmodeltester.check(MatrixModel(), force_py=True)  # type: ignore[no-untyped-call]  # untyped in pytest-qt
    assert MatrixModel().place_of("noordland", "handel") is None


def test_counts_agree_with_the_comparison(matrix: Driver) -> None:
    comparing = matrix.application.comparing
    whole = comparing.matrix(PACK)
    table = comparing.table(whole.comparison([NORTH_ROW, SOUTH_ROW], [SANCTIONS, DIPLOMACY]))
    shown = [[len(cell) for cell in row] for row in table.cells]
    assert shown == [[2, 1], [1, 1]]


def test_a_view_is_kept_in_an_address() -> None:
    view = View(Facet.THEME, Facet.SDG, demands=True, unread=True, row="a", column="b")
    assert View.from_filters(view.to_filters()) == view
    assert View().to_filters() == ()
    assert View.from_filters((("rows", "sdg"), ("columns", "x"))) == View()
