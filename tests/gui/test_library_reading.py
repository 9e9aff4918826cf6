"""Highlights and notes while reading: marking, writing, taking back."""

from collections import defaultdict

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from explorer.errors import UserError
from explorer.gui.reading.layers import Found
from explorer.gui.reading.positions import to_points, to_units
from explorer.library.anchors import target_words
from explorer.library.annotations import Annotation, Colour, Visibility
from explorer.library.library import Library
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver
from tests.gui.programme import LONG, PACK, REGION

LINK = f"programmaverkenner:{PACK}/"


@pytest.fixture
def reading(open_window: OpenWindow) -> Driver:
    """Someone who reads about a region."""
    user = open_window(LINK + REGION)
    user.reader.setFocus()
    return user


def kept(user: Driver) -> list[Annotation]:
    """Everything annotated, in document order."""
    return list(user.application.library.annotations.all())


def tints(user: Driver) -> dict[str, list[tuple[str, int, int]]]:
    """The runs that are painted, by the token of their colour."""
    reader = user.window.reading.reader
    painted = defaultdict(list)
    for passage in reader.section.passages:
        for tint in reader.grounds.tints(passage.id):
            painted[tint.ground].append((passage.id, tint.start, tint.end))
    return dict(painted)


def ground_of(user: Driver, passage: str, start: int, end: int) -> str:
    """The colour on the screen beside the letters of a run, at its top left corner."""
    reader = user.window.reading.reader
    corner = reader.run_place(Found(passage, start, end)).topLeft() + QPoint(3, 1)
    return str(reader.viewport().grab().toImage().pixelColor(corner).name())


def told(user: Driver) -> str:
    """What the status line tells for a while."""
    status = user.window.status
    return status.told.text() if status.told.isVisible() else ""


def bar_button(user: Driver, deed: str) -> QWidget:
    """A button of the bar over the selection."""
    return user.window.reading.reader.bar._buttons[deed][0]


# -- highlights ---------------------------------------------------------------------------------


def test_one_click_marks_the_selection_and_one_key_takes_it_back(reading: Driver) -> None:
    reading.select_text("wapenembargo")
    reading.window.reading.reader._show_bar()
    reading.click(bar_button(reading, "highlight-green"))
    (made,) = kept(reading)
    assert (made.quote, made.colour) == ("wapenembargo", Colour.GREEN)
    assert tints(reading) == {"mark_green": [(f"{REGION}#01", 56, 68)]}
    assert not reading.reader.textCursor().hasSelection()
    assert reading.window.status.undo.isVisible()
    reading.press("Ctrl+Z")
    assert kept(reading) == []
    assert tints(reading) == {}
    assert "ongedaan" in told(reading)
    reading.press("Ctrl+Shift+Z")
    assert [each.id for each in kept(reading)] == [made.id]
    reading.press("Ctrl+Shift+Z")
    assert told(reading) == "Er is niets om opnieuw te doen."


def test_the_status_line_offers_to_take_a_change_back(reading: Driver) -> None:
    reading.select_text("wapenembargo")
    reading.press("Ctrl+Alt+1")
    assert told(reading) == "Markering toegevoegd"
    reading.click(reading.window.status.undo)
    assert kept(reading) == []
    assert reading.keyboard is reading.reader, "it stays where it was"
    reading.press("Ctrl+Y")
    reading.select_text("De sancties")
    reading.press("Ctrl+Alt+2")
    reading.window.status.undo.setFocus()
    reading.press("Return")
    assert len(kept(reading)) == 1
    assert reading.keyboard is reading.reader, "the link it was at is gone"
    reading.window.status.be_quiet()
    assert reading.window.status.message.isVisible()
    assert told(reading) == ""


def test_a_highlight_may_run_across_passages(reading: Driver) -> None:
    reading.select_text("zolang dat duurt.", "De sancties")
    reading.press("Ctrl+Alt+4")
    (made,) = kept(reading)
    assert [anchor.passage for anchor in made.anchors] == [f"{REGION}#01", f"{REGION}#02"]
    assert made.quote == "zolang dat duurt. De sancties"
    assert len(tints(reading)["mark_pink"]) == 2


def test_of_overlapping_highlights_the_one_that_began_last_lies_on_top(reading: Driver) -> None:
    reading.select_text("schendt het internationaal")
    reading.press("Ctrl+Alt+1")
    reading.select_text("internationaal recht")
    reading.press("Ctrl+Alt+3")
    assert len(kept(reading)) == 2
    passage, tokens = f"{REGION}#01", reading.look.tokens
    (_first, start, end) = tints(reading)["mark_blue"][0]
    assert ground_of(reading, passage, start - 4, start) == tokens.mark_yellow.lower()
    assert ground_of(reading, passage, start, start + 6) == tokens.mark_blue.lower()
    assert ground_of(reading, passage, end - 4, end) == tokens.mark_blue.lower()


