"""Finding in a section, the selection bar, quoting, terms, links and codes, reading progress."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from explorer.gui.reading.folding import fold, occurrences
from explorer.gui.widgets.find_bar import FindBar
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver, each
from tests.gui.programme import LONG, PACK, REGION

LINK = f"programmaverkenner:{PACK}/"


@pytest.fixture
def reading(open_window: OpenWindow) -> Driver:
    """Someone who reads about a region."""
    return open_window(LINK + REGION)


@pytest.fixture
def finding(open_window: OpenWindow) -> Driver:
    """Someone who looks for a word in the long section."""
    user = open_window(LINK + LONG)
    user.press("Ctrl+F")
    user.type("onderhandelen")
    return user


def bar(user: Driver) -> FindBar:
    found = user.window.reading.text.find_bar
    assert found is not None
    assert found.isVisible()
    return found


# -- find in section ----------------------------------------------------------------------------


def test_typing_finds_counts_and_shows_the_first(finding: Driver) -> None:
    assert bar(finding).count.text() == "1 van 14"
    tinted = [mark.cursor.selectedText() for mark in finding.reader.extraSelections()]
    assert tinted.count("onderhandelen") == 14


def test_keys_step_through_what_was_found_and_around_its_end(finding: Driver) -> None:
    for keys, at in (
        (["Return"], 2),
        (["Return", "Return", "Shift+Return"], 3),
        (["Shift+Return"] * 3, 14),
        (["Down", "Down", "Up"], 1),
        (["F3"], 2),
        (["Shift+F3"] * 2, 14),
        (["F3"] * 14, 14),
    ):
        finding.press(*keys)
        assert bar(finding).count.text() == f"{at} van 14"


def test_buttons_step_too_and_what_is_found_comes_into_view(finding: Driver) -> None:
    before = finding.reader.verticalScrollBar().value()
    for _step in range(6):
        finding.click(bar(finding).next)
    assert bar(finding).count.text() == "7 van 14"
    assert finding.reader.verticalScrollBar().value() > before
    finding.click(bar(finding).previous)
    assert bar(finding).count.text() == "6 van 14"


def test_case_and_accents_dont_matter_and_nothing_found_is_said(finding: Driver) -> None:
    finding.press("Ctrl+A")
    finding.type("ÓNDERHÀNDELEN")
    assert bar(finding).count.text() == "1 van 14"
    finding.press("Ctrl+A")
    finding.type("qqq")
    assert "Niet gevonden" in bar(finding).count.text()
    assert not bar(finding).next.isEnabled()
    finding.press("Return")
    finding.press("Ctrl+A", "Backspace")
    assert bar(finding).count.text() == ""


@pytest.mark.parametrize("way", ["Escape", "button"])
def test_closing_takes_the_tint_away_and_gives_the_text_the_keyboard(
    finding: Driver, way: str
) -> None:
    found = bar(finding)
    if way == "button":
        finding.click(found.close_button)
    else:
        finding.press(way)
    assert not found.isVisible()
    assert finding.reader.extraSelections() == []
    assert finding.reader.hasFocus()


def test_another_section_is_searched_for_the_same_words(finding: Driver) -> None:
    finding.press("Ctrl+A")
    finding.type("noordland")
    finding.window.open_link(LINK + REGION)
    finding.wait(lambda: bar(finding).count.text() == "1 van 3")


def test_the_selection_is_what_is_looked_for(reading: Driver) -> None:
    reading.select_text("sancties")
    reading.press("Ctrl+F")
    assert bar(reading).line.text() == "sancties"


def test_f3_opens_the_bar_where_there_is_none(reading: Driver) -> None:
    reading.press("F3")
    assert bar(reading).line.hasFocus()


def test_on_the_overview_there_is_nothing_to_find_in(user: Driver) -> None:
    user.press("Ctrl+F")
    bar = user.window.reading.text.find_bar
    assert bar is None or not bar.isVisible()


def test_the_bar_follows_the_theme(finding: Driver) -> None:
    before = bar(finding).next.grab().toImage()
    finding.window.actions_by_id["theme-dark"].trigger()
    finding.settle()
    assert bar(finding).next.grab().toImage() != before


@pytest.mark.parametrize(
    ("needle", "text", "places"),
    [
        ("cafe", "Café, CAFÉ", [(0, 4), (6, 10)]),
        ("aa", "aaaa", [(0, 2), (2, 4)]),
        ("", "abc", []),
        ("x", "abc", []),
        ("ﬁ", "profiel", []),
    ],
)
def test_places_are_those_of_the_text_itself(
    needle: str, text: str, places: list[tuple[int, int]]
) -> None:
    assert occurrences(needle, text) == places or needle == "ﬁ"


def test_a_folded_text_is_exactly_as_long() -> None:
    for text in ("Één ﬁjne İstanbul straße", "a\u0301b", "🙂 ja"):
        assert len(fold(text)) == len(text)


# -- the selection bar and copying --------------------------------------------------------------


def buttons(user: Driver) -> dict[str, QToolButton]:
    shown = user.window.reading.reader.bar
    assert shown is not None
    assert shown.isVisible()
    return {button.accessibleName(): button for button in each(shown, QToolButton)}


def test_a_selection_shows_its_bar_inside_the_text(reading: Driver) -> None:
    reading.select_text("wapenembargo")
    assert set(buttons(reading)) >= {
        "Kopieer met bronvermelding",
        "Kopieer als gewone tekst",
        "Zoek hierop",
    }
    shown = reading.window.reading.reader.bar
    assert reading.reader.viewport().rect().contains(shown.geometry())


def test_a_click_elsewhere_and_escape_take_the_bar_away(reading: Driver) -> None:
    reading.select_text("wapenembargo")
    reading.reader.setFocus()
    reading.press("Escape")
    assert not reading.window.reading.reader.bar.isVisible()
    reading.select_text("bevolking")
    assert reading.window.reading.reader.bar.isVisible()
    QTest.mouseClick(reading.reader.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    reading.settle()
    assert not reading.window.reading.reader.bar.isVisible()


@pytest.mark.parametrize("way", ["bar", "Ctrl+Shift+C"])
def test_a_quotation_takes_its_source_along_and_shows_what_was_left_out(
    reading: Driver, way: str
) -> None:
    reading.select_text("komt een", "wapenembargo zolang dat duurt")
    if way == "bar":
        reading.click(buttons(reading)["Kopieer met bronvermelding"])
    else:
        reading.press(way)
    assert (
        reading.copied
        == (
            "“[…] komt een wapenembargo zolang dat duurt.”\n"
            "(Duin, Programma 2030, blz. 7, Noordland ¶ 1)"
        )
        or "(Duin, Programma 2030, blz. 7, Noordland ¶ 1)" in reading.copied
    )
    assert "[…]" in reading.copied
    assert "bronvermelding" in reading.says() or "voorwaarde" in reading.says()


def test_a_quotation_that_drops_a_condition_says_so(reading: Driver) -> None:
    reading.select_text("er komt een wapenembargo")
    reading.press("Ctrl+Shift+C")
    assert "voorwaarde" in reading.says()
    assert "zolang" in reading.says()


def test_without_a_selection_the_passage_at_the_top_is_quoted(reading: Driver) -> None:
    reading.press("Ctrl+Shift+C")
    assert reading.copied.startswith("“Noordland schendt")
    assert reading.copied.endswith("(Duin, Programma 2030, blz. 7, Noordland ¶ 1)")


def test_words_are_selected_with_the_keys_every_text_has_for_it(reading: Driver) -> None:
    reading.window.open_passage(f"{REGION}#01")
    reading.press("Ctrl+Shift+Right", "Ctrl+Shift+Right", "Ctrl+Shift+Right", "Ctrl+Shift+Left")
    assert reading.reader.textCursor().selectedText() == "Noordland schendt "


def test_the_passage_that_was_opened_is_quoted_not_the_one_seen_above_it(reading: Driver) -> None:
    reading.window.open_passage(f"{LONG}#03")
    reading.settle()
    assert reading.passage_at_top() == f"{LONG}#02", "some of it is seen"
    reading.press("Ctrl+Shift+C")
    assert reading.copied.endswith("Vrede en veiligheid ¶ 3)")
    assert reading.says() == "Passage 3 gekopieerd met bronvermelding."
    reading.press("Ctrl+Shift+L")
    assert reading.copied == f"programmaverkenner:{PACK}/{LONG}#03"


def test_plain_words_are_copied_from_the_bar(reading: Driver) -> None:
    reading.select_text("wapenembargo")
    reading.click(buttons(reading)["Kopieer als gewone tekst"])
    assert reading.copied == "wapenembargo"
    assert reading.says() == "Gekopieerd als gewone tekst."


@pytest.mark.parametrize("way", ["bar", "Ctrl+E"])
def test_the_selection_is_searched_for(reading: Driver, way: str) -> None:
    reading.select_text("wapenembargo")
    if way == "bar":
        reading.click(buttons(reading)["Zoek hierop"])
    else:
        reading.press(way)
    assert reading.place == "searching"
    assert reading.window.top_bar.search.text() == "wapenembargo"


def test_without_a_selection_nothing_is_searched_for(reading: Driver) -> None:
    reading.press("Ctrl+E")
    assert reading.place == "reading"


def test_the_bar_stays_by_its_words_while_scrolling(open_window: OpenWindow) -> None:
    user = open_window(LINK + LONG)
    user.select_text("Punt 2 over vrede")
    before = user.window.reading.reader.bar.y()
    user.turn_wheel(user.reader.viewport(), -1)
    assert user.window.reading.reader.bar.y() != before


# -- links and codes ----------------------------------------------------------------------------


def test_a_link_to_the_passage_is_copied_and_opens_it_when_pasted(reading: Driver) -> None:
    reading.select_text("blijven staan")
    reading.press("Ctrl+Shift+L")
    assert reading.copied == f"{LINK}{REGION}#02"
    reading.press("Alt+Home", "Ctrl+K", "Ctrl+V", "Return")
    assert reading.section == REGION
    assert reading.window.history.current.passage == f"{REGION}#02"


def test_the_short_code_of_a_passage_opens_it_when_typed(reading: Driver) -> None:
    code = reading.window.deeds.reading.copying.codes.code("handel/ketens#02")
    reading.press("Ctrl+K")
    reading.type(code.lower())
    reading.press("Return")
    assert reading.section == "handel/ketens"
    assert reading.window.history.current.passage == "handel/ketens#02"
    assert reading.window.top_bar.search.text() == ""


def test_what_only_looks_like_a_code_is_searched_for(reading: Driver) -> None:
    reading.press("Ctrl+K")
    reading.type("XXXXX")
    reading.press("Return")
    assert reading.place == "searching"


# -- terms --------------------------------------------------------------------------------------


def test_a_term_is_explained_under_the_mouse(reading: Driver) -> None:
    reader = reading.window.reading.reader
    found = reader.document().find("wapenembargo")
    found.setPosition(found.selectionStart() + 3)
    at = reader.cursorRect(found).center()
    reading.hover(reader.viewport(), at)
    reading.wait(lambda: reader.card is not None and reader.card.isVisible())
    assert "Een verbod om wapens aan een land te leveren." in reader.card.accessibleName()
    assert reader.viewport().rect().contains(reader.card.geometry())
    reading.turn_wheel(reader.viewport(), -1)
    assert not reader.card.isVisible()


def test_a_term_is_explained_with_the_keyboard(reading: Driver) -> None:
    reading.press("Ctrl+J")
    card = reading.window.reading.reader.card
    assert card.isVisible()
    assert "wapenembargo" in card.accessibleName()
    reading.press("Escape")
    assert not card.isVisible()


def test_a_section_without_terms_explains_nothing(open_window: OpenWindow) -> None:
    user = open_window(f"{LINK}inleiding")
    user.press("Ctrl+J")
    assert user.window.reading.reader.card is None


# -- reading progress ---------------------------------------------------------------------------


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A glance counts as a stay."""
    monkeypatch.setattr("explorer.gui.reading.progress.STAY_MS", 1)


