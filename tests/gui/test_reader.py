"""The text of a section: copying, tags, margin, size, marks, flash."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QHelpEvent, QImage, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from shiboken6 import Shiboken

from explorer.application import Application
from explorer.gui.reading.document import SectionDocument
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver
from tests.gui.programme import LONG, PACK, REGION

LINK = f"programmaverkenner:{PACK}/"


@pytest.fixture
def reading(open_window: OpenWindow) -> Driver:
    """Someone who reads about a region."""
    return open_window(LINK + REGION)


@pytest.fixture
def long_reading(open_window: OpenWindow) -> Driver:
    """Someone who reads the long section."""
    return open_window(LINK + LONG)


def tag_place(user: Driver, passage_id: str, text: str) -> QPoint:
    """Where a tag of a passage stands, in the coordinates of the viewport."""
    reader = user.window.reading.reader
    placed = reader.document().of_passage(passage_id)  # tags are painted, not widgets
    tag = next(each for each in reader.column.tags.chips(passage_id) if each.chip.text == text)
    scrolled = QPointF(0, reader.verticalScrollBar().value())
    at = (reader.column.tags_corner(placed) + tag.place.center() - scrolled).toPoint()
    assert reader.viewport().rect().contains(at), "the tag isn't on screen"
    return at


# -- copying ------------------------------------------------------------------------------------


def test_copying_everything_gives_the_passages_alone(reading: Driver) -> None:
    reading.reader.setFocus()
    reading.press("Ctrl+A", "Ctrl+C")
    programme = reading.application.programme
    texts = [passage.text for passage in programme.section(REGION).passages]
    assert reading.copied == "\n\n".join(texts)


def test_copying_across_two_passages_leaves_numbers_pages_and_tags_out(reading: Driver) -> None:
    reading.select_text("zolang", "sancties tegen")
    reading.press("Ctrl+C")
    assert reading.copied == "zolang dat duurt.\n\nDe sancties tegen"


def test_a_selection_in_one_passage_is_copied_as_it_stands(reading: Driver) -> None:
    reading.select_text("wapenembargo")
    reading.press("Ctrl+C")
    assert reading.copied == "wapenembargo"
    # a clipboard that outlives Python mustn't hold what was made in it: the process would crash
    assert not Shiboken.createdByPython(QApplication.clipboard().mimeData())


def test_title_and_key_points_are_copied_where_no_passage_is_selected(long_reading: Driver) -> None:
    long_reading.select_text("Vrede en veiligheid", "gaat voor op wapens")
    long_reading.press("Ctrl+C")
    assert long_reading.copied.startswith("Vrede en veiligheid\n\n")
    assert long_reading.copied.endswith("gaat voor op wapens")


def test_dragging_the_mouse_selects_words(reading: Driver) -> None:
    reader = reading.window.reading.reader
    found = reader.document().find("internationaal")
    cursor = reader.textCursor()
    cursor.setPosition(found.selectionStart())
    start = reader.cursorRect(cursor).center()
    cursor.setPosition(found.selectionEnd())
    end = reader.cursorRect(cursor).center()
    reading.drag(reader.viewport(), start, end)
    reading.press("Ctrl+C")
    assert reading.copied == "internationaal"


# -- tags ---------------------------------------------------------------------------------------


def test_a_click_on_a_tag_looks_for_the_passages_that_carry_it(reading: Driver) -> None:
    reading.click(reading.reader.viewport(), tag_place(reading, f"{REGION}#01", "sancties"))
    assert reading.place == "searching"
    assert reading.window.searching.filters == (("aspect", "sancties"),)
    assert len(reading.window.searching.cards.cards()) == 17


def test_a_selection_that_ends_on_a_tag_doesnt_open_it(reading: Driver) -> None:
    reader = reading.reader
    start = reader.cursorRect(reader.document().find("Noordland schendt")).topLeft() + QPoint(4, 8)
    reading.drag(reader.viewport(), start, tag_place(reading, f"{REGION}#01", "sancties"))
    assert reading.place == "reading"


def test_the_own_region_is_no_tag_but_another_is(reading: Driver) -> None:
    chips = reading.window.reading.reader.column.tags.chips(f"{REGION}#02")
    texts = [placed.chip.text for placed in chips]
    assert texts == ["eis", "EU", "sancties", "Zuideiland"]


@pytest.mark.qt_log_ignore("This plugin does not support raise")
@pytest.mark.parametrize(
    ("tag", "hint"),
    [("eis", "Iets wat iemand moet doen."), ("EU", "Europese Unie\n")],
)
def test_a_tag_explains_itself_and_says_whose_it_is(reading: Driver, tag: str, hint: str) -> None:
    reader = reading.reader
    at = tag_place(reading, f"{REGION}#01", tag)
    QToolTip.hideText()
    help_event = QHelpEvent(QEvent.Type.ToolTip, at, reader.viewport().mapToGlobal(at))
    QApplication.sendEvent(reader.viewport(), help_event)
    assert hint in QToolTip.text()
    assert "Label van de redactie, niet van de partij" in QToolTip.text()
    QToolTip.hideText()


def test_the_hand_points_at_tags_only(reading: Driver) -> None:
    viewport = reading.reader.viewport()
    reading.hover(viewport, tag_place(reading, f"{REGION}#01", "eis"))
    assert viewport.cursor().shape() is Qt.CursorShape.PointingHandCursor
    reading.hover(viewport, QPoint(viewport.width() // 2, 60))
    assert viewport.cursor().shape() is not Qt.CursorShape.PointingHandCursor


# -- the place in the text ----------------------------------------------------------------------


def test_a_link_to_a_passage_brings_it_to_the_top_and_marks_it_for_a_moment(
    open_window: OpenWindow,
) -> None:
    user = open_window(f"{LINK}{LONG}#07")
    assert user.passage_at_top() in {f"{LONG}#06", f"{LONG}#07"}  # a little room is left above
    reader = user.window.reading.reader
    shown = reader.viewport().grab().toImage()
    user.wait(lambda: reader.viewport().grab().toImage() != shown)
    current = reader.current_passage()
    assert current is not None
    assert current.id == f"{LONG}#07"


def test_without_motion_the_mark_of_an_opened_passage_doesnt_fade(
    open_window: OpenWindow, application: Application
) -> None:
    application.settings.set("reduced_motion", True)
    user = open_window(f"{LINK}{LONG}#07")
    reader = user.window.reading.reader
    first = reader.viewport().grab().toImage()
    QTest.qWait(120)
    assert reader.viewport().grab().toImage() == first


@pytest.mark.parametrize("width", [1000, 1250, 1800])
def test_a_resized_window_keeps_the_passage_at_the_top(long_reading: Driver, width: int) -> None:
    reader = long_reading.window.reading.reader
    reader.show_passage(f"{LONG}#08", flash=False)
    before = reader.place()
    long_reading.resize(width, 700)
    assert reader.place()[0] == before[0]
    assert abs(reader.place()[1] - before[1]) <= 40


@pytest.mark.parametrize("keys", [["Ctrl+="], ["Ctrl+-"], ["Ctrl+=", "Ctrl+=", "Ctrl+="]])
def test_another_text_size_keeps_the_passage_at_the_top(
    long_reading: Driver, keys: list[str]
) -> None:
    reader = long_reading.window.reading.reader
    reader.show_passage(f"{LONG}#08", flash=False)
    before = reader.place()[0]
    long_reading.press(*keys)
    assert reader.place()[0] == before


def test_text_size_goes_up_down_and_back_and_the_status_line_says_so(long_reading: Driver) -> None:
    def size() -> int:
        return long_reading.window.reading.reader.document().defaultFont().pixelSize()

    long_reading.press("Ctrl+=")
    assert (size(), long_reading.window.status.zoom.text()) == (18, "106 %")
    long_reading.press("Ctrl+-", "Ctrl+-")
    assert (size(), long_reading.window.status.zoom.text()) == (16, "94 %")
    long_reading.press("Ctrl+0")
    assert (size(), long_reading.window.status.zoom.text()) == (17, "100 %")
    long_reading.press(*["Ctrl+="] * 12)
    assert size() == 28
    long_reading.press(*["Ctrl+-"] * 17)
    assert size() == 12


@pytest.mark.parametrize("theme", ["dark", "contrast"])
def test_another_theme_keeps_the_place_and_recolours_the_text(
    long_reading: Driver, theme: str
) -> None:
    reader = long_reading.window.reading.reader
    reader.show_passage(f"{LONG}#08", flash=False)
    before = reader.place()
    long_reading.window.actions_by_id[f"theme-{theme}"].trigger()
    long_reading.settle()
    assert reader.place() == before
    found = reader.document().find("Punt 8")
    ink = found.charFormat().foreground().color().name().upper()
    assert ink == long_reading.look.tokens.ink


def test_the_wheel_and_the_keys_scroll(long_reading: Driver) -> None:
    bar = long_reading.reader.verticalScrollBar()
    long_reading.turn_wheel(long_reading.reader.viewport(), -3)
    rolled = bar.value()
    assert rolled > 0
    long_reading.press("PgDown")
    assert bar.value() > rolled
    long_reading.press("Ctrl+End")
    assert bar.value() == bar.maximum()


def test_tab_leaves_the_text(reading: Driver) -> None:
    assert reading.reader.hasFocus()
    reading.press("Tab")
    assert not reading.reader.hasFocus()


def test_a_narrower_column_keeps_the_place(long_reading: Driver) -> None:
    reader = long_reading.window.reading.reader
    reader.show_passage(f"{LONG}#08", flash=False)
    before = reader.place()[0]
    long_reading.application.settings.set("column_width", 45)
    assert reader.place()[0] == before


def test_a_passage_that_isnt_there_moves_nothing(long_reading: Driver) -> None:
    long_reading.window.reading.reader.show_passage(f"{REGION}#01")
    assert long_reading.reader.verticalScrollBar().value() == 0


def test_below_the_last_passage_there_is_no_passage(reading: Driver) -> None:
    reader = reading.window.reading.reader
    assert reader.passage_at(QPointF(300, reader.viewport().height() - 2)) is None


def test_the_words_of_a_query_are_marked_and_the_marks_follow_the_theme(user: Driver) -> None:
    user.window.open_passage(f"{REGION}#02", "sancties")
    user.settle()
    marked = [s.cursor.selectedText() for s in user.reader.extraSelections()]
    assert "sancties" in marked
    user.window.actions_by_id["theme-dark"].trigger()
    mark = user.reader.extraSelections()[0]
    assert mark.format.background().color().name().upper() == user.look.tokens.mark_yellow
    user.window.open_passage(f"{REGION}#02")
    assert user.reader.extraSelections() == []


# -- nothing but text ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    ["https://example.org/a.png", "file:///etc/passwd", "/etc/passwd", "../x.png", "qrc:/x"],
)
@pytest.mark.parametrize(
    "kind",
    [QTextDocument.ResourceType.ImageResource, QTextDocument.ResourceType.StyleSheetResource],
)
def test_the_document_gives_a_blank_picture_for_every_resource(
    qapp: QApplication, address: str, kind: QTextDocument.ResourceType
) -> None:
    document = SectionDocument()
    given = document.resource(kind.value, QUrl(address))
    assert isinstance(given, QImage)
    assert given.size() == QSize(1, 1)
    assert given.pixelColor(0, 0).alpha() == 0


def test_markup_in_a_passage_is_shown_as_text(open_window: OpenWindow) -> None:
    user = open_window(f"{LINK}inleiding")
    assert "<b>aanspreken</b>" in user.reader.toPlainText()
    assert "￼" not in user.reader.toPlainText()


def test_pasting_and_typing_change_nothing(reading: Driver) -> None:
    before = reading.reader.toPlainText()
    QApplication.clipboard().setText("iets anders")
    reading.press("Ctrl+V")
    reading.type("abc")
    assert reading.reader.toPlainText() == before


# -- the text cursor ----------------------------------------------------------------------------


def test_the_text_cursor_is_there_once_the_keyboard_moves_it(reading: Driver) -> None:
    reader = reading.reader
    assert reader.hasFocus()
    before = reader.viewport().grab().toImage()
    reading.press("Right")
    assert reader.cursorWidth() > 0
    assert reader.viewport().grab().toImage() != before
    reading.press("Shift+Right", "Shift+Right", "Shift+Right", "Ctrl+C")
    assert len(reading.copied) == 3
    reading.window.open_link(f"{LINK}inleiding")
    assert reader.cursorWidth() == 0
