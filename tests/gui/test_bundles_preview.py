"""The pages beside the items: always the newest, sharp at every size, read out loud, by keys."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from explorer.bundling.contents import PassageContent, TextContent
from explorer.errors import UserError
from explorer.gui.bundles.pages_view import FIT_PAGE, FIT_WIDTH, PagesView
from explorer.gui.tasks.runner import BackgroundRunner
from explorer.printing.options import AnswerKey, Notes, Orientation, Paper, Template
from explorer.printing.service import PrintService
from tests.gui.composing import CONTENTS, compose, page_of, printed, tell, visit
from tests.gui.conftest import OpenWindow
from tests.gui.driving import Driver
from tests.gui.programme import LONG, PACK

MANY = tuple(PassageContent(PACK, f"{LONG}#{number:02}") for number in range(1, 15)) * 3


@pytest.fixture
def composing(user: Driver) -> Driver:
    """Someone at the place, with a bundle of three items."""
    compose(user)
    visit(user)
    return user


@pytest.fixture
def paging(user: Driver) -> Driver:
    """Someone at the place, with a bundle of several pages."""
    compose(user, contents=MANY)
    visit(user)
    view(user).setFocus()
    return user


def view(user: Driver) -> PagesView:
    return page_of(user).preview.view


def test_the_pages_show_the_items_in_order_and_the_status_line_counts_them(
    composing: Driver,
) -> None:
    words = printed(composing)
    assert words.index("Noordland") < words.index("Wie moet") < words.index("Lees dit eerst")
    assert composing.says() == "3 onderdelen · 1 bladzijde A4"
    assert composing.window.status.progress.text() == "Voorbeeld bijgewerkt"
    shown = view(composing)
    assert shown.is_drawn(0)
    picture = shown.viewport().grab().toImage()
    colours = {picture.pixelColor(picture.width() // 2, y).name() for y in range(picture.height())}
    assert QColor(Qt.GlobalColor.white).name() in colours
    composing.press("Alt+Down", "Delete")
    assert composing.says() == "2 onderdelen · 1 bladzijde A4"
    assert "Wie moet" in printed(composing)
    assert "schendt" not in printed(composing)


def test_keys_and_buttons_go_through_the_pages_which_are_read_out_loud(paging: Driver) -> None:
    shown = view(paging)
    count = shown.count
    assert count > 2
    assert shown.accessibleName().startswith(f"Voorbeeld, bladzijde 1 van {count}: ")
    assert "Punt 1 over vrede" in shown.accessibleDescription()
    paging.press("End")
    assert shown.accessibleName().startswith(f"Voorbeeld, bladzijde {count} van {count}: ")

    paging.press("Home")
    preview = page_of(paging).preview
    assert preview.page.text() == f"1 / {count}"
    assert not preview.before.isEnabled()
    paging.click(preview.after)
    assert preview.page.text() == f"2 / {count}"
    paging.click(preview.before)
    assert shown.page == 0
    shown.setFocus()
    paging.press("PgDown", "PgDown")
    down = shown.verticalScrollBar().value()
    assert down > 0
    paging.press("PgUp")
    assert shown.verticalScrollBar().value() < down
    paging.press("Home")
    assert shown.verticalScrollBar().value() == 0
    paging.press("Down")
    assert shown.verticalScrollBar().value() > 0


def test_the_pages_are_sharp_at_every_size(paging: Driver) -> None:
    preview, shown = page_of(paging).preview, view(paging)
    assert shown.zoom == FIT_PAGE
    whole = shown.percent()
    preview.zoom_to(FIT_WIDTH)
    paging.settle()
    assert shown.percent() > whole
    assert shown.is_drawn(shown.page)
    paging.press("0")
    assert preview.zoom.text() == "100 % ▾"
    assert shown.pixels(0) == pytest.approx(595 * shown.logicalDpiX() / 72, abs=2)
    paging.press("+", "+", "-")
    assert shown.percent() == 125
    middle = shown.verticalScrollBar().value() / shown.verticalScrollBar().maximum()
    paging.turn_wheel(shown.viewport(), 1, Qt.KeyboardModifier.ControlModifier)
    assert shown.percent() == 150
    paging.turn_wheel(shown.viewport(), -1, Qt.KeyboardModifier.ControlModifier)
    assert shown.percent() == 125
    after = shown.verticalScrollBar().value() / shown.verticalScrollBar().maximum()
    assert after == pytest.approx(middle, abs=0.05), "what one looks at stays"
    paging.click(preview.smaller)
    paging.click(preview.larger)
    assert shown.percent() == 125
    assert all(shown.is_drawn(page) for page in shown.visible_pages())
    assert paging.window.status.zoom.text() == "125 %"

    shown.set_zoom(100)
    shown.go_to(1)
    paging.settle()
    at = shown.verticalScrollBar().value()
    page = page_of(paging)
    page.add(TextContent("Nog iets"))
    page.editing.finish()
    paging.settle()
    assert shown.verticalScrollBar().value() == at, "one stays where one was"
    assert shown.page == 1


def test_what_cant_be_made_is_a_sentence_on_the_page(
    composing: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise UserError("print-picture-broken", name="kaart")

    monkeypatch.setattr(PrintService, "pdf", fail)
    tell(composing)
    preview = page_of(composing).preview
    assert preview.notice.isVisible()
    assert "kaart" in preview.notice.text()
    assert preview.page.text() == "", "there are no pages to go through"
    assert composing.window.status.progress.text() == "Geen voorbeeld"
    monkeypatch.undo()
    tell(composing)
    assert view(composing).isVisible()


def test_only_the_newest_counts_and_the_window_goes_on_meanwhile(
    open_window: OpenWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    runner = BackgroundRunner()
    failures: list[object] = []
    runner.failed.connect(failures.append)
    user = open_window(runner=runner)
    user.wait(lambda: user.window.deeds.library.hub.library is not None)
    compose(user)
    made: list[str] = []
    here = threading.current_thread()
    usual = PrintService.pdf

    def watched(service: PrintService, document: object, *rest: object) -> object:
        assert threading.current_thread() is not here
        made.append("page")
        return usual(service, document, *rest)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(PrintService, "pdf", watched)
    visit(user)
    page = page_of(user)
    user.wait(lambda: page.previewer.is_present and view(user).is_drawn(0), 20_000)
    before = len(made)
    for _change in range(8):
        page.items.numbers.click()
    stored: list[object] = []
    user.window.deeds.library.hub.do("draft", lambda _library: None, stored.append, quiet=True)
    user.wait(lambda: bool(stored), 20_000)
    user.wait(lambda: page.previewer.is_present, 20_000)
    user.wait(lambda: view(user).is_drawn(0), 20_000)
    assert page.state() == "Voorbeeld bijgewerkt"
    assert len(made) - before <= 8
    assert failures == []


# -- choices --------------------------------------------------------------------------------------


def test_templates_and_ticks_change_the_pages_and_are_remembered(composing: Driver) -> None:
    page = page_of(composing)
    items, library = page.items, composing.application.library
    composing.click(items.templates.buttons[Template.WORKSHEET])
    assert "Naam" in printed(composing)
    composing.click(items.numbers)
    composing.click(items.answers)
    composing.click(items.notes)
    composing.click(items.sources)
    assert "De Europese Unie." in printed(composing)
    own_id = composing.window.deeds.bundles.place.shown
    options = composing.application.bundling.layout(own_id).options
    assert options.template is Template.WORKSHEET
    assert options.line_numbers
    assert options.answer_key is AnswerKey.AFTER
    assert options.notes is Notes.NONE
    assert not options.source_on_pages
    other = compose(composing, "Debat", CONTENTS)
    visit(composing, other)
    assert not items.templates.buttons[Template.WORKSHEET].isChecked()
    composing.press("Alt+Left")
    assert items.templates.buttons[Template.WORKSHEET].isChecked()
    for template in (Template.BRIEF, Template.CARDS, Template.TABLE, Template.FRAGMENT):
        composing.click(items.templates.buttons[template])
        assert page.previewer.present.failure == ""
    composing.press("Ctrl+Z")
    assert items.templates.buttons[Template.TABLE].isChecked(), "a choice can be undone"
    assert library.bundles.layout(own_id)["options"]["template"] == "table"


def test_all_options_stand_on_a_page_of_their_own(composing: Driver) -> None:
    page = page_of(composing)
    composing.click(page.items.templates.buttons[Template.WORKSHEET])
    composing.click(page.items.all_options)
    panel = page.layout_panel
    assert panel.isVisible()

    def choose(name: str, value: object) -> None:
        choice = panel.choices[name]
        choice.setCurrentIndex(choice.findData(value))
        choice.activated.emit(choice.currentIndex())
        composing.settle()

    choose("paper", Paper.A5)
    choose("orientation", Orientation.LANDSCAPE)
    choose("notes", Notes.ALL)
    assert composing.says().endswith("A5")
    width, height = page.previewer.present.sizes[0]
    assert width > height
    panel.points.setValue(14.0)
    for tick in ("codes", "neutral", "shorter", "citations"):
        if not panel.ticks[tick].isVisible():
            panel.area.ensureWidgetVisible(panel.ticks[tick])
        panel.ticks[tick].click()
    panel.lines["goal"].setFocus()
    composing.type("Je kunt uitleggen wie handelt.")
    panel.minutes.setValue(25)
    composing.press("Esc")
    own_id = composing.window.deeds.bundles.place.shown
    layout = composing.application.bundling.layout(own_id)
    assert layout.goal == "Je kunt uitleggen wie handelt.", "what was typed isn't lost"
    assert (layout.minutes, layout.options.text_size) == (25, 14.0)
    assert layout.options.codes
    assert layout.options.neutral
    assert layout.options.shorter
    assert not layout.options.citations
    assert "Je kunt uitleggen" in printed(composing)
    assert not panel.isVisible()
    choose_words(composing)


def choose_words(composing: Driver) -> None:
    """Difficult words are chosen from the terms that occur."""
    page = page_of(composing)
    composing.window.actions_by_id["bundle-options"].trigger()
    composing.settle()
    words = page.layout_panel.words
    assert list(words.ticks) == ["wapenembargo"]
    assert words.label.text() == "Moeilijke woorden: alle 1"
    assert "Een verbod om wapens" in printed(composing)
    words.ticks["wapenembargo"].click()
    composing.settle()
    assert "Een verbod om wapens" not in printed(composing)
    words.every.click()
    composing.settle()
    assert "Een verbod om wapens" in printed(composing)
    words.none.click()
    composing.settle()
    own_id = composing.window.deeds.bundles.place.shown
    assert composing.application.bundling.layout(own_id).words == ()


def test_a_profile_remembers_what_was_chosen_with_it(composing: Driver) -> None:
    page = page_of(composing)
    page.show_options()
    panel = page.layout_panel
    panel.profile.setCurrentIndex(panel.profile.findData("klas"))
    panel.profile.activated.emit(panel.profile.currentIndex())
    composing.settle()
    assert page.items.templates.buttons[Template.WORKSHEET].isChecked()
    panel.points.setValue(13.0)
    composing.settle()
    assert composing.application.bundling.profiles.options("klas").text_size == 13.0
    other = compose(composing, "Debat", ())
    visit(composing, other)
    layout = composing.application.bundling.layout(other)
    assert layout.profile == "klas", "a new bundle begins as the last one was made"
    assert layout.options.text_size == 13.0
    assert replace(layout.options, text_size=11.0).neutral


# -- room -----------------------------------------------------------------------------------------


def test_in_a_small_window_one_sees_the_items_or_the_pages(composing: Driver) -> None:
    composing.resize(1024, 700)
    page = page_of(composing)
    assert view(composing).isVisible(), "there is room for both"
    assert page.items.isVisible()
    assert not page.items.preview.isVisible()
    composing.resize(800, 600)
    assert not view(composing).isVisible()
    composing.click(page.items.preview)
    assert view(composing).isVisible()
    assert not page.items.isVisible()
    assert composing.keyboard is view(composing)
    composing.click(page.preview.back)
    assert page.items.isVisible()
    composing.resize(1440, 900)
    assert view(composing).isVisible()
    assert page.items.isVisible()