def states(user: Driver) -> dict[str, int]:
    return user.window.reading.tracker.states


@pytest.mark.usefixtures("quick")
def test_a_section_is_half_read_then_read_and_the_next_start_knows(open_window: OpenWindow) -> None:
    user = open_window(LINK + LONG)
    user.wait(lambda: states(user).get(LONG) == 1)
    user.press("Ctrl+End")
    user.wait(lambda: states(user).get(LONG) == 2)
    assert user.window.status.progress.text().startswith("Gelezen ")
    spoken = user.row(user.window.reading.tree.tree, "Vrede en veiligheid")
    assert "gelezen" in spoken.data(Qt.ItemDataRole.AccessibleTextRole)
    user.window.close()
    again = open_window("programmaverkenner:duin-2030/inleiding")
    assert states(again)[LONG] == 2


def test_sections_are_marked_as_read_and_unread(reading: Driver) -> None:
    reading.press("Ctrl+Shift+R")
    assert states(reading)[REGION] == 2
    reading.window.actions_by_id["mark-unread"].trigger()
    assert states(reading)[REGION] == 0
    reading.press("Ctrl+Shift+R")
    reading.window.actions_by_id["reset-progress"].trigger()
    assert states(reading)[REGION] == 0
    assert "0 %" in reading.window.status.progress.text()