def test_marking_the_same_words_again_changes_their_colour(reading: Driver) -> None:
    for keys in ("Ctrl+Alt+1", "Ctrl+Alt+2"):
        reading.select_text("wapenembargo")
        reading.press(keys)
    assert [each.colour for each in kept(reading)] == [Colour.GREEN]


def test_without_a_selection_nothing_is_marked(reading: Driver) -> None:
    reading.press("Ctrl+Alt+1")
    assert kept(reading) == []
    assert told(reading)


def test_spaces_at_the_ends_are_not_marked(reading: Driver) -> None:
    reading.select_text(" wapenembargo ")
    reading.press("Ctrl+Alt+1")
    assert kept(reading)[0].quote == "wapenembargo"


def test_highlights_return_with_their_section(reading: Driver) -> None:
    reading.select_text("wapenembargo")
    reading.press("Ctrl+Alt+1", "Ctrl+PgUp")
    assert tints(reading) == {}
    reading.press("Ctrl+PgDown")
    assert tints(reading)


def test_a_click_on_a_highlight_shows_its_note(reading: Driver) -> None:
    reading.select_text("wapenembargo")
    reading.press("Ctrl+Alt+1")
    (made,) = kept(reading)
    inspector = reading.window.reading.inspector
    inspector.tabs.setCurrentIndex(2)
    reader = reading.window.reading.reader
    cursor = reader.document().find("embargo")
    reading.click(reader.viewport(), reader.cursorRect(cursor).center() - QPoint(6, 0))
    assert inspector.tabs.currentIndex() == 0
    assert inspector.notes.list.current_key() == made.id


def test_characters_outside_the_basic_plane_count_as_one() -> None:
    text = "a😀b"
    assert [to_units(text, points) for points in range(4)] == [0, 1, 3, 4]
    assert [to_points(text, units) for units in (0, 1, 3, 4)] == [0, 1, 2, 3]
    assert to_points("abc", 9) == 3


# -- notes --------------------------------------------------------------------------------------


def write(user: Driver, words: str, text: str) -> None:
    """Select words and write about them."""
    user.reader.setFocus()
    user.select_text(words)
    user.type(text)


def test_typing_over_a_selection_writes_a_note_about_it(reading: Driver) -> None:
    write(reading, "wapenembargo", "Belangrijk")
    notes = reading.window.reading.inspector.notes
    assert notes.editor.isVisible()
    assert notes.editor.quote.text() == "“wapenembargo”"
    assert reading.keyboard is notes.editor.text
    reading.press("Ctrl+Return")
    (made,) = kept(reading)
    assert (made.quote, made.text, made.colour) == ("wapenembargo", "Belangrijk", Colour.YELLOW)
    assert not notes.editor.isVisible()
    assert notes.list.cards()[0].text == "Belangrijk"
    assert notes.list.cards()[0].footer == "¶ 1 · geel · vandaag"
    assert reading.window.reading.reader._badges[f"{REGION}#01"].text == "1"
    assert told(reading) == "Notitie toegevoegd"


def test_a_note_has_a_colour_tags_and_a_reader(reading: Driver) -> None:
    write(reading, "wapenembargo", "x")
    editor = reading.window.reading.inspector.notes.editor
    reading.click(editor.colours.button(2))
    editor.tags.setFocus()
    reading.type("les, #oorlog,,les")
    reading.press("Tab", "Space", "Ctrl+Return")
    (made,) = kept(reading)
    assert (made.colour, made.tags) == (Colour.BLUE, ("les", "oorlog"))
    assert made.visibility is Visibility.PRINT
    footer = reading.window.reading.inspector.notes.list.cards()[0].footer
    assert footer == "¶ 1 · blauw · vandaag · #les · #oorlog · om af te drukken"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_tags_in_use_are_completed(reading: Driver) -> None:
    write(reading, "wapenembargo", "x")
    editor = reading.window.reading.inspector.notes.editor
    editor.tags.setText("oorlog")
    reading.click(editor.save)
    write(reading, "sancties", "y")
    editor.tags.setFocus()
    reading.type("les, oo")
    assert editor.tags.completion.currentCompletion() == "oorlog"
    editor.tags.completion.activated.emit("oorlog")
    assert editor.tags.tags() == ("les", "oorlog")


