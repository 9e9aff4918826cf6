"""The place where passages stand side by side: columns, rows, cells, keys, mouse and history."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from explorer.comparing.choices import Choice, Comparison
from explorer.comparing.columns import ColumnKind
from explorer.comparing.table import RowsBy
from explorer.gui.comparing.chooser import ColumnChooser, OptionModel
from explorer.gui.comparing.model import ComparisonModel
from explorer.gui.comparing.options import Options, fitting
from explorer.gui.comparing.place import ComparingPlace
from explorer.gui.comparing.view import ComparisonView
from explorer.gui.reading.tree_model import SECTION_MIME
from explorer.gui.shell.address import Address
from explorer.gui.shell.comparison_text import from_text, to_text
from explorer.gui.widgets.cards import PASSAGES_MIME
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver
from tests.gui.programme import PACK

CHAINS, DEALS, NORTH, SOUTH = (
    "handel/ketens",
    "handel/akkoorden",
    "regio/noordland",
    "regio/zuideiland",
)


def section(name: str) -> Choice:
    """A column with a section."""
    return Choice(ColumnKind.SECTION, PACK, name)


def comparison(*sections: str) -> Comparison:
    """Some sections side by side."""
    return Comparison(tuple(map(section, sections)))


def place_of(user: Driver) -> ComparingPlace:
    """The place where one compares, when it is shown."""
    place = user.window.deeds.comparing.comparing
    assert place.isVisible()
    return place


def view_of(user: Driver) -> ComparisonView:
    """The table, when it is shown."""
    view = place_of(user).view
    assert view.isVisible()
    return view


def heads(user: Driver) -> list[str]:
    """The titles of the columns."""
    model = view_of(user).comparison
    return [
        str(model.headerData(column, Qt.Orientation.Horizontal))
        for column in range(model.columnCount())
    ]


def rows(user: Driver) -> list[str]:
    """The labels of the rows."""
    model = view_of(user).comparison
    return [str(model.headerData(row, Qt.Orientation.Vertical)) for row in range(model.rowCount())]


def cell(user: Driver, row: int, column: int) -> str:
    """The text of a cell."""
    model = view_of(user).comparison
    return str(model.index(row, column).data())


def current(user: Driver) -> str:
    """The passage the keyboard is at."""
    statement = view_of(user).caret.statement()
    return statement.passage.id if statement else ""


def choose(user: Driver, words: str) -> None:
    """Type words in the open chooser and choose what comes first."""
    chooser = place_of(user).chooser
    assert chooser.isVisible()
    chooser.field.setText(words)
    user.settle()
    user.press("Return")


@pytest.fixture
def comparing(user: Driver) -> Driver:
    """Someone who compares two regions with trade deals."""
    user.window.deeds.comparing.compare(comparison(NORTH, DEALS, SOUTH))
    user.settle()
    return user


# -- getting there ------------------------------------------------------------------------------


def test_the_rail_and_a_key_lead_to_an_empty_place_that_says_how_to_begin(user: Driver) -> None:
    user.press("Ctrl+3")
    assert user.place == "comparing"
    assert user.crumbs[-1] == "Vergelijken"
    assert not place_of(user).view.isVisible()
    assert "twee tot vier kolommen" in place_of(user).teaching.notice.text()
    assert user.says() == place_of(user).teaching.notice.text()
    assert place_of(user).bar.add_button.hasFocus()


def test_an_example_is_one_click_away(user: Driver) -> None:
    user.press("Ctrl+3")
    first = place_of(user).teaching.examples[0]
    user.click(first)
    assert heads(user) == first.text().split(" · ")


def test_columns_are_chosen_by_typing_a_few_letters(user: Driver) -> None:
    user.press("Ctrl+3", "Ctrl+Shift+K")
    choose(user, "noord")
    user.click(place_of(user).bar.add_button)
    choose(user, "akkoord")
    assert heads(user) == ["Noordland", "Akkoorden"]
    assert view_of(user).hasFocus()


def test_the_section_one_reads_is_put_beside_another(user: Driver) -> None:
    user.window.go(Address("reading", NORTH))
    user.press("Ctrl+Shift+D")
    assert place_of(user).chooser.isVisible()
    choose(user, "akkoord")
    assert heads(user) == ["Noordland", "Akkoorden"]
    user.window.go(Address("reading", NORTH))
    user.press("Ctrl+Shift+D")
    assert heads(user) == ["Noordland", "Akkoorden"]


def test_a_fifth_section_begins_a_new_comparison(user: Driver) -> None:
    deeds = user.window.deeds.comparing
    deeds.compare(comparison(NORTH, DEALS, SOUTH, CHAINS))
    assert not place_of(user).bar.add_button.isEnabled()
    deeds.columns.add_sections([("inleiding", "")])
    assert place_of(user).comparison == comparison("inleiding")


def test_the_section_of_a_hit_is_compared(user: Driver) -> None:
    user.press("Ctrl+K")
    user.type("wapenembargo")
    user.click(user.window.searching.preview.compare_button)
    assert place_of(user).comparison.columns == (section(NORTH),)


def test_a_section_is_dropped_on_the_button_of_the_rail(user: Driver) -> None:
    tree = user.window.reading.tree
    model = tree.tree.model()
    data = model.mimeData([tree.index_of(NORTH)])
    assert data.text() == "Noordland"
    button = user.window.rail.button("comparing")
    _drop(button, data)
    user.settle()
    assert place_of(user).comparison == comparison(NORTH)
    _drop(button, QMimeData())
    assert place_of(user).comparison == comparison(NORTH)


def test_hits_are_dragged_to_the_button_of_the_rail(user: Driver) -> None:
    user.press("Ctrl+K")
    user.type("sancties")
    cards = user.window.searching.cards
    assert cards.dragEnabled()
    model = cards.model()
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    assert model.flags(indexes[0]) & Qt.ItemFlag.ItemIsDragEnabled
    assert PASSAGES_MIME in model.mimeTypes()
    data = model.mimeData(indexes)
    assert cards.cards()[0].body in data.text()
    keys = [card.key.partition(":")[2] for card in cards.cards()]
    sections = list(dict.fromkeys(key.partition("#")[0] for key in keys))
    assert len(keys) > len(sections) > 1
    _drop(user.window.rail.button("comparing"), data)
    user.settle()
    assert place_of(user).comparison == comparison(*sections[:4])


def test_a_section_that_joins_leaves_the_rows_as_they_were(comparing: Driver) -> None:
    comparing.offered(place_of(comparing).bar.rows)["Niveau"].trigger()
    comparing.window.deeds.comparing.columns.add_sections([(CHAINS, "")])
    assert place_of(comparing).comparison.by is RowsBy.LEVEL
    assert len(place_of(comparing).comparison.columns) == 4


def _drop(target: object, data: QMimeData) -> None:
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    assert SECTION_MIME not in data.formats() or data.data(SECTION_MIME).size()
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, none)
    QApplication.sendEvent(target, enter)  # type: ignore[arg-type]  # a widget
    QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), copy, data, left, none))  # type: ignore[arg-type]  # a widget


# -- what is shown ------------------------------------------------------------------------------


def test_each_row_is_about_one_thing_and_an_empty_cell_says_so(comparing: Driver) -> None:
    assert heads(comparing) == ["Noordland", "Akkoorden", "Zuideiland"]
    assert rows(comparing)[:3] == ["Sancties", "Diplomatie", "Handel"]
    assert "wapenembargo" in cell(comparing, 0, 0)
    assert cell(comparing, 0, 2) == "geen standpunt in dit hoofdstuk"
    assert comparing.says() == "3 kolommen · 3 aspecten · 4 lege cellen"


def test_a_cell_is_read_out_with_number_and_page(comparing: Driver) -> None:
    model = view_of(comparing).comparison
    spoken = str(model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("¶ 1 · p. 7: Noordland schendt")
    assert "¶ 2 · p. 7–8" in spoken


def test_all_cells_of_a_row_are_as_high_as_the_tallest(comparing: Driver) -> None:
    view = view_of(comparing)
    tall, low = view.rowHeight(0), view.rowHeight(1)
    assert tall > low
    comparing.resize(800, 600)
    assert view.rowHeight(0) > tall


def test_the_words_columns_share_are_marked_and_their_own_words_listed(user: Driver) -> None:
    columns = (section(NORTH), section(DEALS))
    user.window.deeds.comparing.compare(Comparison(columns, by=RowsBy.ACT))
    view = view_of(user)
    row = rows(user).index("Diagnose")
    (statement,) = view.comparison.statements(row, 0)
    marks = view._delegate.marks(view.comparison.table_row(row), statement.key)
    assert [statement.passage.text[each.start : each.end] for each in marks] == ["bevolking"]
    assert rows(user)[-1] == "Alleen hier"
    assert "noordland" in cell(user, view.comparison.rowCount() - 1, 0).casefold()


def test_passages_without_a_tag_stand_in_a_row_of_their_own(user: Driver) -> None:
    user.window.deeds.comparing.compare(comparison("inleiding", SOUTH))
    assert "Zonder label" in rows(user)
    row = rows(user).index("Zonder label")
    assert "Mensenrechten" in cell(user, row, 0)
    assert cell(user, row, 1) == "–"
    assert "1 passage zonder label" in user.says()


def test_only_demands_and_only_differences(comparing: Driver) -> None:
    bar = place_of(comparing).bar
    comparing.click(bar.demands)
    assert place_of(comparing).comparison.only_demands
    assert rows(comparing)[:2] == ["Sancties", "Handel"]
    assert cell(comparing, 0, 1) == "geen eis in dit hoofdstuk"
    comparing.click(bar.differences)
    assert place_of(comparing).comparison.only_differences
    assert bar.differences.isChecked()
    comparing.press("Alt+Left")
    assert not place_of(comparing).comparison.only_differences
    assert not bar.differences.isChecked()


def test_nothing_left_says_what_to_do(user: Driver) -> None:
    user.window.deeds.comparing.compare(
        Comparison((section(SOUTH), Choice(ColumnKind.FILTER, PACK, "act=diagnose&level=eu")))
    )
    user.click(place_of(user).bar.demands)
    assert not place_of(user).view.isVisible()
    assert "Zet een filter uit" in user.says()


@pytest.mark.parametrize(
    ("by", "first"),
    [("Niveau", "Europese Unie"), ("Soort", "Eis"), ("Volgorde van de tekst", "1")],
)
def test_rows_can_be_made_otherwise(comparing: Driver, by: str, first: str) -> None:
    offered = comparing.offered(place_of(comparing).bar.rows)
    offered[by].trigger()
    comparing.settle()
    assert rows(comparing)[0] == first
    assert offered[by].isChecked()


def test_narrowed_rows_can_all_be_shown_again(user: Driver) -> None:
    narrowed = Comparison((section(NORTH), section(DEALS)), tags=("handel",))
    user.window.deeds.comparing.compare(narrowed)
    assert rows(user)[0] == "Handel"
    user.click(place_of(user).bar.all_rows)
    assert rows(user)[0] == "Sancties"
    assert not place_of(user).bar.all_rows.isVisible()


def test_a_column_that_is_gone_is_told_of(user: Driver) -> None:
    user.window.deeds.comparing.compare(comparison("weg", NORTH))
    assert not place_of(user).view.isVisible()
    assert "weg" in user.says()
    assert len(place_of(user).bar.columns) == 2


# -- columns ------------------------------------------------------------------------------------


def test_columns_are_moved_and_closed_from_the_keyboard(comparing: Driver) -> None:
    comparing.press("Right", "Alt+Shift+Left")
    assert heads(comparing) == ["Akkoorden", "Noordland", "Zuideiland"]
    comparing.press("Alt+Shift+Left")
    assert heads(comparing) == ["Akkoorden", "Noordland", "Zuideiland"]
    comparing.press("Alt+Shift+Right")
    assert heads(comparing) == ["Noordland", "Akkoorden", "Zuideiland"]
    comparing.press("Left", "Ctrl+W")
    assert heads(comparing) == ["Akkoorden", "Zuideiland"]
    comparing.press("Ctrl+W")
    assert not place_of(comparing).view.isVisible()
    comparing.press("Alt+Left", "Alt+Left")
    assert heads(comparing) == ["Noordland", "Akkoorden", "Zuideiland"]


def test_the_keyboard_stays_in_the_column_that_is_moved(comparing: Driver) -> None:
    comparing.press("Down", "Alt+Shift+Right")
    row = view_of(comparing).caret.cell()[0]
    assert heads(comparing) == ["Akkoorden", "Noordland", "Zuideiland"]
    assert view_of(comparing).caret.cell() == (row, 1)
    comparing.press("Alt+Shift+Right")
    assert heads(comparing) == ["Akkoorden", "Zuideiland", "Noordland"]
    assert view_of(comparing).caret.cell() == (row, 2)
    comparing.press("Ctrl+W")
    assert view_of(comparing).caret.cell()[1] == 1


def test_elsewhere_these_keys_do_nothing(comparing: Driver) -> None:
    comparing.press("Ctrl+1", "Ctrl+W", "Alt+Shift+Left")
    assert comparing.place == "reading"


def test_the_chooser_changes_moves_and_closes_a_column(comparing: Driver) -> None:
    place = place_of(comparing)
    comparing.click(place.bar.columns[0])
    assert place.chooser.list.currentIndex().data() == "Noordland"
    comparing.click(place.chooser.right)
    assert heads(comparing) == ["Akkoorden", "Noordland", "Zuideiland"]
    comparing.click(place.bar.columns[1])
    comparing.click(place.chooser.left)
    comparing.click(place.bar.columns[2])
    comparing.click(place.chooser.close_button)
    assert heads(comparing) == ["Noordland", "Akkoorden"]
    comparing.click(place.bar.columns[1])
    choose(comparing, "ketens")
    assert heads(comparing) == ["Noordland", "Eerlijke ketens"]


@pytest.mark.parametrize("letters", [13, 18])
def test_a_small_window_shows_every_column_button_and_head_whole(
    comparing: Driver, letters: int
) -> None:
    long = Choice(ColumnKind.PASSAGES, PACK, f"{NORTH}#01", "Trans-Atlantische verhoudingen")
    comparing.application.settings.set("interface_size", letters)
    comparing.resize(1024, 700)
    four = comparison(NORTH, DEALS, SOUTH)
    comparing.window.deeds.comparing.compare(Comparison((*four.columns, long)))
    comparing.settle()
    bar, view = place_of(comparing).bar, view_of(comparing)
    buttons = [*bar.columns, bar.add_button, bar.rows, bar.demands, bar.differences, bar.bundle]
    for button in buttons:
        assert bar.rect().contains(button.geometry())
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())
    assert len({(each.x(), each.y()) for each in buttons}) == len(buttons)
    assert " ".join(view.heads.lines(3)).replace("- ", "-").startswith(long.title)
    assert view.heads.height() == view.heads.sizeHint().height()


def test_the_lines_of_a_head_end_between_words_whatever_the_letters(comparing: Driver) -> None:
    title = "😀😀😀 Handel in de wereld"  # letters that Qt counts as two
    long = Choice(ColumnKind.PASSAGES, PACK, f"{NORTH}#01", title)
    four = Comparison((*comparison(NORTH, DEALS, SOUTH).columns, long))
    comparing.window.deeds.comparing.compare(four)
    comparing.resize(1024, 700)
    lines = view_of(comparing).heads.lines(3)
    assert " ".join(lines).startswith(title)
    assert len(lines) > 2


def test_one_row_of_buttons_stands_apart_where_there_is_room(comparing: Driver) -> None:
    comparing.resize(1600, 800)
    bar = place_of(comparing).bar
    assert bar.columns[0].geometry().center().y() == bar.bundle.geometry().center().y()
    assert bar.bundle.geometry().right() == bar.rect().right()
    assert bar.add_button.geometry().right() + 50 < bar.rows.geometry().left()


def test_a_head_is_dragged_to_another_place(comparing: Driver) -> None:
    view = view_of(comparing)
    view.heads.moveSection(0, 2)
    comparing.settle()
    assert heads(comparing) == ["Akkoorden", "Zuideiland", "Noordland"]
    assert [view.heads.logicalIndex(place) for place in range(3)] == [0, 1, 2]


def test_a_click_and_arrows_choose_in_the_list(comparing: Driver) -> None:
    place = place_of(comparing)
    comparing.click(place.bar.columns[0])
    chooser = place.chooser
    chooser.field.setText("xyz")
    assert chooser.nothing.isVisible()
    chooser.field.setText("diplomatie")
    assert not chooser.nothing.isVisible()
    comparing.click_row(chooser.list, chooser.model.index(1, 0))
    assert heads(comparing)[0] == "Diplomatie"
    comparing.click(place.bar.columns[0])
    chooser.field.setText("noordland")
    comparing.press("Down", "Down", "Up", "Down", "Tab", "Return")
    assert place.comparison.columns[0] == Choice(ColumnKind.REGION, PACK, "noordland")


def test_nothing_is_chosen_where_nothing_fits(comparing: Driver) -> None:
    before = place_of(comparing).comparison
    comparing.click(place_of(comparing).bar.columns[0])
    choose(comparing, "zzz")
    assert place_of(comparing).comparison == before
    place_of(comparing).chooser.hide()


# -- finding ------------------------------------------------------------------------------------


def test_words_are_found_in_every_cell_and_stepped_through(comparing: Driver) -> None:
    view, place = view_of(comparing), place_of(comparing)
    comparing.press("Ctrl+F")
    bar = place.finding.bar(view)
    assert bar is not None
    comparing.type("SANCTIES")
    every = [
        (row, column, block)
        for row in range(view.comparison.rowCount())
        for column in range(view.comparison.columnCount())
        for block, each in enumerate(view.comparison.statements(row, column))
        for _time in range(each.passage.text.casefold().count("sancties"))
    ]
    assert len(every) > 2
    assert bar.count.text() == f"1 van {len(every)}"
    assert (*view.caret.cell(), view.caret.block) == every[0]
    comparing.press("F3")
    assert (*view.caret.cell(), view.caret.block) == every[1]
    comparing.press("Shift+F3", "Shift+F3")
    assert (*view.caret.cell(), view.caret.block) == every[-1]
    assert not comparing.window.grab().isNull()
    comparing.press("Escape")
    assert place.finding.bar(view) is None
    assert view.hasFocus()


def test_the_same_words_are_found_in_another_comparison(comparing: Driver) -> None:
    comparing.press("F3")
    comparing.type("zeeleeuw")
    bar = place_of(comparing).finding.bar(view_of(comparing))
    assert bar is not None
    assert bar.count.text() == "Niet gevonden in deze vergelijking"
    bar.line.setText("sancties")
    comparing.press("F3")
    assert bar.count.text().startswith("2 van ")
    comparing.window.deeds.comparing.compare(comparison(NORTH, DEALS))
    comparing.settle()
    assert bar.isVisible()
    assert bar.count.text().startswith("1 van ")
    comparing.window.deeds.comparing.compare(comparison(NORTH))
    assert not bar.isVisible()
    comparing.press("Ctrl+F")
    assert not bar.isVisible()


def test_found_words_take_the_colours_of_another_theme(comparing: Driver) -> None:
    view = view_of(comparing)
    comparing.press("Ctrl+F")
    comparing.type("sancties")
    for theme in ("light", "dark"):
        comparing.application.settings.set("theme", theme)
        comparing.settle()
        picture = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        painted = set(memoryview(picture.constBits()).cast("I"))
        tokens = comparing.look.tokens
        assert {QColor(tokens.accent).rgb(), QColor(tokens.mark_blue).rgb()} <= painted


def test_a_bar_waits_while_something_else_is_shown(comparing: Driver) -> None:
    view, place = view_of(comparing), place_of(comparing)
    comparing.press("Ctrl+F")
    comparing.type("sancties")
    place.finding.follow(place.busy)
    assert place.finding.bar(view) is None
    comparing.window.deeds.comparing.compare(comparison(SOUTH, DEALS))
    bar = place.finding.bar(view)
    assert bar is not None
    assert bar.count.text().startswith("1 van ")
    comparing.press("Ctrl+F", "Escape")
    place.finding.follow(view)
    assert place.finding.bar(view) is None, "the reader closed it"


# -- passages -----------------------------------------------------------------------------------


def test_arrows_walk_from_passage_to_passage(comparing: Driver) -> None:
    assert current(comparing) == f"{NORTH}#01"
    comparing.press("Down")
    assert current(comparing) == f"{NORTH}#02"
    comparing.press("Down")
    assert current(comparing) == f"{NORTH}#03"
    comparing.press("Up")
    assert current(comparing) == f"{NORTH}#02"
    comparing.press("Right")
    assert current(comparing) == f"{DEALS}#02"
    comparing.press("Right", "Right")
    assert current(comparing) == ""
    comparing.press("Left", "Left", "Up", "Home")
    assert current(comparing) == f"{NORTH}#01"


def test_enter_opens_the_passage_and_back_returns(comparing: Driver) -> None:
    comparing.press("Down", "Return")
    assert comparing.section == NORTH
    comparing.press("Alt+Left")
    assert comparing.place == "comparing"
    assert heads(comparing) == ["Noordland", "Akkoorden", "Zuideiland"]


def test_a_click_opens_the_passage_but_not_beside_it(comparing: Driver) -> None:
    view = view_of(comparing)
    empty = view.comparison.index(0, 2)
    comparing.click(view.viewport(), view.visualRect(empty).center())
    assert comparing.place == "comparing"
    place = view.block_place(view.comparison.index(0, 0), 1)
    comparing.hover(view.viewport(), place.center())
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    comparing.click(view.viewport(), place.center())
    assert comparing.section == NORTH


def test_tab_leaves_the_table(comparing: Driver) -> None:
    comparing.press("Tab")
    assert not view_of(comparing).hasFocus()


def test_the_passage_is_copied_without_number_or_page(comparing: Driver) -> None:
    comparing.press("Ctrl+C")
    assert comparing.copied.startswith("Noordland schendt het internationaal recht;")


def test_walking_keeps_the_passage_in_view(user: Driver) -> None:
    user.window.deeds.comparing.compare(comparison("vrede", NORTH))
    view = view_of(user)
    for _step in range(20):
        user.press("Down")
        place = view.block_place(view.currentIndex(), view.caret.block)
        assert 0 <= place.top() <= view.viewport().height()
    user.press(*["Up"] * 22)
    assert view.verticalScrollBar().value() <= 2


# -- history and session ------------------------------------------------------------------------


def test_the_place_keeps_its_comparison_and_how_far_it_was_scrolled(user: Driver) -> None:
    user.window.deeds.comparing.compare(comparison("vrede", NORTH))
    bar = view_of(user).verticalScrollBar()
    bar.setValue(300)
    user.press("Ctrl+1", "Ctrl+3")
    assert heads(user) == ["Vrede en veiligheid", "Noordland"] or len(heads(user)) == 2
    assert bar.value() == 300
    user.press("Ctrl+3")
    assert bar.value() == 300


def test_the_next_start_shows_the_same_comparison(open_window: OpenWindow) -> None:
    first = open_window()
    first.window.deeds.comparing.compare(comparison(NORTH, DEALS))
    first.close()
    again = open_window()
    assert again.place == "comparing"
    assert heads(again) == ["Noordland", "Akkoorden"]


def test_a_change_of_theme_keeps_the_line_of_counts(comparing: Driver) -> None:
    comparing.application.settings.set("theme", "dark")
    comparing.settle()
    assert comparing.says() == "3 kolommen · 3 aspecten · 4 lege cellen"
    assert not comparing.window.grab().isNull()


def test_a_change_of_language_makes_the_place_anew(comparing: Driver) -> None:
    comparing.press("Ctrl+F")
    comparing.type("sancties")
    comparing.application.settings.set("language", "en")
    comparing.settle()
    finding = place_of(comparing).finding
    assert finding.words() == ["sancties", None], "one goes on finding"
    bar = finding.bar(place_of(comparing).view)
    assert bar is not None
    assert bar.count.text().startswith("1 of")
    assert heads(comparing) == ["Noordland", "Akkoorden", "Zuideiland"]
    assert rows(comparing)[0] == "Sanctions"


def test_a_broken_address_is_an_empty_comparison() -> None:
    assert from_text("{") == Comparison(())
    assert from_text("") == Comparison(())
    assert from_text(to_text(comparison(NORTH))) == comparison(NORTH)


# -- parts --------------------------------------------------------------------------------------


def test_the_models_are_sound(comparing: Driver, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(view_of(comparing).comparison, force_py=True)  # type: ignore[no-untyped-call]  # untyped in pytest-qt
    qtmodeltester.check(ComparisonModel(), force_py=True)  # type: ignore[no-untyped-call]  # untyped in pytest-qt
    options = OptionModel(comparing.look)
    programme = comparing.application.programme
    options.offer(Options().of(programme, (programme,), "nl"))
    qtmodeltester.check(options, force_py=True)  # type: ignore[no-untyped-call]  # untyped in pytest-qt


def test_options_are_found_by_words_of_their_heading_too(user: Driver) -> None:
    programme = user.application.programme
    options = Options().of(programme, (programme,), "nl")
    assert [each.text for each in fitting(options, "SANCTIES alles")] == ["Sancties"]
    assert fitting(options, "") == list(options)


def test_a_chooser_stays_inside_the_window(user: Driver) -> None:
    user.resize(800, 600)
    user.press("Ctrl+3", "Ctrl+Shift+K")
    chooser = place_of(user).chooser
    assert isinstance(chooser, ColumnChooser)
    assert chooser.isVisible()
    assert place_of(user).rect().contains(chooser.geometry())
    user.press("Escape")
    assert not chooser.isVisible()
    assert place_of(user).bar.add_button.hasFocus()


def test_the_chooser_closes_when_one_goes_elsewhere(user: Driver) -> None:
    user.press("Ctrl+3", "Ctrl+Shift+K")
    chooser = place_of(user).chooser
    user.click(place_of(user).teaching.notice)
    assert not chooser.isVisible()
    user.press("Ctrl+Shift+K", "Ctrl+K")
    assert not chooser.isVisible()