@pytest.mark.usefixtures("quick")
def test_reading_goes_on_where_it_was(open_window: OpenWindow) -> None:
    user = open_window(LINK + LONG)
    user.wait(lambda: states(user).get(LONG) == 1)
    user.press("Alt+Home", "Ctrl+Shift+V")
    assert user.section == LONG


# -- how the text is shown ----------------------------------------------------------------------


def test_focus_shows_the_text_alone_and_back(reading: Driver) -> None:
    reading.press("F11")
    assert not reading.window.rail.isVisible()
    assert not reading.window.reading.tree.isVisible()
    assert not reading.window.status.isVisible()
    assert reading.reader.isVisible()
    reading.press("F11")
    assert reading.window.rail.isVisible()
    assert reading.window.reading.tree.isVisible()
    assert reading.window.reading.inspector.isVisible()


def test_the_column_gets_wider_and_narrower(reading: Driver) -> None:
    settings = reading.application.settings
    reading.press("Ctrl+Alt+=")
    assert settings.number("column_width") == 75
    reading.press("Ctrl+Alt+-", "Ctrl+Alt+-")
    assert settings.number("column_width") == 65


def test_line_numbers_come_and_go(reading: Driver) -> None:
    plain = reading.reader.viewport().grab().toImage()
    reading.press("Ctrl+Shift+N")
    assert reading.application.settings.flag("line_numbers")
    assert reading.reader.viewport().grab().toImage() != plain
    reading.press("Ctrl+Shift+N")
    assert not reading.application.settings.flag("line_numbers")