def test_a_note_is_opened_changed_and_changed_back(reading: Driver) -> None:
    write(reading, "wapenembargo", "een")
    reading.press("Escape")
    notes = reading.window.reading.inspector.notes
    notes.list.setFocus()
    notes.list.select(kept(reading)[0].id)
    reading.press("Return")
    assert notes.editor.text.toPlainText() == "een"
    reading.type(" twee")
    reading.click(notes.editor.colours.button(3))
    notes.editor.tags.setText("les")
    notes.editor.printed.setChecked(True)
    reading.click(notes.editor.save)
    (made,) = kept(reading)
    assert (made.text, made.colour, made.tags) == ("een twee", Colour.PINK, ("les",))
    reading.press("Ctrl+Z")
    (back,) = kept(reading)
    assert (back.text, back.colour, back.tags) == ("een", Colour.YELLOW, ()), "one step"


def test_a_note_on_the_passage_that_is_read_needs_no_selection(reading: Driver) -> None:
    reading.press("Ctrl+M")
    reading.type("Over de passage")
    reading.press("Ctrl+Return")
    (made,) = kept(reading)
    assert (made.target, made.quote, made.colour) == (f"{REGION}#01", "", Colour.NONE)


def test_the_dashed_box_begins_a_note(reading: Driver) -> None:
    notes = reading.window.reading.inspector.notes
    reading.click_row(notes.list, notes.list.notes.index(0))
    assert notes.editor.isVisible()
    reading.press("Escape")
    assert not notes.editor.isVisible()
    assert kept(reading) == [], "an empty note isn't kept"


def test_a_note_is_removed_and_brought_back(reading: Driver) -> None:
    write(reading, "wapenembargo", "weg")
    reading.press("Ctrl+Return")
    notes = reading.window.reading.inspector.notes
    notes.list.setFocus()
    notes.list.select(kept(reading)[0].id)
    reading.press("Delete")
    assert kept(reading) == []
    assert told(reading) == "Notitie verwijderd"
    reading.press("Ctrl+Z")
    assert len(kept(reading)) == 1
    notes.edit(kept(reading)[0])
    reading.settle()
    reading.click(notes.editor.remove)
    assert kept(reading) == []
    assert not notes.editor.isVisible()


def test_going_elsewhere_keeps_what_was_written(reading: Driver) -> None:
    write(reading, "wapenembargo", "half")
    reading.window.reading.inspector.notes.begin()
    assert [each.text for each in kept(reading)] == ["half"]


def test_a_note_below_the_window_is_brought_into_view(open_window: OpenWindow) -> None:
    user = open_window(LINK + LONG)
    user.reader.setFocus()
    user.select_text("Punt 14 over vrede")
    user.press("Ctrl+Alt+1")
    user.reader.verticalScrollBar().setValue(0)
    notes = user.window.reading.inspector.notes
    user.click_row(notes.list, notes.list.notes.index(0))
    assert user.reader.verticalScrollBar().value() > 0


def test_a_badge_leads_to_the_note(reading: Driver) -> None:
    write(reading, "wapenembargo", "hier")
    reading.press("Ctrl+Return")
    reader = reading.window.reading.reader
    places = [
        QPoint(x, y)
        for x in range(0, reader.viewport().width(), 8)
        for y in range(0, reader.viewport().height(), 8)
        if reader.badge_at(QPoint(x, y).toPointF())
    ]
    reading.window.reading.inspector.notes.list.clearSelection()
    reading.window.reading.inspector.tabs.setCurrentIndex(2)
    reading.click(reader.viewport(), places[len(places) // 2])
    assert reading.window.reading.inspector.notes.list.current_key() == kept(reading)[0].id


# -- never lost ---------------------------------------------------------------------------------


def test_a_draft_is_there_again_after_a_sudden_end(
    reading: Driver, open_window: OpenWindow
) -> None:
    write(reading, "wapenembargo", "half af")
    notes = reading.window.reading.inspector.notes
    assert notes.writing.draft.isActive()
    assert notes.writing.draft.interval() <= 2000
    notes.keep_draft()
    assert not notes.writing.draft.isActive()  # else it would be kept again after the end
    again = open_window(LINK + REGION)
    taken_up = again.window.reading.inspector.notes
    assert taken_up.editor.isVisible()
    assert taken_up.editor.text.toPlainText() == "half af"
    again.click(taken_up.editor.save)
    (made,) = kept(again)
    assert (made.quote, made.text) == ("wapenembargo", "half af")
    assert again.application.library.drafts.all() == ()


def test_a_draft_of_a_note_that_is_there_goes_on_with_it(
    reading: Driver, open_window: OpenWindow
) -> None:
    write(reading, "wapenembargo", "een")
    reading.press("Ctrl+Return")
    notes = reading.window.reading.inspector.notes
    notes.edit(kept(reading)[0])
    reading.type(" twee")
    notes.keep_draft()
    again = open_window(LINK + REGION)
    assert again.window.reading.inspector.notes.editor.text.toPlainText() == "een twee"


def test_a_draft_whose_words_are_gone_stands_on_the_section(open_window: OpenWindow) -> None:
    user = open_window(LINK + LONG)
    context = {"pack": PACK, "section": REGION, "key": "note:new:x", "runs": [["weg#01", 1, 2]]}
    user.application.library.drafts.keep("note:new:x", "toch nog", context)
    user.window.open_link(LINK + REGION)
    editor = user.window.reading.inspector.notes.editor
    user.wait(editor.isVisible)
    user.click(editor.save)
    assert (kept(user)[0].target, kept(user)[0].text) == (REGION, "toch nog")


def test_on_a_full_disk_the_words_stay_on_the_screen(
    reading: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = reading.application.library
    write(reading, "wapenembargo", "kostbaar")
    notes = reading.window.reading.inspector.notes

    def full(*_given: object) -> None:
        raise UserError("library-disk-full", file="library.sqlite")

    monkeypatch.setattr(library.annotations, "add", full)
    reading.click(notes.editor.save)
    assert notes.editor.isVisible()
    assert notes.editor.text.toPlainText() == "kostbaar"
    assert "vol" in notes.editor.failure.text()
    assert "vol" in told(reading)
    monkeypatch.undo()
    reading.click(notes.editor.save)
    assert kept(reading)[0].text == "kostbaar"


def test_closing_the_window_keeps_what_is_being_written(
    reading: Driver, open_window: OpenWindow
) -> None:
    write(reading, "wapenembargo", "laatste woorden")
    reading.close()
    assert kept(reading)[0].text == "laatste woorden"


def test_a_change_from_elsewhere_is_shown(reading: Driver) -> None:
    other = Library.open(reading.application.paths)
    target = target_words(reading.application.programme, REGION, "wapenembargo")
    other.annotations.add(target, "van buiten", Colour.GREEN)
    other.close()
    reading.window.deeds.library.hub.look_elsewhere()
    assert "mark_green" in tints(reading)


def test_a_library_that_cant_be_opened_says_so_and_the_text_can_be_read(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_paths: object) -> None:
        raise UserError("library-too-new", file="library.sqlite", version=9, known=1)

    monkeypatch.setattr(Library, "open", refuse)
    user = open_window()
    assert "nieuwere" in told(user)
    user.window.open_link(LINK + REGION)
    user.select_text("wapenembargo")
    user.press("Ctrl+Alt+1")
    assert "nieuwere" in told(user)
    assert user.section == REGION


def test_keys_that_write_nothing_begin_no_note(reading: Driver) -> None:
    reading.select_text("wapenembargo")
    reading.press("Space", "Left")
    editor = reading.window.reading.inspector.notes.editor
    assert not editor.isVisible()
    QTest.keyClick(reading.reader, Qt.Key.Key_A)
    assert not editor.isVisible(), "nothing is selected"


# -- bookmarks ----------------------------------------------------------------------------------


def test_a_key_puts_a_bookmark_and_takes_it_away(reading: Driver) -> None:
    reading.press("Ctrl+D")
    library = reading.application.library
    assert [each.target for each in library.bookmarks.all()] == [f"{REGION}#01"]
    assert f"{REGION}#01" in reading.window.reading.reader._bookmarked
    reading.press("Ctrl+D")
    assert library.bookmarks.all() == ()
    reading.press("Ctrl+Z")
    assert len(library.bookmarks.all()) == 1


def test_in_a_small_window_the_notes_take_the_place_of_the_contents(
    open_window: OpenWindow,
) -> None:
    user = open_window(LINK + REGION, size=(800, 600))
    user.reader.setFocus()
    user.select_text("wapenembargo")
    user.press("Ctrl+Alt+1")
    write(user, "sancties tegen", "smal")
    notes = user.window.reading.inspector.notes
    assert notes.editor.quote.text() == "“sancties tegen”"
    assert not user.window.reading.side.isVisible()
    assert ground_of(user, f"{REGION}#01", 56, 68) == user.look.tokens.mark_yellow.lower(), (
        "highlights are painted after the text was laid out anew"
    )
    user.press("Escape", "F9")
    assert user.window.reading.side.isVisible()
